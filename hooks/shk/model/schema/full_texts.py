"""Notes whose texts and titles are read, so that what was made without one is known to need none.

Most pages show titles, summaries and dates of some records and the full text of none or one.
While something is made inside ``noted_texts``, each record is noted by the path of its file when
its ``body`` or that of a version is read, and by the path and ``TITLE`` when its title or summary
is; what was made stays right for as long as those and all that is never noted stay as they are.
What is made once and asked for often, by ``cached_property`` and ``memo`` of this module, is noted
each time it is asked for, as if it were made each time.
"""

from __future__ import annotations

import functools
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, TypeVar, overload

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

P = ParamSpec("P")
T = TypeVar("T")


class _Notes(threading.local):
    """The notes that a thread is taking."""

    def __init__(self) -> None:
        self.open: list[set[str]] = []
        """The innermost last."""


_notes = _Notes()


@contextmanager
def noted_texts() -> Iterator[set[str]]:
    """Note each record whose text or title is read inside."""
    paths: set[str] = set()
    _notes.open.append(paths)
    try:
        yield paths
    finally:
        _notes.open.pop()
        note_texts(paths)


@contextmanager
def unnoted_reads() -> Iterator[None]:
    """Note nothing that is read inside, for who takes of it what no noted field decides."""
    _notes.open.append(set())
    try:
        yield
    finally:
        _notes.open.pop()


def note_texts(paths: Iterable[str]) -> None:
    """Note what is read, by the paths of records' files; for a title with ``TITLE``."""
    if _notes.open:
        _notes.open[-1].update(paths)


class NotedField:
    """A field of a record: reading it is noted, by the file of the record and what is read."""

    def __init__(self, name: str, mark: str = "") -> None:
        """Take the name of the field, and what follows the path of the file in the note."""
        self._name, self._mark = name, mark

    def __get__(self, record: Any, owner: object = None) -> Any:  # noqa: ANN401 - of any class
        """The value.

        Raises:
            AttributeError: the class is asked, which has none.
        """
        if record is None:
            raise AttributeError(self._name)
        if _notes.open:
            _notes.open[-1].add(record.__dict__["path"] + self._mark)
        return record.__dict__[self._name]

    def __set__(self, record: Any, value: object) -> None:  # noqa: ANN401 - as above
        """Take the value as the record is made; the class itself refuses every other time."""
        record.__dict__[self._name] = value


TITLE = "#title"
"""Stands after the path of a file where its title or summary is read, and not its text."""


def note_whole(record: Any) -> None:  # noqa: ANN401 - as above
    """Note that all of a record is read."""
    path = record.__dict__["path"]
    note_texts((path, path + TITLE))


def unnoted(record: Any, name: str) -> Any:  # noqa: ANN401 - as above
    """A field for a copy of the record, which notes who reads it."""
    return record.__dict__[name]


def unnoted_text(record: Any) -> str:  # noqa: ANN401 - as above
    """The full text of a record, for what is found again by the text itself."""
    text: str = record.__dict__["body"]
    return text


class cached_property(Generic[T]):  # noqa: N801 - as functools has it
    """As ``functools.cached_property``; the texts that it took are noted for all who ask."""

    def __init__(self, make: Callable[[Any], T]) -> None:
        self._make = make
        self._name = ""
        self.__doc__ = make.__doc__

    def __set_name__(self, owner: object, name: str) -> None:
        """Take the name that the value is kept by, beside what is named alike."""
        self._name = f"{name} made"

    @overload
    def __get__(self, item: None, owner: object) -> cached_property[T]: ...
    @overload
    def __get__(self, item: object, owner: object) -> T: ...

    def __get__(self, item: object | None, owner: object = None) -> T | cached_property[T]:
        """The value, made when it is asked for first."""
        if item is None:
            return self
        kept = vars(item)
        if self._name not in kept:
            with noted_texts() as paths:
                value = self._make(item)
            self.keep(item, value, paths)
            return value
        value, texts = kept[self._name]
        note_texts(texts)
        return value

    def keep(self, item: object, value: T, texts: Iterable[str]) -> None:
        """Keep a value that has been made, of these texts."""
        vars(item)[self._name] = value, frozenset(texts)

    def forget(self, item: object) -> None:
        """Let go of a value; it is made again when it is asked for."""
        vars(item).pop(self._name, None)


def memo(size: int) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """As ``functools.lru_cache``; the texts that a value took are noted for all who ask.

    Args:
        size: how many values are remembered.
    """

    def remembering(make: Callable[P, T]) -> Callable[P, T]:
        @functools.lru_cache(maxsize=size)
        def made(*args: P.args, **named: P.kwargs) -> tuple[T, frozenset[str]]:
            with noted_texts() as paths:
                value = make(*args, **named)
            return value, frozenset(paths)

        @functools.wraps(make)
        def asked(*args: P.args, **named: P.kwargs) -> T:
            value, texts = made(*args, **named)  # type: ignore[arg-type]  # lru_cache wants hashable
            note_texts(texts)
            return value

        return asked

    return remembering
