"""``shk admin``: put the form in the browser into a built site."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from shk.build.settings import SiteOptions
from shk.cli.admin_install import wanted_host, write_admin
from shk.cli.command import run, shown
from shk.cli.commands import SUMMARIES
from shk.cli.exit_code import ExitCode
from shk.cli.options import a_folder, common_options, translated_help
from shk.i18n.messages import N_, load_messages

if TYPE_CHECKING:
    from shk.cli.terminal import Terminal

BUNDLE = "build/admin/dist"
"""Where ``make admin`` has npm put the scripts."""

WRITTEN = N_("The form is in {folder}.")
IS_WANTED = N_(
    "Only report whether mkdocs.yml names a code host for the form. Exit code 0: it does; 3: it"
    " does not, so a published site needs no form."
)
WANTED = N_("The form is wanted: it writes to {host}.")
NOT_WANTED = N_("No form is wanted: mkdocs.yml names no code host for it.")


@click.command("admin", help=translated_help(SUMMARIES["admin"]))
@common_options
@click.option(
    "-d", "--site-dir", type=a_folder(), help=translated_help(N_("Folder of the built site."))
)
@click.option(
    "--bundle",
    type=a_folder(),
    default=BUNDLE,
    show_default=True,
    help=translated_help(N_("Folder of the form's scripts, which npm has made.")),
)
@click.option("--wanted", is_flag=True, help=translated_help(IS_WANTED))
def admin_command(
    config_file: str | None,
    site_dir: str | None,
    bundle: str,
    strict: bool | None,  # noqa: FBT001 - click passes it by name
    wanted: bool,  # noqa: FBT001 - as above
    lang: str,
) -> None:
    """Put the form into the built site."""
    options, messages = SiteOptions(config_file, site_dir, strict), load_messages(lang)

    def work(terminal: Terminal) -> None:
        if wanted:
            host = wanted_host(options)
            click.echo(messages.text(WANTED if host else NOT_WANTED).replace("{host}", host))
            if not host:
                raise SystemExit(ExitCode.NOTHING_DUE)
            return
        folder = write_admin(options, Path(bundle))
        done = messages.text(WRITTEN).replace("{folder}", str(shown(folder.resolve())))
        terminal.console.print(done)

    run(work, lang)
