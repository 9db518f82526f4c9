"""The list of activities."""

from __future__ import annotations

from shk.features.library.activities import activity_list_view
from tests.portfolios import all_entries, empty_portfolio, small_context


def test_activities_come_newest_first_by_year() -> None:
    years = activity_list_view(small_context()).years
    assert [(year.year, year.id, year.timeline) for year in years] == [
        (2025, "year-2025", "timeline/2025/"),
        (2024, "year-2024", "timeline/2024/"),
    ]
    assert [activity.title for activity in years[1].activities] == [
        "On seeds",
        "Harvest",
        "Open gate",
    ]


def test_an_activity_tells_all_that_is_known() -> None:
    cards = {
        activity.id: activity
        for year in activity_list_view(small_context()).years
        for activity in year.activities
    }
    gate = cards["activity-open-gate"]
    assert gate.place is not None
    assert (gate.place.uri, gate.participants) == ("places/hill/", "120 people")
    assert [link.title for link in gate.initiatives] == ["Plots on the hill"]
    assert (gate.kind, gate.hue, gate.source) == ("Event", "warm", None)
    lecture = cards["activity-seed-lecture"]
    assert [link.uri for link in lecture.organisers] == ["parties/college/"]
    assert lecture.moment.machine == "2024-11"
    assert cards["activity-yearly-meeting"].hue == ""


def test_facets_count_and_lead_to_pages_of_their_own() -> None:
    facets = {facet.name: facet for facet in activity_list_view(small_context()).facets}
    assert list(facets) == ["focus-area", "kind", "place", "year"]
    assert [(value.value, value.count, value.uri) for value in facets["place"].values] == [
        ("hill", 1, "places/hill/"),
        ("quay", 1, "places/quay/"),
    ]
    assert [(value.value, value.count) for value in facets["focus-area"].values] == [
        ("gardens", 2),
        ("harbour", 2),
    ]
    assert [value.uri for value in facets["year"].values] == ["timeline/2025/", "timeline/2024/"]


def test_a_kind_leads_to_its_latest_activity() -> None:
    facets = {facet.name: facet for facet in activity_list_view(small_context()).facets}
    uris = {value.value: value.uri for value in facets["kind"].values}
    assert uris["meeting"] == "activities/#activity-yearly-meeting"
    assert set(uris) == {"event", "forum", "lecture", "open_workshop", "meeting", "panel"}


def test_what_the_filter_reads_is_on_the_card() -> None:
    years = activity_list_view(small_context()).years
    marks = {mark.name: mark.values for mark in years[1].activities[2].marks}
    assert marks == {"focus-area": "gardens", "kind": "event", "place": "hill", "year": "2024"}


def test_the_timeline_leads_to_the_list() -> None:
    result = {entry.id: entry.link for entry in all_entries(small_context())}
    link = result["activity-open-gate"]
    assert link is not None
    assert (link.title, link.uri) == ("Open gate", "activities/#activity-open-gate")


def test_a_portfolio_without_activities_has_an_empty_list() -> None:
    view = activity_list_view(small_context(portfolio=empty_portfolio()))
    assert (view.years, view.facets) == ((), ())
