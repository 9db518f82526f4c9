"""A build from the command line, and what is written down of it for the next one."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from shk.build.clock import OF_CLOCK
from shk.build.pipeline import build
from shk.build.run import DAMAGED, Run
from shk.build.up_to_date import BuildReport, look_before, remember
from shk.cli.command import run, shown
from shk.i18n.dates import day_text
from shk.i18n.messages import N_, load_messages
from shk.i18n.numbers import number_text
from shk.storage.reads import noted_reads

if TYPE_CHECKING:
    from shk.build.settings import SiteOptions
    from shk.build.up_to_date import Asked
    from shk.cli.terminal import Terminal

BUILT = N_("The site is built: {pages} pages in {folder} in {seconds} seconds.")

NEXT_BUILD = N_("Build it again on {day}: then a page, picture or quote comes or goes by itself.")


def build_and_remember(
    options: SiteOptions, asked: Run, full_asked: Asked | None, lang: str
) -> None:
    """Build the site, report it, and write down what it came from.

    Args:
        options: MkDocs' own options.
        asked: what else is asked of the build.
        full_asked: all that is asked, to write down; None if nothing is to be written.
        lang: the language of messages.
    """
    messages = load_messages(lang)
    begun = time.monotonic()

    def work(terminal: Terminal) -> None:
        before = look_before(full_asked) if full_asked else None
        with noted_reads() as reads:
            site = build(options, Run(terminal, asked.today, asked.proposal, asked.preview))
        pages = number_text(terminal.pages, messages)
        seconds = number_text(round(time.monotonic() - begun, 1), messages)
        done = messages.text(BUILT).replace("{pages}", pages).replace("{seconds}", seconds)
        terminal.console.print(done.replace("{folder}", str(shown(site))))
        due = ""
        if next_day := terminal.next_build:
            due = messages.text(NEXT_BUILD).replace("{day}", day_text(next_day, messages))
            terminal.console.print(due)
        if before and (day := terminal.day):
            zone = day.zone if day.why == OF_CLOCK else ""
            damaged = messages.text(DAMAGED)  # reported once: it has been fixed
            lines = tuple(item for item in terminal.text if item[0] != damaged)
            remember(
                before, reads, BuildReport(str(site), lines, pages, due, day.day.isoformat(), zone)
            )

    run(work, lang)
