"""``shk build``: build the site."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import click

from shk.cli.options import common_options, today_option, told
from shk.cli.running import run, shown
from shk.language.messages import N_, load_messages
from shk.language.numbers import number_text
from shk.plugins.run import Run, SiteOptions, build

if TYPE_CHECKING:
    from shk.cli.terminal import Terminal

BUILT = N_("The site is built: {pages} pages in {folder} in {seconds} seconds.")


@click.command("build", help=told(N_("Build the site. On an error the last good site stays.")))
@common_options
@today_option
@click.option("-d", "--site-dir", type=click.Path(), help=told(N_("Folder for the site.")))
def build_command(
    config_file: str | None,
    site_dir: str | None,
    strict: bool | None,  # noqa: FBT001 - click passes it by name
    today: str | None,
    lang: str,
) -> None:
    """Build the site."""
    messages = load_messages(lang)
    begun = time.monotonic()

    def work(terminal: Terminal) -> None:
        options = SiteOptions(config_file, site_dir, strict)
        site = build(options, Run(terminal, today))
        done = messages.text(BUILT).replace("{pages}", number_text(terminal.pages, messages))
        seconds = number_text(round(time.monotonic() - begun, 1), messages)
        terminal.console.print(
            done.replace("{folder}", str(shown(site))).replace("{seconds}", seconds)
        )

    run(work, lang)
