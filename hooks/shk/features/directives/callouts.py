"""Facts, quotes, pictures and effects placed in a text: what each becomes on its page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from shk.features.directives.view import PlacedView, effect_chain, placed_view
from shk.i18n.messages import N_
from shk.model.portfolio.picture_consent import consent_over
from shk.model.schema.callouts import FactsBox, PlacedEffect, PlacedPicture, Quote
from shk.model.schema.directive import Directive
from shk.model.schema.effect import Source
from shk.site.evidence import SourceLine, source_lines
from shk.site.pictures import Picture, picture_view

if TYPE_CHECKING:
    from shk.features.directives.query import Page
    from shk.model.schema.initiative import Initiative
    from shk.model.schema.record import Record
    from shk.model.schema.story import Story
    from shk.site.context import Context


@dataclass(frozen=True)
class PlacedFacts:
    """A box of facts; its text comes from the page's Markdown."""

    id: str
    """The id of its heading on the page."""
    heading: str
    """What the facts are about; empty if unknown."""
    source: SourceLine | None
    """The document that the facts come from."""


@dataclass(frozen=True)
class PlacedQuote:
    """What somebody said; the words come from the page's Markdown."""

    who: str
    """Who said it."""
    role: str
    """As what."""
    said: str
    """When and where it was said; empty when it stands in a document."""
    source: SourceLine | None
    """The document that it stands in."""


@dataclass(frozen=True)
class PlacedFigure:
    """A picture; its caption comes from the page's Markdown."""

    picture: Picture
    """The picture with its credit."""


Placed = PlacedView | PlacedFacts | PlacedQuote | PlacedFigure
"""What can stand in a text."""


def placed_block(context: Context, record: Record, page: Page, number: int) -> Placed | None:
    """What something placed in a text becomes; None when it may not be shown any more.

    Args:
        context: the portfolio, the language and the day.
        record: what is placed.
        page: whose page it stands on, if it is an initiative's or a story's.
        number: which of the page's blocks it is; keeps ids on the page apart.
    """
    match record:
        case Directive():
            return placed_view(context, record, page, number)
        case PlacedEffect():
            return _effect(context, record, page)
        case FactsBox():
            source = _source_line(context, record.source, record.where)
            return PlacedFacts(f"facts-{number}", record.heading or "", source)
        case Quote():
            return _quote(context, record)
        case PlacedPicture():
            picture = picture_view(context, record.image)
            return PlacedFigure(picture) if picture else None
    raise TypeError(type(record))  # a kind of block that nobody wrote a view for


def _quote(context: Context, quote: Quote) -> PlacedQuote | None:
    """A quote, as long as the one who said it agrees."""
    if consent_over(quote.agreed, context.today):
        return None
    source = _source_line(context, quote.source, quote.where)
    return PlacedQuote(quote.who, quote.role, quote.said or "", source)


def _effect(context: Context, placed: PlacedEffect, page: Page) -> PlacedView:
    """One effect with its evidence, and whose it is when it is not the page's own."""
    label = context.text(N_("Effect"))
    nothing = PlacedView("effect", label, context.text(N_("There is no effect to show yet.")))
    owner = _owner(context, placed, page)
    text = context.portfolio.effects_of(owner) if owner else ()
    if owner is None or placed.number > len(text):
        return nothing
    shown = (text[placed.number - 1],)
    return replace(nothing, empty="", chains=(effect_chain(context, owner, shown, page),))


def _owner(context: Context, placed: PlacedEffect, page: Page) -> Initiative | Story | None:
    """Whose effect it is; None when that is not public."""
    if placed.initiative:
        return context.portfolio.initiatives.get(placed.initiative)
    if placed.story:
        return context.portfolio.stories.get(placed.story)
    return page


def _source_line(context: Context, document: str | None, where: str | None) -> SourceLine | None:
    """A document with the place in it, if one is named."""
    if document is None:
        return None
    return source_lines(context, (Source(document=document, where=where),))[0]
