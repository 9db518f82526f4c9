"""The timeline over all years and the page of each year."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from shk.views.timeline import timeline_view, timeline_year_view, timeline_years
from tests.portfolios import empty_portfolio, small_context


def test_a_year_has_a_page_when_something_is_told_of_it_or_goes_on() -> None:
    assert timeline_years(small_context()) == (2022, 2023, 2024, 2025)
    assert timeline_years(small_context(today=date(2027, 1, 1)))[-1] == 2027
    assert timeline_years(small_context(portfolio=empty_portfolio())) == ()


def test_the_overview_shows_some_and_leads_to_all() -> None:
    view = timeline_view(small_context())
    assert view.head.uri == "timeline/"
    assert [year.title for year in view.years] == ["2022", "2023", "2024", "2025"]
    year = view.years[2]
    assert year.whole.uri == "timeline/2024/"
    assert year.counts == (
        "3 initiatives under way",
        "4 milestones",
        "1 story",
        "3 activities",
    )
    assert 0 < len(year.highlights) <= 8


def test_an_entry_stands_once_on_the_overview() -> None:
    view = timeline_view(small_context())
    ids = Counter(entry.id for year in view.years for entry in year.highlights)
    assert max(ids.values()) == 1


def test_highlights_have_every_kind_and_stand_in_order() -> None:
    entries = timeline_view(small_context()).years[2].highlights
    assert {one.kind for one in entries} == {"milestone", "story", "activity"}
    assert entries[0].moment.text == "spring 2024"
    assert entries[-1].moment.text == "November 2024"


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
    assert "milestone-soil-study--2022-to-2023" not in ids


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
    assert [crumb.uri for crumb in last.head.crumbs] == ["timeline/"]


def test_a_year_without_a_page_is_an_error() -> None:
    with pytest.raises(ValueError, match="not in tuple"):
        timeline_year_view(small_context(), 1999)


def test_a_year_tells_what_the_initiatives_did() -> None:
    gardens, harbour = timeline_year_view(small_context(), 2024).work
    assert gardens.hue == "warm"
    assert [one.initiative.title for one in gardens.told] == ["Plots on the hill"]
    assert gardens.told[0].done == ("Dug forty plots.",)
    assert gardens.told[0].next == ("Find more water.",)
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
