"""``shk addresses``: the ledger of published addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from shk.build.project import read_ledger_status
from shk.build.run import Run
from shk.build.settings import SiteOptions
from shk.cli.command import shown
from shk.cli.edit_command import filled, run_change
from shk.cli.options import common_options, today_option, translated_help
from shk.editing.changes import Change
from shk.editing.transaction import write
from shk.i18n.messages import N_, load_messages

if TYPE_CHECKING:
    from shk.cli.terminal import Terminal

HELP = N_(
    "List the addresses of the site that are not in the ledger yet.\n\n"
    "The ledger holds every address that has been published, so that the check can report one that"
    " would vanish. With --record new addresses are added; none is ever taken away.\n\n"
    "Example: shk addresses --record"
)
RECORD = N_("Add the new addresses to the ledger.")
COMPLETE = N_("The ledger has every address of the site.")
MISSING = N_("Addresses that the ledger lacks: {number}. Add them with: shk addresses --record")
RECORDED = N_("New addresses in {path}: {number}.")


@click.command("addresses", help=translated_help(HELP))
@click.option("--record", is_flag=True, help=translated_help(RECORD))
@common_options
@today_option
def addresses_command(
    record: bool,  # noqa: FBT001 - click passes it by name
    config_file: str | None,
    strict: bool | None,  # noqa: FBT001 - as above
    today: str | None,
    lang: str,
) -> None:
    """Return which addresses are new, and record them if asked."""
    messages = load_messages(lang)

    def work(terminal: Terminal) -> None:
        options = SiteOptions(config_file, strict=strict)
        ledger_status = read_ledger_status(options, Run(terminal, today))
        for item in ledger_status.new:
            click.echo(item)
        number = str(len(ledger_status.new))
        if not ledger_status.new:
            click.echo(messages.text(COMPLETE), err=True)
        elif record:
            before = ledger_status.file.read_bytes() if ledger_status.file.exists() else None
            write(
                (Change(ledger_status.file, before, ledger_status.text.encode()),),
                ledger_status.root,
            )
            path = str(shown(ledger_status.file))
            click.echo(filled(messages, RECORDED, path=path, number=number), err=True)
        else:
            click.echo(filled(messages, MISSING, number=number), err=True)

    run_change(work, lang)
