"""A record as it is told to other readers, and a portfolio in another language."""

from __future__ import annotations

import dataclasses
from types import MappingProxyType
from typing import TYPE_CHECKING

from shk.i18n.messages import load_messages
from shk.model.portfolio.localize import localized, portfolio_in, translated_records, version_for
from shk.model.schema.record import Kind
from shk.model.schema.version import Section, Version, audience_headings, audiences_of, text_name
from shk.model.schema.vocabulary import Audience
from tests.portfolios import small_portfolio

if TYPE_CHECKING:
    from shk.model.portfolio.portfolio import Portfolio
    from shk.model.schema.story import Story

ENGLISH = {
    "versions": (Version(audience=Audience.ENGLISH, title="A well", summary="Water is back."),),
    "sections": (Section(Audience.ENGLISH, "It rains.", 20, 18),),
}


def english_portfolio() -> Portfolio:
    """The small portfolio with one story told in English."""
    portfolio = small_portfolio()
    well = portfolio.stories["well"].model_copy(update=ENGLISH)
    stories: dict[str, Story] = {**portfolio.stories, "well": well}
    return dataclasses.replace(portfolio, stories=MappingProxyType(stories))


def test_a_version_takes_its_words_and_else_those_of_the_full_text() -> None:
    picnic = small_portfolio().stories["picnic"]
    easy = version_for(picnic, Audience.EASY)
    assert easy is not None
    assert (easy.title, easy.summary) == ("We ate carrots", picnic.summary)
    assert (easy.body, easy.body_line) == ("We met.\nWe ate.", 12)
    assert (easy.id, easy.effects) == (picnic.id, picnic.effects)
    assert version_for(picnic, Audience.DECISION) is None


def test_only_another_language_makes_a_translation() -> None:
    portfolio = english_portfolio()
    assert localized(portfolio.stories["picnic"], "en") is None
    reported = localized(portfolio.stories["well"], "en")
    assert reported is not None
    assert reported.title == "A well"


def test_a_portfolio_in_a_language_keeps_what_is_not_reported_in_it() -> None:
    portfolio = english_portfolio()
    assert translated_records(portfolio, "en") == {(Kind.STORY, "well")}
    english = portfolio_in(portfolio, "en")
    assert english.stories["well"].title == "A well"
    assert english.stories["picnic"] == portfolio.stories["picnic"]
    assert list(english.stories) == list(portfolio.stories)
    assert english.initiatives == portfolio.initiatives


def test_headings_are_those_of_the_language_and_the_english_ones() -> None:
    assert dict(audience_headings(load_messages("sv"))) == {
        "Lättläst": Audience.EASY,
        "För beslutsfattare": Audience.DECISION,
        "In English": Audience.ENGLISH,
        "Easy to read": Audience.EASY,
        "For decision-makers": Audience.DECISION,
    }
    assert audiences_of("en") == (Audience.EASY, Audience.DECISION)


def test_a_version_lies_beside_its_file_where_no_file_can_be() -> None:
    assert text_name("stories/well.md") == "stories/well.md"
    assert text_name("stories/well.md", Audience.EASY) == "stories/well.easy.md"
