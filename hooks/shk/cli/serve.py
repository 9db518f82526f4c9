"""``shk serve``: preview the site."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from shk.build.preview import serve
from shk.build.run import Run
from shk.build.settings import SiteOptions
from shk.cli.command import run
from shk.cli.options import common_options, today_option, translated_help
from shk.i18n.messages import N_, load_messages

if TYPE_CHECKING:
    from shk.cli.terminal import Terminal

PREVIEW = N_("The preview is at http://{address}/. Stop it with Ctrl-C.")


@click.command("serve", help=translated_help(N_("Preview the site and follow every change.")))
@common_options
@today_option
@click.option(
    "-a",
    "--dev-addr",
    metavar=translated_help(N_("HOST:PORT")),
    help=translated_help(N_("Address of the preview.")),
)
def serve_command(
    config_file: str | None,
    strict: bool | None,  # noqa: FBT001 - click passes it by name
    today: str | None,
    lang: str,
    dev_addr: str | None,
) -> None:
    """Preview the site."""

    def work(terminal: Terminal) -> None:
        address = dev_addr or "127.0.0.1:8000"
        terminal.console.print(load_messages(lang).text(PREVIEW).replace("{address}", address))
        serve(SiteOptions(config_file, strict=strict, dev_addr=dev_addr), Run(terminal, today))
        raise KeyboardInterrupt  # it ends by Ctrl-C only, which MkDocs keeps to itself

    run(work, lang)
