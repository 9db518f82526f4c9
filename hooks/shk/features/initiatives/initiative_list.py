"""The list of all initiatives, by title."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.i18n.messages import N_
from shk.model.schema.record import Kind
from shk.site.cards import InitiativeCard, initiative_card, translated_initiatives
from shk.site.facets import Facet, list_facets
from shk.site.known import known_note
from shk.site.page_meta import PageMeta

if TYPE_CHECKING:
    from shk.site.context import Context

LEAD = N_("In the initiatives the parties explore questions together with others.")
RESULT = N_("Showing {shown} of {total} initiatives")


@dataclass(frozen=True)
class InitiativeListView:
    """The list of initiatives."""

    meta: PageMeta
    """Title and place of the page."""
    lead: str
    """What the page holds, in a sentence."""
    known: str
    """When phases and periods hold for, in a sentence; empty when that is today."""
    initiatives: tuple[InitiativeCard, ...]
    """Every initiative, by title."""
    facets: tuple[Facet, ...]
    """What the list can be narrowed by."""
    result: str
    """The result line with ``{shown}`` and ``{total}``, for the filter."""
    map: str
    """The address of the same initiatives as a map."""


def initiative_list_view(context: Context) -> InitiativeListView:
    """The list of all initiatives that are available in the language."""
    cards = tuple(
        initiative_card(context, translated_initiative)
        for translated_initiative in translated_initiatives(context)
    )
    uri = context.addresses.index_of(Kind.INITIATIVE)
    lead = context.text(LEAD)
    return InitiativeListView(
        meta=PageMeta(context.text(N_("Initiatives")), lead, uri, section=uri),
        lead=lead,
        known=known_note(context),
        initiatives=cards,
        facets=list_facets(context, (card.marks for card in cards)),
        result=context.text(RESULT),
        map=context.addresses.map,
    )
