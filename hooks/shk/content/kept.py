"""What is kept between runs because it costs to make: by content, so that it is never stale.

One SQLite file in ``.cache/shk``, which several builds may use at once and which may be
thrown away at any time. A key is a digest of everything that a value is made of, the code
included, so a value is right or is not found; nothing is ever brought up to date. A value
that was damaged on the disk is not found either.

Values are pickled: the file is as trusted as ``mkdocs.yml`` beside it, which may run code.
"""

from __future__ import annotations

import os
import pickle
import sqlite3
from contextlib import closing, contextmanager, suppress
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING
from weakref import WeakSet

import shk
from shk.content.packing import DIGEST, digest_of, packed_value
from shk.storage.kept_values import DamagedValueError, KeptValues
from shk.storage.spool import Spool

if TYPE_CHECKING:
    from collections.abc import Iterator

FILE = Path(".cache", "shk", "kept.sqlite")
"""Where it lies, from the project folder."""


class Kept:
    """Values by key, read and written as needed; nothing is on disk before ``close``."""

    def __init__(self, file: Path | None, *, writes: bool = True) -> None:
        """Open the store.

        Args:
            file: its file; None keeps nothing.
            writes: whether something is added; else it is used as it is, if it is there.
        """
        if not writes and file and not file.is_file():
            file = None
        self._file, self._writes = file, writes
        self._new = Spool()
        self.damaged = 0
        """How many values were found damaged, many small ones that lie together or a file that is
        no database counted as one."""
        self._broken = False
        self._stored = self._opened(file) if file else None
        if self._stored:
            _open.add(self)

    @property
    def folder(self) -> Path | None:
        """The folder of what is kept, for what is better kept as files; None if nothing is."""
        return self._file.parent if self._file and self._stored else None

    def get(self, key: bytes) -> object:
        """A value, or None if there is none."""
        if _resident is not None and key in _resident:
            return _resident[key]
        packed = self._new.get(key)
        if packed is None and self._stored:
            packed = self._looked_for(self._stored, key)
        if packed is None:
            return None
        try:
            value: object = pickle.loads(packed)  # noqa: S301 - see above
        except Exception:  # noqa: BLE001 - whatever is wrong with it, it is made anew
            return None
        if _resident is not None:
            if len(_resident) >= MOST_RESIDENT:
                _resident.clear()
            _resident[key] = value
        return value

    def _looked_for(self, stored: KeptValues, key: bytes) -> bytes | None:
        """A value on the disk; None if there is none, or if it was damaged, which is counted."""
        try:
            return stored.get(key)
        except (DamagedValueError, sqlite3.DatabaseError) as error:
            self._count(error)
        return None

    def _count(self, error: DamagedValueError | sqlite3.DatabaseError) -> None:
        """Count what was found damaged; a file that is locked or can not be read is not."""
        is_value = isinstance(error, DamagedValueError)
        self._broken |= not is_value and not isinstance(error, sqlite3.OperationalError)
        self.damaged += is_value or self._broken

    def _opened(self, file: Path) -> KeptValues | None:
        """The values of a file, made anew when it is no database; None where there can be none."""
        for _ in range(2):
            try:
                return KeptValues(file)
            except (OSError, sqlite3.OperationalError):  # locked or read-only, not damaged
                return None
            except sqlite3.DatabaseError:
                self.damaged += 1
                _remove(file)
        return None

    def put(self, key: bytes, value: object) -> None:
        """Keep a value; one that can not be packed is made each time."""
        if self._stored is None or not self._writes:
            return
        packed = packed_value(value)
        if packed is not None:
            self._new.put(key, packed)

    def outlive(self, other: bytes, key: bytes) -> None:
        """Keep another value, which is not read now, for as long as this one, which was."""
        if self._stored:
            try:
                self._stored.outlive(other, key)
            except (DamagedValueError, sqlite3.DatabaseError) as error:
                self._count(error)

    def close(self) -> None:
        """Write what is new, and remove what no run has asked for in a while.

        A database with damage in its own structure is removed, so that the next run makes another.
        """
        if self._stored is None or self._file is None:
            return
        with closing(self._new), closing(self._stored) as stored:
            self._stored = None
            if self._writes and not self._broken:
                try:
                    stored.write(self._new.items(), is_new_run=self._is_new_run())
                except sqlite3.OperationalError:  # locked, or no room: kept another time
                    return
                except (sqlite3.DatabaseError, TypeError):
                    self._broken = True
        if self._writes and self._broken:
            _remove(self._file)

    def _is_new_run(self) -> bool:
        """Whether this is a run of its own; a process that stays is one, however often it reads.

        It asks for each value once and remembers it, so that nothing would be noted later.
        """
        is_new = _resident is None or self._file not in _counted
        if _resident is not None and self._file:
            _counted.add(self._file)
        return is_new

    def let_go(self) -> tuple[object, ...]:
        """Keep nothing from now on, in a copy of the process that the store is open in.

        Returns:
            what belongs to the other process, and is neither to be used nor to be closed here.
        """
        left = self._stored, self._new
        self._stored, self._new = None, Spool()
        return left


_open: WeakSet[Kept] = WeakSet()
"""The stores that may be open."""
_left: list[object] = []
"""What a copy of a process must not touch."""


def _let_go() -> None:
    """Let go of every store, in a copy of a process: SQLite bears no two that share one."""
    _left.extend(store.let_go() for store in _open)


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_let_go)


def kept_in(root: Path, *, writes: bool = True) -> Kept:
    """The store of a project; for a command that only looks things up nothing is written."""
    return Kept(root / FILE, writes=writes)


MOST_RESIDENT = 100_000
"""Values that a process remembers: those of some 20,000 texts; it forgets all when it has more."""


@contextmanager
def values_resident() -> Iterator[None]:
    """Remember each value that is found inside, for a process that reads a project often.

    Values are never changed, and their keys say all that they come from. What was remembered is
    forgotten at the end, so that a process that goes on to other work reads what the store holds.
    """
    global _resident  # noqa: PLW0603 - it is of the process, as the values are
    _resident = {}
    try:
        yield
    finally:
        _resident = None
        _counted.clear()


_resident: dict[bytes, object] | None = None
"""Values that were found, by key; None for a process that reads a project once."""
_counted: set[Path] = set()
"""The stores in which a process that stays has counted its run."""


NOTHING_KEPT = Kept(None)
"""For who reads a project once."""


def key_of(*parts: object) -> bytes:
    """A key made of everything that a value comes from; each part is reported by its ``repr``."""
    return digest_of(repr(parts).encode("utf-8", "surrogatepass"))


@cache
def code_digest(*folders: str) -> bytes:
    """A digest of the code and the catalogues in some folders of this package.

    Args:
        folders: their names, such as ``content``.

    Raises:
        LookupError: there is no such folder, so that a key would lack what it holds.
    """
    package = Path(shk.__file__).parent
    shown = blake2b(digest_size=DIGEST)
    for folder in folders:
        if not (package / folder).is_dir():
            raise LookupError(folder)
        for file in sorted((package / folder).rglob("*")):
            if file.suffix in {".py", ".po"}:
                shown.update(str(file.relative_to(package)).encode() + b"\0" + file.read_bytes())
    return shown.digest()


def _remove(file: Path) -> None:
    """Remove a database, as far as that can be done."""
    for ending in ("", "-wal", "-shm"):
        with suppress(OSError):
            file.with_name(f"{file.name}{ending}").unlink()
