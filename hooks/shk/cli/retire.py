"""``shk retire``: an initiative ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from shk.cli.edit_command import dry_run_then_write, filled, run_edit
from shk.cli.options import common_options, today_option, translated_help
from shk.cli.rename import page_segments
from shk.editing.retire import retiring
from shk.editing.targets import find_target
from shk.i18n.messages import N_, load_messages
from shk.model.schema.record import Kind

if TYPE_CHECKING:
    from shk.build.project import Project
    from shk.cli.terminal import Terminal

HELP = N_(
    "End an initiative.\n\n"
    "INITIATIVE is its id, its address or the path of its file. Its phase becomes closed, the end"
    " of its period is written and its page says that it has ended. The page stays where it is and"
    " keeps all its text. Write under effects what it led to, before or after.\n\n"
    "Example: shk retire hamntradgarden --on 2024-06"
)
ON = N_("When it ended: a day, month, season or year. Today unless you write it.")
DONE = N_("{path}: the phase is closed and the period ends {value}.")


@click.command("retire", help=translated_help(HELP))
@click.argument("initiative", metavar=translated_help(N_("INITIATIVE")))
@click.option("--on", "ends", metavar=translated_help(N_("TIME")), help=translated_help(ON))
@common_options
@today_option
def retire_command(
    initiative: str,
    ends: str | None,
    config_file: str | None,
    strict: bool | None,  # noqa: FBT001 - click passes it by name
    today: str | None,
    lang: str,
) -> None:
    """End an initiative."""
    messages = load_messages(lang)

    def work(project: Project, _terminal: Terminal) -> None:
        segments = page_segments(project)
        target = find_target(initiative, project.loaded.collection, segments, (Kind.INITIATIVE,))
        value = ends or project.today.isoformat()
        result = retiring(target, value, project.folders.root, project.today)
        dry_run_then_write(result.plan, project, strict=strict)
        click.echo(filled(messages, DONE, path=result.path, value=value))

    run_edit(work, config_file, lang, today)
