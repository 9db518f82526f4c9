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
    """The command or mkdocs.yml is wrong, or what it names does not exist or is taken."""
    NOT_WRITTEN = 4
    """A file could not be written; what had been changed was put back."""
    NOTHING_DUE = 3
    """``shk due`` found that the published site is as it should be, or ``shk admin --wanted``
    that no form is wanted."""
    INTERRUPTED = 130
    """Ctrl-C or a no; the last good site stays, and no content was changed."""
