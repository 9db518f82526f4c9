"""Where directives are found in a text; what can be wrong with them stands in the golden cases."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from shk.content.directives import Markdown, directive_blocks, read_directives
from shk.content.findings import Findings
from shk.language.messages import load_messages
from shk.model.directive import Directive, Show
from shk.model.directive_words import DirectiveWords
from tests.content.strategies import broken_texts

WORDS = DirectiveWords(load_messages("sv"))


def found(body: str) -> list[str]:
    return [one.code for one in directive_blocks(body, ("vy", "view"))]


@pytest.mark.parametrize(
    ("body", "codes"),
    [
        ("```vy\na\n```", ["a"]),
        ("~~~~ view\na\nb\n~~~~", ["a\nb"]),
        ("Text\n```vy\na\n```\nText\n```vy\nb\n```", ["a", "b"]),
        ("   ```vy\na\n   ```", ["a"]),
        ("    ```vy\n    a\n    ```", []),
        ("````md\n```vy\na\n```\n````", []),
        ("~~~\n```vy\na\n```\n~~~", []),
        ("```vyer\na\n```", []),
        ("```yaml\na\n```\n```vy\nb\n```", ["b"]),
        ("`vy` och ```vy```\n\n```vy\na\n```", ["a"]),
        ("> ```vy\n> a\n> ```", []),
    ],
)
def test_which_blocks_are_directives(body: str, codes: list[str]) -> None:
    assert found(body) == codes


def test_a_directive_knows_its_file_and_line() -> None:
    findings = Findings()
    text = Markdown("docs/om.md", "Text.\n\n```vy\nvisa: karta\n```", 5, about=False)
    (placed,) = read_directives(text, WORDS, findings)
    assert (placed.path, placed.directive) == ("docs/om.md", Directive(show=Show.MAP))
    assert str(placed.entry.mark) == "docs/om.md:8:1"
    assert findings.problems == ()


def test_english_keys_become_those_of_the_language() -> None:
    findings = Findings()
    fence = Markdown("a.md", "```view\nshow: stories\nyear: 2024\n```", 1, about=False)
    (placed,) = read_directives(fence, WORDS, findings)
    assert placed.directive.year == 2024
    assert "år" in placed.entry.fields.fields


@settings(deadline=None)
@given(broken_texts)
def test_any_text_is_read_or_told(text: str) -> None:
    body = f"```vy\n{text}\n```"
    read_directives(Markdown("a.md", body, 1, about=True), WORDS, Findings())
