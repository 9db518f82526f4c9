"""The list of all initiatives, by title."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.features.list_pages import with_marks_file
from shk.i18n.messages import N_
from shk.model.schema.record import Kind
from shk.site.cards import InitiativeCard, initiative_card, translated_initiatives
from shk.site.facets import Facet, initiative_marks, list_facets
from shk.site.known import known_note
from shk.site.list_pages import ListNav, initiative_list
from shk.site.page_meta import PageMeta

if TYPE_CHECKING:
    from shk.model.schema.initiative import Initiative
    from shk.site.context import Context
    from shk.site.list_pages import LongList

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
    """The first initiatives, by title."""
    nav: ListNav | None
    """The way to further initiatives; None if all are here."""
    facets: tuple[Facet, ...]
    """What the list can be narrowed by."""
    result: str
    """The result line with ``{shown}`` and ``{total}``, for the filter."""
    map: str
    """The address of the same initiatives as a map."""


def whole_initiative_list(context: Context) -> LongList[Initiative]:
    """Every initiative that is available in the language."""
    uri = context.addresses.index_of(Kind.INITIATIVE)
    return initiative_list(context, uri, uri, translated_initiatives(context))


def initiative_list_view(context: Context) -> InitiativeListView:
    """The list of all initiatives that are available in the language."""
    listed = whole_initiative_list(context)
    uri = context.addresses.index_of(Kind.INITIATIVE)
    lead = context.text(LEAD)
    return InitiativeListView(
        meta=PageMeta(context.text(N_("Initiatives")), lead, uri, section=uri),
        lead=lead,
        known=known_note(context),
        initiatives=tuple(initiative_card(context, item) for item in listed.first),
        nav=with_marks_file(listed.nav(context), uri),
        facets=list_facets(context, (initiative_marks(context, item) for item in listed.entries)),
        result=context.text(RESULT),
        map=context.addresses.map,
    )
