"""Ctrl-C while a command works: it is raised, and then lets the work be put in order."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

PUTTING_IN_ORDER = 1.0
"""Seconds after a Ctrl-C in which another one is not heeded, so that nothing is left half done."""
AGAIN = 0.05
"""Seconds until a Ctrl-C is tried again that came where Python throws exceptions away."""


@contextmanager
def interruptible() -> Iterator[None]:
    """Raise ``KeyboardInterrupt`` for each Ctrl-C inside, and not while one is handled.

    Outside the main thread, as in some tests, Ctrl-C is left as it is.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    last = -PUTTING_IN_ORDER

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last >= PUTTING_IN_ORDER:
            last = now
            raise KeyboardInterrupt

    def thrown_away(unraisable_hook_args: sys.UnraisableHookArgs) -> None:
        """A Ctrl-C in a finaliser or a callback of C is thrown away by Python: send it again."""
        nonlocal last
        if not issubclass(unraisable_hook_args.exc_type, KeyboardInterrupt):
            hook(unraisable_hook_args)
            return
        last = -PUTTING_IN_ORDER
        again = threading.Timer(AGAIN, os.kill, (os.getpid(), signal.SIGINT))
        again.daemon = True
        again.start()

    hook, sys.unraisablehook = sys.unraisablehook, thrown_away
    before = signal.signal(signal.SIGINT, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
        sys.unraisablehook = hook
