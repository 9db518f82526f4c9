"""Documents, activities and the glossary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.features.library.activities import activity_list_view
from shk.features.library.documents import document_view, documents_view
from shk.features.library.glossary import Hint, glossary_hints, glossary_view
from shk.model.schema.record import Kind
from shk.site.page import page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.site.context import Context
    from shk.site.page import PageSpec

__all__ = ["Hint", "glossary_hints", "pages"]


def pages(context: Context) -> Iterator[PageSpec]:
    """The documents and a page for each, all activities, and the glossary if there is one."""
    addresses = context.addresses
    url = addresses.index_of(Kind.DOCUMENT)
    yield page(context, url, "library/documents.html", documents_view)
    for document in context.portfolio.documents.values():
        url = addresses.of(Kind.DOCUMENT, document.id)
        yield page(context, url, "library/document.html", document_view, document)
    url = addresses.index_of(Kind.ACTIVITY)
    yield page(context, url, "library/activities.html", activity_list_view)
    if context.portfolio.words:
        url = addresses.index_of(Kind.WORD)
        yield page(context, url, "library/glossary.html", glossary_view)
