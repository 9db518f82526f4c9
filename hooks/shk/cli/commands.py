"""The commands, each with a line about it; the code of one is imported when it is called.

A new command is a line here, and in a module of its name a click command called after
it: ``build_command`` in ``build.py``. So ``shk --help`` and ``shk --version`` need
nothing of what the commands do.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping
from importlib import import_module
from types import MappingProxyType
from typing import Any

import click

from shk.cli.command_group import LocalizedGroup, translate_marks
from shk.cli.options import translated_help
from shk.i18n.messages import N_

SUMMARIES: Mapping[str, str] = MappingProxyType(
    {
        "new": N_("Write something new."),
        "rename": N_("Give a page another address."),
        "retire": N_("End an initiative."),
        "person": N_("Report where a person is named."),
        "import": N_("Bring in data from files."),
        "export": N_("Take rows out to a spreadsheet."),
        "versions": N_("List the versions that are behind their full text."),
        "build": N_("Build the site. On an error the last good site stays."),
        "check": N_("Check all content without building anything."),
        "serve": N_("Preview the site and follow every change."),
        "due": N_(
            "Report whether the published site has to be built again. FILE is its next-build.json,"
            " or - to read it from standard input. Exit code 0: a build is due; 3: none is."
        ),
        "status": N_("Report how far a change has come: checked, being built, or live."),
        "diff": N_("Report what a change does to the site."),
        "report": N_("Report how the portfolio is doing."),
        "addresses": N_("Record the addresses that are published."),
        "schema": N_("Let an editor complete and explain fields."),
        "init": N_("Begin a new portfolio, with invented examples to replace."),
        "clean": N_("Remove what is kept between builds."),
        "admin": N_("Put the form for the browser into the built site."),
    }
)
"""What each command does; its first sentence stands in the list of commands."""

MODULES: Mapping[str, str] = MappingProxyType({"import": "import_data"})
"""The module of a command whose name is a word of Python."""


class CommandsOnDemand(MutableMapping[str, click.Command]):
    """Every command by name; its module is imported when it is asked for."""

    def __init__(self) -> None:
        self._commands: dict[str, click.Command | None] = dict.fromkeys(SUMMARIES)

    def __getitem__(self, name: str) -> click.Command:
        """A command, imported unless it has been."""
        command = self._commands[name]
        if command is None:
            module = MODULES.get(name, name)
            command = getattr(import_module(f"shk.cli.{module}"), f"{name}_command")
            translate_marks(command)
            self._commands[name] = command
        return command

    def imported(self) -> list[click.Command]:
        """The commands that have been imported."""
        return [command for command in self._commands.values() if command is not None]

    def __setitem__(self, name: str, command: click.Command) -> None:
        """Take a command that is no module here."""
        self._commands[name] = command

    def __delitem__(self, name: str) -> None:
        """Forget a command."""
        del self._commands[name]

    def __iter__(self) -> Iterator[str]:
        """The names, without importing anything."""
        return iter(self._commands)

    def __len__(self) -> int:
        """How many commands there are."""
        return len(self._commands)


class CommandGroup(LocalizedGroup):
    """All commands, whose list is reported without importing any."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - click's own signature
        super().__init__(*args, **kwargs)
        self.commands = CommandsOnDemand()

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Print each command in a line, as click does for commands it knows."""
        names = self.list_commands(ctx)
        room = formatter.width - 6 - max(map(len, names))
        with formatter.section(translated_help(N_("Commands"))):
            formatter.write_dl([(name, _line(name, room)) for name in names])


def _line(name: str, room: int) -> str:
    """The first sentence about a command, as long as there is room."""
    return click.Command(name, help=translated_help(SUMMARIES[name])).get_short_help_str(room)
