"""The search page."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.features.search.metadata import PAGE, TYPE, TYPES, search_marks
from shk.i18n.messages import N_
from shk.site.facets import Facet, FacetValue, list_facets
from shk.site.page_meta import PageMeta

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shk.site.context import Context
    from shk.site.facets import FacetMark

TITLE = N_("Search")
LEAD = N_("Search stories, initiatives and everything else on the site.")


@dataclass(frozen=True)
class SearchView:
    """The page where a reader searches; a script fills in what is found."""

    meta: PageMeta
    """Title and place of the page."""
    lead: str
    """What can be searched, in a sentence."""
    synonyms: Mapping[str, str]
    """What readers write, in small letters, with the word that the pages have."""
    facets: tuple[Facet, ...]
    """What the results can be narrowed by; the script counts anew for each search."""


def search_view(context: Context) -> SearchView:
    """The search page."""
    shown = search_marks(context)
    marks = tuple(item for uri, item in shown.items() if not context.link("", uri).leads)
    lead = context.text(LEAD)
    narrowing = (tuple(mark for mark in item if mark.name != TYPE) for item in marks)
    return SearchView(
        meta=PageMeta(context.text(TITLE), lead, context.addresses.search),
        lead=lead,
        synonyms={
            word.casefold(): synonym.means
            for synonym in context.portfolio.partnership.synonyms
            for word in synonym.words
        },
        facets=(_types(context, marks), *list_facets(context, narrowing)),
    )


def _types(context: Context, marks: tuple[tuple[FacetMark, ...], ...]) -> Facet:
    """What sort of page it is, as a facet; hand-written pages are not known here yet."""
    counts = Counter(mark.values for item in marks for mark in item if mark.name == TYPE)
    uri = context.addresses.search
    values = (
        FacetValue(value, context.text(title), counts[value], uri, "")
        for value, title in TYPES.items()
        if not context.home or counts[value] or value == PAGE
    )
    return Facet(TYPE, context.text(N_("Type of page")), tuple(values))
