"""Where ``shk`` begins: Ctrl-C is one line and exit code 130 from the first instruction on.

Importing the commands takes a second. Until one of them works, a Ctrl-C ends the process
here, at once; nothing has been written then. This module imports nothing that takes time
before it has seen to that.
"""

import gc
import os
import signal
import sys
import time

INTERRUPTED = 130
"""The exit code of Ctrl-C, as ``shk.cli.exit_code`` has it; a test holds them together."""
STOPPED = "Stopped. The site that was there before is unchanged."
"""What is reported, a source string that ``shk.cli.command`` marks; a test holds them together."""
CLOCK = "The computer's clock is wrong: no site can be built for the year it shows. Set it right."
"""What is reported when Python itself can not read the time; as above."""
NOT_WRITTEN = 4
"""The exit code of a fault of the system, as above."""

_early: list[int] = []
"""A Ctrl-C that came before the words for it were at hand."""


def _remember(number: int, _frame: object) -> None:
    """Remember a Ctrl-C until the words for it are at hand, a few milliseconds later."""
    _early.append(number)


def _stop(_number: int, _frame: object) -> None:
    """Report that the process was stopped and end it, whatever it was importing."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _end(STOPPED, INTERRUPTED)


def _end(source: str, code: int) -> None:
    """Report a line in the language of the command and end the process."""
    from shk.i18n.chosen import catalogue_line, chosen_language

    try:
        line = catalogue_line(source, chosen_language(sys.argv[1:]))
        os.write(2, f"{line}\n".encode())
    finally:
        os._exit(code)


def _look_at_the_clock() -> None:
    """End the process if the clock is past 2262: the libraries that come next can not start."""
    try:
        time.time()
    except OverflowError:
        _end(CLOCK, NOT_WRITTEN)


def _be_ready() -> None:
    """Have the words at hand, and from then on stop at once."""
    import shk.i18n.chosen

    signal.signal(signal.SIGINT, _stop)
    if _early and shk.i18n.chosen:
        _stop(signal.SIGINT, None)


signal.signal(signal.SIGINT, _remember)
gc.set_threshold(100_000, 50, 100)  # records live to the end, and need not be looked at so often


def main() -> None:
    """Import the commands and do what the command line says."""
    _be_ready()
    _look_at_the_clock()
    import warnings

    if not sys.warnoptions:
        warnings.simplefilter("ignore")  # libraries warn programmers, in English
    from shk.cli.options import speak
    from shk.i18n.chosen import chosen_language

    speak(chosen_language(sys.argv[1:]))
    from shk.cli.main import main as command

    try:
        command()
    except SystemExit as end:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the work is done; its exit code stays
        if end.code is None or isinstance(end.code, int):
            _leave(end.code or 0)
        raise
    finally:
        signal.signal(signal.SIGINT, signal.SIG_IGN)


def _leave(code: int) -> None:
    """End the process without freeing each record first, which takes as long as reading them."""
    import atexit
    import threading

    if threading.active_count() == 1:
        atexit._run_exitfuncs()  # noqa: SLF001 - what Python itself would do before
        for stream in (sys.stdout, sys.stderr):
            try:
                stream.flush()
            except OSError:  # a full disk, of which the command has said so
                code = code or NOT_WRITTEN
        os._exit(code)
