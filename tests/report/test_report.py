"""The state of the portfolio tells what is missing, what ends and what comes."""

from __future__ import annotations

import dataclasses
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import pytest

from shk.features.registry import all_pages
from shk.features.report.report import ReportView, report_view
from shk.model.portfolio.external_link import LinkAnswer, OutsideLink
from shk.model.portfolio.text_stats import TextEnd, TextFacts
from shk.model.schema.image import Image
from shk.model.schema.version import Section
from shk.model.schema.vocabulary import Audience
from tests.portfolios import small_context, small_portfolio

if TYPE_CHECKING:
    from shk.features.report.sections import ReportItem
    from shk.model.portfolio.portfolio import Portfolio

TODAY = date(2025, 6, 1)


def changed(**pages: dict[str, Any]) -> Portfolio:
    """The small portfolio with fields of some pages changed, by id with underscores."""
    full = small_portfolio()

    def mended(records: Any) -> Any:  # noqa: ANN401 - initiatives or stories
        return MappingProxyType(
            {
                key: record.model_copy(update=pages.get(key.replace("-", "_"), {}))
                for key, record in records.items()
            }
        )

    return dataclasses.replace(
        full, initiatives=mended(full.initiatives), stories=mended(full.stories)
    )


def matches(view: ReportView, key: str) -> tuple[ReportItem, ...]:
    """What a section holds."""
    (section,) = [item for item in view.sections if item.key == key]
    return section.items


def titles(view: ReportView, key: str) -> list[str]:
    """What the things in a section are called."""
    return [item.title for item in matches(view, key)]


def view_of(**pages: dict[str, Any]) -> ReportView:
    """The state of the small portfolio with changes."""
    return report_view(small_context(today=TODAY, portfolio=changed(**pages)))


def test_goals_and_initiatives_without_a_story() -> None:
    view = view_of()
    assert titles(view, "goals-without-story") == ["Harvests are shared"]
    assert titles(view, "initiatives-without-story") == ["Sea choir", "Soil study", "Tool library"]


def test_a_draft_tells_of_nothing_yet() -> None:
    view = view_of(well={"draft": True}, picnic={"draft": True})
    assert len(titles(view, "goals-without-story")) == 3
    assert len(titles(view, "initiatives-without-story")) == 5
    assert set(titles(view, "drafts")) == {"A well for the hill", "The picnic that grew"}


def test_an_effect_of_a_story_is_evidence_of_its_initiatives() -> None:
    full = small_portfolio()
    effects = full.initiatives["hill-plots"].effects
    bare = view_of(hill_plots={"effects": ()}, well={"effects": ()}, picnic={"effects": ()})
    assert "Plots on the hill" in titles(bare, "initiatives-without-evidence")
    view = view_of(hill_plots={"effects": ()}, well={"effects": effects})
    assert full.stories["well"].initiatives
    names = {full.initiatives[initiative].title for initiative in full.stories["well"].initiatives}
    assert names & set(titles(view, "initiatives-without-evidence")) == set()


def test_sources_inside_effects_count() -> None:
    view = view_of(hill_plots={"sources": ()})
    assert "Plots on the hill" not in titles(view, "pages-without-source")
    bare = view_of(hill_plots={"sources": (), "effects": ()})
    assert "Plots on the hill" in titles(bare, "pages-without-source")


@pytest.mark.parametrize(
    ("day", "silent"),
    [(date(2026, 5, 1), False), (date(2027, 6, 1), True)],
)
def test_an_initiative_is_silent_after_a_year(day: date, silent: bool) -> None:  # noqa: FBT001
    full = small_portfolio()
    view = report_view(small_context(today=day, portfolio=full))
    assert ("Plots on the hill" in titles(view, "initiatives-without-news")) is silent


def test_what_has_ended_owes_no_news() -> None:
    view = report_view(small_context(today=date(2030, 1, 1)))
    assert "Soil study" not in titles(view, "initiatives-without-news")
    assert "Tool library" in titles(view, "initiatives-without-news")


def test_silence_says_what_was_reported_last() -> None:
    view = report_view(small_context(today=date(2027, 6, 1)))
    (hill,) = [
        item
        for item in matches(view, "initiatives-without-news")
        if item.title == "Plots on the hill"
    ]
    assert hill.note == "The latest report is from 2025."
    (tools,) = [
        item
        for item in matches(view_of(), "initiatives-without-news")
        if item.title == "Tool library"
    ]
    assert tools.note == "Nothing is reported yet."


def picture(expires: date) -> Image:
    """A picture whose consent ends on a day."""
    consent = {"basis": "Consent", "expires": expires.isoformat()}
    return Image.model_validate({"src": "a.jpg", "alt": "A", "consent": consent})


def test_what_ends_within_sixty_days_comes_in_order() -> None:
    view = view_of(
        well={"expires": date(2025, 7, 31)},
        picnic={"image": picture(date(2025, 6, 15))},
        sea_choir={"expires": date(2025, 8, 1)},
        soil_study={"image": picture(date(2025, 5, 1))},
    )
    assert [(item.title, item.note) for item in matches(view, "ending")] == [
        (
            "Soil study",
            "The consent for the picture ended 1 May 2025, so the picture is not shown.",
        ),
        ("The picnic that grew", "The consent for the picture ends 15 June 2025."),
        ("A well for the hill", "The page is public until 31 July 2025."),
    ]


def test_what_ends_in_texts_is_reported_with_the_rest() -> None:
    well = small_portfolio().stories["well"].path
    soon, late, over = date(2025, 7, 31), date(2025, 8, 1), date(2025, 5, 1)
    ends = (
        TextEnd(well, "a.jpg", soon, is_quote=False),
        TextEnd(well, "b.jpg", late, is_quote=False),
        TextEnd(well, "c.jpg", over, is_quote=False),
        TextEnd(well, "Ada Hill", soon, is_quote=True),
        TextEnd("docs/about.md", "Bo Hill", over, is_quote=True),
        TextEnd("docs/about.md", "Bo Hill", over, is_quote=True),
    )
    context = small_context(today=TODAY, portfolio=changed(picnic={"expires": date(2025, 7, 1)}))
    view = report_view(dataclasses.replace(context, texts=TextFacts(ends=ends)))
    assert [(item.title, item.note) for item in matches(view, "ending")] == [
        (
            "docs/about.md",
            "The consent to quote Bo Hill ended 1 May 2025, so the quote is not shown.",
        ),
        (
            "A well for the hill",
            (
                "The consent for the picture c.jpg in the text ended 1 May 2025, so the picture is"
                " not shown."
            ),
        ),
        ("The picnic that grew", "The page is public until 1 July 2025."),
        ("A well for the hill", "The consent for the picture a.jpg in the text ends 31 July 2025."),
        ("A well for the hill", "The consent to quote Ada Hill ends 31 July 2025."),
    ]


def test_a_page_that_is_gone_has_nothing_more_to_end() -> None:
    portfolio = changed(well={"expires": date(2025, 5, 1)})
    ends = (TextEnd(portfolio.stories["well"].path, "a.jpg", date(2025, 6, 9), is_quote=False),)
    context = small_context(today=TODAY, portfolio=portfolio)
    view = report_view(dataclasses.replace(context, texts=TextFacts(ends=ends)))
    assert matches(view, "ending") == ()


def test_what_comes_tells_its_day_and_has_no_link_outside_a_preview() -> None:
    portfolio = changed(well={"publish_on": date(2025, 9, 1)})
    context = small_context(today=TODAY, portfolio=portfolio)
    (item,) = matches(report_view(context), "coming")
    assert item.note == "It will be public from 1 September 2025."
    assert item.uri == ""
    (seen,) = matches(report_view(dataclasses.replace(context, preview=True)), "coming")
    assert seen.uri == "stories/well/"


def test_missing_versions_are_counted() -> None:
    reported = (Section(audience=Audience.EASY, body="Text.", line=9, opened=8),)
    view = view_of(well={"sections": reported}, picnic={"sections": reported})
    assert {item.title: item.note for item in matches(view, "missing-versions")} == {
        "Easy to read": "5 initiatives",
        "For decision-makers": "2 stories, 5 initiatives",
    }


def test_a_page_with_a_picture_is_not_reported() -> None:
    view = view_of(well={"image": picture(date(2030, 1, 1))})
    assert "A well for the hill" not in titles(view, "pages-without-picture")
    assert len(matches(view, "pages-without-picture")) == 6


def test_links_are_reported_for_only_when_they_were_asked_for() -> None:
    context = small_context()
    assert "dead-links" not in {section.key for section in report_view(context).sections}
    alive, dead = (
        OutsideLink("https://a.example/", "A", "a.md"),
        OutsideLink("https://b.example/", "B", ""),
    )
    answers = (LinkAnswer(alive, True, "200 OK"), LinkAnswer(dead, False, "404 Not Found"))  # noqa: FBT003
    (item,) = matches(report_view(context, answers), "dead-links")
    assert (item.title, item.note) == ("B", "https://b.example/ – 404 Not Found")


def test_only_a_preview_has_the_page() -> None:
    context = small_context()
    uri = context.addresses.report
    assert uri not in {page.url for page in all_pages(context)}
    assert uri in {page.url for page in all_pages(dataclasses.replace(context, preview=True))}
