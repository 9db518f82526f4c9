"""Whether what has a date took place follows from what is known, never from a clock alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest
from pydantic import ValidationError

from shk.model.portfolio.known import known_until, with_status
from shk.model.schema.effect import Evidence
from shk.model.schema.initiative import Initiative
from shk.model.schema.status import status_of
from shk.model.schema.story import Story
from shk.model.schema.vocabulary import Phase, Stage, Status
from shk.model.schema.when import parse_when
from tests.portfolios import small_context, small_portfolio

if TYPE_CHECKING:
    from shk.model.portfolio.portfolio import Portfolio

KNOWN, TODAY = date(2025, 1, 31), date(2026, 11, 30)


def limited(**changes: object) -> Portfolio:
    """The small portfolio, whose sources tell until January 2025."""
    full = small_portfolio()
    partnership = full.partnership.model_copy(update={"known_until": KNOWN, **changes})
    return replace(full, partnership=partnership)


@pytest.mark.parametrize(
    ("when", "written", "status"),
    [
        ("2024-05-02", None, Status.HAPPENED),
        ("2025-01-31", None, Status.HAPPENED),
        ("2025", None, Status.UNKNOWN),
        ("2025-05-15", None, Status.UNKNOWN),
        ("2024-12", Status.PLANNED, Status.UNKNOWN),
        ("2025-05-15", Status.HAPPENED, Status.HAPPENED),
        ("2025-05-15", Status.CANCELLED, Status.CANCELLED),
        ("2027", None, Status.PLANNED),
        ("2026-11-30", Status.PLANNED, Status.PLANNED),
    ],
)
def test_a_plan_that_has_passed_is_of_unknown_outcome(
    when: str, written: Status | None, status: Status
) -> None:
    assert status_of(parse_when(when), written, KNOWN, TODAY) is status


def test_without_a_last_day_the_sources_go_on_telling() -> None:
    full = small_portfolio()
    assert known_until(full, TODAY) == TODAY
    settled = with_status(full, date(2025, 6, 1))
    assert settled.activities["open-gate"].status is Status.HAPPENED
    assert settled.activities["yearly-meeting"].status is Status.PLANNED
    assert settled.initiatives["sea-choir"].period.known_until is None


def test_the_sources_never_tell_of_days_to_come() -> None:
    assert known_until(limited(known_until=date(2030, 1, 1)), TODAY) == TODAY


def test_what_goes_on_is_known_until_the_sources_end() -> None:
    settled = with_status(limited(), TODAY)
    choir = settled.initiatives["sea-choir"].period
    assert choir.last_day(TODAY) == KNOWN
    assert not choir.has_ended
    assert settled.initiatives["soil-study"].period.has_ended
    begun_later = settled.initiatives["tool-library"].period
    assert begun_later.start_status is Status.UNKNOWN
    assert begun_later.last_day(TODAY) == begun_later.start.start


def test_a_record_narrows_or_extends_what_is_known() -> None:
    full = limited()
    for known in ("2024-06", "2025-10"):
        period = {"start": "2024-03", "known_until": known}
        choir = changed(full, "sea-choir", period=period)
        settled = with_status(choir, TODAY).initiatives["sea-choir"]
        assert settled.period.last_day(TODAY) == parse_when(known).end


def test_a_planned_end_is_no_end_until_it_is_known() -> None:
    planned = changed(limited(), "sea-choir", period={"start": "2024-03", "end": "2025-09"})
    period = with_status(planned, TODAY).initiatives["sea-choir"].period
    assert not period.has_ended
    assert period.end_status is Status.UNKNOWN
    assert period.last_day(TODAY) == KNOWN
    closed = changed(planned, "sea-choir", phase=Phase.CLOSED)
    assert with_status(closed, TODAY).initiatives["sea-choir"].period.has_ended


def test_a_plan_stays_one_until_somebody_writes_what_became_of_it() -> None:
    plans = with_status(small_portfolio(), date(2025, 6, 1)).initiatives["hill-plots"].years[0].next
    assert [plan.status for plan in plans] == [Status.PLANNED]
    passed = with_status(small_portfolio(), date(2026, 1, 1)).initiatives["hill-plots"].years[0]
    assert [item.status for item in passed.next] == [Status.UNKNOWN]


def test_settling_twice_changes_nothing() -> None:
    once = with_status(limited(), TODAY)
    assert with_status(once, TODAY) == once


def test_every_context_is_settled() -> None:
    portfolio = small_context(today=TODAY, portfolio=limited()).portfolio
    assert all(activity.status for activity in portfolio.activities.values())
    assert all(
        milestone.status for it in portfolio.initiatives.values() for milestone in it.milestones
    )


def test_stories_come_in_the_order_of_the_time_they_tell_of() -> None:
    def story(name: str, published: str, about: str | None) -> Story:
        given = {"path": f"{name}.md", "body": "", "body_line": 1, "title": name, "summary": name}
        return Story.model_validate({"id": name, "date": published, "about": about, **given})

    reported = [
        story("b-of-2023", "2026-11-21", "2023"),
        story("a-of-2024", "2026-11-21", "2024"),
        story("c-of-spring", "2026-11-21", "våren 2024"),
        story("d-of-its-day", "2025-03-01", None),
    ]
    ordered = [item.id for item in sorted(reported, key=lambda item: item.latest_first)]
    assert ordered == ["d-of-its-day", "a-of-2024", "c-of-spring", "b-of-2023"]


def test_an_effect_cited_is_the_one_that_is_written() -> None:
    full = small_portfolio()
    (reported,) = full.effects_of(full.stories["picnic"])
    assert reported.effect is full.initiatives["hill-plots"].effects[0]
    assert (reported.owner.id, reported.number) == ("hill-plots", 1)
    assert [item.id for item in full.pages_citing("hill-plots", "plots-dug")] == ["picnic"]
    assert full.pages_citing("hill-plots", "another") == ()


@pytest.mark.parametrize("stage", [Stage.DECIDED, Stage.CHANGED_PRACTICE])
def test_a_decision_and_a_changed_practice_say_who(stage: Stage) -> None:
    source = {"document": "report-2024"}
    with pytest.raises(ValidationError, match="evidence-nobody"):
        Evidence.model_validate({"stage": stage, "source": source})
    assert Evidence.model_validate({"stage": stage, "by": "The council", "source": source}).by


def changed(full_portfolio: Portfolio, initiative_id: str, **changes: object) -> Portfolio:
    """A portfolio with an initiative that is written otherwise."""
    initiative = full_portfolio.initiatives[initiative_id]
    data = {name: getattr(initiative, name) for name in Initiative.model_fields} | changes
    existing = {**full_portfolio.initiatives, initiative_id: Initiative.model_validate(data)}
    return replace(full_portfolio, initiatives=MappingProxyType(existing))
