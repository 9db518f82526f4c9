"""Versions know the full text they were made from, and which parts of it have changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from shk.content.loader import load_portfolio
from shk.editing.record_original import recording
from shk.i18n.messages import load_messages
from shk.model.portfolio.originals import Drift, drift_of, fingerprint, parts_of
from shk.model.schema.record import Kind
from shk.model.schema.version import Section, Version
from shk.model.schema.vocabulary import Audience
from tests.content.golden import copy_base, folders_of
from tests.portfolios import small_portfolio

if TYPE_CHECKING:
    from pathlib import Path

    from shk.model.schema.authored import Authored
    from shk.model.schema.story import Story

BODY = "It rained.\n\n## The *well*\n\nWater is back.\n\n## Next {#on}\n\nA pump.\n"
EASY = Audience.EASY


def page(body: str = BODY, title: str = "A well") -> Story:
    """A story with an easy version made from ``BODY``."""
    story = small_portfolio().stories["picnic"].model_copy(update={"title": "A well", "body": BODY})
    versions = (Version(audience=EASY, made_from=fingerprint(story)),)
    return story.model_copy(
        update={
            "title": title,
            "body": body,
            "versions": versions,
            "sections": (Section(EASY, "Water.", 20, 18),),
        }
    )


def changed(story: Authored) -> list[str]:
    """The headings of the parts that have changed."""
    drift = drift_of(story, EASY)
    assert drift is not None
    return [one.title for one in drift.changed]


def test_a_text_has_an_opening_and_a_part_for_each_heading() -> None:
    assert [one.title for one in parts_of(page())] == ["", "The well", "Next"]


@pytest.mark.parametrize(
    ("body", "title", "expected"),
    [
        (BODY, "A well", []),
        (BODY.replace("It rained.", "It\nrained.  "), "A well", []),
        (BODY.replace("It rained", "It snowed"), "A well", [""]),
        (BODY, "Two wells", [""]),
        (BODY.replace("A pump", "Two pumps"), "A well", ["Next"]),
        (BODY.replace("Water", "Mud").replace("A pump", "Two"), "A well", ["The well", "Next"]),
        (BODY + "\n## New\n\nWords.\n", "A well", ["New"]),
        ("It rained.\n\n## Next {#on}\n\nA pump.\n\n## The *well*\n\nWater is back.", "A well", []),
        (BODY.replace("A pump.", "```\n## no heading\n```"), "A well", ["Next"]),
    ],
)
def test_parts_with_other_words_have_changed(body: str, title: str, expected: list[str]) -> None:
    assert changed(page(body, title)) == expected


def test_a_part_that_is_gone_is_a_difference() -> None:
    assert drift_of(page("It rained.\n\n## The *well*\n\nWater is back.\n"), EASY) == Drift((), 1)


def test_nothing_is_known_without_a_mark() -> None:
    story = page().model_copy(update={"versions": (Version(audience=EASY),)})
    assert drift_of(story, EASY) is None
    assert drift_of(page(), Audience.ENGLISH) is None


FRONT = "---\ntitle: En dag i parken\nsummary: Barnen visar vad de har ritat.\n"
REST = "date: 2024-09-12\ninitiatives:\n  - lekparken\nsources:\n  - document: arsrapport-2024\n"
TEXT = "---\n\nDe ritade en kulle.\n\n# Lättläst\n\nBarn ritade.\n"


@pytest.mark.parametrize(
    ("versions", "expected"),
    [
        ("", "versions:\n  - audience: easy\n    made_from: MARK\n"),
        ("versions:\n", "versions: [{audience: easy, made_from: MARK}]\n"),
        (
            "versions:\n- title: Rita # kort\n  audience: easy\n",
            "versions:\n- title: Rita # kort\n  audience: easy\n  made_from: MARK\n",
        ),
        (
            "versions:\n  - audience: easy\n    made_from: bbbbbb\n    title: Rita\n",
            "versions:\n  - audience: easy\n    made_from: MARK\n    title: Rita\n",
        ),
        (
            "versions: [{audience: easy, title: Rita}]\n",
            "versions: [{audience: easy, made_from: MARK, title: Rita}]\n",
        ),
    ],
)
def test_the_mark_is_written_and_nothing_else(tmp_path: Path, versions: str, expected: str) -> None:
    copy_base(tmp_path)
    file = tmp_path / "stories" / "en-dag-i-parken.md"
    before = versions == ""
    file.write_text(FRONT + ("" if before else versions) + REST + TEXT, encoding="utf-8")
    loaded = load_portfolio(folders_of(tmp_path), messages=load_messages("sv"))
    story = loaded.collection.entries[Kind.STORY]["en-dag-i-parken"].record
    change = recording(story, [EASY], tmp_path)  # type: ignore[arg-type]  # it is a story
    assert change is not None
    assert change.after is not None
    mark = fingerprint(story)  # type: ignore[arg-type]  # as above
    middle = REST + expected if before else expected + REST
    assert change.after.decode() == FRONT + middle.replace("MARK", mark) + TEXT


def test_a_second_version_joins_the_list(tmp_path: Path) -> None:
    copy_base(tmp_path)
    file = tmp_path / "stories" / "en-dag-i-parken.md"
    versions = "versions:\n  - audience: easy\n    made_from: bbbbbb\n"
    text = f"{FRONT}{versions}{REST}{TEXT}\n# För beslutsfattare\n\nBesluta.\n"
    file.write_text(text, encoding="utf-8")
    loaded = load_portfolio(folders_of(tmp_path), messages=load_messages("sv"))
    story = loaded.collection.entries[Kind.STORY]["en-dag-i-parken"].record
    change = recording(story, [Audience.DECISION], tmp_path)  # type: ignore[arg-type]  # a story
    assert change is not None
    assert change.after is not None
    added = f"  - audience: decision\n    made_from: {fingerprint(story)}\n"  # type: ignore[arg-type]
    assert change.after.decode() == text.replace(versions, versions + added)
