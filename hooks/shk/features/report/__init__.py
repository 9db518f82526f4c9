"""The report on the state of the portfolio."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.features.report.report import ReportView, report_view
from shk.features.report.sections import ReportSection
from shk.features.report.text import (
    omitted_text,
    report_json,
    report_text,
    section_title,
    shown_items,
)
from shk.site.page import page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.site.context import Context
    from shk.site.page import PageSpec

__all__ = [
    "ReportSection",
    "ReportView",
    "omitted_text",
    "pages",
    "report_json",
    "report_text",
    "report_view",
    "section_title",
    "shown_items",
]


def pages(context: Context) -> Iterator[PageSpec]:
    """What the portfolio lacks, in previews only."""
    if context.preview:
        yield page(context, context.addresses.report, "report/page.html", report_view)
