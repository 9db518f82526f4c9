"""What the pages of follow-up share: their place below one page, in the site's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.i18n.messages import N_
from shk.site.link import Link
from shk.site.page_meta import PageMeta

if TYPE_CHECKING:
    from shk.model.schema.record import Kind
    from shk.site.context import Context


def follow_up_meta(context: Context, kind: Kind, title: str, lead: str) -> PageMeta:
    """Title and place of a page of follow-up.

    Args:
        context: the portfolio and the language.
        kind: the kind of record that the page shows.
        title: the title, in the language.
        lead: what the page shows, in the language.
    """
    crumb = Link(context.text(N_("Follow-up")), context.addresses.follow_up)
    crumbs = () if context.home else (crumb,)
    return PageMeta(title, lead, context.addresses.index_of(kind), crumbs=crumbs)
