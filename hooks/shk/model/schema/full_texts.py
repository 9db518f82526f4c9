"""Notes whose full texts are read, so that what was made without a text is known to need none.

Most pages show titles, summaries and dates of many records and the full text of none or one.
While something is made inside ``noted_texts``, each record whose ``body`` is read is noted by the
path of its file; what was made stays right for as long as those texts and all that is no text
stay as they are. What is made once and asked for often, by ``cached_property`` and ``memo`` of
this module, is noted each time it is asked for, as if it were made each time.
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
    """Note the path of each record whose full text is read inside."""
    paths: set[str] = set()
    _notes.open.append(paths)
    try:
        yield paths
    finally:
        _notes.open.pop()
        note_texts(paths)


def note_texts(paths: Iterable[str]) -> None:
    """Note that full texts are read, by the paths of their records' files."""
    if _notes.open:
        _notes.open[-1].update(paths)


class FullText:
    """The field ``body`` of a record: reading it is noted."""

    def __get__(self, record: Any, owner: object = None) -> str:  # noqa: ANN401 - a record of any class
        """The full text.

        Raises:
            AttributeError: the class is asked, which has none.
        """
        if record is None:
            raise AttributeError("body")
        if _notes.open:
            _notes.open[-1].add(record.__dict__["path"])
        return unnoted_text(record)

    def __set__(self, record: object, value: object) -> None:
        """Refuse: records are frozen.

        Raises:
            AttributeError: always.
        """
        raise AttributeError("body")


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
