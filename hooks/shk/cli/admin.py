"""``shk admin``: put the form in the browser into a built site."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from shk.cli.options import a_folder, common_options, told
from shk.cli.running import run, shown
from shk.language.messages import N_, load_messages
from shk.plugins.admin import write_admin
from shk.plugins.run import SiteOptions

if TYPE_CHECKING:
    from shk.cli.terminal import Terminal

BUNDLE = "build/admin/dist"
"""Where ``make admin`` has npm put the scripts."""

WRITTEN = N_("The form is in {folder}.")


@click.command("admin", help=told(N_("Put the form for the browser into the built site.")))
@common_options
@click.option("-d", "--site-dir", type=a_folder(), help=told(N_("Folder of the built site.")))
@click.option(
    "--bundle",
    type=a_folder(),
    default=BUNDLE,
    show_default=True,
    help=told(N_("Folder of the form's scripts, which npm has made.")),
)
def admin_command(
    config_file: str | None,
    site_dir: str | None,
    bundle: str,
    strict: bool | None,  # noqa: FBT001 - click passes it by name
    lang: str,
) -> None:
    """Put the form into the built site."""

    def work(terminal: Terminal) -> None:
        folder = write_admin(SiteOptions(config_file, site_dir, strict), Path(bundle))
        done = load_messages(lang).text(WRITTEN).replace("{folder}", str(shown(folder.resolve())))
        terminal.console.print(done)

    run(work, lang)
