"""``shk report``: the state of the portfolio, for those who look after it."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import click
from jinja2 import Environment, FileSystemLoader
from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from shk.build.project import FullProject, read_full_project
from shk.build.run import Run
from shk.build.settings import SettingsError, SiteOptions
from shk.build.templates import TEMPLATES, asset_files, prepare
from shk.cli.command import run, shown
from shk.cli.link_check import CrawlPolicy, ask_all
from shk.cli.options import a_file, common_options, today_option, translated_help
from shk.cli.report_year import year_command
from shk.content.markdown.external_links import outside_links
from shk.content.source_text import relative_path
from shk.features.report import (
    omitted_text,
    report_json,
    report_text,
    report_view,
    section_title,
    shown_items,
)
from shk.i18n.messages import N_, load_messages
from shk.storage.files import replace_file

if TYPE_CHECKING:
    from shk.cli.terminal import Terminal
    from shk.features.report import ReportSection, ReportView
    from shk.i18n.messages import Messages
    from shk.model.portfolio.external_link import LinkAnswer


STYLES = ("tokens.css", "base.css", "pages.css", "health.css")
"""What the page looks like; the fonts lie beside them."""


def write_report(view: ReportView, messages: Messages, site_url: str, page: Path) -> None:
    """Write the page, and what it looks like in ``assets/`` beside it.

    Args:
        view: what it shows.
        messages: the language of its words.
        site_url: the site's address, where its links lead.
        page: the HTML file.
    """
    environment = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True)
    prepare(environment, messages)
    environment.filters["url"] = lambda uri: urljoin(site_url, uri)
    html = environment.get_template("report/standalone.html").render(
        view=view, meta=view.meta, language=messages.language
    )
    for address, file in asset_files().items():
        if address.startswith("assets/fonts/") or address.removeprefix("assets/") in STYLES:
            (page.parent / address).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, page.parent / address)
    replace_file(page, html)


CACHE = Path(".cache") / "links.json"
"""Where answers of other sites are kept, from the project folder."""


PAGE = Path("report") / "index.html"
"""Where the page is put unless set otherwise, from the project folder."""


WRITTEN = N_("The report is in {file}. It is not part of the site.")


NOT_IN_CI = N_("Links to other sites are not asked for where the variable CI is set.")


INSIDE_SITE = N_("Choose a file outside docs and outside the site: the report is not public.")


@click.group(
    "report",
    invoke_without_command=True,
    help=translated_help(N_("Report what the portfolio lacks, what ends and what comes.")),
)
@common_options
@today_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "html"]),
    default="text",
    show_default=True,
    help=translated_help(N_("Form of the report; html is written to a file.")),
)
@click.option(
    "-o",
    "--output",
    type=a_file(),
    help=translated_help(N_("File for the page; else report/index.html beside mkdocs.yml.")),
)
@click.option(
    "--links",
    is_flag=True,
    help=translated_help(N_("Ask other sites whether our links still lead somewhere.")),
)
@click.pass_context
def report_command(  # noqa: PLR0913 - click passes each option by name
    context: click.Context,
    *,
    config_file: str | None,
    strict: bool | None,
    today: str | None,
    lang: str,
    form: str,
    output: str | None,
    links: bool,
) -> None:
    """Report the state of the portfolio, unless a report of something else is asked for."""
    if context.invoked_subcommand:
        return

    def work(terminal: Terminal) -> None:
        full_project = read_full_project(
            SiteOptions(config_file, strict=strict), Run(terminal, today)
        )
        view = report_view(
            full_project.context, _answers(full_project, terminal, lang) if links else None
        )
        if form == "html" or output:
            page = Path(output) if output else full_project.folders.root / PAGE
            _refuse_public(page, full_project)
            write_report(view, full_project.context.messages, full_project.site_url, page)
            done = load_messages(lang).text(WRITTEN)
            terminal.console.print(done.replace("{file}", str(shown(page.resolve()))))
        elif form == "json":
            click.echo(report_json(view))
        else:
            _print_report(view, full_project.context.messages)

    run(work, lang)


report_command.add_command(year_command)


def _answers(
    full_project: FullProject, terminal: Terminal, lang: str
) -> tuple[LinkAnswer, ...] | None:
    """What other sites answer; a machine that checks proposals does not ask them."""
    if os.environ.get("CI"):
        terminal.console.print(load_messages(lang).text(NOT_IN_CI))
        return None
    root = full_project.folders.root
    pages = {
        relative_path(page, root): page.read_text("utf-8") for page in full_project.folders.pages
    }
    wanted = outside_links(full_project.context.portfolio, pages)
    return ask_all(wanted, CrawlPolicy(full_project.site_url), root / CACHE, time.time())


def _refuse_public(page: Path, full_project: FullProject) -> None:
    """Refuse a place that would be published.

    Raises:
        SettingsError: the page would lie in docs or in the site.
    """
    public = (full_project.folders.data.parent, full_project.site_folder)
    if any(page.resolve().is_relative_to(item) for item in public):
        raise SettingsError(INSIDE_SITE)


def _print_report(view: ReportView, messages: Messages) -> None:
    """Tables on a terminal, plain lines elsewhere."""
    console = Console(highlight=False)
    if not console.is_terminal:
        click.echo(report_text(view, messages))
        return
    console.print(Text(f"{view.meta.title}, {view.day.text}", style="bold"))
    for section in view.sections:
        console.print()
        console.print(Text(section_title(section), style="bold cyan" if section.items else "green"))
        if section.items:
            console.print(Text(section.lead, style="dim"))
            console.print(_table(section))
        if others := omitted_text(section, messages):
            console.print(Text(others, style="dim"))


def _table(section: ReportSection) -> Table:
    """A section as a table without a head."""
    table = Table(box=box.SIMPLE, show_header=False, pad_edge=False)
    for item in shown_items(section):
        note = ", ".join(part for part in (item.note, item.group) if part)
        table.add_row(Text(item.title), Text(note), Text(item.path, style="dim"))
    return table
