"""The options that commands share, and the language of their help."""

from __future__ import annotations

from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

import click

from shk.cli.click_i18n import change_language
from shk.cli.exit_code import ExitCode
from shk.i18n.chosen import DEFAULT_LANGUAGE
from shk.i18n.messages import N_, available_languages, load_messages

if TYPE_CHECKING:
    from collections.abc import Callable

    from shk.i18n.messages import Messages

_SPOKEN: ContextVar[str] = ContextVar("spoken", default=DEFAULT_LANGUAGE)
_MADE: dict[str, Callable[[Messages], str]] = {}
"""The translator of each help text that has been made."""


class WrongDayError(click.ClickException):
    """A day that no site can be built for; an error of one line, without usage."""

    exit_code = ExitCode.USAGE


def spoken() -> str:
    """The language that the running command speaks."""
    return _SPOKEN.get()


def speak(language: str) -> None:
    """Let commands speak a language from now on."""
    _SPOKEN.set(language)


def translated_help(source: str) -> str:
    """A source string in the language of help texts."""
    return composed(lambda messages: messages.text(source))


def composed(make: Callable[[Messages], str]) -> str:
    """A text of help that is put together of several source strings."""
    text = make(load_messages(spoken()))
    _MADE[text] = make
    return text


def translator_of(text: str) -> Callable[[Messages], str] | None:
    """The translator of a help text; None if the text is not ours."""
    return _MADE.get(text)


def _speak(_context: click.Context, _parameter: click.Parameter, value: str) -> str:
    """Let click say what comes after this in the language that was asked for, too."""
    change_language(value)
    return value


def a_file() -> click.Path:
    """What an option takes that names a file, called so in the language of help texts."""
    kind = click.Path(dir_okay=False)
    kind.name = translated_help(N_("file"))
    return kind


def a_folder() -> click.Path:
    """What an option takes that names a folder, called so in the language of help texts."""
    kind = click.Path(file_okay=False)
    kind.name = translated_help(N_("folder"))
    return kind


def _read_day(
    _context: click.Context, _parameter: click.Parameter, value: str | None
) -> str | None:
    """Accept an ISO day that a site can be built for, or nothing."""
    if not value:
        return None
    from shk.build.asked_day import DayError, read_day  # noqa: PLC0415 - help needs none

    try:
        return read_day(value).isoformat()
    except DayError as error:
        raise WrongDayError(f"--today: {error.text(load_messages(spoken()))}") from None


def lang_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the choice of a language."""
    return click.option(
        "--lang",
        type=click.Choice(available_languages()),
        default=spoken,
        show_default=translated_help(N_("the portfolio's language")),
        callback=_speak,
        help=translated_help(N_("Language of messages.")),
    )(command)


def common_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options that all of them take."""
    for option in (
        lang_option,
        click.option(
            "-s",
            "--strict",
            is_flag=True,
            default=None,
            help=translated_help(N_("Warnings count as errors.")),
        ),
        click.option(
            "-f",
            "--config-file",
            type=a_file(),
            help=translated_help(N_("Path of mkdocs.yml.")),
        ),
    ):
        command = option(command)
    return command


def proposal_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the choice to wait for pages of other proposals."""
    return click.option(
        "--proposal",
        is_flag=True,
        help=translated_help(
            N_("Warn, instead of stopping, when a page is named that another proposal brings.")
        ),
    )(command)


def today_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the day to build for."""
    return click.option(
        "--today",
        callback=_read_day,
        metavar=translated_help(N_("YYYY-MM-DD")),
        help=translated_help(N_("Build as if it were this day; decides what is published.")),
    )(command)
