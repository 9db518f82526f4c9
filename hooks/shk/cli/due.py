"""``shk due``: whether the published site is to be built again although no file has changed."""

from __future__ import annotations

from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from shk.build.asked_day import DayError, read_day
from shk.build.clock import day_now, zone_of
from shk.build.config_file import load_settings
from shk.build.settings import SettingsError, SiteOptions
from shk.cli.command import run
from shk.cli.commands import SUMMARIES
from shk.cli.exit_code import ExitCode
from shk.cli.options import common_options, composed, spoken, today_option, translated_help
from shk.features.next_build import read_next_build
from shk.i18n.chosen import CONFIG_FILES
from shk.i18n.messages import N_, load_messages
from shk.site.urls import NEXT_BUILD

if TYPE_CHECKING:
    from datetime import date

    from shk.cli.terminal import Terminal

DUE = N_("A build is due since {day}.")
NOT_DUE = N_("No build is due before {day}.")
NOTHING = N_("No build is due: nothing is to come or go by itself.")
UNKNOWN = N_("A build is due: the published site does not state when it is to be built again.")


@click.command(
    "due",
    help=translated_help(SUMMARIES["due"]),
)
@common_options
@today_option
@click.argument(
    "file",
    metavar=composed(lambda messages: f"[{messages.text(N_('FILE'))}]"),
    type=click.File("r", encoding="utf-8", errors="replace", lazy=False),
    required=False,
)
@click.option(
    "--where", is_flag=True, help=translated_help(N_("Only print the address of that file."))
)
def due_command(
    config_file: str | None,
    strict: bool | None,  # noqa: FBT001 - click passes it by name
    lang: str,
    today: str | None,
    file: IO[str] | None,
    where: bool,  # noqa: FBT001 - as above
) -> None:
    """Return whether a build is due."""
    if file is None and not where:
        raise click.UsageError(translated_help(N_("Name the file, or write --where.")))

    def work(_terminal: Terminal) -> None:
        if where:
            settings = load_settings(SiteOptions(config_file, strict=strict))
            click.echo(f"{settings.address}{NEXT_BUILD}")
            return
        text = file.read() if file else ""
        day = _day(SiteOptions(config_file, strict=strict), today)
        is_due, answer = due_answer(text, day, lang)
        click.echo(answer)
        if not is_due:
            raise SystemExit(ExitCode.NOTHING_DUE)

    run(work, lang)


def _day(options: SiteOptions, today: str | None) -> date:
    """The day of the question, in the time zone of the portfolio where there is one.

    Raises:
        SettingsError: the day is none.
    """
    if options.config_file or any(Path(config_file).is_file() for config_file in CONFIG_FILES):
        return load_settings(options).day(today)
    try:
        return read_day(today) if today else day_now(zone_of(spoken())).day
    except DayError as error:
        raise SettingsError(*error.phrases) from None


def due_answer(text: str, today: date, lang: str) -> tuple[bool, str]:
    """Whether a build is due, and the sentence that says so.

    A file that states nothing, such as that of a site that was never published,
    means that a build is due: one too many does no harm.

    Args:
        text: what the file holds.
        today: the day.
        lang: the language of the sentence.
    """
    messages = load_messages(lang)
    try:
        day = read_next_build(text)
    except ValueError:
        return True, messages.text(UNKNOWN)
    if day is None:
        return False, messages.text(NOTHING)
    due = day <= today
    return due, messages.text(DUE if due else NOT_DUE).replace("{day}", day.isoformat())
