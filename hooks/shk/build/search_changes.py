"""The search index as a change of the last one: after an edit, a few words in a few pieces.

What cannot be done so is not done at all, and the index is made anew: when pages came or went,
whose numbers move, or when the last site has not all that is needed.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.build.search_files import (
    KnownIndex,
    entry_of,
    take,
    with_versions,
    write_page,
    write_pieces,
    write_rest,
)
from shk.features.search import (
    WORDS,
    Postings,
    SearchEntry,
    index_path,
    letter_of,
    levels,
    read_part,
    read_word,
    search_entry,
    start_path,
    words_in,
    written,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from shk.build.last_site import LastSite
    from shk.build.search_files import Row
    from shk.features.search import IndexedPage

_SHARE = 4
"""Where more than one page in so many has changed, the index is made anew."""

Known = tuple[int, str]
"""The weight of a word on a page, and its forms there."""
Change = tuple[int, Known | None, Known | None]
"""The number of a page, and what was and is known of a word on it."""


class _NotThereError(Exception):
    """The last site has not what is needed, or a page is of another sort now."""


@dataclass(frozen=True)
class _Entries:
    """What the search keeps of the pages that have changed, and of others as needed."""

    last: LastSite
    sources: Mapping[str, bytes]
    changed: Mapping[str, tuple[SearchEntry, SearchEntry]]

    def pair(self, name: str) -> tuple[SearchEntry, SearchEntry]:
        """What was and is kept of a page."""
        if pair := self.changed.get(name):
            return pair
        entry = entry_of(self.last, name, self.sources[name])
        if entry is None:
            raise _NotThereError(name)
        return entry, entry


def changed_index(
    last: LastSite, old: KnownIndex, sources: Mapping[str, bytes]
) -> KnownIndex | None:
    """Write the indexes of a site as changes of those of the last one.

    Args:
        last: the files of the site, and those of the last one.
        old: what the indexes of the last site were made of.
        sources: what each page is made of, in the order in which they are numbered.

    Returns:
        What they are made of now; None if they have to be made anew.
    """
    if list(old.sources) != list(sources):
        return None
    names = [name for name, source in sources.items() if old.sources[name] != source]
    if len(names) * _SHARE > len(sources):
        return None
    try:
        entries = _Entries(last, sources, dict(_changed(last, names, sources)))
        made = {
            language: _changed_language(last, language, pages, entries)
            for language, pages in old.pages.items()
        }
    except _NotThereError:
        return None
    files = {language: item[1] if item else old.files[language] for language, item in made.items()}
    pages = {language: item[0] if item else old.pages[language] for language, item in made.items()}
    if not all(path in last.sources or take(last, path) for path in _paths(files)):
        return None
    return KnownIndex(sources, pages, files)


def _paths(files: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """All files of all indexes."""
    for paths in files.values():
        yield from paths


def _changed(
    last: LastSite, names: Sequence[str], sources: Mapping[str, bytes]
) -> Iterator[tuple[str, tuple[SearchEntry, SearchEntry]]]:
    """What was and is kept of each page that the search reads otherwise than before.

    Raises:
        _NotThereError: one can be found that could not, or by another index.
    """
    for name in names:
        before = last.read(name)
        if before is None:
            raise _NotThereError(name)
        page = before.decode()
        if read_part(page) == read_part((last.folder / name).read_text(encoding="utf-8")):
            continue
        old, new = search_entry(page), entry_of(last, name, sources[name])
        if old == new:
            continue
        if old is None or new is None:
            raise _NotThereError(name)
        if (old.language, old.is_version) != (new.language, new.is_version):
            raise _NotThereError(name)
        yield name, (old, new)


def _changed_language(
    last: LastSite, language: str, pages: Sequence[IndexedPage], entries: _Entries
) -> tuple[tuple[IndexedPage, ...], tuple[str, ...]] | None:
    """Write what has changed in the index of a language.

    Returns:
        The pages and the files of the index; None if nothing has changed.

    Raises:
        _NotThereError: the last site has not what is needed.
    """
    start = _read(last, start_path(language))
    now = list(pages)
    changes: defaultdict[str, list[Change]] = defaultdict(list)
    for number, page in enumerate(pages):
        if entries.changed.keys().isdisjoint(page.sources):
            continue
        old, new = _page_pair(page, entries)
        now[number] = write_page(last, new, page.sources)
        for head, change in _word_changes(old, new):
            changes[head].append((number, *change))
    if now == list(pages):
        last.put(start_path(language), start)
        return None
    facts = json.loads(start)
    rows = _changed_rows(last, language, [tuple(row) for row in facts["words"]], changes)
    same = all(page.marks == other.marks for page, other in zip(pages, now, strict=True))
    return tuple(now), write_rest(last, language, now, rows, facts["filters"] if same else "")


def _page_pair(page: IndexedPage, entries: _Entries) -> tuple[SearchEntry, SearchEntry]:
    """What was and is kept of a page with its versions."""
    pairs = [entries.pair(name) for name in page.sources]
    (old, *old_versions), (new, *new_versions) = zip(*pairs, strict=True)
    return with_versions(old, old_versions), with_versions(new, new_versions)


def _word_changes(
    old: SearchEntry, new: SearchEntry
) -> Iterator[tuple[str, tuple[Known | None, Known | None]]]:
    """Each word that the index has otherwise of a page now."""
    before, after = (
        {head: (level, forms) for head, level, forms in levels(entry)} for entry in (old, new)
    )
    for head in {**before, **after}:
        pair = before.get(head), after.get(head)
        if pair[0] != pair[1]:
            yield head, pair


def _changed_rows(
    last: LastSite, language: str, rows: Sequence[Row], changes: Mapping[str, Sequence[Change]]
) -> list[Row]:
    """The pieces of an index, those written anew that have the first letter of a changed word."""
    letters = {letter_of(head) for head in changes}
    words: dict[str, str] = {}
    by_letter: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if letter_of(row[0]) in letters:
            words |= words_in(_read(last, index_path(language, WORDS, row[2])).decode())
        else:
            by_letter[letter_of(row[0])].append(row)
    for head, word_changes in changes.items():
        postings = read_word(words.pop(head)) if head in words else Postings()
        for change in word_changes:
            postings.change(*change)
        if postings.pages:
            words[head] = written(head, postings)
    for row in write_pieces(last, language, words):
        by_letter[letter_of(row[0])].append(row)
    return [row for letter in sorted(by_letter) for row in by_letter[letter]]


def _read(last: LastSite, path: str) -> bytes:
    """A file of the last index.

    Raises:
        _NotThereError: there is none.
    """
    content = last.read(path)
    if content is None:
        raise _NotThereError(path)
    return content
