"""Pagefind reads the finished pages and writes the index that browsers search.

Pagefind is a program of its own. It reads the ``data-pagefind-…`` attributes of
the pages, stems words as their language does, and writes an index that is
fetched in pieces: a search takes only what its words are in.

It reads copies of the pages that hold only what is read: the language, the marks in the
head and the main part, which is half the work. They have no soft hyphens, at which it parts
words, and a space between tags that touch, since it takes what touches for one word:
``<dt>Place</dt><dd>Hill</dd>`` as PlaceHill.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import io
import json
import os
import shutil
import subprocess
import sys
from contextlib import contextmanager, suppress
from functools import partial
from itertools import groupby, zip_longest
from pathlib import PurePosixPath
from threading import Thread
from typing import TYPE_CHECKING, Any, Protocol

import cbor2

from shk.features.search.page_copies import VERSION_MARK, page_copy, with_version
from shk.storage.files import file_names, write_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

_SIGNATURE = b"pagefind_dcd"
_CHUNKS = 2
"""Where in the meta file its list of pieces stands: their first word, last word and hash."""
_FILTERS = 3
"""Where in the meta file its list of filters stands: pairs of a name and a file's hash."""


MOST_BYTES = 8_000
"""About how large a piece of the index is; Pagefind makes pieces of 40 kB."""


_TOGETHER = 2
"""Words that share so many letters at their beginning stay in one piece."""


def normalize_index(index: Path) -> None:
    """Rewrite an index in a fixed order and in smaller pieces; it answers every search as before.

    Raises:
        ValueError: a file is not as Pagefind 1.5 writes it.
    """
    entry_file = index / "pagefind-entry.json"
    entry = json.loads(entry_file.read_text(encoding="utf-8"))
    for language, shown in entry["languages"].items():
        meta_file = index / f"pagefind.{shown['hash']}.pf_meta"
        meta = _read(meta_file)
        meta[_FILTERS] = sorted(
            [name, _normalize_filter(index / "filter", old, language)]
            for name, old in meta[_FILTERS]
        )
        meta[_CHUNKS] = _repack(index / "index", [row[2] for row in meta[_CHUNKS]], language)
        meta_file.unlink()
        shown["hash"] = f"{language}_{_digest(cbor2.dumps(meta), 10)}"
        _write(index / f"pagefind.{shown['hash']}.pf_meta", meta)
    write_file(entry_file, json.dumps(entry, sort_keys=True, separators=(",", ":")))


def _repack(folder: Path, names: list[str], language: str) -> list[list[str]]:
    """Write the words of an index in smaller pieces; returns the rows of the meta file.

    A search takes the piece whose words a word stands between, so the pieces leave no gap, and
    words with the same first two letters stay together, that the beginning of one finds all.
    """
    files = [folder / f"{name}.pf_index" for name in names]
    words = (word for file in files for word in _words(file))
    pieces: list[list[tuple[str, bytes]]] = []
    room = 0
    for _, group in groupby(words, key=lambda word: word[0][:_TOGETHER]):
        same = list(group)
        size = len(_compressed(_packed(same)))
        if size > room:
            pieces.append([])
            room = MOST_BYTES
        pieces[-1].extend(same)
        room -= size
    for file in files:
        file.unlink()
    rows = []
    for piece, after in zip_longest(pieces, pieces[1:]):
        packed = _packed(piece)
        name = f"{language}_{_digest(packed, 7)}"
        write_file(folder / f"{name}.pf_index", _compressed(packed))
        last = _last_before(after[0][0][:_TOGETHER]) if after else piece[-1][0]
        rows.append([piece[0][0][:_TOGETHER], last, name])
    return rows


def _words(file: Path) -> Iterator[tuple[str, bytes]]:
    """The words of a piece, each with all that is known of it as it stands there, in CBOR.

    Taken over as it stands it need not be written anew, which takes longer than all else.

    Raises:
        ValueError: the file is not as Pagefind writes it.
    """
    content = _content(file)
    stream = io.BytesIO(content)
    decoder = cbor2.CBORDecoder(stream)
    stream.seek(1)  # the array around the words
    kind = content[1]
    size = 0 if kind < _ARRAY + _SHORT else 1 << kind - _ARRAY - _SHORT
    length = int.from_bytes(content[2 : 2 + size], "big") if size else kind - _ARRAY
    stream.seek(2 + size)
    with _cbor_of(file):
        for _ in range(length):
            begin = stream.tell()
            word: str = decoder.decode()[0]
            yield word, content[begin : stream.tell()]


def _packed(words: list[tuple[str, bytes]]) -> bytes:
    """What a piece holds."""
    return _array(1) + _array(len(words)) + b"".join(packed for _, packed in words)


def _last_before(word: str) -> str:
    """Where a piece ends when the next one begins with a word."""
    return word[:-1] + chr(ord(word[-1]) - 1) + chr(sys.maxunicode)


def _array(length: int) -> bytes:
    """How CBOR begins an array; what follows are its items, one after another."""
    if length < _SHORT:
        return bytes([_ARRAY + length])
    size = next(size for size in (1, 2, 4) if length < 1 << 8 * size)
    return bytes([_ARRAY + _SHORT - 1 + size.bit_length()]) + length.to_bytes(size, "big")


_ARRAY = 0x80
"""How the first byte of an array begins in CBOR; its length is added."""
_SHORT = 24
"""Lengths below it stand in the first byte of an array in CBOR."""


def _compressed(packed: bytes) -> bytes:
    """A file of the index, without the time in its gzip header."""
    return gzip.compress(_SIGNATURE + packed, _EFFORT, mtime=0)


_EFFORT = 7
"""Of nine: the last two take twice the time for half a hundredth of the bytes."""


def _normalize_filter(folder: Path, old: str, language: str) -> str:
    """Sort the values of a filter; returns the hash that its file is named by from now on."""
    file = folder / f"{old}.pf_filter"
    name, values = _read(file)
    ordered = [name, sorted(values)]
    new = f"{language}_{_digest(cbor2.dumps(ordered), 7)}"
    file.unlink()
    _write(folder / f"{new}.pf_filter", ordered)
    return new


def _digest(data: bytes, length: int) -> str:
    return hashlib.sha256(data).hexdigest()[:length]


def _read(file: Path) -> Any:  # noqa: ANN401 - CBOR holds numbers, texts and arrays of them
    """What a file of the index holds."""
    with _cbor_of(file):
        return cbor2.loads(_content(file))


def _content(file: Path) -> bytes:
    """A file of the index as CBOR.

    Raises:
        ValueError: it is none of Pagefind's.
    """
    data = gzip.decompress(file.read_bytes())
    if not data.startswith(_SIGNATURE):
        raise ValueError(f"{file.name} is not a file of Pagefind")
    return data.removeprefix(_SIGNATURE)


@contextmanager
def _cbor_of(file: Path) -> Iterator[None]:
    """Report a file that holds no CBOR by its name."""
    try:
        yield
    except cbor2.CBORDecodeError as error:
        raise ValueError(f"{file.name} can not be read: {error}") from error


def _write(file: Path, value: object) -> None:
    """Write a file of the index."""
    write_file(file, _compressed(cbor2.dumps(value)))


FOLDER = "pagefind"
"""Where the index lies in the site."""
EXCLUDED = ".kicker"
"""Words above a title; a result shows them by itself."""
UNUSED = (
    "pagefind-component-ui.*",
    "pagefind-highlight.js",
    "pagefind-modular-ui.*",
    "pagefind-ui.*",
    "pagefind-worker.js",
    "wasm.unknown.pagefind",
)
"""What Pagefind writes for search pages other than ours; no page of ours asks for it."""
SIGNS = "$+#"
"""Signs that are part of a word: C++, C#, $100. Others are left out of words and of questions."""
CONFIG = {"exclude_selectors": [EXCLUDED], "include_characters": SIGNS}


class SearchIndexError(Exception):
    """Pagefind could not index the site; the message says why."""


class IndexStore(Protocol):
    """Keeps indexes of earlier builds."""

    def restore(self, pages: Mapping[str, str], index: Path) -> bool:
        """Put the index of some pages into a site; returns whether it was there."""

    def keep(self, index: Path) -> None:
        """Keep the index of the pages that were asked for last."""


def index_site(
    folder: Path,
    store: IndexStore | None = None,
    copy_of: Callable[[str, Callable[[], str]], str] = lambda _, make: make(),
) -> None:
    """Index the pages of a site that are marked for it.

    Each language has an index of its own, and its words are stemmed as it does; a page
    states its language in ``<html lang>``.

    Args:
        folder: the site; the index is written to ``pagefind/`` in it, in place of a former one.
        store: indexes of earlier builds; None keeps none.
        copy_of: what is read of a page, found by its path or made.

    Raises:
        SearchIndexError: Pagefind is not installed for this machine, or it failed.
    """
    index = (folder / FOLDER).resolve()
    shutil.rmtree(index, ignore_errors=True)
    pages = _copied_pages(folder, copy_of)
    if not pages or (store and store.restore(pages, index)):
        return
    _run_pagefind(pages, index)
    _normalize(index)
    for pattern in UNUSED:
        for file in index.glob(pattern):
            file.unlink()
    if store:
        store.keep(index)


def _copied_pages(folder: Path, copy_of: Callable[[str, Callable[[], str]], str]) -> dict[str, str]:
    """The marked pages as Pagefind is to read them, by their paths, each folder in its turn.

    A version of a page in the site's own language is no page of its own: its text is found on
    the page of its record, with half the weight.
    """
    names = sorted((name for name in file_names(folder) if name.endswith(".html")), key=_steps)
    copies = ((name, copy_of(name, partial(_copy, folder / name))) for name in names)
    pages = {name: copy for name, copy in copies if copy}
    for name in [name for name, copy in pages.items() if VERSION_MARK in copy]:
        path = PurePosixPath(name)
        original = str(path.parent.parent / path.name)
        if original in pages:
            pages[original] = with_version(pages[original], pages.pop(name))
    return pages


def _steps(name: str) -> list[str]:
    """What paths are sorted by."""
    return name.split("/")


def _copy(page: Path) -> str:
    """A page as Pagefind is to read it; empty for one that is not marked."""
    return page_copy(page.read_text(encoding="utf-8"))


def _normalize(index: Path) -> None:
    """Put the index in a fixed order.

    Raises:
        SearchIndexError: this version of Pagefind writes it in another way.
    """
    try:
        normalize_index(index)
    except (ValueError, LookupError) as error:
        raise SearchIndexError(f"the search index can not be put in order: {error}") from error


def _run_pagefind(pages: Mapping[str, str], index: Path) -> None:
    """Let Pagefind index pages, each in its turn, and write what it made.

    A folder it would read in the order of the disk, which the numbers of pages would show, and
    it would not report a disk that is full.

    Raises:
        SearchIndexError: it could not be run, or it ended with an error.
        OSError: the disk stood in the way; it names the file.
    """
    messages = (_message(number, item) for number, item in enumerate(_asked(pages), 1))
    for file in _answered(messages, sum(1 for _ in _asked(pages))):
        write_file(index / file["path"], base64.b64decode(file["content"]))


def _asked(pages: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """What is asked of Pagefind, one after another."""
    yield {"type": "NewIndex", "config": CONFIG}
    for path, html in pages.items():
        yield {"type": "AddFile", "index_id": 0, "file_path": path, "file_contents": html}
    yield {"type": "GetFiles", "index_id": 0}


def _message(number: int, payload: dict[str, Any]) -> bytes:
    """A message as Pagefind reads it."""
    dumps = json.dumps({"message_id": number, "payload": payload})
    return base64.b64encode(dumps.encode()) + b","


def _answered(messages: Iterator[bytes], count: int) -> list[dict[str, str]]:
    """The files that Pagefind answers the last of so many messages with, each made when sent.

    Raises:
        SearchIndexError: it ended with an error, or an answer is one.
    """
    with subprocess.Popen(
        [sys.executable, "-m", "pagefind", "--service"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as program:
        answers = _exchange(program, messages, count)
    if len(answers) < count:
        code = f"exit code {program.returncode}"
        raise SearchIndexError(f"the search index could not be made: {code}")
    payloads = [json.loads(base64.b64decode(answer))["payload"] for answer in answers]
    for payload in payloads:
        if payload["type"] == "Error":
            raise SearchIndexError(f"the search index could not be made: {payload}")
    files: list[dict[str, str]] = payloads[-1]["files"]
    return files


def _exchange(
    program: subprocess.Popen[bytes], messages: Iterator[bytes], count: int
) -> list[bytes]:
    """Send messages and read as many answers; fewer if the program ends before.

    It ends when nothing more can come, so what is sent stays open until all is answered.
    """
    source, sink = program.stdout, program.stdin
    if source is None or sink is None:
        return []

    def send() -> None:
        with suppress(BrokenPipeError):
            for message in messages:
                sink.write(message)
            sink.flush()

    sending = Thread(target=send, daemon=True)
    sending.start()
    answers: list[bytes] = []
    rest = b""
    while len(answers) < count and (some := os.read(source.fileno(), 1 << 20)):
        *full, rest = (rest + some).split(b",")
        answers += full
    sending.join()
    with suppress(BrokenPipeError):
        sink.close()
    return answers
