"""Years: what a year cost, what changed in it, what did not work, and what was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.features.years.compare import comparison_view
from shk.features.years.figures import year_figures
from shk.features.years.page import year_view
from shk.features.years.report_pdf import report_pdf, year_reports
from shk.features.years.year_list import year_list_view
from shk.model.portfolio.changes import report_years
from shk.site.page import page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.site.context import Context
    from shk.site.page import PageSpec

__all__ = ["pages", "report_pdf", "year_figures", "year_reports"]


def pages(context: Context) -> Iterator[PageSpec]:
    """A page a year, the list of years, and each year beside the one before it."""
    addresses = context.addresses
    years = report_years(context.portfolio, context.today.year)
    if not years:
        return
    for language in context.all_languages:
        yield page(language, language.addresses.years, "years/years.html", year_list_view)
        template = "years/summary.html" if language.home else "years/year.html"
        for year in years:
            yield page(language, language.addresses.year(year), template, year_view, year)
    yield page(context, addresses.years_compared, "years/compare.html", comparison_view)
