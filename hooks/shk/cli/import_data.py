"""``shk import``: figures of public statistics from files that were saved."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from shk.cli.command_group import LocalizedGroup
from shk.cli.edit_command import dry_run_then_write, filled, run_edit
from shk.cli.options import common_options, translated_help
from shk.editing.csv_rows import read_rows
from shk.editing.import_indicators import Terms, importing
from shk.editing.import_rows import ROW_KINDS, importing_rows
from shk.editing.statistics_files import read_statistics
from shk.i18n.messages import N_, load_messages
from shk.model.schema.record_types import KIND_INFO, RECORD_TYPES

if TYPE_CHECKING:
    from shk.build.project import Project
    from shk.cli.terminal import Terminal
    from shk.model.schema.record import Kind

GROUP_HELP = N_("Bring in data from files.")
HELP = N_(
    "Bring in indicators and their values.\n\n"
    "FILES are exports that you have saved: Kolada's JSON (version 2 or 3; the file with titles"
    " too), JSON-stat 2, or CSV with the columns indicator, title, definition, unit, place, year,"
    " sex, value and status. Nothing is fetched. A place is known by its code in places.yml."
    " A value that is missing stays missing. A title or definition that has changed stops it"
    " all.\n\n"
    "Example: shk import indicators kpi.json values.json --unit per_cent --publisher Kolada"
)
UNIT = N_("What the values are in, when the file does not say.")
DEFINITION = N_("What is counted and how, when the file does not say.")
PUBLISHER = N_("Who publishes the figures; needed for a new indicator.")
LICENCE = N_("The terms on which the figures may be shown; needed for a new indicator.")
ROWS_HELP = N_(
    "Bring in rows from a spreadsheet.\n\n"
    "FILE is a CSV file with the columns that shk export gives; those that stay as they are can be"
    " left out, but not id. A row whose id is there changes it, another is added, and nothing is"
    " taken away. An empty cell empties its field. A date as a spreadsheet writes it is understood"
    " where it can mean one day only, and refused otherwise. If any cell is wrong, nothing is"
    " written and all of them are reported by row and column."
)
ROWS_DONE = N_("{added} rows added, {changed} changed, {kept} as they were.")
DONE = N_("{indicators} new indicators and {values} values were read.")


@click.group("import", cls=LocalizedGroup, help=translated_help(GROUP_HELP))
def import_command() -> None:
    """Bring in data from files."""


@import_command.command(
    "indicators", help=translated_help(HELP), short_help=translated_help(N_("Indicators."))
)
@click.argument("files", metavar=translated_help(N_("FILES")), nargs=-1, required=True, type=Path)
@click.option("--unit", default="", metavar=translated_help(N_("TEXT")), help=translated_help(UNIT))
@click.option(
    "--definition",
    default="",
    metavar=translated_help(N_("TEXT")),
    help=translated_help(DEFINITION),
)
@click.option(
    "--publisher", default="", metavar=translated_help(N_("TEXT")), help=translated_help(PUBLISHER)
)
@click.option(
    "--licence", default="", metavar=translated_help(N_("TEXT")), help=translated_help(LICENCE)
)
@common_options
def indicators_command(
    files: tuple[Path, ...],
    config_file: str | None,
    strict: bool | None,  # noqa: FBT001 - click passes it by name
    lang: str,
    **terms: str,
) -> None:
    """Bring in indicators and their values."""
    messages = load_messages(lang)

    def work(project: Project, _terminal: Terminal) -> None:
        result = importing(
            read_statistics(files), project.loaded.collection, project.folders.data, Terms(**terms)
        )
        dry_run_then_write(result.plan, project, strict=strict)
        counts = {"indicators": str(result.indicators), "values": str(result.values)}
        click.echo(filled(messages, DONE, **counts))

    run_edit(work, config_file, lang)


def _rows_command(kind: Kind) -> click.Command:
    """The command that brings in the rows of a kind."""

    @click.argument("file", metavar=translated_help(N_("FILE")), type=Path)
    @common_options
    def bring_in(
        file: Path,
        config_file: str | None,
        strict: bool | None,  # noqa: FBT001 - click passes it by name
        lang: str,
    ) -> None:
        messages = load_messages(lang)

        def work(project: Project, _terminal: Terminal) -> None:
            spoken = tuple(dict.fromkeys((messages.language, project.messages.language, "en")))
            rows = read_rows(file.read_bytes(), str(file), RECORD_TYPES[kind], spoken)
            result = importing_rows(kind, rows, project.loaded.collection, project.folders)
            if result.plan:
                dry_run_then_write(result.plan, project, strict=strict)
            numbers = {"added": result.added, "changed": result.changed, "kept": result.kept}
            counts = {name: str(number) for name, number in numbers.items()}
            click.echo(filled(messages, ROWS_DONE, **counts))

        run_edit(work, config_file, lang)

    info = KIND_INFO[kind]
    return click.command(
        info.file, help=translated_help(ROWS_HELP), short_help=translated_help(info.plural)
    )(bring_in)


for row_kind in ROW_KINDS:
    import_command.add_command(_rows_command(row_kind))
