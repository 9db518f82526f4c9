"""Bytes by key in one SQLite file: small ones in shards, since to look up each takes longer.

A shard is one row, with one digest, that is read as one and written as one. In which shard a
value lies its key decides. Large values have rows of their own.
"""

from __future__ import annotations

import marshal
import sqlite3
from collections import defaultdict
from contextlib import suppress
from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

FORM = 1
"""Changes with the tables and with what is in them; a file of another form is emptied."""
RUNS = 12
"""How many runs a value is kept for after it was last asked for: some for other days, for
previews and for other branches. A third of them less if the last that asked did not note it."""
_NOTED = RUNS // 3
"""Runs after which it is noted again that a value was asked for: to note each takes long."""
SMALL = 4000
"""Bytes below which a value lies in a shard."""
SHARDS = 64
"""How many there are: few rows to read, and few bytes to write again for one new value."""
_DIGEST = 16
"""Bytes of a digest."""

_TABLES = f"""
drop table if exists kept;
drop table if exists shards;
drop table if exists runs;
create table kept (key blob primary key, run integer, value blob);
create index by_run on kept (run);
create table shards (number integer primary key, run integer, value blob);
create table runs (number integer);
pragma user_version = {FORM};
"""
"""The run stands before the value, so that it is found without reading that."""

Shard = dict[bytes, tuple[int, bytes]]
"""Small values by key, each with the run in which it was last noted that it was asked for."""


class DamagedValueError(Exception):
    """What lies on the disk is not what was written."""


class KeptValues:
    """The values of one file, as they were when it was opened."""

    def __init__(self, file: Path) -> None:
        """Open a file; it is made if there is none.

        Raises:
            OSError: there can be no file.
            sqlite3.Error: it can not be opened, or is no database.
        """
        self._stored = _connected(file)
        self._shards: dict[int, Shard] = {}
        self._asked: dict[bytes, int] = {}

    def get(self, key: bytes) -> bytes | None:
        """A value; None if there is none.

        Raises:
            DamagedValueError: it was damaged on the disk; of a shard this is said once.
            sqlite3.Error: the file is damaged.
        """
        noted_value = self._shard(_number(key)).get(key) or self._row(key)
        if noted_value is None:
            return None
        self._asked[key], value = noted_value
        return value

    def outlive(self, other: bytes, key: bytes) -> None:
        """Count another value as asked for whenever this one is noted as such; as ``get``."""
        if key in self._asked:
            self._shard(_number(other))  # whether it is a small one decides where it is noted
            self._asked[other] = self._asked[key]

    def _shard(self, number: int) -> Shard:
        """The small values of a shard; as ``get``."""
        if number not in self._shards:
            self._shards[number] = {}
            self._shards[number] = self._read_shard(number)
        return self._shards[number]

    def _read_shard(self, number: int) -> Shard:
        """A shard as it lies on the disk; as ``get``."""
        query = "select value from shards where number = ?"
        row = self._stored.execute(query, (number,)).fetchone()
        return {} if row is None else _unpacked(row[0])

    def _row(self, key: bytes) -> tuple[int, bytes] | None:
        """A large value with its run; as ``get``."""
        query = "select run, value from kept where key = ?"
        row = self._stored.execute(query, (key,)).fetchone()
        return None if row is None else (row[0], _verified(row[1]))

    def write(self, new: Iterable[tuple[bytes, bytes]], *, is_new_run: bool = True) -> None:
        """Write what is new, and remove what no run has asked for in a while.

        Args:
            new: small and large values by key.
            is_new_run: whether this run has not been counted yet; else nothing is removed.

        Raises:
            sqlite3.Error: it can not be written.
            TypeError: the number of the last run is none.
        """
        stored = self._stored
        stored.commit()  # what was read is let go, since others may have written
        stored.execute("begin immediate")
        with stored:
            run = is_new_run + (stored.execute("select max(number) from runs").fetchone()[0] or 0)
            stored.execute("delete from runs")
            stored.execute("insert into runs values (?)", (run,))
            small = self._write_rows(new, run)
            for number in self._due_shards(run) | small.keys():
                self._write_shard(number, small[number], run)
            if is_new_run:
                stored.execute("delete from kept where run <= ?", (run - RUNS,))
                stored.execute("delete from shards where run <= ?", (run - RUNS,))

    def _write_rows(
        self, new: Iterable[tuple[bytes, bytes]], run: int
    ) -> Mapping[int, dict[bytes, bytes]]:
        """Write large values and which were asked for; the small ones, by shard."""
        due = ((run, key) for key, noted in self._asked.items() if _is_due(noted, run))
        self._stored.executemany("update kept set run = ? where key = ?", due)
        small: defaultdict[int, dict[bytes, bytes]] = defaultdict(dict)
        add = "insert or replace into kept values (?, ?, ?)"
        for key, value in new:
            if len(value) < SMALL:
                small[_number(key)][key] = value
            else:
                self._stored.execute(add, (key, run, _digest(value) + value))
        return small

    def _due_shards(self, run: int) -> set[int]:
        """The shards in which it is to be noted again what was asked for."""
        return {
            number
            for key, noted in self._asked.items()
            if _is_due(noted, run) and key in self._shards.get(number := _number(key), ())
        }

    def _write_shard(self, number: int, new: Mapping[bytes, bytes], run: int) -> None:
        """Write what is new into a shard, without what no run has asked for in a while."""
        shard: Shard = {}
        with suppress(DamagedValueError):  # it may have been written by another since it was read
            shard = self._read_shard(number)
        now = {
            key: (run if key in self._asked else noted, value)
            for key, (noted, value) in shard.items()
            if key in self._asked or noted > run - RUNS
        }
        now |= {key: (run, value) for key, value in new.items()}
        packed = marshal.dumps(now)
        add = "insert or replace into shards values (?, ?, ?)"
        self._stored.execute(add, (number, run, _digest(packed) + packed))

    def close(self) -> None:
        """Let go of the file."""
        self._stored.close()


def _number(key: bytes) -> int:
    """The shard of a key, which is a digest."""
    return key[0] % SHARDS


def _is_due(noted: object, run: int) -> bool:
    """Whether it is to be noted that a value was asked for; a number that is none is damaged."""
    return not isinstance(noted, int) or not run - _NOTED < noted <= run


def _unpacked(value: object) -> Shard:
    """The values of a shard.

    Raises:
        DamagedValueError: they are not what was written.
    """
    try:
        shard = marshal.loads(_verified(value))  # noqa: S302 - as we wrote it, by its digest
    except (ValueError, EOFError, TypeError) as error:  # of another version of Python
        raise DamagedValueError from error
    if not isinstance(shard, dict):
        raise DamagedValueError
    return shard


def _verified(value: object) -> bytes:
    """What was written, without its digest.

    Raises:
        DamagedValueError: it is not what was written.
    """
    if not isinstance(value, bytes) or value[:_DIGEST] != _digest(value[_DIGEST:]):
        raise DamagedValueError
    return value[_DIGEST:]


def _digest(content: bytes) -> bytes:
    return blake2b(content, digest_size=_DIGEST).digest()


def _connected(file: Path) -> sqlite3.Connection:
    """The database of a file, with our tables.

    Raises:
        OSError: there can be no file.
        sqlite3.Error: it can not be opened, or is no database.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    stored = sqlite3.connect(file, timeout=10, check_same_thread=False)
    try:
        stored.execute("pragma journal_mode = wal")
        stored.execute("pragma synchronous = normal")
        stored.execute("pragma cache_size = -65536")
        if stored.execute("pragma user_version").fetchone()[0] != FORM:
            _make_tables(stored)
        stored.execute("begin")  # a lock for all that is read, instead of one for each
    except sqlite3.Error:
        stored.close()
        raise
    return stored


def _make_tables(stored: sqlite3.Connection) -> None:
    """Make our tables in the place of any of another form, unless another process just did.

    Raises:
        sqlite3.Error: they can not be made.
    """
    stored.execute("begin immediate")
    with stored:
        if stored.execute("pragma user_version").fetchone()[0] != FORM:
            for statement in filter(str.strip, _TABLES.split(";")):
                stored.execute(statement)
