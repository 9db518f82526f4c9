"""A group of commands whose help and errors are in the language of the help texts."""

from __future__ import annotations

from typing import Any

import click

from shk.cli.click_i18n import click_speaking
from shk.cli.options import LANGUAGE, told
from shk.i18n.messages import N_

OPTIONS = N_("[OPTIONS]")
"""Stands for all options in the first line of help; click does not look it up."""
SUBCOMMAND = N_("COMMAND [ARGS]...")
"""Stands for what comes after a group of commands; as above."""


class SpeakingGroup(click.Group):
    """Commands in the language of their help texts, click's own words too."""

    def add_command(self, cmd: click.Command, name: str | None = None) -> None:
        """Add a command; the marks in the first line of its help become told."""
        tell_marks(cmd)
        super().add_command(cmd, name)

    def main(self, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - click's own signature
        """Read the command line and do what it says."""
        tell_marks(self)
        with click_speaking(LANGUAGE):
            return super().main(*args, **kwargs)


def tell_marks(command: click.Command) -> None:
    """Put the marks of a command, and of those below it, into the language of help texts."""
    command.options_metavar = told(OPTIONS)
    if isinstance(command, click.Group):
        command.subcommand_metavar = told(SUBCOMMAND)
        for one in command.commands.values():
            tell_marks(one)
