"""F18: a date to come holds a story back, and what is to come is not told as having happened."""

from __future__ import annotations

import dataclasses
from datetime import date, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest

from shk.content.loader import load_portfolio
from shk.features.initiatives.initiative import initiative_view
from shk.i18n.messages import load_messages
from shk.model.diagnostics.diagnostic import stops_build
from shk.model.portfolio.next_change import next_change
from shk.model.portfolio.publication import Hidden, hidden_reason, hiding_field, public_portfolio
from tests.content.golden import TODAY, copy_base, reported
from tests.portfolios import small_context

if TYPE_CHECKING:
    from pathlib import Path

    from shk.content.loader import Loaded

STORY = "en-dag-i-parken"


def loaded_with(root: Path, date_lines: str) -> Loaded:
    """The base project with other days of a story."""
    folders = copy_base(root)
    file = root / "stories" / f"{STORY}.md"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("date: 2024-09-12", date_lines), encoding="utf-8")
    return load_portfolio(folders, messages=load_messages("sv"), today=TODAY)


@pytest.mark.parametrize("day", ["2025-06-02", "2027-05-01", "2034-05-01"])
def test_a_date_to_come_holds_a_story_back_and_is_reported(tmp_path: Path, day: str) -> None:
    loaded = loaded_with(tmp_path, f"date: {day}")
    assert [problem.code.code for problem in loaded.problems] == ["date-to-come"]
    assert stops_build(loaded.problems, strict=True)
    assert f"publish_on: {day}" in loaded.problems[0].fix(load_messages("sv"))
    assert loaded.portfolio is not None
    story = loaded.portfolio.stories[STORY]
    assert STORY not in public_portfolio(loaded.portfolio, TODAY).stories
    assert STORY in public_portfolio(loaded.portfolio, date.fromisoformat(day)).stories
    assert (hidden_reason(story, TODAY), hiding_field(story)) == (Hidden.LATER, "date")
    before = date.fromisoformat(day) - timedelta(days=1)
    assert next_change(loaded.portfolio, before) == date.fromisoformat(day)


@pytest.mark.parametrize("day", ["2025-06-01", "2025-05-31"])
def test_a_date_that_has_come_is_public(tmp_path: Path, day: str) -> None:
    loaded = loaded_with(tmp_path, f"date: {day}")
    assert reported(loaded) == []
    assert loaded.portfolio is not None
    assert STORY in public_portfolio(loaded.portfolio, TODAY).stories


def test_publish_on_is_the_way_to_hold_a_story_back(tmp_path: Path) -> None:
    loaded = loaded_with(tmp_path, "date: 2025-07-01\npublish_on: 2025-08-01")
    assert reported(loaded) == []
    assert loaded.portfolio is not None
    story = loaded.portfolio.stories[STORY]
    assert hidden_reason(story, date(2025, 7, 31)) is Hidden.LATER
    assert hidden_reason(story, date(2025, 8, 1)) is None
    assert hiding_field(story) == "publish_on"


@pytest.mark.parametrize(
    ("today", "planned"),
    [
        (date(2022, 1, 1), {"Families sow", "Gates open", "First picnic"}),
        (date(2024, 5, 2), {"First picnic"}),
        (date(2024, 5, 3), set()),
    ],
)
def test_a_milestone_to_come_is_reported_as_planned(today: date, planned: set[str]) -> None:
    context = dataclasses.replace(small_context(), today=today)
    view = initiative_view(context, context.portfolio.initiatives["hill-plots"])
    marked = {entry.title for entry in view.entries if context.text("Planned") in entry.details}
    assert marked - {context.text("The initiative begins")} == planned


def test_an_end_to_come_is_reported_as_planned() -> None:
    context = dataclasses.replace(small_context(), today=date(2023, 1, 1))
    view = initiative_view(context, context.portfolio.initiatives["soil-study"])
    ends = [entry for entry in view.entries if entry.kind == "end"]
    assert [context.text("Planned") in end.details for end in ends] == [True]
    portfolio = dataclasses.replace(context.portfolio, activities=MappingProxyType({}))
    assert portfolio.initiatives["soil-study"].period.end is not None
