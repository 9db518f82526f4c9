"""The ``shk`` command: write, check, preview and build a site of impact stories.

Exit codes are those of ``shk.cli.exit_code.ExitCode``. A new command is a line in
``shk.cli.commands.SUMMARIES`` and a module of its name.
"""

from __future__ import annotations

import click

from shk import __version__
from shk.cli.commands import CommandGroup
from shk.cli.options import translated_help
from shk.i18n.messages import N_


@click.group(
    cls=CommandGroup,
    help=translated_help(N_("Build, check and preview a site of impact stories.")),
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(
    __version__,
    prog_name="shk",
    message=translated_help(N_("%(prog)s, version %(version)s")),
    help=translated_help(N_("Show the version and exit.")),
)
def main() -> None:
    """Build, check and preview a site of impact stories."""
