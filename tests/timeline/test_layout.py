"""The timeline's picture says what its list says, and nothing hides."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shk.features.timeline.bands import period_stretches
from shk.features.timeline.page import timeline_view
from shk.features.timeline.shapes import FACE, PLOT_LEFT, PLOT_RIGHT, SIGN, WIDTH
from shk.features.timeline.year_page import timeline_year_view
from shk.geometry.text_wrap import text_width
from shk.model.schema.activity import Activity
from shk.model.schema.initiative import Period
from tests.portfolios import small_context, small_portfolio

if TYPE_CHECKING:
    from shk.features.timeline.shapes import Lane, Mark, TimePicture

TODAY = date(2025, 6, 1)


def picture(year: int | None = None, today: date = TODAY) -> TimePicture:
    """The picture of a year or of all years."""
    context = small_context(today=today)
    view = timeline_year_view(context, year) if year else timeline_view(context)
    assert view.picture
    return view.picture


def lanes(drawn: TimePicture) -> dict[str, Lane]:
    """Lanes by title."""
    return {lane.title: lane for group in drawn.groups for lane in group.lanes}


def box(mark: Mark) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of a mark without its words."""
    if mark.outline:
        left, top = mark.outline.x, mark.outline.y
        return left, top, left + mark.outline.width, top + mark.outline.height
    return mark.x - SIGN, mark.y - SIGN, mark.x + SIGN, mark.y + SIGN


def test_lanes_are_gathered_by_focus_area_oldest_first() -> None:
    drawn = picture()
    assert [group.title.text for group in drawn.groups] == [
        "Gardens for all",
        "A living harbour",
        "The whole partnership",
    ]
    assert [lane.title for lane in drawn.groups[0].lanes] == [
        "Soil study",
        "Plots on the hill",
        "Tool library",
        "In common, outside the initiatives",
    ]
    assert [group.hue for group in drawn.groups] == ["warm", "cool", ""]


@pytest.mark.parametrize("year", [2022, 2023, 2024, 2025])
def test_every_entry_of_the_list_is_in_the_picture(year: int) -> None:
    view = timeline_year_view(small_context(), year)
    assert view.picture
    drawn = {
        mark.uri.partition("#")[2]
        for group in view.picture.groups
        for lane in group.lanes
        for mark in lane.marks
    }
    listed = {
        entry.id
        for group in view.groups
        for entry in group.entries
        if entry.kind not in {"start", "end"}
    }
    assert drawn == listed


LONG = "A day on which everybody who has ever sown a carrot on the hill comes back to sing of it"


@pytest.mark.parametrize("when", ["2024-01-02", "2024-12-30", "2024-05", "2024"])
@pytest.mark.parametrize("year", [None, 2024])
def test_words_wrap_and_are_never_cut(when: str, year: int | None) -> None:
    given = {"id": "day", "title": LONG, "kind": "event", "initiatives": ["hill-plots"]}
    day = Activity.model_validate({**given, "when": when})
    portfolio = replace(small_portfolio(), activities={"day": day})
    hill = portfolio.initiatives["hill-plots"].model_copy(update={"title": LONG})
    initiatives = {**portfolio.initiatives, "hill-plots": hill}
    context = small_context(portfolio=replace(portfolio, initiatives=initiatives))
    view = timeline_year_view(context, year) if year else timeline_view(context)
    assert view.picture
    lane = lanes(view.picture)[LONG]
    assert " ".join(line.text for line in lane.label) == LONG
    (mark,) = (mark for mark in lane.marks if mark.kind == "activity")
    assert " ".join(line.text for line in mark.label) == LONG
    for line in (*lane.label, *mark.label):
        assert line.y < lane.bottom
        width = text_width(line.text, FACE)
        left = line.x - width if line.anchor == "end" else line.x
        assert 0 <= left < left + width <= WIDTH
    if mark.outline and mark.outline.x < mark.label[0].x < mark.outline.x + mark.outline.width:
        assert mark.label[-1].y < mark.outline.y + mark.outline.height


def test_a_mark_leads_to_the_list_of_its_year() -> None:
    (gate,) = [m for m in lanes(picture())["Plots on the hill"].marks if "Open gate" in m.name]
    assert gate.uri == "timeline/2024/#activity-open-gate"
    assert gate.name == "2 May 2024. Event: Open gate"
    (study,) = lanes(picture(2023))["Soil study"].marks
    assert study.uri == "timeline/2023/#milestone-soil-study--samples-are-taken"


@pytest.mark.parametrize("year", [None, 2022, 2023, 2024, 2025])
def test_no_mark_hides_another_and_all_stand_in_their_lane(year: int | None) -> None:
    for group in picture(year).groups:
        top = group.bottom
        for lane in group.lanes:
            for combination, other in combinations([box(mark) for mark in lane.marks], 2):
                beside = combination[2] <= other[0] or other[2] <= combination[0]
                assert beside or combination[3] <= other[1] or other[3] <= combination[1]
            for mark in lane.marks:
                left, upper, right, lower = box(mark)
                assert top <= upper < lower <= lane.bottom
                assert PLOT_LEFT <= left < right <= PLOT_RIGHT
            top = lane.bottom


WHENS = st.sampled_from(
    ["2024-05-02", "2024-05-03", "2024-05-04/2024-05-06", "2024-05", "spring 2024", "2024"]
)
"""Moments so close to each other that their marks would lie on top of each other."""


@settings(max_examples=60, deadline=None)
@given(clusters=st.lists(WHENS, min_size=1, max_size=30), overview=st.booleans())
def test_marks_of_a_cluster_fan_out(clusters: list[str], *, overview: bool) -> None:
    made = [
        Activity.model_validate(
            {
                "id": f"day-{number}",
                "when": when,
                "title": f"Day number {number}",
                "kind": "event",
                "initiatives": ["hill-plots"],
            }
        )
        for number, when in enumerate(clusters)
    ]
    portfolio = replace(small_portfolio(), activities={item.id: item for item in made})
    context = small_context(portfolio=portfolio)
    view = timeline_view(context) if overview else timeline_year_view(context, 2024)
    assert view.picture
    lane = lanes(view.picture)["Plots on the hill"]
    activities = [mark for mark in lane.marks if mark.kind == "activity"]
    assert len(activities) == len(clusters)
    for combination, other in combinations([box(mark) for mark in lane.marks], 2):
        beside = combination[2] <= other[0] or other[2] <= combination[0]
        assert beside or combination[3] <= other[1] or other[3] <= combination[1]


def test_only_a_known_day_is_a_plain_sign() -> None:
    marks = {
        mark.name.partition(": ")[2]: mark for mark in lanes(picture())["Plots on the hill"].marks
    }
    assert marks["Gates open"].outline is None
    assert marks["Families sow"].outline
    shared = lanes(picture(2024))["In common, outside the initiatives"].marks
    assert all(mark.outline is None for mark in shared if "Harvest" in mark.name)


def test_a_band_is_pale_where_its_bounds_are_not_known_and_pointed_while_it_goes_on() -> None:
    drawn = lanes(picture())
    assert [band.vague for band in drawn["Soil study"].bands] == [True, False]
    assert drawn["Soil study"].bands[-1].path.count("L") == 3
    assert [band.vague for band in drawn["Tool library"].bands] == [False]
    assert drawn["Tool library"].bands[-1].path.count("L") == 6


def test_a_band_that_goes_on_past_the_year_is_pointed() -> None:
    assert lanes(picture(2022))["Soil study"].bands[-1].path.count("L") == 6
    assert lanes(picture(2023))["Soil study"].bands[-1].path.count("L") == 3


def test_today_is_drawn_when_it_lies_in_the_picture() -> None:
    assert picture(2024).today is None
    drawn = picture(2025).today
    assert drawn
    assert drawn.label.text == "Today"
    assert PLOT_LEFT < drawn.x < PLOT_RIGHT
    at_the_end = picture(2025, date(2025, 12, 30)).today
    assert at_the_end
    assert at_the_end.label.anchor == "end"


def test_a_year_has_months_and_the_overview_has_years() -> None:
    assert [tick.text for tick in picture(2024).groups[0].ticks][:2] == ["Jan", "Feb"]
    assert [tick.text for tick in picture().groups[0].ticks] == ["2022", "2023", "2024", "2025"]


def test_a_crowded_lane_keeps_milestones_and_says_what_is_left_out() -> None:
    rows = [
        {
            "id": f"day-{n}",
            "when": "2024-05-02",
            "title": f"Day {n}",
            "kind": "event",
            "initiatives": ["hill-plots"],
        }
        for n in range(80)
    ]
    activities = {str(row["id"]): Activity.model_validate(row) for row in rows}
    context = small_context(portfolio=replace(small_portfolio(), activities=activities))
    drawn = timeline_year_view(context, 2024).picture
    assert drawn
    marks = lanes(drawn)["Plots on the hill"].marks
    assert len(marks) == 60
    assert sum(mark.kind == "milestone" for mark in marks) == 3
    assert len(drawn.notes) == 1


def test_more_initiatives_than_there_is_room_for() -> None:
    portfolio = small_portfolio()
    hill = portfolio.initiatives["sea-choir"]
    many = {f"choir-{n:03}": hill.model_copy(update={"id": f"choir-{n:03}"}) for n in range(120)}
    context = small_context(
        portfolio=replace(portfolio, initiatives={**portfolio.initiatives, **many})
    )
    drawn = timeline_view(context).picture
    assert drawn
    url_owners = [lane for lane in lanes(drawn).values() if lane.uri]
    assert sum(bool(lane.uri) for group in drawn.groups for lane in group.lanes) == 80
    assert "Plots on the hill" in {lane.title for lane in url_owners}
    assert drawn.notes == (
        "The picture shows 80 of 125 initiatives, those where most has happened.",
    )


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2024-05-02", None, [("2024-05-02", "2025-06-01", False)]),
        ("2024", None, [("2024-01-01", "2024-12-31", True), ("2025-01-01", "2025-06-01", False)]),
        ("2025", None, [("2025-01-01", "2025-06-01", True)]),
        ("2026-01-07", None, [("2026-01-07", "2026-01-07", False)]),
        ("2023", "2023", [("2023-01-01", "2023-12-31", True)]),
        (
            "2022",
            "2024-05",
            [
                ("2022-01-01", "2022-12-31", True),
                ("2023-01-01", "2024-04-30", False),
                ("2024-05-01", "2024-05-31", True),
            ],
        ),
    ],
)
def test_a_period_in_stretches(
    start: str, end: str | None, expected: list[tuple[str, str, bool]]
) -> None:
    period = Period.model_validate({"start": start, "end": end})
    stretches = period_stretches(period, TODAY)
    assert [(a.isoformat(), b.isoformat(), vague) for a, b, vague in stretches] == expected
