"""Changes: every effect of the portfolio, and how many there are of each sort."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.features.changes.figures import figures_view
from shk.features.changes.list import ChangeLine, change_line, changes_view
from shk.features.changes.selections import SelectionsView, change_facets, selections_view
from shk.model.schema.full_texts import unnoted_reads
from shk.site.changes import all_changes
from shk.site.page import page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.site.context import Context
    from shk.site.page import PageSpec

__all__ = ["ChangeLine", "change_line", "pages"]


def pages(context: Context) -> Iterator[PageSpec]:
    """The list of all effects, their figures, and the lists that the figures count."""
    if all_changes(context):
        addresses = context.addresses
        yield page(context, addresses.changes, "changes/changes.html", changes_view)
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
