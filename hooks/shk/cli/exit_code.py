"""What the exit code of a command means."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """The exit codes of every ``shk`` command."""

    DONE = 0
    """It went well; with ``--strict`` there was no warning either."""
    CONTENT = 1
    """The content has errors (or warnings with ``--strict``); the last good site stays."""
    USAGE = 2
    """The command or mkdocs.yml is wrong."""
    INTERRUPTED = 130
    """Ctrl-C; the last good site stays."""
