"""Calendar files as a real parser reads them."""

from __future__ import annotations

from datetime import UTC, date, datetime

from icalendar import Calendar, Component

from shk.outputs.calendar import calendar_files
from shk.views.timeline_entries import all_entries
from tests.portfolios import empty_portfolio, small_context

ADDRESS = "https://site.example/"


def events(language: str = "en") -> dict[str, list[Component]]:
    """The events of each file, by its address."""
    files = calendar_files(small_context(language), ADDRESS)
    return {one.uri: list(Calendar.from_ical(one.content).walk("VEVENT")) for one in files}


def test_a_day_lasts_until_the_next() -> None:
    (gate,) = events()["calendar/activity-open-gate.ics"]
    assert gate.decoded("dtstart") == date(2024, 5, 2)
    assert gate.decoded("dtend") == date(2024, 5, 3)
    assert gate["dtstart"].params["VALUE"] == "DATE"
    assert str(gate["uid"]) == "activity-open-gate@site.example"
    assert str(gate["summary"]) == "Open gate"
    assert str(gate["location"]) == "Hill"
    assert str(gate["url"]) == f"{ADDRESS}timeline/2024/#activity-open-gate"


def test_the_last_of_several_days_is_in() -> None:
    (forum,) = events()["calendar/activity-harvest-forum.ics"]
    assert forum.decoded("dtstart") == date(2024, 9, 14)
    assert forum.decoded("dtend") == date(2024, 9, 16)


def test_texts_tell_their_language_and_the_stamp_is_the_day_of_the_build() -> None:
    (gate,) = events("sv")["kalender/activity-open-gate.ics"]
    assert gate["summary"].params["LANGUAGE"] == "sv"
    assert gate.decoded("dtstamp") == datetime(2025, 6, 1, tzinfo=UTC)


def test_what_has_no_known_day_is_in_no_calendar() -> None:
    found = events()
    whole = found["calendar/activities.ics"]
    assert sorted(str(one["uid"]).partition("@")[0] for one in whole) == [
        "activity-harvest-forum",
        "activity-open-gate",
        "activity-yearly-meeting",
    ]
    assert "calendar/activity-seed-lecture.ics" not in found
    assert "calendar/milestone-hill-plots--families-sow.ics" not in found
    assert "calendar/milestone-hill-plots--gates-open.ics" in found


def test_focus_areas_and_initiatives_have_files_of_their_activities() -> None:
    found = events()
    assert {uri for uri in found if uri.count("/") > 1} == {
        "calendar/focus-areas/gardens.ics",
        "calendar/initiatives/hill-plots.ics",
    }
    assert len(found["calendar/initiatives/hill-plots.ics"]) == 1


def test_every_link_of_the_timeline_has_its_file() -> None:
    linked = {one.calendar for one in all_entries(small_context())} - {""}
    assert linked == {uri for uri in events() if "--" in uri or "activity-" in uri}


def test_no_activities_no_files() -> None:
    assert list(calendar_files(small_context(portfolio=empty_portfolio()), ADDRESS)) == []


def test_the_same_input_gives_the_same_bytes() -> None:
    first, second = (
        [one.content for one in calendar_files(small_context(), ADDRESS)] for _ in range(2)
    )
    assert first == second
