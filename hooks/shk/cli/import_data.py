"""``shk import``: figures of public statistics from files that were saved."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from shk.cli.command_group import SpeakingGroup
from shk.cli.edit_command import filled, opened, refuse_errors, run_change, tried_and_written
from shk.cli.options import common_options, told
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


@click.group("import", cls=SpeakingGroup, help=told(GROUP_HELP))
def import_command() -> None:
    """Bring in data from files."""


@import_command.command("indicators", help=told(HELP), short_help=told(N_("Indicators.")))
@click.argument("files", metavar=told(N_("FILES")), nargs=-1, required=True, type=Path)
@click.option("--unit", default="", metavar=told(N_("TEXT")), help=told(UNIT))
@click.option("--definition", default="", metavar=told(N_("TEXT")), help=told(DEFINITION))
@click.option("--publisher", default="", metavar=told(N_("TEXT")), help=told(PUBLISHER))
@click.option("--licence", default="", metavar=told(N_("TEXT")), help=told(LICENCE))
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
        found = importing(
            read_statistics(files), project.loaded.collection, project.folders.data, Terms(**terms)
        )
        tried_and_written(found.plan, project, strict=strict)
        counts = {"indicators": str(found.indicators), "values": str(found.values)}
        click.echo(filled(messages, DONE, **counts))

    run_change(work, lang)
