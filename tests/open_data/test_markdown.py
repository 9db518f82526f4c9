"""Links of a published text lead to public pages or are no links."""

from __future__ import annotations

import dataclasses

import pytest

from shk.features.open_data.markdown import linked_text
from tests.portfolios import small_context

CONTEXT = dataclasses.replace(small_context(), address="https://town.example/")
LINKS = {
    "[the well](../stories/well.md)": "[the well](https://town.example/stories/well/)",
    "[here](hill-plots.md#effect-1)": "[here](https://town.example/initiatives/hill-plots/#effect-1)",
    "[below](#how)": "[below](https://town.example/initiatives/soil-study/#how)",
    '[a](../stories/well.md "A well")': '[a](https://town.example/stories/well/ "A well")',
    "[a draft](../stories/secret-draft.md)": "a draft",
    "[about](../docs/about.md)": "about",
    "[out](https://else.example/a.md)": "[out](https://else.example/a.md)",
    "Look ![Kim](../docs/media/kim.jpg) here": "Look  here",
    "[![Kim](../docs/media/kim.jpg)](https://else.example/)": "[](https://else.example/)",
    'Look <img src="a.jpg" alt="Kim"> here': "Look  here",
    "A.\n\n[secret]: ../stories/secret-draft.md\n": "A.",
    "A. <!-- ask Kim\nfirst --> B.": "A.  B.",
    "A.\n- <!-- -->\n  > Said\n  > — Kim\n\nB.": "A.\n- \n\nB.",
    "A.<!-- a --><!-- b -->\n> Said\n> — Kim\n\nB.": "A.\n\nB.",
    "A.\n<!-- a -->\nB. <!-- c -->\nC.": "A.\nB. \nC.",
}


@pytest.mark.parametrize("written", LINKS)
def test_links_lead_to_public_pages(written: str) -> None:
    assert linked_text(CONTEXT).of(written, "initiatives/soil-study.md") == LINKS[written]


def test_blocks_are_known_by_the_words_of_the_language() -> None:
    swedish = linked_text(small_context("sv"))
    for word in ("vy", "view", "effekt", "effect"):
        assert swedish.of(f"A.\n\n```{word}\nx: y\n```", "stories/well.md") == "A."
