"""The start page in a second language."""

from __future__ import annotations

import dataclasses
from types import MappingProxyType
from typing import TYPE_CHECKING

from shk.features.home.translated_home import second_start_view
from shk.features.shell import site_view
from shk.model.schema.reference import Gloss, PartnershipGloss
from tests.portfolios import small_context
from tests.versions.test_version import told_portfolio

if TYPE_CHECKING:
    from shk.site.context import Context


def english(*, glossed: bool) -> Context:
    """The English side of a Swedish site, with or without names in English."""
    portfolio = told_portfolio()
    if glossed:
        gloss = PartnershipGloss(summary="In short.", vision="All is green.")
        gardens = portfolio.focus_areas["gardens"]
        told = gardens.model_copy(update={"in_english": Gloss(name="Growing", text="To dig.")})
        portfolio = dataclasses.replace(
            portfolio,
            partnership=portfolio.partnership.model_copy(update={"in_english": gloss}),
            focus_areas=MappingProxyType({**portfolio.focus_areas, "gardens": told}),
        )
    site = dataclasses.replace(small_context("sv", portfolio=portfolio), languages=("en",))
    return site.in_language("en")


def test_what_was_decided_stands_beside_what_it_means() -> None:
    view = second_start_view(english(glossed=True))
    assert (view.vision.words, view.vision.meaning) == ("A green town.", "All is green.")
    assert view.lead == "In short."
    door = view.doors[0]
    assert (door.name.words, door.name.meaning, door.text) == (
        "Gardens for all",
        "Growing",
        "To dig.",
    )
    assert (door.link.title, door.link.language, door.link.leads) == ("Growing", "", "sv")
    assert (door.figure, door.counts) == (3, "initiatives")


def test_what_is_not_told_stands_once_and_is_marked() -> None:
    there = english(glossed=False)
    view = second_start_view(there)
    assert (view.vision.words, view.vision.meaning) == ("A green town.", "")
    door = view.doors[0]
    assert (door.link.title, door.link.language) == ("Gardens for all", "sv")
    assert (door.name.meaning, door.text) == ("", "")
    assert site_view(there).summary_language == "sv"
    assert site_view(english(glossed=True)).summary_language == ""


def test_the_footer_has_the_vision_as_decided() -> None:
    shell = site_view(english(glossed=True))
    assert (shell.vision, shell.own_language, shell.summary) == ("A green town.", "sv", "In short.")
    assert shell.vision_meaning == second_start_view(english(glossed=True)).vision.meaning != ""
    assert site_view(english(glossed=False)).vision_meaning == ""


def test_stories_and_initiatives_are_those_told_in_the_language() -> None:
    view = second_start_view(english(glossed=False))
    assert [(one.uri, one.language) for one in view.stories] == [("en/stories/picnic/", "")]
    assert view.initiatives.title == "1 initiative in English"
    assert view.initiatives.uri == "en/initiatives/"


def test_parties_are_named_and_dates_are_marked() -> None:
    view = second_start_view(english(glossed=False))
    assert [one.link.title for one in view.parties] == ["Town", "College"]
    assert {one.language for one in view.dates.lines} == {"sv"}
    assert [one.kind for one in view.dates.lines] == ["Meeting", "Panel"]
