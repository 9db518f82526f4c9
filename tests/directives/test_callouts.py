"""What facts, quotes, pictures and effects in texts become."""

from __future__ import annotations

import dataclasses
from datetime import date, timedelta
from types import MappingProxyType

import pytest

from shk.content.diagnostics import Diagnostics
from shk.content.located_record import Markdown
from shk.content.markdown.directives import read_directives
from shk.features.directives.callouts import PlacedFacts, PlacedFigure, PlacedQuote, placed_block
from shk.features.directives.view import PlacedView
from shk.features.field_reference.callout_examples import examples
from shk.i18n.messages import load_messages
from shk.model.schema.callouts import BOXES, FactsBox, PlacedEffect, PlacedPicture, Quote
from shk.model.schema.directive_words import DirectiveWords
from shk.model.schema.picture_file import PictureFile
from shk.model.schema.record import Record
from tests.portfolios import small_context

FILE = PictureFile("hill.jpg", 900, 600, "0" * 16)
CONTEXT = dataclasses.replace(small_context(), pictures=MappingProxyType({"hill.jpg": FILE}))
TODAY = CONTEXT.today


def quote(expires: date | None = None) -> Quote:
    return Quote(who="Kim", role="gardener", said="In May", consent="yes", expires=expires)


def picture(expires: date | None = None) -> PlacedPicture:
    return PlacedPicture(src="hill.jpg", alt="A hill", credit="Kim", consent="yes", expires=expires)


def test_facts_name_their_document() -> None:
    box = FactsBox(heading="Plots", source="report-2024", where="page 4")
    result = placed_block(CONTEXT, box, None, 3)
    assert isinstance(result, PlacedFacts)
    assert (result.id, result.heading) == ("facts-3", "Plots")
    assert result.source is not None
    assert (result.source.title, result.source.places) == ("Report 2024", ("page 4",))


def test_a_quote_tells_who_said_it_and_where() -> None:
    result = placed_block(CONTEXT, quote(), None, 1)
    assert result == PlacedQuote("Kim", "gardener", "In May", None)


@pytest.mark.parametrize("made", [quote, picture])
def test_what_was_agreed_to_is_shown_to_the_last_day_and_not_after(made: object) -> None:
    assert callable(made)
    assert placed_block(CONTEXT, made(TODAY), None, 1) is not None
    assert placed_block(CONTEXT, made(TODAY - timedelta(days=1)), None, 1) is None


def test_a_picture_has_its_sizes_and_credit() -> None:
    result = placed_block(CONTEXT, picture(), None, 1)
    assert isinstance(result, PlacedFigure)
    assert (result.picture.alt, result.picture.credit, result.picture.width) == (
        "A hill",
        "Kim",
        900,
    )


def test_a_picture_that_may_not_be_shown_is_nothing() -> None:
    assert placed_block(small_context(), picture(), None, 1) is None


def test_an_effect_of_the_page_itself_and_of_another() -> None:
    owner = next(
        initiative for initiative in CONTEXT.portfolio.initiatives.values() if initiative.effects
    )
    own = placed_block(CONTEXT, PlacedEffect(number=1), owner, 1)
    other = placed_block(CONTEXT, PlacedEffect(number=1, initiative=owner.id), None, 1)
    assert isinstance(own, PlacedView)
    assert isinstance(other, PlacedView)
    (chain,), (linked,) = own.chains, other.chains
    assert chain.of is None
    assert linked.of is not None
    assert linked.of.title == owner.title
    assert [effect.text for step in chain.steps for effect in step.effects] == [
        owner.effects[0].text
    ]
    assert [effect.anchor for step in chain.steps for effect in step.effects] == [""]


def test_an_effect_of_what_is_not_public_tells_nothing_of_it() -> None:
    result = placed_block(CONTEXT, PlacedEffect(number=1, initiative="secret"), None, 1)
    assert isinstance(result, PlacedView)
    assert (result.chains, result.empty) == ((), "There is no effect to show yet.")


def test_a_record_nobody_wrote_a_view_for_is_a_mistake_in_the_program() -> None:
    with pytest.raises(TypeError):
        placed_block(CONTEXT, Record(), None, 1)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_example_of_the_reference_page_is_right(language: str) -> None:
    messages = load_messages(language)
    words = DirectiveWords(messages)
    shown = examples(dataclasses.replace(CONTEXT, messages=messages), words)
    assert set(BOXES) < set(shown)
    for record, example in shown.items():
        diagnostics = Diagnostics()
        text = Markdown("stories/a.md", example, 1, about=True)
        (placed,) = read_directives(text, words, diagnostics)
        assert diagnostics.problems == ()
        assert type(placed.directive) is record
