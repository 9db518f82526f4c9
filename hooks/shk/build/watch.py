"""Does something again each time a file changes, until Ctrl-C."""

from __future__ import annotations

from pathlib import Path
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
    from collections.abc import Callable, Iterable, Iterator

    from watchdog.observers.api import BaseObserver

QUIET_SECONDS = 0.05
"""Seconds without another change after which a save is taken to be complete."""

_CHANGES = frozenset(
    {EVENT_TYPE_CREATED, EVENT_TYPE_DELETED, EVENT_TYPE_MODIFIED, EVENT_TYPE_MOVED}
)
"""Events that change a file; reading one is an event too."""


class _Changes(FileSystemEventHandler):
    """Notes each change of a file."""

    def __init__(self) -> None:
        self.seen: Queue[tuple[str, bool]] = Queue()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Note what changed, and whether it is new; hidden files are those of editors and git."""
        if event.event_type not in _CHANGES or event.is_directory:
            return
        for path in filter(None, (str(event.src_path), str(event.dest_path))):
            if not path.rpartition("/")[2].startswith(".") and not path.endswith("~"):
                self.seen.put((path, event.event_type == EVENT_TYPE_CREATED))


def follow(folders: Iterable[Path], act: Callable[[frozenset[str]], object]) -> None:
    """Act once, and again after each change in the folders; ends only by an exception.

    Args:
        folders: folders that are followed with all below them.
        act: what to do, with the paths of the files that have changed, none the first time;
            changes it makes itself would call it again.

    Raises:
        KeyboardInterrupt: Ctrl-C.
    """
    changes = _Changes()
    observer = _observer(folders, changes)
    try:
        act(frozenset())
        while True:
            first = changes.seen.get()
            act(_changed([first, *_until_quiet(changes.seen)]))
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


def _changed(seen: Iterable[tuple[str, bool]]) -> frozenset[str]:
    """The files that changed; one that has come and gone was a step of an editor."""
    first: dict[str, bool] = {}
    for path, is_new in seen:
        first.setdefault(path, is_new)
    return frozenset(path for path, is_new in first.items() if not is_new or Path(path).exists())


def _until_quiet(seen: Queue[tuple[str, bool]]) -> Iterator[tuple[str, bool]]:
    """More changes, until none has come for a moment; an editor writes a file in several steps."""
    while True:
        try:
            yield seen.get(timeout=QUIET_SECONDS)
        except Empty:
            return
