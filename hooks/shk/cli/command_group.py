"""A group of commands whose help and errors are in the language of the help texts."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import click

from shk.cli.click_i18n import localized_click
from shk.cli.exit_code import ExitCode
from shk.cli.options import speak, translated_help, translator_of
from shk.i18n.chosen import chosen_language
from shk.i18n.messages import N_, Messages, load_messages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

OPTIONS = N_("[OPTIONS]")
"""Stands for all options in the first line of help; click does not look it up."""
SUBCOMMAND = N_("COMMAND [ARGS]...")
"""Stands for what comes after a group of commands; as above."""


_COMMAND_TEXTS = (
    "help",
    "short_help",
    "metavar",
    "options_metavar",
    "subcommand_metavar",
    "show_default",
)
"""The attributes of a command or an option that are translated."""
_TYPE_TEXTS = ("name",)
"""As above, of the type of a value."""
_SOURCES = "shk_sources"
"""The attribute that keeps the translators of a command, an option or a type."""


class LocalizedGroup(click.Group):
    """Commands in the language of their help texts, click's own words too."""

    def add_command(self, cmd: click.Command, name: str | None = None) -> None:
        """Add a command; the placeholders in the first line of its help are filled."""
        translate_marks(cmd)
        super().add_command(cmd, name)

    def main(self, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - click's own signature
        """Read the command line and do what it says."""
        words = kwargs.get("args", args[0] if args else None)
        language = chosen_language(sys.argv[1:] if words is None else list(words))
        speak(language)
        translate_marks(self)
        translate_command(self, load_messages(language))
        with localized_click(language):
            try:
                return super().main(*args, **kwargs)
            except OSError as error:  # of what click itself prints: help, a version, completion
                _print_fault(error, load_messages(language))
                raise SystemExit(ExitCode.NOT_WRITTEN) from None


def _print_fault(error: OSError, messages: Messages) -> None:
    """Report why something could not be printed, if that can be printed."""
    from shk.build.file_faults import file_fault  # noqa: PLC0415 - for a fault alone

    with suppress(OSError):
        click.echo(file_fault(error, messages), err=True)


def translate_marks(command: click.Command) -> None:
    """Put the marks of a command, and of those below it, into the language of help texts."""
    command.options_metavar = translated_help(OPTIONS)
    if isinstance(command, click.Group):
        command.subcommand_metavar = translated_help(SUBCOMMAND)
        for item in imported(command):
            translate_marks(item)


def imported(group: click.Group) -> Iterable[click.Command]:
    """The commands of a group, but those that are imported on demand and have not been yet."""
    result: Callable[[], Iterable[click.Command]]
    result = getattr(group.commands, "imported", group.commands.values)
    return result()


def translate_command(command: click.Command, messages: Messages) -> None:
    """Print the help of a command, and of those below it, in the language of the messages."""
    _translate(command, messages)
    vars(command)["_help_option"] = None  # click keeps --help in the language it was first asked in
    for parameter in command.params:
        _translate(parameter, messages)
        if not isinstance(parameter.type, click.Choice):
            _translate(parameter.type, messages, _TYPE_TEXTS)
    if isinstance(command, click.Group):
        for item in imported(command):
            translate_command(item, messages)


def _translate(holder: object, messages: Messages, names: tuple[str, ...] = _COMMAND_TEXTS) -> None:
    """Translate the texts of a command, an option or a type; what is no text of ours stays."""
    sources: dict[str, Callable[[Messages], str]] | None = vars(holder).get(_SOURCES)
    if sources is None:
        texts = {item: vars(holder).get(item) for item in names}
        result = {key: translator_of(text) for key, text in texts.items() if isinstance(text, str)}
        sources = {key: make for key, make in result.items() if make}
        setattr(holder, _SOURCES, sources)
    for name, make in sources.items():
        setattr(holder, name, make(messages))
