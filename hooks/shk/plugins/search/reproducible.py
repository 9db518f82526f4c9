"""Puts what Pagefind leaves in random order in a fixed one, so that builds can be compared.

Pagefind 1.5 keeps languages, filters and their values in hash maps, and writes them
in the order these happen to have: two builds of the same pages differ in the filter
files, which are named by what they hold, in the meta file that lists them, and in the
entry file that names one for each language. Everything else comes out the same.

The files are gzip around the word ``pagefind_dcd`` and CBOR (RFC 8949).
"""

from __future__ import annotations

import gzip
import hashlib
import json
from typing import TYPE_CHECKING, Any

import cbor2

if TYPE_CHECKING:
    from pathlib import Path

_SIGNATURE = b"pagefind_dcd"
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
        told["hash"] = f"{language}_{_digest(cbor2.dumps(meta), 10)}"
        _write(index / f"pagefind.{told['hash']}.pf_meta", meta)
    entry_file.write_text(
        json.dumps(entry, sort_keys=True, separators=(",", ":")), encoding="utf-8"
    )


def _settle_filter(folder: Path, old: str, language: str) -> str:
    """Sort the values of a filter; returns the hash that its file is named by from now on."""
    file = folder / f"{old}.pf_filter"
    name, values = _read(file)
    settled = [name, sorted(values)]
    new = f"{language}_{_digest(cbor2.dumps(settled), 7)}"
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
    try:
        return cbor2.loads(data.removeprefix(_SIGNATURE))
    except cbor2.CBORDecodeError as error:
        raise ValueError(f"{file.name} can not be read: {error}") from error


def _write(file: Path, value: object) -> None:
    """Write a file of the index, without the time in its gzip header."""
    file.write_bytes(gzip.compress(_SIGNATURE + cbor2.dumps(value), mtime=0))
