"""The page of a strand or a phase: the initiatives that have it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.language.messages import N_
from shk.model.record import Kind
from shk.model.vocabulary import Phase, Strand
from shk.views.cards import InitiativeCard, initiative_card
from shk.views.head import Head
from shk.views.link import Link
from shk.views.records import initiatives_counted
from shk.views.signs import Sign, phase_sign, strand_sign

if TYPE_CHECKING:
    from collections.abc import Iterable

    from shk.model.initiative import Initiative
    from shk.views.context import Context


@dataclass(frozen=True)
class FacetView:
    """The initiatives that have a value of the vocabulary."""

    head: Head
    """Title and place of the page."""
    kicker: str
    """What sort of value it is."""
    sign: Sign
    """The value with its sign."""
    meaning: str
    """What it means, in a sentence."""
    siblings: tuple[Sign, ...]
    """Every value of the same sort, this one included."""
    initiatives: tuple[InitiativeCard, ...]
    """The initiatives, by title."""
    found: str
    """How many they are, in words."""


def strand_view(context: Context, strand: Strand) -> FacetView:
    """The initiatives of a strand."""
    found = (one for one in context.portfolio.initiatives.values() if strand in one.strands)
    siblings = tuple(strand_sign(context, one) for one in Strand)
    sign = strand_sign(context, strand)
    kicker = context.text(N_("Strand"))
    return _facet_view(context, kicker, (sign, strand.meaning), siblings, found)


def phase_view(context: Context, phase: Phase) -> FacetView:
    """The initiatives in a phase."""
    found = (one for one in context.portfolio.initiatives.values() if one.phase is phase)
    siblings = tuple(phase_sign(context, one) for one in Phase)
    sign = phase_sign(context, phase)
    kicker = context.text(N_("Phase"))
    return _facet_view(context, kicker, (sign, phase.meaning), siblings, found)


def _facet_view(
    context: Context,
    kicker: str,
    value: tuple[Sign, str],
    siblings: tuple[Sign, ...],
    found: Iterable[Initiative],
) -> FacetView:
    """The page of a value of the vocabulary, given with its sign and what it means."""
    sign, meaning = value
    cards = tuple(initiative_card(context, one) for one in context.by_title(found))
    index = context.addresses.index_of(Kind.INITIATIVE)
    crumbs = (Link(context.text(N_("Initiatives")), index),)
    told = context.text(meaning)
    return FacetView(
        head=Head(sign.title, told, sign.uri, crumbs=crumbs, section=index),
        kicker=kicker,
        sign=sign,
        meaning=told,
        siblings=siblings,
        initiatives=cards,
        found=initiatives_counted(context, len(cards)),
    )
