"""The page of an initiative, and the list of all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.features.initiatives.initiative import (
    TieGroup,
    initiative_view,
    stories_about,
    tie_groups,
)
from shk.features.initiatives.initiative_list import initiative_list_view, whole_initiative_list
from shk.features.list_pages import initiative_pages, marks_files, story_pages
from shk.model.schema.full_texts import unnoted_text
from shk.model.schema.record import Kind
from shk.site.facets import initiative_marks
from shk.site.page import Source, page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.site.context import Context
    from shk.site.page import MadeFile, PageSpec

__all__ = ["TieGroup", "mark_files", "pages", "tie_groups"]


def mark_files(context: Context) -> Iterator[MadeFile]:
    """What the filter of a list of several pages reads, in each language."""
    for language in context.all_languages:
        yield from marks_files(language, whole_initiative_list(language), initiative_marks)


def pages(context: Context) -> Iterator[PageSpec]:
    """The list in each language, and a page for each."""
    for language in context.all_languages:
        url = language.addresses.index_of(Kind.INITIATIVE)
        yield page(language, url, "initiatives/initiative_list.html", initiative_list_view)
        yield from initiative_pages(language, whole_initiative_list(language))
    for initiative in context.portfolio.initiatives.values():
        source = Source(initiative.path, unnoted_text(initiative), initiative.changed)
        url = context.addresses.of(Kind.INITIATIVE, initiative.id)
        yield page(
            context, url, "initiatives/initiative.html", initiative_view, initiative, source=source
        )
        if (listed := stories_about(context, initiative)).further:
            yield from story_pages(context, listed, initiative.title)
