"""The report of a year as a tagged PDF (PDF/UA-1), set by Typst.

Two runs give the same bytes: no clock is read, only fonts of the package are used, and the
document's date is that of its latest source. A picture without a text
alternative, or a heading that skips a level, ends the build here.
"""

from __future__ import annotations

import json
from functools import lru_cache, partial
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from shk.features.years.report import report_data
from shk.model.portfolio.changes import report_years
from shk.site.page import MadeFile

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.site.context import Context

_FOLDER = files(__package__)
TEMPLATE = _FOLDER / "report.typ"
"""How the parts of a report look."""
FONTS = _FOLDER / "fonts"
"""The fonts of the report."""
STANDARD: Final = "ua-1"
"""The standard that every report must match."""


def report_pdf(context: Context, year: int) -> bytes:
    """The report of a year.

    Args:
        context: the portfolio, the language and the site's address.
        year: a year that has a page.

    Raises:
        typst.TypstError: the report does not meet PDF/UA-1.
    """
    return _compiled(json.dumps(report_data(context, year), ensure_ascii=False, sort_keys=True))


@lru_cache(maxsize=16)
def _compiled(data: str) -> bytes:
    """The PDF of what a report says; a preview sets only those anew that say something else."""
    import typst  # noqa: PLC0415 - only when a report is made

    compiler = typst.Compiler(
        input=str(TEMPLATE),
        root=str(_FOLDER),
        font_paths=[str(FONTS)],
        ignore_system_fonts=True,
        sys_inputs={"data": data},
    )
    made = compiler.compile(format="pdf", pdf_standards=[STANDARD])
    if not isinstance(made, bytes):
        raise TypeError(f"Typst made {type(made).__name__} of a report.")
    return made


def year_reports(context: Context) -> Iterator[MadeFile]:
    """The report of each year that has a page.

    Args:
        context: in the site's own language, with its whole address.
    """
    for year in report_years(context.portfolio, context.today.year):
        yield MadeFile(context.addresses.year_report(year), partial(report_pdf, context, year))
