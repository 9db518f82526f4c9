"""Changes: every effect of the portfolio, and how many there are of each sort."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.features.changes.figures import figures_view
from shk.features.changes.list import ChangeLine, change_line, changes_view
from shk.features.changes.selections import SelectionsView, change_facets, selections_view
from shk.features.list_pages import marks_files
from shk.model.schema.full_texts import unnoted_reads
from shk.site.changes import all_changes, change_list
from shk.site.facets import change_marks
from shk.site.page import page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.model.portfolio.changes import Change
    from shk.site.context import Context
    from shk.site.facets import FacetMark
    from shk.site.page import MadeFile, PageSpec

__all__ = ["ChangeLine", "change_line", "mark_files", "pages"]


def mark_files(context: Context) -> Iterator[MadeFile]:
    """What the filter of the effects reads, if they have several pages."""
    yield from marks_files(context, change_list(context), _marks)


def _marks(_: Context, change: Change) -> tuple[FacetMark, ...]:
    """What an effect can be chosen by."""
    return change_marks(change)


def pages(context: Context) -> Iterator[PageSpec]:
    """The list of all effects, their figures, and the lists that the figures count."""
    if all_changes(context):
        addresses = context.addresses
        yield page(context, addresses.changes, "changes/changes.html", changes_view)
        with unnoted_reads():
            listed = change_list(context)
        for number in range(1, listed.further + 1):
            url = listed.uri(addresses, number)
            yield page(context, url, "changes/changes.html", changes_view, number)
        yield page(context, addresses.changes_in_figures, "changes/figures.html", figures_view)
        with unnoted_reads():
            names = [facet.name for facet in change_facets(context)]
        for name in names:
            url = addresses.changes_by(name)
            yield page(context, url, "changes/selections.html", _selections_view, name)


def _selections_view(context: Context, name: str) -> SelectionsView:
    """The page of a facet by its name."""
    facets = {facet.name: facet for facet in change_facets(context)}
    return selections_view(context, facets[name])
