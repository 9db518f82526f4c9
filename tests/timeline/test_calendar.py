"""Calendar files as a real parser reads them."""

from __future__ import annotations

import dataclasses
from datetime import UTC, date, datetime, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import vobject
from icalendar import Calendar, Component

from shk.features.timeline.calendar import calendar_files
from shk.model.schema.revision import Revision
from shk.model.schema.vocabulary import Status
from tests.portfolios import all_entries, empty_portfolio, small_context

if TYPE_CHECKING:
    from shk.site.context import Context

ADDRESS = "https://site.example/"
GATE = "calendar/activity-open-gate.ics"
CHANGED = datetime(2025, 5, 3, 8, 30, tzinfo=UTC)


def gate_with(**changes: Any) -> Context:  # noqa: ANN401 - any field of an activity
    """The small portfolio with another open gate, which was changed three times."""
    context = small_context()
    activities = dict(context.portfolio.activities)
    activities["open-gate"] = activities["open-gate"].model_copy(update=changes)
    portfolio = dataclasses.replace(context.portfolio, activities=MappingProxyType(activities))
    revisions = {"open-gate": Revision(3, CHANGED)}
    return dataclasses.replace(small_context(portfolio=portfolio), revisions=revisions)


def placed(context: Context) -> Context:
    """A context with the site's address."""
    return dataclasses.replace(context, address=ADDRESS)


def events(language: str = "en", context: Context | None = None) -> dict[str, list[Component]]:
    """The events of each file, by its address."""
    files = calendar_files(placed(context or small_context(language)))
    return {file.uri: list(Calendar.from_ical(file.content).walk("VEVENT")) for file in files}


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


def test_what_was_called_off_stays_and_says_so() -> None:
    result = events(context=gate_with(status=Status.CANCELLED))
    for uri in (GATE, "calendar/activities.ics", "calendar/initiatives/hill-plots.ics"):
        (gate,) = [
            item for item in result[uri] if str(item["uid"]).startswith("activity-open-gate@")
        ]
        assert gate["status"] == "CANCELLED"
    (forum,) = result["calendar/activity-harvest-forum.ics"]
    assert forum["status"] == "CONFIRMED"


def test_changes_are_counted_so_that_calendars_take_the_newest() -> None:
    (gate,) = events(context=gate_with())[GATE]
    assert gate["sequence"] == 3
    assert gate.decoded("last-modified") == CHANGED
    (forum,) = events(context=gate_with())["calendar/activity-harvest-forum.ics"]
    assert "sequence" not in forum
    assert "last-modified" not in forum


def test_a_place_is_given_in_words_and_as_a_position() -> None:
    context = gate_with()
    place = context.portfolio.places["hill"].model_copy(
        update={"latitude": 59.5, "longitude": 16.25, "part_of": "Town"}
    )
    places = MappingProxyType({**context.portfolio.places, "hill": place})
    portfolio = dataclasses.replace(context.portfolio, places=places)
    (gate,) = events(context=dataclasses.replace(context, portfolio=portfolio))[GATE]
    assert gate["geo"].to_ical() == "59.5;16.25"
    assert str(gate["location"]) == "Hill, Town"


def test_categories_are_the_kind_and_the_focus_areas() -> None:
    (gate,) = events()[GATE]
    assert gate.decoded("categories") == ["Event", "Gardens for all"]
    assert "organizer" not in gate


def test_another_parser_reads_the_same() -> None:
    context = gate_with(status=Status.CANCELLED)
    for calendar_file in calendar_files(placed(context)):
        assert isinstance(calendar_file.content, bytes)
        ours = Calendar.from_ical(calendar_file.content)
        theirs = vobject.readOne(calendar_file.content.decode())
        assert theirs.validate(raiseException=True)
        pairs = zip(ours.walk("VEVENT"), theirs.vevent_list, strict=True)
        for event, other in pairs:
            assert other.uid.value == event["uid"]
            assert other.summary.value == event["summary"]
            assert other.dtstart.value == event.decoded("dtstart")
            assert other.dtend.value == event.decoded("dtend")
            assert other.dtend.value - other.dtstart.value >= timedelta(days=1)
            assert other.url.value == event["url"]


def test_texts_tell_their_language_and_the_stamp_is_the_day_of_the_build() -> None:
    (gate,) = events("sv")["kalender/activity-open-gate.ics"]
    assert gate["summary"].params["LANGUAGE"] == "sv"
    assert gate.decoded("dtstamp") == datetime(2025, 6, 1, tzinfo=UTC)


def test_what_has_no_known_day_is_in_no_calendar() -> None:
    result = events()
    full = result["calendar/activities.ics"]
    assert sorted(str(item["uid"]).partition("@")[0] for item in full) == [
        "activity-harvest-forum",
        "activity-open-gate",
        "activity-yearly-meeting",
    ]
    assert "calendar/activity-seed-lecture.ics" not in result
    assert "calendar/milestone-hill-plots--families-sow.ics" not in result
    assert "calendar/milestone-hill-plots--gates-open.ics" in result


def test_focus_areas_initiatives_and_parties_have_files_of_their_activities() -> None:
    result = events()
    assert {uri for uri in result if uri.count("/") > 1} == {
        "calendar/focus-areas/gardens.ics",
        "calendar/initiatives/hill-plots.ics",
        "calendar/parties/growers.ics",
        "calendar/parties/town.ics",
    }
    assert len(result["calendar/initiatives/hill-plots.ics"]) == 1


def test_every_link_of_the_timeline_has_its_file() -> None:
    linked = {entry.calendar for entry in all_entries(small_context())} - {""}
    assert linked == {uri for uri in events() if "--" in uri or "activity-" in uri}


def test_no_activities_no_files() -> None:
    assert list(calendar_files(placed(small_context(portfolio=empty_portfolio())))) == []


def test_the_same_input_gives_the_same_bytes() -> None:
    first, second = (
        [calendar_file.content for calendar_file in calendar_files(placed(small_context()))]
        for _ in range(2)
    )
    assert first == second
