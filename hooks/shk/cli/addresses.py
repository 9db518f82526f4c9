"""``shk addresses``: the ledger of published addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from shk.build.project import read_recording
from shk.build.run import Run
from shk.build.settings import SiteOptions
from shk.cli.command import shown
from shk.cli.edit_command import filled, run_change
from shk.cli.options import common_options, today_option, told
from shk.editing.changes import Change
from shk.editing.transaction import write
from shk.i18n.messages import N_, load_messages

if TYPE_CHECKING:
    from shk.cli.terminal import Terminal

HELP = N_(
    "Tell which addresses of the site are not in the ledger yet.\n\n"
    "The ledger holds every address that has been published, so that the check can tell when one"
    " would vanish. With --record new addresses are added; none is ever taken away.\n\n"
    "Example: shk addresses --record"
)
RECORD = N_("Add the new addresses to the ledger.")
COMPLETE = N_("The ledger has every address of the site.")
MISSING = N_("Addresses that the ledger lacks: {number}. Add them with: shk addresses --record")
RECORDED = N_("New addresses in {path}: {number}.")


@click.command("addresses", help=told(HELP))
@click.option("--record", is_flag=True, help=told(RECORD))
@common_options
@today_option
def addresses_command(
    record: bool,  # noqa: FBT001 - click passes it by name
    config_file: str | None,
    strict: bool | None,  # noqa: FBT001 - as above
    today: str | None,
    lang: str,
) -> None:
    """Tell which addresses are new, and record them if asked."""
    messages = load_messages(lang)

    def work(terminal: Terminal) -> None:
        options = SiteOptions(config_file, strict=strict)
        found = read_recording(options, Run(terminal, today))
        for one in found.new:
            click.echo(one)
        number = str(len(found.new))
        if not found.new:
            click.echo(messages.text(COMPLETE), err=True)
        elif record:
            before = found.file.read_bytes() if found.file.exists() else None
            write((Change(found.file, before, found.text.encode()),), found.root)
            path = str(shown(found.file))
            click.echo(filled(messages, RECORDED, path=path, number=number), err=True)
        else:
            click.echo(filled(messages, MISSING, number=number), err=True)

    run_change(work, lang)
