"""What was once told wrongly is told as its source has it, and the wrong words are gone."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.truth.texts import DATA, INITIATIVES, ROOT, STORIES, Page

HERE = Path(__file__).parent
ROWS: list[dict[str, Any]] = yaml.safe_load((HERE / "corrected.yml").read_text("utf-8"))
KEYS = {"source", "lines", "fact", "file", "says", "says_not"}
DOCUMENTS = {item["id"] for item in yaml.safe_load((DATA / "documents.yml").read_text("utf-8"))}


PARTS = 5
"""How many headings the full text of a story has."""


def flat(text: str) -> str:
    """A text with every space alike, so that a line break in the file is none here."""
    return " ".join(text.split())


def test_files_say_what_their_sources_say() -> None:
    texts = {row["file"]: flat((ROOT / row["file"]).read_text("utf-8")) for row in ROWS}
    assert [
        f"{row['file']}: {phrase}"
        for row in ROWS
        for key in ("says", "says_not")
        for phrase in row.get(key, [])
        if (flat(phrase) in texts[row["file"]]) is not (key == "says")
    ] == []


def test_rows_are_well_formed() -> None:
    for row in ROWS:
        assert set(row) <= KEYS, row
        assert row["source"] in DOCUMENTS, row
        assert all(isinstance(item, int) for item in row["lines"]), row
        assert row["lines"] == sorted(row["lines"]), row
        assert row.get("says") or row.get("says_not"), row


@pytest.mark.parametrize("story", STORIES, ids=lambda page: page.name)
def test_a_story_begins_with_its_claim_and_ends_with_what_is_not_known(story: Page) -> None:
    scene, *sections = story.body.strip().split("\n## ")
    assert "?" not in scene.split(". ")[0], "a question is no claim"
    assert re.search(r"202[2-5]", scene), "the claim does not say since when"
    assert len(sections) == PARTS, "before, what they do, who says so, what is made of it, unknown"
    assert sections[-1].startswith("Det vi inte vet")


def test_old_addresses_lead_on_to_the_pages_that_tell_it() -> None:
    aliases = {
        alias: page.path.stem
        for page in [*STORIES, *INITIATIVES]
        for alias in page.front.get("aliases", [])
    }
    merged = {
        "studenter-skriver-for-skultuna": "skultuna-fick-underlag-om-framtidstro",
        "skultuna-i-europeiskt-sallskap": "skultuna-fick-underlag-om-framtidstro",
        "tjanstepersoner-provar-mikrohandlingar": "vuxna-provade-mikrohandlingar",
        "sma-handlingar-som-okar-delaktigheten": "vuxna-provade-mikrohandlingar",
        "motesplatser-med-jobbcentrum": "malbild-motesplatser-med-jobbcentrum",
    }
    assert merged.items() <= aliases.items()
