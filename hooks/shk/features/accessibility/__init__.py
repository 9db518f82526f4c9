"""The accessibility statement, made from what the partnership says and from what is tested."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.features.accessibility.statement import TITLE, statement_view
from shk.site.page import page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.site.context import Context
    from shk.site.link import Link
    from shk.site.page import PageSpec

__all__ = ["pages", "statement_link"]


def pages(context: Context) -> Iterator[PageSpec]:
    """The statement in each language, if the partnership has made one."""
    if context.portfolio.partnership.accessibility:
        for language in context.all_languages:
            url = language.addresses.accessibility
            yield page(language, url, "accessibility/statement.html", statement_view)


def statement_link(context: Context) -> Link | None:
    """The way to the statement from every page, if there is one."""
    if context.portfolio.partnership.accessibility is None:
        return None
    return context.link(context.text(TITLE), context.addresses.accessibility)
