"""The timeline over all years and the page of each year."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest

from shk.features.registry import all_pages
from shk.features.timeline.page import (
    MOST,
    TimelineView,
    record_timeline,
    record_timeline_view,
    timeline_view,
    timeline_years,
    timelined_records,
)
from shk.features.timeline.year_page import SEASONS, TimelineYearView, timeline_year_view
from shk.features.timeline.year_work import area_work
from shk.model.portfolio.events import all_events
from shk.model.schema.record import Kind
from shk.model.schema.when import When
from shk.site.urls import YEAR_PARTS
from tests.portfolios import empty_portfolio, small_context

if TYPE_CHECKING:
    from shk.site.context import Context


def timelines(context: Context, kind: Kind) -> list[TimelineView]:
    """The timelines of all records of a kind that have one."""
    return [
        record_timeline_view(context, *timelined_record)
        for timelined_record in timelined_records(context)
        if timelined_record[0] is kind
    ]


def test_a_year_has_a_page_when_something_is_reported_for_it_or_goes_on() -> None:
    assert timeline_years(small_context()) == (2022, 2023, 2024, 2025)
    assert timeline_years(small_context(today=date(2027, 1, 1)))[-1] == 2027
    assert timeline_years(small_context(portfolio=empty_portfolio())) == ()


def test_the_overview_shows_some_and_leads_to_all() -> None:
    view = timeline_view(small_context())
    assert view.meta.uri == "timeline/"
    assert [year.title for year in view.years] == ["2022", "2023", "2024", "2025"]
    year = view.years[2]
    assert year.full.uri == "timeline/2024/"
    assert year.counts == (
        "3 initiatives under way",
        "4 milestones",
        "1 story",
        "3 activities",
    )


def test_everything_stands_once_on_the_overview_in_the_year_it_began() -> None:
    context = small_context()
    years = timeline_view(context).years
    ids = [entry.id for year in years for entry in year.entries]
    assert sorted(ids) == sorted(event.anchor for event in all_events(context.portfolio))
    assert [entry.id for entry in years[0].entries] == [
        "start-soil-study",
        "milestone-soil-study--samples-are-taken",
    ]


def test_the_list_can_be_narrowed() -> None:
    view = timeline_view(small_context())
    facets = {facet.name: facet for facet in view.facets}
    assert list(facets) == ["kind", "focus-area", "initiative", "party", "year"]
    kinds = {value.value: value for value in facets["kind"].values}
    assert kinds["milestone"].count == 5
    assert kinds["milestone"].uri == "timeline/#milestone-soil-study--samples-are-taken"
    assert [value.title for value in facets["year"].values] == ["2022", "2023", "2024", "2025"]
    assert facets["party"].values[0].uri == "parties/town/timeline/"
    assert facets["focus-area"].values[0].uri == "focus-areas/gardens/timeline/"
    assert "year" not in {facet.name for facet in timeline_year_view(small_context(), 2024).facets}


def test_a_focus_area_has_a_timeline_of_its_own() -> None:
    context = small_context()
    gardens, harbour = timelines(context, Kind.FOCUS_AREA)
    assert gardens.meta.uri == "focus-areas/gardens/timeline/"
    assert [crumb.uri for crumb in gardens.meta.crumbs] == ["focus-areas/", "focus-areas/gardens/"]
    ids = {entry.id for year in harbour.years for entry in year.entries}
    assert {"start-sea-choir", "activity-song-panel", "story-picnic"} <= ids
    assert "start-hill-plots" not in ids
    assert harbour.picture
    lanes = [lane.title for group in harbour.picture.groups for lane in group.lanes]
    assert lanes == ["Plots on the quay", "Sea choir", "In common, outside the initiatives"]
    assert "focus-area" not in {facet.name for facet in harbour.facets}
    assert harbour.years[-1].full.uri == "timeline/2025/?focus-area=harbour"
    assert gardens.calendar == "calendar/focus-areas/gardens.ics"
    assert harbour.calendar == ""


def test_a_party_has_a_timeline_of_what_it_carries_and_arranges() -> None:
    context = small_context()
    college = next(
        timeline for timeline in timelines(context, Kind.PARTY) if "college" in timeline.meta.uri
    )
    ids = {entry.id for year in college.years for entry in year.entries}
    assert {"start-soil-study", "activity-seed-lecture", "activity-quay-day"} <= ids
    assert "start-hill-plots" not in ids
    lab = context.portfolio.parties["lab"]
    assert record_timeline(context, Kind.PARTY, lab) == ""


def test_no_two_pages_have_the_same_address() -> None:
    uris = [page.url for page in all_pages(small_context())]
    assert len(uris) == len(set(uris))


def test_nothing_yet_is_said_in_words() -> None:
    view = timeline_view(small_context(portfolio=empty_portfolio()))
    assert view.picture is None
    assert view.years == ()
    assert view.empty == "Nothing with a date has been written down yet."


def test_a_year_lists_everything_that_touches_it_once() -> None:
    view = timeline_year_view(small_context(), 2024)
    ids = [entry.id for group in view.groups for entry in group.entries]
    assert len(ids) == len(set(ids)) == 9
    assert "start-sea-choir" in ids
    assert "activity-seed-lecture" in ids
    assert "milestone-soil-study--samples-are-taken" not in ids


def test_a_year_goes_from_vague_to_exact_and_back() -> None:
    view = timeline_year_view(small_context(), 2024)
    assert [(group.id, group.title) for group in view.groups] == [
        ("when-spring", "In the spring"),
        ("when-05", "May"),
        ("when-09", "September"),
        ("when-11", "November"),
        ("when-some-time", "Some time during the year"),
    ]


def test_what_began_earlier_comes_first() -> None:
    groups = timeline_year_view(small_context(), 2023).groups
    assert groups[0].title == "Began earlier"
    assert [entry.title for entry in groups[0].entries] == ["Samples are taken"]


def test_years_lead_to_their_neighbours() -> None:
    context = small_context()
    first, last = timeline_year_view(context, 2022), timeline_year_view(context, 2025)
    assert first.previous is None
    assert first.following
    assert first.following.uri == "timeline/2023/"
    assert last.following is None
    assert last.previous
    assert last.previous.title == "2024"
    assert [crumb.uri for crumb in last.meta.crumbs] == ["timeline/"]


def test_a_year_without_a_page_is_an_error() -> None:
    with pytest.raises(ValueError, match="not in tuple"):
        timeline_year_view(small_context(), 1999)


def test_a_year_tells_what_the_initiatives_did() -> None:
    gardens, harbour = area_work(small_context(), 2024)
    assert gardens.hue == "warm"
    assert [item.initiative.title for item in gardens.active] == ["Plots on the hill"]
    assert gardens.active[0].done == ("Dug forty plots.",)
    assert [(item.text, item.status) for item in gardens.active[0].next] == [
        ("Find more water.", "planned")
    ]
    assert gardens.others == ()
    assert [link.title for link in harbour.others] == ["Sea choir"]


def test_a_year_in_which_nothing_has_a_date_still_names_what_goes_on() -> None:
    view = timeline_year_view(small_context(today=date(2027, 1, 1)), 2026)
    assert view.empty
    assert view.groups == ()
    assert view.counts == ("4 initiatives under way",)
    assert [len(area.others) for area in view.work] == [2, 2]


def test_months_are_named_in_the_language_of_the_site() -> None:
    view = timeline_year_view(small_context("sv"), 2024)
    assert "Maj" in [group.title for group in view.groups]


def crowded() -> Context:
    """The small portfolio with more entries in 2024 than a page takes."""
    context = small_context()
    known = next(iter(context.portfolio.activities.values()))
    more = [
        known.model_copy(
            update={"id": f"a{n}", "when": When(day := date(2024, 1 + n % 3, 1 + n % 28), day)}
        )
        for n in range(MOST + 1)
    ]
    activities = {**context.portfolio.activities, **{item.id: item for item in more}}
    portfolio = replace(context.portfolio, activities=MappingProxyType(activities))
    return replace(context, portfolio=portfolio)


def test_an_overview_of_many_entries_has_the_latest_of_each_year() -> None:
    view = timeline_view(crowded())
    assert (view.picture, view.facets) == (None, ())
    year = next(item for item in view.years if item.title == "2024")
    assert len(year.entries) == view.latest
    assert year.earlier.endswith("earlier in 2024")


def test_every_entry_of_a_crowded_year_stands_on_the_page_of_its_part() -> None:
    context = crowded()
    pages = {item.url: item for item in all_pages(context)}
    year = pages["timeline/2024/"].view
    assert isinstance(year, TimelineYearView)
    assert not any(group.entries for group in year.groups)
    ids: list[str] = []
    for group in year.groups:
        part = pages[group.uri].view
        assert isinstance(part, TimelineYearView)
        assert part.meta.uri == group.uri
        assert [len(item.entries) for item in part.groups] == [group.count]
        ids += [entry.id for item in part.groups for entry in item.entries]
    expected = [event.anchor for event in all_events(context.portfolio) if event.touches(2024)]
    assert sorted(ids) == sorted(expected)
    assert pages["timeline/2024/"].url == pages[year.groups[0].uri].meta.crumbs[-1].uri
    assert not [url for url in pages if url.startswith("timeline/2023/") and url.count("/") > 2]


def test_parts_of_a_year_with_a_name_have_an_address_in_every_language() -> None:
    assert {"earlier", "some-time", *SEASONS} == set(YEAR_PARTS)
