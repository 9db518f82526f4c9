"""What is placed in a text goes whole; all other text stays as it was."""

from __future__ import annotations

import pytest

from shk.features.open_data.markdown import without_placed

PLACED = {
    "view": "```view\nshow: map\n\ncount: 3\n```",
    "its word in capitals": "~~~ View\nshow: map\n~~~",
    "quote": "> We never knew.\n>\n> — Kim Lind, gardener\n> Consent: yes\n> Register id: R-1",
    "line of a quote without its sign": "> We never knew.\nRegister id: R-1",
    "quote moved in": "   > We never knew.",
    "picture with its caption": "![Kim](../docs/media/kim.jpg)\nKim digs.\nConsent: in writing",
    "fence that never ends": "```view\nshow: map\n\n## Not a heading",
}


@pytest.mark.parametrize("placed", PLACED.values(), ids=PLACED)
def test_a_placed_block_goes_whole(placed: str) -> None:
    assert without_placed(f"Before.\n\n{placed}", {"view"}) == "Before."
    assert without_placed(f"Before.\n{placed}", {"view"}) == "Before."


@pytest.mark.parametrize("name", [item for item in PLACED if item != "fence that never ends"])
def test_what_follows_stays(name: str) -> None:
    assert without_placed(f"{PLACED[name]}\n\n## After", {"view"}) == "## After"


KEPT = (
    "Two lines\nof one paragraph.",
    "## A heading\n\n- one\n- two\n\n  more of two",
    "```python\nprint('> no quote')\n\n![no picture](x)\n```\n\nAfter.",
    "````md\n```view\nshow: map\n```\n````",
    "    ```view\n    indented code\n    ```",
)


@pytest.mark.parametrize("text", KEPT)
def test_other_text_stays_as_it_was(text: str) -> None:
    assert without_placed(text, {"view"}) == text
