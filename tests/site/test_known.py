"""What may have changed since the sources end says until when it holds, in both languages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from shk.features.home.home import start_view
from shk.features.initiatives.initiative import initiative_view
from shk.features.library.activities import activity_list_view
from shk.features.map.node_data import change_in, state_icons
from shk.features.map.page import portfolio_map_view, year_map_view
from shk.features.timeline.page import timeline_view
from shk.features.timeline.year_page import timeline_year_view
from shk.features.timeline.year_work import area_work
from shk.model.schema.conflict import Conflict
from shk.model.schema.effect import Evidence
from shk.model.schema.reference import Review
from shk.model.schema.vocabulary import Stage, Status
from shk.site.cards import initiative_card
from shk.site.conflicts import conflict_views
from shk.site.evidence import known_how
from shk.site.known import as_of, known_note, status_flag, with_flag, year_note
from tests.portfolios import small_context, small_portfolio

if TYPE_CHECKING:
    from shk.site.context import Context

TODAY = date(2026, 11, 30)


def past(language: str = "en", known: date = date(2025, 3, 31)) -> Context:
    """The small portfolio long after its sources end."""
    full = small_portfolio()
    partnership = full.partnership.model_copy(update={"known_until": known})
    return small_context(language, TODAY, replace(full, partnership=partnership))


@pytest.mark.parametrize(
    ("language", "text"), [("en", "as of March 2025"), ("sv", "läget i mars 2025")]
)
def test_a_state_says_when_it_holds_for(language: str, text: str) -> None:
    context = past(language)
    assert as_of(context) == text
    choir = context.portfolio.initiatives["sea-choir"]
    assert initiative_card(context, choir).as_of == text
    assert initiative_view(context, choir).as_of == text
    assert portfolio_map_view(context, None).legend.as_of == text
    assert text.rpartition(" ")[2] in known_note(context)


def test_while_the_sources_go_on_nothing_is_added() -> None:
    context = small_context()
    assert (as_of(context), known_note(context), year_note(context, 2025)) == ("", "", "")
    assert initiative_card(context, context.portfolio.initiatives["sea-choir"]).as_of == ""


def test_what_has_ended_holds_for_ever() -> None:
    context = past()
    assert initiative_card(context, context.portfolio.initiatives["soil-study"]).as_of == ""


def test_a_year_known_in_part_is_never_reported_as_a_whole() -> None:
    context = past()
    going = {
        change_in(context, initiative, 2025)
        for initiative in context.portfolio.initiatives.values()
        if initiative.id != "tool-library" and initiative.period.end is None
    }
    assert going == {"known"}
    assert "Went on all year" not in {state_icon.title for state_icon in state_icons(context, 2025)}
    assert "Went on all year" in {state_icon.title for state_icon in state_icons(context, 2024)}
    view = year_map_view(context, 2025)
    assert "What happened later in 2025 is not known yet." in view.lead
    year = timeline_year_view(context, 2025)
    assert year.counts[0] == "4 initiatives under way in March 2025"
    assert "not known yet" in year.note
    work = area_work(context, 2025)
    assert {area.others_title for area in work if area.others} == {"Under way in March 2025"}


def test_a_year_after_the_sources_is_not_known_yet() -> None:
    context = past(known=date(2024, 12, 31))
    assert year_note(context, 2024) == ""
    assert timeline_year_view(context, 2025).note == (
        "What happened in 2025 is not known yet: the sources extend to December 2024."
    )


def test_the_picture_ends_where_the_sources_do() -> None:
    picture = timeline_view(past()).picture
    assert picture is not None
    assert picture.known is not None
    assert picture.known.label.text == "Known until March 2025"
    assert not picture.goes_on
    marks = [mark for group in picture.groups for lane in group.lanes for mark in lane.marks]
    planned = {mark.name for mark in marks if mark.planned}
    assert any("Quay day (planned, outcome unknown)" in name for name in planned)
    assert not any("Open gate" in name for name in planned)


def test_the_start_page_is_an_archive_once_the_sources_end() -> None:
    view = start_view(past())
    assert view.dates.title == "Activities up to March 2025"
    assert [line.title for line in view.dates.lines] == ["On seeds", "Harvest", "Open gate"]
    assert view.stories_title == "Stories up to March 2025"
    assert start_view(small_context()).stories_title == "Latest stories"


def test_the_list_of_activities_marks_what_is_not_known() -> None:
    view = activity_list_view(past())
    flags = {
        activity.title: activity.flag.value if activity.flag else ""
        for it in view.years
        for activity in it.activities
    }
    assert flags["Quay day"] == flags["Yearly meeting"] == flags["Panel on songs"] == "unknown"
    assert flags["Open gate"] == flags["Harvest"] == flags["On seeds"] == ""
    assert "March 2025" in view.lead


def test_plans_say_what_became_of_them() -> None:
    (line,) = initiative_view(past(), past().portfolio.initiatives["hill-plots"]).years[1].next
    assert (line.status, line.outcome) == ("unknown", "Planned, outcome unknown")


def test_a_flag_in_words() -> None:
    context = small_context()
    assert status_flag(context, Status.HAPPENED) is None
    assert with_flag("Walk", status_flag(context, Status.PLANNED)) == "Walk (planned)"
    assert with_flag("Walk", None) == "Walk"


def known(stage: Stage, **more: object) -> str:
    """How an effect is known, in words."""
    source = {"document": "report-2024"}
    evidence = Evidence.model_validate({"stage": stage, "source": source, **more})
    full = small_portfolio()
    review = Review(by="Kim Lind", how="She read all of it.", ai_assisted=True)
    documents = {
        key: document.model_copy(update={"review": review})
        for key, document in full.documents.items()
    }
    context = small_context(portfolio=replace(full, documents=documents))
    said, meaning = known_how(context, evidence)
    return f"{said} | {meaning}"


def test_how_an_effect_is_known() -> None:
    assert known(Stage.TOLD).startswith("Reported by those involved |")
    assert known(Stage.DECIDED, by="The council").startswith("Decided: The council |")
    assert known(Stage.SELF_ASSESSED).startswith("Self-assessed, number of answers unknown |")
    assert known(Stage.SELF_ASSESSED, respondents=14).startswith("Self-assessed, 14 answers |")
    reviewed = known(Stage.REVIEWED)
    assert reviewed.startswith("Reviewed by Kim Lind, with the help of AI |")
    assert reviewed.endswith("She read all of it.")


def test_a_conflict_tells_what_each_source_says() -> None:
    source = {"document": "report-2024", "where": "page 2"}
    conflict = Conflict.model_validate(
        {
            "about": "How many",
            "says": [{"text": "40", "source": source}, {"text": "42", "source": source}],
        }
    )
    (view,) = conflict_views(small_context(), (conflict,))
    assert [say.text for say in view.says] == ["40", "42"]
    assert view.says[0].source.places == ("page 2",)
    assert view.note == ""
