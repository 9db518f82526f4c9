"""The report on the state of the portfolio."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.features.report.report import HealthView, health_view
from shk.features.report.sections import HealthSection
from shk.features.report.text import (
    health_json,
    health_text,
    section_title,
    told_items,
    told_others,
)
from shk.site.page import page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.site.context import Context
    from shk.site.page import PageSpec

__all__ = [
    "HealthSection",
    "HealthView",
    "health_json",
    "health_text",
    "health_view",
    "pages",
    "section_title",
    "told_items",
    "told_others",
]


def pages(context: Context) -> Iterator[PageSpec]:
    """What the portfolio lacks, in previews only."""
    if context.preview:
        yield page(context, context.addresses.health, "report/page.html", health_view)
