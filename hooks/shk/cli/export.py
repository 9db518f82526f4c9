"""``shk export``: rows of a data file as a table for a spreadsheet."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from shk.cli.command import shown
from shk.cli.edit_command import filled, run_edit
from shk.cli.options import a_file, common_options, translated_help
from shk.editing.import_rows import ROW_KINDS, exported
from shk.i18n.messages import N_, load_messages
from shk.model.schema.record_types import KIND_INFO
from shk.storage.files import replace_file

if TYPE_CHECKING:
    from shk.build.project import Project
    from shk.cli.terminal import Terminal

HELP = N_(
    "Take rows out to a spreadsheet.\n\n"
    "The file is CSV with a column for each field, as a spreadsheet opens it. Change it, save it"
    " as CSV UTF-8, and bring it back with shk import.\n\n"
    "Example: shk export activities"
)
OUTPUT = N_("The file to write; else one named after the rows, here.")
WRITTEN = N_("Written: {place}")
_KINDS = {KIND_INFO[kind].file: kind for kind in ROW_KINDS}


@click.command("export", help=translated_help(HELP))
@click.argument("rows", type=click.Choice(list(_KINDS)), metavar=f"[{'|'.join(_KINDS)}]")
@click.option("-o", "--output", type=a_file(), help=translated_help(OUTPUT))
@common_options
def export_command(
    rows: str,
    output: str | None,
    config_file: str | None,
    strict: bool | None,  # noqa: ARG001, FBT001 - click passes it by name
    lang: str,
) -> None:
    """Take rows out to a spreadsheet."""
    messages = load_messages(lang)

    def work(project: Project, _terminal: Terminal) -> None:
        file = Path(output or f"{rows}.csv")
        replace_file(file, exported(_KINDS[rows], project.loaded.collection))
        click.echo(filled(messages, WRITTEN, place=str(shown(file.resolve()))))

    run_edit(work, config_file, lang)
