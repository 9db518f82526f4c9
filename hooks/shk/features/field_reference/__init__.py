"""The reference of fields and problem codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.features.field_reference.commented import commented_fields
from shk.features.field_reference.fields import TITLES
from shk.features.field_reference.json_schema import (
    DIALECT,
    MOMENT,
    Schema,
    known_ids,
    list_schema,
    record_schema,
)
from shk.features.field_reference.page import (
    FieldsView,
    ProblemCodesView,
    fields_view,
    problem_codes_view,
)
from shk.features.field_reference.public_fields import (
    Parts,
    PublicField,
    public_fields,
    record_title,
    records_inside,
)
from shk.features.field_reference.tables import FieldTable, field_tables
from shk.site.page import page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.site.context import Context
    from shk.site.page import PageSpec

__all__ = [
    "DIALECT",
    "MOMENT",
    "TITLES",
    "FieldTable",
    "FieldsView",
    "Parts",
    "ProblemCodesView",
    "PublicField",
    "Schema",
    "commented_fields",
    "field_tables",
    "known_ids",
    "list_schema",
    "pages",
    "public_fields",
    "record_schema",
    "record_title",
    "records_inside",
]


def pages(context: Context) -> Iterator[PageSpec]:
    """The two pages of the reference."""
    addresses = context.addresses
    codes = "field_reference/problem_codes.html"
    yield page(context, addresses.problem_codes, codes, problem_codes_view)
    yield page(context, addresses.fields, "field_reference/fields.html", fields_view)
