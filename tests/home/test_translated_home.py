"""The start page in a second language."""

from __future__ import annotations

import dataclasses
from types import MappingProxyType
from typing import TYPE_CHECKING

from shk.features.home.translated_home import translated_start_view
from shk.features.shell import site_view
from shk.model.schema.reference import Gloss, PartnershipGloss
from tests.portfolios import small_context
from tests.versions.test_version import translated_portfolio

if TYPE_CHECKING:
    from shk.site.context import Context


def english(*, translated: bool) -> Context:
    """The English side of a Swedish site, with or without names in English."""
    portfolio = translated_portfolio()
    if translated:
        translation = PartnershipGloss(summary="In short.", vision="All is green.")
        gardens = portfolio.focus_areas["gardens"]
        reported = gardens.model_copy(update={"in_english": Gloss(name="Growing", text="To dig.")})
        portfolio = dataclasses.replace(
            portfolio,
            partnership=portfolio.partnership.model_copy(update={"in_english": translation}),
            focus_areas=MappingProxyType({**portfolio.focus_areas, "gardens": reported}),
        )
    site = dataclasses.replace(small_context("sv", portfolio=portfolio), languages=("en",))
    return site.in_language("en")


def test_what_was_decided_stands_beside_what_it_means() -> None:
    view = translated_start_view(english(translated=True))
    assert (view.vision.words, view.vision.meaning) == ("A green town.", "All is green.")
    assert view.lead == "In short."
    call_to_action = view.calls_to_action[0]
    assert (call_to_action.name.words, call_to_action.name.meaning, call_to_action.text) == (
        "Gardens for all",
        "Growing",
        "To dig.",
    )
    assert (call_to_action.link.title, call_to_action.link.language, call_to_action.link.leads) == (
        "Growing",
        "",
        "sv",
    )
    assert (call_to_action.figure, call_to_action.counts) == (3, "initiatives")


def test_what_is_not_reported_stands_once_and_is_marked() -> None:
    existing = english(translated=False)
    view = translated_start_view(existing)
    assert (view.vision.words, view.vision.meaning) == ("A green town.", "")
    call_to_action = view.calls_to_action[0]
    assert (call_to_action.link.title, call_to_action.link.language) == ("Gardens for all", "sv")
    assert (call_to_action.name.meaning, call_to_action.text) == ("", "")
    assert site_view(existing).summary_language == "sv"
    assert site_view(english(translated=True)).summary_language == ""


def test_the_footer_has_the_vision_as_decided() -> None:
    shell = site_view(english(translated=True))
    assert (shell.vision, shell.own_language, shell.summary) == ("A green town.", "sv", "In short.")
    assert (
        shell.vision_meaning == translated_start_view(english(translated=True)).vision.meaning != ""
    )
    assert site_view(english(translated=False)).vision_meaning == ""


def test_stories_and_initiatives_are_those_given_in_the_language() -> None:
    view = translated_start_view(english(translated=False))
    assert [(story.uri, story.language) for story in view.stories] == [("en/stories/picnic/", "")]
    assert view.initiatives.title == "1 initiative in English"
    assert view.initiatives.uri == "en/initiatives/"


def test_parties_are_named_and_dates_are_marked() -> None:
    view = translated_start_view(english(translated=False))
    assert [party.link.title for party in view.parties] == ["Town", "College"]
    assert {line.language for line in view.dates.lines} == {"sv"}
    assert [line.kind for line in view.dates.lines] == ["Meeting", "Panel"]
