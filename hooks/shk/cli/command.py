"""A command's work, and what stops it turned into words and an exit code."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import TYPE_CHECKING

from shk.build.file_faults import file_fault
from shk.build.run import BuildRefusedError, ContentRefusedError
from shk.build.settings import SettingsError, SpoiledSettingsError
from shk.cli.exit_code import ExitCode
from shk.cli.interrupts import interruptible
from shk.cli.terminal import Terminal
from shk.i18n.messages import N_, load_messages

if TYPE_CHECKING:
    from collections.abc import Callable

NOT_BUILT = N_("The site was not built. What was there before is unchanged.")
STOPPED = N_("Stopped. The site that was there before is unchanged.")

CLOCK = N_(
    "The computer's clock is wrong: no site can be built for the year it shows. Set it right."
)


def run(work: Callable[[Terminal], None], lang: str) -> None:
    """Do a command's work and turn what stops it into words and an exit code.

    Args:
        work: what to do; it is given the terminal that reports to the person.
        lang: the language of messages.
    """
    messages = load_messages(lang)
    with Terminal(messages) as terminal, interruptible():
        try:
            work(terminal)
        except BuildRefusedError:
            terminal.console.print(messages.text(NOT_BUILT))
            raise SystemExit(ExitCode.CONTENT) from None
        except SpoiledSettingsError as error:
            terminal.print_problem(error.problem, messages)
            raise SystemExit(ExitCode.USAGE) from None
        except ContentRefusedError:
            raise SystemExit(ExitCode.CONTENT) from None
        except SettingsError as error:
            terminal.console.print(error.text(messages))
            raise SystemExit(ExitCode.USAGE) from None
        except OSError as error:
            if error.errno == errno.EPIPE:  # whoever reads has read enough; click ends the command
                raise
            terminal.console.print(file_fault(error, messages))
            raise SystemExit(ExitCode.NOT_WRITTEN) from None
        except KeyboardInterrupt:
            terminal.console.print(messages.text(STOPPED))
            raise SystemExit(ExitCode.INTERRUPTED) from None


def shown(path: Path) -> Path:
    """A path as a person knows it: from here if it lies below."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
