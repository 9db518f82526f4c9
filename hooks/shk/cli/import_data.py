"""``shk import``: figures of public statistics from files that were saved."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from shk.cli.command_group import LocalizedGroup
from shk.cli.edit_command import dry_run_then_write, filled, opened, refuse_errors, run_change
from shk.cli.options import common_options, translated_help
from shk.editing.import_indicators import Terms, importing
from shk.editing.statistics_files import read_statistics
from shk.i18n.messages import N_, load_messages

if TYPE_CHECKING:
    from shk.cli.terminal import Terminal

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

    def work(terminal: Terminal) -> None:
        project = opened(config_file, terminal, messages)
        refuse_errors(project)
        result = importing(
            read_statistics(files), project.loaded.collection, project.folders.data, Terms(**terms)
        )
        dry_run_then_write(result.plan, project, strict=strict)
        counts = {"indicators": str(result.indicators), "values": str(result.values)}
        click.echo(filled(messages, DONE, **counts))

    run_change(work, lang)
