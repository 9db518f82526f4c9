"""The options that commands share."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from shk.cli.click_i18n import change_language
from shk.i18n.messages import N_, available_languages, load_messages

if TYPE_CHECKING:
    from collections.abc import Callable

LANGUAGE = "sv"
"""The language of help and messages unless ``--lang`` says another."""

WRONG_DAY = N_("“{value}” is not a day. Write year, month and day: 2024-03-15.")


def told(source: str) -> str:
    """A source string in the language of help texts."""
    return load_messages(LANGUAGE).text(source)


def _speak(_context: click.Context, _parameter: click.Parameter, value: str) -> str:
    """Let click say what comes after this in the language that was asked for, too."""
    change_language(value)
    return value


def a_file() -> click.Path:
    """What an option takes that names a file, called so in the language of help texts."""
    kind = click.Path(dir_okay=False)
    kind.name = told(N_("file"))
    return kind


def a_folder() -> click.Path:
    """What an option takes that names a folder, called so in the language of help texts."""
    kind = click.Path(file_okay=False)
    kind.name = told(N_("folder"))
    return kind


def _read_day(
    _context: click.Context, _parameter: click.Parameter, value: str | None
) -> str | None:
    """Accept an ISO day or nothing."""
    try:
        return date.fromisoformat(value).isoformat() if value else None
    except ValueError:
        raise click.BadParameter(told(WRONG_DAY).replace("{value}", str(value))) from None


def lang_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the choice of a language."""
    return click.option(
        "--lang",
        type=click.Choice(available_languages()),
        default=LANGUAGE,
        show_default=True,
        callback=_speak,
        help=told(N_("Language of messages.")),
    )(command)


def common_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options that all of them take."""
    for option in (
        lang_option,
        click.option(
            "-s", "--strict", is_flag=True, default=None, help=told(N_("Warnings count as errors."))
        ),
        click.option(
            "-f",
            "--config-file",
            type=a_file(),
            help=told(N_("Path of mkdocs.yml.")),
        ),
    ):
        command = option(command)
    return command


def proposal_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the choice to wait for pages of other proposals."""
    return click.option(
        "--proposal",
        is_flag=True,
        help=told(
            N_("Warn, instead of stopping, when a page is named that another proposal brings.")
        ),
    )(command)


def today_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the day to build for."""
    return click.option(
        "--today",
        callback=_read_day,
        metavar=told(N_("YYYY-MM-DD")),
        help=told(N_("Build as if it were this day; decides what is published.")),
    )(command)
