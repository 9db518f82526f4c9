"""Puts what Pagefind leaves in random order in a fixed one, so that builds can be compared.

Pagefind 1.5 keeps filters and their values in hash maps, and writes them in the
order these happen to have: two builds of the same pages differ in the filter
files, which are named by what they hold, in the meta file that lists them, and
in the entry file that names it. Everything else comes out the same.

The files are gzip around the word ``pagefind_dcd`` and CBOR (RFC 8949), of which
Pagefind uses whole numbers, texts and arrays.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

_SIGNATURE = b"pagefind_dcd"
_UINT, _TEXT, _ARRAY = 0, 3, 4
_FILTERS = 3
"""Where in the meta file its list of filters stands: pairs of a name and a file's hash."""


def settle(index: Path) -> None:
    """Rewrite an index in a fixed order; it answers every search as before.

    Raises:
        ValueError: a file is not as Pagefind 1.5 writes it.
    """
    entry_file = index / "pagefind-entry.json"
    entry = json.loads(entry_file.read_text(encoding="utf-8"))
    for language, told in entry["languages"].items():
        meta_file = index / f"pagefind.{told['hash']}.pf_meta"
        meta = _read(meta_file)
        meta[_FILTERS] = sorted(
            [name, _settle_filter(index / "filter", old, language)] for name, old in meta[_FILTERS]
        )
        meta_file.unlink()
        told["hash"] = f"{language}_{_digest(encode(meta), 10)}"
        _write(index / f"pagefind.{told['hash']}.pf_meta", meta)
    entry_file.write_text(json.dumps(entry, separators=(",", ":")), encoding="utf-8")


def _settle_filter(folder: Path, old: str, language: str) -> str:
    """Sort the values of a filter; returns the hash that its file is named by from now on."""
    file = folder / f"{old}.pf_filter"
    name, values = _read(file)
    settled = [name, sorted(values)]
    new = f"{language}_{_digest(encode(settled), 7)}"
    file.unlink()
    _write(folder / f"{new}.pf_filter", settled)
    return new


def _digest(data: bytes, length: int) -> str:
    return hashlib.sha256(data).hexdigest()[:length]


def _read(file: Path) -> Any:  # noqa: ANN401 - CBOR holds numbers, texts and arrays of them
    """What a file of the index holds."""
    data = gzip.decompress(file.read_bytes())
    if not data.startswith(_SIGNATURE):
        raise ValueError(f"{file.name} is not a file of Pagefind")
    return decode(data[len(_SIGNATURE) :])


def _write(file: Path, value: object) -> None:
    """Write a file of the index, without the time in its gzip header."""
    file.write_bytes(gzip.compress(_SIGNATURE + encode(value), mtime=0))


def decode(data: bytes) -> Any:  # noqa: ANN401 - as above
    """Read one CBOR value of whole numbers, texts and arrays.

    Raises:
        ValueError: it holds something else, or ends too early or too late.
    """
    value, end = _decode(data, 0)
    if end != len(data):
        raise ValueError("there is more after the value")
    return value


def _decode(data: bytes, at: int) -> tuple[Any, int]:
    """The value that begins at a place, and where it ends."""
    kind, size = divmod(data[at], 32)
    at += 1
    if 24 <= size <= 27:  # the number is in the next 1, 2, 4 or 8 bytes  # noqa: PLR2004
        width = 1 << (size - 24)
        size, at = int.from_bytes(data[at : at + width], "big"), at + width
    if kind == _UINT:
        return size, at
    if kind == _TEXT:
        return data[at : at + size].decode("utf-8"), at + size
    if kind != _ARRAY:
        raise ValueError(f"CBOR of kind {kind} is not expected here")
    values = []
    for _ in range(size):
        value, at = _decode(data, at)
        values.append(value)
    return values, at


def encode(value: object) -> bytes:
    """Write whole numbers, texts and lists of them as CBOR."""
    if isinstance(value, int):
        return _head(_UINT, value)
    if isinstance(value, str):
        text = value.encode("utf-8")
        return _head(_TEXT, len(text)) + text
    if isinstance(value, list):
        return _head(_ARRAY, len(value)) + b"".join(map(encode, value))
    raise ValueError(f"{type(value).__name__} has no place in an index")


def _head(kind: int, size: int) -> bytes:
    """A kind with a number, in as few bytes as it takes."""
    if size < 24:  # noqa: PLR2004 - from 24 on the number has bytes of its own
        return bytes([kind * 32 + size])
    width = next(one for one in (1, 2, 4, 8) if size < 1 << (8 * one))
    return bytes([kind * 32 + 23 + width.bit_length()]) + size.to_bytes(width, "big")
