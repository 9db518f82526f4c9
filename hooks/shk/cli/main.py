"""The ``shk`` command: write, check, preview and build a site of impact stories.

Exit codes are those of ``shk.cli.exit_code.ExitCode``. A new command is a module
with a click command, and its name in ``COMMANDS``.
"""

from __future__ import annotations

import click

from shk import __version__
from shk.cli.addresses import addresses_command
from shk.cli.admin import admin_command
from shk.cli.build import build_command
from shk.cli.check import check_command
from shk.cli.command_group import SpeakingGroup
from shk.cli.due import due_command
from shk.cli.init import init_command
from shk.cli.new import new_command
from shk.cli.options import told
from shk.cli.person import person_command
from shk.cli.rename import rename_command
from shk.cli.report import report_command
from shk.cli.retire import retire_command
from shk.cli.schema import schema_command
from shk.cli.serve import serve_command
from shk.cli.versions import versions_command
from shk.i18n.messages import N_

COMMANDS: tuple[click.Command, ...] = (
    new_command,
    rename_command,
    retire_command,
    person_command,
    versions_command,
    build_command,
    check_command,
    serve_command,
    due_command,
    report_command,
    addresses_command,
    schema_command,
    init_command,
    admin_command,
)
"""Every command, in the order of the help text."""


@click.group(
    cls=SpeakingGroup,
    help=told(N_("Build, check and preview a site of impact stories.")),
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(
    __version__,
    prog_name="shk",
    message=told(N_("%(prog)s, version %(version)s")),
    help=told(N_("Show the version and exit.")),
)
def main() -> None:
    """Build, check and preview a site of impact stories."""


for command in COMMANDS:
    main.add_command(command)
