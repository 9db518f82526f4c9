"""Writes the index that browsers search: of all pages, or as a change of the last one.

What the search keeps of a page depends on that page alone, and what a piece of the index holds
on the words with one first letter. So both ways give the same bytes.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import TYPE_CHECKING

from shk.build.search_changes import changed_index
from shk.build.search_files import (
    PAGE,
    KnownIndex,
    entry_of,
    with_versions,
    write_page,
    write_pieces,
    write_rest,
)
from shk.features.search import Postings, levels, written
from shk.storage.files import file_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from shk.build.last_site import LastSite
    from shk.features.search import IndexedPage, SearchEntry

_AFTER_ALL = "\U0010ffff"


@dataclass
class _NextIndex:
    """The index of a language while it is made."""

    pages: list[IndexedPage] = field(default_factory=list)
    words: dict[str, Postings] = field(default_factory=dict)

    def add(self, page: IndexedPage, entry: SearchEntry) -> None:
        """Add a page after all others."""
        number, words = len(self.pages), self.words
        self.pages.append(page)
        for head, level, forms in levels(entry):
            if (postings := words.get(head)) is None:
                postings = words[head] = Postings()
            postings.add(number, level, forms)


def write_index(last: LastSite) -> None:
    """Write the index of each language of a site whose pages are finished.

    Args:
        last: the files of the site, and those of the last one.
    """
    names = sorted((name for name in file_names(last.folder) if name.endswith(".html")), key=_order)
    sources = {name: last.sources.get(name) or _digest(last, name) for name in names}
    old = last.last_index
    index = changed_index(last, old, sources) if isinstance(old, KnownIndex) else None
    last.index = index or _made(last, sources)


def _order(name: str) -> list[str]:
    """What pages are numbered by: each after all that lie below it, so after its versions."""
    *folders, file = name.split("/")
    return [*folders, _AFTER_ALL, file]


def _digest(last: LastSite, name: str) -> bytes:
    """A digest of a page that is known by nothing else."""
    return blake2b((last.folder / name).read_bytes(), digest_size=16).digest()


def _made(last: LastSite, sources: Mapping[str, bytes]) -> KnownIndex:
    """Write all files of all indexes."""
    indexes: defaultdict[str, _NextIndex] = defaultdict(_NextIndex)
    for names, entry in _found(last, sources):
        indexes[entry.language].add(write_page(last, entry, names), entry)
    files = {}
    for language, index in indexes.items():
        words = {head: written(head, postings) for head, postings in index.words.items()}
        index.words.clear()
        rows = write_pieces(last, language, words)
        files[language] = write_rest(last, language, index.pages, rows)
    pages = {language: tuple(index.pages) for language, index in indexes.items()}
    return KnownIndex(sources, pages, files)


def _found(
    last: LastSite, sources: Mapping[str, bytes]
) -> Iterator[tuple[tuple[str, ...], SearchEntry]]:
    """Each page that can be found, with its versions, and the files that it is made of.

    A version in the site's own language is no page of its own: its text is found on the page
    of its record, which comes after it.
    """
    waiting: defaultdict[str, list[tuple[str, SearchEntry]]] = defaultdict(list)
    for name, source in sources.items():
        entry = entry_of(last, name, source)
        versions = waiting.pop(name, [])
        if entry and entry.is_version and name.count("/") > 1:
            waiting[_original(name)].append((name, entry))
        elif entry:
            names = (name, *(version for version, _ in versions))
            yield names, with_versions(entry, (version for _, version in versions))
            continue
        yield from (((version,), alone) for version, alone in versions)
    for versions in waiting.values():
        yield from (((version,), alone) for version, alone in versions)


def _original(name: str) -> str:
    """The page that the one in a folder below it is a version of."""
    return "/".join((*name.split("/")[:-2], PAGE))
