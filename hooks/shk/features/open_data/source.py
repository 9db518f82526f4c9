"""What open data is made from: the public portfolio, and the whole addresses of its records."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from shk.model.portfolio.publication import public_portfolio
from shk.model.schema.record_types import KIND_INFO

if TYPE_CHECKING:
    from shk.model.schema.record import Kind
    from shk.site.context import Context


def data_context(context: Context) -> Context:
    """The site's own language and what is public on the day, in a preview too.

    Files are the same whatever page they are reached from.
    """
    home = context.in_language("")
    public = public_portfolio(home.portfolio, home.today)
    return dataclasses.replace(home, portfolio=public)


def iri(context: Context, kind: Kind, record_id: str) -> str:
    """The whole address of a record; one without a page has a place in its data file."""
    if KIND_INFO[kind].segment:
        return context.address + context.addresses.of(kind, record_id)
    return part_iri(context, KIND_INFO[kind].dataset, record_id)


def part_iri(context: Context, dataset: str, record_id: str) -> str:
    """The whole address of a record that stands in a data file only."""
    return f"{context.address}{context.addresses.data_file(f'{dataset}.json')}#{record_id}"
