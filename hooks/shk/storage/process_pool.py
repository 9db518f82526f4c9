"""Processes that help this one; see ``processes``, which decides whether they pay.

Where the system gives no process, or ends one, the rest is made by this one alone.
"""

from __future__ import annotations

import logging
import os
import signal
import sys
import threading
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from logging.handlers import QueueHandler
from multiprocessing import get_context, parent_process
from types import ModuleType
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from shk.storage.reads import noted_reads, read_elsewhere

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from shk.storage.reads import Reads

Item = TypeVar("Item")
Made = TypeVar("Made")

SHARE = 8
"""Items that a process is given at a time."""


def shared_out(
    make: Callable[[Item], Made], items: Sequence[Item], workers: int, method: str
) -> Iterator[Made]:
    """What is made of each item, in the order of the items.

    Args:
        make: makes something that can be packed of an item.
        items: what is to be made of.
        workers: how many processes help.
        method: how they are started, as ``multiprocessing`` calls it.
    """
    done = 0
    for result in _results(_Work(make, items), workers, method):
        yield result.taken() if result else make(items[done])
        done += 1
    yield from map(make, items[done:])


def _results(work: _Work[Any, Made], workers: int, method: str) -> Iterator[_Result[Made] | None]:
    """What other processes make, item by item; it ends early when the system lets them not run."""
    context = get_context(method)
    with (
        _main_left_alone(),
        ProcessPoolExecutor(workers, context, initializer=_begin, initargs=(work,)) as pool,
        suppress(BrokenProcessPool),  # one was ended, for want of memory
    ):
        try:
            with _deaf_to_interrupts():
                results = pool.map(_make, range(len(work.items)), chunksize=SHARE)
        except OSError:  # no more processes
            return
        yield from results


@dataclass(frozen=True)
class _Work(Generic[Item, Made]):
    """What a process is started for."""

    make: Callable[[Item], Made]
    items: Sequence[Item]


@dataclass(frozen=True)
class _Result(Generic[Made]):
    """What another process made of an item, and what it read and logged meanwhile."""

    made: Made
    files: frozenset[str]
    folders: frozenset[str]
    logged: tuple[logging.LogRecord, ...]

    def taken(self) -> Made:
        """What was made, after this process has noted the rest."""
        read_elsewhere(self.files, self.folders)
        for record in self.logged:
            logging.getLogger(record.name).handle(record)
        return self.made


class _Log(QueueHandler):
    """Holds what is logged, in a form that can be packed."""

    def __init__(self) -> None:
        super().__init__([])  # type: ignore[arg-type] # a list is all that ``enqueue`` needs
        self.records: list[logging.LogRecord] = []

    def enqueue(self, record: logging.LogRecord) -> None:
        """Hold a record."""
        self.records.append(record)

    def taken(self) -> tuple[logging.LogRecord, ...]:
        """What was logged since this was asked last."""
        records, self.records = tuple(self.records), []
        return records


@dataclass(frozen=True)
class _Helper:
    """What a process that helps another one has."""

    work: _Work[Any, Any]
    log: _Log
    reads: Reads
    notes: ExitStack


_helper: _Helper | None = None
"""Of a process that was started here; None in one that was not."""


def _begin(work: _Work[Any, Any]) -> None:
    """Begin a process that helps: from now on what it reads and logs is noted for the other."""
    global _helper  # noqa: PLW0603 - it is of the process
    log, notes = _Log(), ExitStack()
    for name in (None, *logging.root.manager.loggerDict):
        logger = logging.getLogger(name)
        logger.handlers = []
    logging.root.addHandler(log)
    _helper = _Helper(work, log, notes.enter_context(noted_reads()), notes)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End this process when the one that it helps was killed, which closes no queue."""
    if parent := parent_process():
        parent.join()
        os._exit(1)


def _make(number: int) -> _Result[Any] | None:
    """Make something of an item, in a process that helps; None for what can not be made.

    The other process tries that again, so that the error is raised there, as it is.
    """
    if _helper is None:  # ``_begin`` was there first
        return None
    try:
        made = _helper.work.make(_helper.work.items[number])
    except Exception:  # noqa: BLE001 - not every error can be packed and unpacked again
        return None
    reads = _helper.reads
    files, folders = frozenset(reads.files), frozenset(reads.folders)
    reads.files.clear()
    reads.folders.clear()
    return _Result(made, files, folders, _helper.log.taken())


@contextmanager
def _main_left_alone() -> Iterator[None]:
    """Let new processes not run the program again that this one was started with.

    A script that calls the build and has no ``if __name__ == "__main__"`` would build in each.
    """
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Let processes that are started inside not hear Ctrl-C, which this process passes on.

    They inherit the mask of signals; this process is given what came meanwhile afterwards.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
