"""``shk build``: build the site."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import click

from shk.build.pipeline import build
from shk.build.run import Run
from shk.build.settings import SiteOptions
from shk.cli.command import run, shown
from shk.cli.options import a_folder, common_options, proposal_option, today_option, translated_help
from shk.i18n.dates import day_text
from shk.i18n.messages import N_, load_messages
from shk.i18n.numbers import number_text

if TYPE_CHECKING:
    from shk.cli.terminal import Terminal

BUILT = N_("The site is built: {pages} pages in {folder} in {seconds} seconds.")

NEXT_BUILD = N_("Build it again on {day}: then a page, picture or quote comes or goes by itself.")


@click.command(
    "build", help=translated_help(N_("Build the site. On an error the last good site stays."))
)
@common_options
@today_option
@proposal_option
@click.option(
    "--preview",
    is_flag=True,
    help=translated_help(
        N_("Show drafts and future pages too, marked. Never publish such a site.")
    ),
)
@click.option("-d", "--site-dir", type=a_folder(), help=translated_help(N_("Folder for the site.")))
def build_command(  # noqa: PLR0913, PLR0917 - click passes each option by name
    config_file: str | None,
    site_dir: str | None,
    strict: bool | None,  # noqa: FBT001 - click passes it by name
    today: str | None,
    lang: str,
    proposal: bool,  # noqa: FBT001 - as above
    preview: bool,  # noqa: FBT001 - as above
) -> None:
    """Build the site."""
    messages = load_messages(lang)
    begun = time.monotonic()

    def work(terminal: Terminal) -> None:
        options = SiteOptions(config_file, site_dir, strict)
        site = build(options, Run(terminal, today, proposal=proposal, preview=preview))
        done = messages.text(BUILT).replace("{pages}", number_text(terminal.pages, messages))
        seconds = number_text(round(time.monotonic() - begun, 1), messages)
        terminal.console.print(
            done.replace("{folder}", str(shown(site))).replace("{seconds}", seconds)
        )
        if day := terminal.next_build:
            due = messages.text(NEXT_BUILD).replace("{day}", day_text(day, messages))
            terminal.console.print(due)

    run(work, lang)
