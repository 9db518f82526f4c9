"""Catalogues as they are used: read from a ``.po`` file once and kept beside it.

Babel takes longer to be imported than everything ``shk --help`` does. So what it reads
is kept as a table in ``__pycache__``, as Python keeps compiled modules, and read from
there as long as the file has neither another size nor another time.
"""

from __future__ import annotations

import marshal
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FORM = 1
"""Changes with what a table looks like, so that none of another form is read."""
BETWEEN = "\x04"
"""Stands between a context and its source string, as in gettext's own files."""

Table = dict[str, str | tuple[str, ...]]
"""Translations by source string; several where the string has a plural."""


def read_catalogue(file: Path, language: str) -> Mapping[str, str | tuple[str, ...]]:
    """The table of a catalogue.

    Args:
        file: the ``.po`` file.
        language: its language.
    """
    result = file.stat()
    state = (FORM, result.st_size, result.st_mtime_ns)
    kept = file.parent / "__pycache__" / f"{file.stem}.{sys.implementation.cache_tag}.table"
    with suppress(OSError, EOFError, ValueError, TypeError):
        shown, table = marshal.loads(kept.read_bytes())  # noqa: S302 - as trusted as the bytecode beside it
        if shown == state:
            return _checked(table)
    table = _compiled(file, language)
    keep(kept, marshal.dumps((state, table)))
    return table


def keep(file: Path, content: bytes) -> bool:
    """Write a file whole or not at all; returns whether it could be written."""
    part = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(content)
        part.replace(file)
    except OSError:
        return False
    return True


def _checked(table: object) -> Table:
    """A table that was kept.

    Raises:
        TypeError: it is none.
    """
    if not isinstance(table, dict):
        raise TypeError
    return table


def _compiled(file: Path, language: str) -> Table:
    """The table of a catalogue as Babel reads it."""
    from babel.messages.pofile import read_po  # noqa: PLC0415 - only when it has changed

    with file.open("rb") as stream:
        catalogue = read_po(stream, locale=language)
    table: Table = {}
    for message in catalogue:
        source = message.id if isinstance(message.id, str) else message.id[0]
        if source:
            key = f"{message.context}{BETWEEN}{source}" if message.context else source
            string = message.string
            table[key] = string if isinstance(string, str) else tuple(string)
    return table
