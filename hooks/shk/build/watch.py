"""Does something again each time a file changes, until Ctrl-C."""

from __future__ import annotations

from queue import Empty, Queue
from typing import TYPE_CHECKING

from watchdog.events import (
    EVENT_TYPE_CREATED,
    EVENT_TYPE_DELETED,
    EVENT_TYPE_MODIFIED,
    EVENT_TYPE_MOVED,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.polling import PollingObserver

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from watchdog.observers.api import BaseObserver

QUIET_SECONDS = 0.2
"""Seconds without another change after which a save is taken to be complete."""

_CHANGES = frozenset(
    {EVENT_TYPE_CREATED, EVENT_TYPE_DELETED, EVENT_TYPE_MODIFIED, EVENT_TYPE_MOVED}
)
"""Events that change a file; reading one is an event too."""


class _Changes(FileSystemEventHandler):
    """Notes each change of a file."""

    def __init__(self) -> None:
        self.seen: Queue[str] = Queue()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Note a change; hidden files are those of editors and git."""
        path = str(event.dest_path or event.src_path)
        hidden = path.rpartition("/")[2].startswith(".") or path.endswith("~")
        if event.event_type in _CHANGES and not event.is_directory and not hidden:
            self.seen.put(path)


def follow(folders: Iterable[Path], act: Callable[[], object]) -> None:
    """Act once, and again after each change in the folders; ends only by an exception.

    Args:
        folders: folders that are followed with all below them.
        act: what to do; changes it makes itself would call it again.

    Raises:
        KeyboardInterrupt: Ctrl-C.
    """
    changes = _Changes()
    observer = _observer(folders, changes)
    try:
        act()
        while True:
            changes.seen.get()
            _wait_until_quiet(changes.seen)
            act()
    finally:
        observer.stop()
        observer.join()


def _observer(folders: Iterable[Path], changes: _Changes) -> BaseObserver:
    """A started observer: the system's own, or one that looks now and then where it has none."""
    folders = tuple(folders)
    for make in (Observer, PollingObserver):
        observer = make()
        try:
            for folder in folders:
                observer.schedule(changes, str(folder), recursive=True)
            observer.start()
        except OSError:  # the system follows no more files
            continue
        return observer
    raise OSError("no folder can be followed")


def _wait_until_quiet(seen: Queue[str]) -> None:
    """Wait until no change has come for a moment; an editor writes a file in several steps."""
    while True:
        try:
            seen.get(timeout=QUIET_SECONDS)
        except Empty:
            return
