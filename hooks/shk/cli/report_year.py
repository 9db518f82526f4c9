"""``shk report year``: a year in figures, or its whole report as a PDF."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING

import click

from shk.build.project import read_full_project
from shk.build.run import Run
from shk.build.settings import SettingsError, SiteOptions
from shk.cli.command import run, shown
from shk.cli.options import a_file, common_options, today_option, translated_help
from shk.features.years import report_pdf, year_figures
from shk.i18n.messages import N_, load_messages
from shk.model.portfolio.changes import report_years
from shk.model.portfolio.publication import public_portfolio

if TYPE_CHECKING:
    from shk.build.project import FullProject
    from shk.cli.terminal import Terminal
    from shk.site.context import Context

FOLDER = "report"
"""The folder beside mkdocs.yml in which reports are put unless set otherwise."""
WRITTEN_PDF = N_("The report of {year} is in {file}.")
NO_YEAR = N_("There is nothing to report of {year}. The years with a report: {years}.")


@click.command(
    "year",
    help=translated_help(
        N_("Summarize a year in figures, or write its report as a PDF for all readers.")
    ),
    short_help=translated_help(N_("Summarize a year, or write its report.")),
)
@click.argument("year", type=int, metavar=translated_help(N_("YYYY")))
@common_options
@today_option
@click.option("--pdf", is_flag=True, help=translated_help(N_("Write the report as a PDF.")))
@click.option(
    "-o",
    "--output",
    type=a_file(),
    help=translated_help(N_("File for the PDF; else report/YYYY.pdf beside mkdocs.yml.")),
)
def year_command(  # noqa: PLR0913 - click passes each option by name
    *,
    year: int,
    config_file: str | None,
    strict: bool | None,
    today: str | None,
    lang: str,
    pdf: bool,
    output: str | None,
) -> None:
    """Tell of a year, of what is public on the day."""

    def work(terminal: Terminal) -> None:
        full_project = read_full_project(
            SiteOptions(config_file, strict=strict), Run(terminal, today)
        )
        context = _public(full_project)
        years = report_years(context.portfolio, context.today.year)
        if year not in years:
            named = ", ".join(str(year) for year in years) or "–"
            raise SettingsError(NO_YEAR, year=str(year), years=named)
        if not (pdf or output):
            for year_figure in year_figures(context, year):
                click.echo(f"{year_figure.label}: {year_figure.text}")
            return
        file = Path(output) if output else full_project.folders.root / FOLDER / f"{year}.pdf"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(report_pdf(context, year))
        done = load_messages(lang).text(WRITTEN_PDF).replace("{year}", str(year))
        terminal.console.print(done.replace("{file}", str(shown(file.resolve()))))

    run(work, lang)


def _public(full_project: FullProject) -> Context:
    """What is public, with the site's whole address, as the site has it."""
    context = full_project.context
    public = public_portfolio(context.portfolio, context.today)
    return dataclasses.replace(
        context, portfolio=public, address=f"{full_project.site_url.rstrip('/')}/"
    )
