"""The page of feeds and calendars tells of all of them."""

from __future__ import annotations

import dataclasses

from shk.features.feeds.page import FollowView, follow_view
from shk.features.timeline.calendar import calendar_files
from shk.site.feed_links import all_feeds
from tests.portfolios import empty_portfolio, small_context

CONTEXT = dataclasses.replace(small_context(), address="https://site.example/")


def calendars_of(view: FollowView) -> dict[str, str]:
    """The addresses of all calendars: the file, and how a program follows it."""
    rows = (row for group in view.groups for row in group.rows)
    return {row.calendar.file: row.calendar.subscribe for row in rows if row.calendar}


def test_every_feed_is_on_it_once() -> None:
    view = follow_view(CONTEXT)
    links = [feed.uri for group in view.groups for row in group.rows for feed in row.feeds]
    assert sorted(links) == sorted(uri for feed in all_feeds(CONTEXT) for uri in feed.files)


def test_every_calendar_but_those_of_one_date_is_on_it() -> None:
    calendars = calendars_of(follow_view(CONTEXT))
    files = {calendar_file.uri for calendar_file in calendar_files(CONTEXT)}
    assert set(calendars) == {
        file for file in files if "activity-" not in file and "--" not in file
    }
    assert calendars["calendar/activities.ics"] == "webcal://site.example/calendar/activities.ics"


def test_without_dates_there_is_no_calendar_to_follow() -> None:
    context = dataclasses.replace(CONTEXT, portfolio=empty_portfolio())
    assert calendars_of(follow_view(context)) == {}
    assert [row.name.title for row in follow_view(context).groups[0].rows] == ["All stories"]


def test_stories_in_another_language_have_a_feed_of_their_own() -> None:
    context = dataclasses.replace(CONTEXT, messages=small_context("sv").messages, languages=("en",))
    (row,) = [item for item in follow_view(context).groups[0].rows if item.name.language]
    assert (row.name.title, row.name.leads) == ("Stories in English", "en")
    assert row.feeds[0].uri == "en/stories/feed.atom"
