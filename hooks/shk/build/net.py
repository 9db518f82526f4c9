"""The last net: a finished site is searched for what is confidential before it is shown.

What it searches for is read from the sources anew, without the readers that the site was made
by, so that a fault of theirs can not hide from it.
"""

from __future__ import annotations

import dataclasses
import hashlib
from collections import defaultdict
from contextlib import suppress
from hashlib import blake2b
from importlib.metadata import version
from types import MappingProxyType
from typing import TYPE_CHECKING

from shk.build.made_by import made_by
from shk.content.checks.confidential import ConfidentialKeys, examples_in
from shk.content.checks.leaks import Leak, LeakSearch, note_leaks
from shk.content.checks.secrets import PICTURE, Source, read_secrets
from shk.content.diagnostics import Diagnostics
from shk.content.files import page_files
from shk.content.kept import NOTHING_KEPT, Kept, key_of
from shk.content.source_text import read_source, relative_path
from shk.features.directives import PlacedView
from shk.features.field_reference import FieldsView, ProblemCodesView
from shk.images.errors import PictureFaultError
from shk.images.inspect import digest_of
from shk.model.schema.directive_words import DirectiveWords
from shk.storage.files import file_names

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Mapping
    from datetime import date
    from pathlib import Path

    from shk.content.checks.secrets import Secrets
    from shk.content.loader import ContentFolders
    from shk.i18n.messages import Messages
    from shk.model.diagnostics.diagnostic import Problem, SourceLocation

CARDS = "assets/cards"
"""Where pictures with text drawn in them lie."""
_DATA_ENDINGS = (".yml", ".yaml")


def leak_search(
    folders: ContentFolders,
    messages: Messages,
    today: date,
    examples: Mapping[str, str],
    kept: Kept = NOTHING_KEPT,
) -> LeakSearch:
    """What the finished files of a site are searched for.

    Args:
        folders: where the content lies.
        messages: the language of the site.
        today: the day the site is built for.
        examples: what pages show as examples on purpose, by their addresses.
        kept: texts of sources that were read before, by their bytes.
    """
    return search_of(tuple(sources_of(folders, kept)), folders, messages, today, examples)


def search_of(
    sources: tuple[Source, ...],
    folders: ContentFolders,
    messages: Messages,
    today: date,
    examples: Mapping[str, str] = MappingProxyType({}),
) -> LeakSearch:
    """As ``leak_search``, with the files of content at hand."""
    keys = ConfidentialKeys(DirectiveWords(messages))
    media = relative_path(folders.media, folders.root)
    secrets = read_secrets(sources, keys, media, today)
    return LeakSearch(secrets, keys, _digests(folders.root, secrets), examples)


def site_leaks(
    search: LeakSearch,
    folder: Path,
    root: Path,
    texts: Iterable[str] = (),
    kept: Kept = NOTHING_KEPT,
    searched_before: Callable[[bytes], Container[str]] = lambda _: (),
) -> tuple[Leak, ...]:
    """Every confidential thing in the files of a finished site.

    A file in which the same search found nothing, by its name and all its bytes, is not
    searched again.

    Args:
        search: what is searched for.
        folder: the folder of the site.
        root: the project folder.
        texts: what is drawn in pictures, and so stands in no file as text.
        kept: which files were searched before.
        searched_before: the files that are those of the last site, in which a search by its key
            found nothing.
    """
    originals = _originals(root, search.secrets)
    key = _search_key(search, originals)
    before = kept.get(key)
    known = before if isinstance(before, frozenset) else frozenset()
    clean: set[bytes] = set()
    leaks: list[Leak] = []
    finished = searched_before(key)
    for name in sorted(file_names(folder)):
        if name in finished:
            continue
        content = (folder / name).read_bytes()
        digest = key_of(name, blake2b(content).digest())
        leaks_here = [] if digest in known else [*search.leaks_in(name, content)]
        if digest not in known and (location := originals.get((len(content), _sum(content)))):
            leaks_here.append(Leak(location, PICTURE, name))
        leaks += leaks_here
        if not leaks_here:
            clean.add(digest)
    if clean != known:
        kept.put(key, frozenset(clean))
    for text in texts:
        leaks += search.leaks_in_text(CARDS, text)
    return tuple(leaks)


def _search_key(search: LeakSearch, originals: Mapping[tuple[int, bytes], object]) -> bytes:
    """All that decides what a search finds in a file."""
    secrets = search.secrets
    parts = (secrets.pairs, sorted(secrets.prose), secrets.words, secrets.pictures)
    shown = (search.keys.words.messages.language, search.digests, search.examples)
    return key_of("searched", made_by(), version("brotli"), parts, *shown, originals)


def leak_problems(leaks: Iterable[Leak]) -> tuple[Problem, ...]:
    """What is reported for leaks: each confidential thing once, where it stands in the sources."""
    diagnostics = Diagnostics()
    note_leaks(leaks, diagnostics)
    return diagnostics.problems


def shown_examples(view: object, placed: Iterable[object] = ()) -> Iterator[str]:
    """What a page shows as examples of how something is written.

    Args:
        view: the view of the page, which may be a reference page.
        placed: what is placed in its text, where tables of fields may be.
    """
    if isinstance(view, FieldsView | ProblemCodesView):
        yield from _strings(view)
    for item in placed:
        if isinstance(item, PlacedView):
            yield from _strings(item.tables)


def page_examples(
    shown: Mapping[str, Iterable[str]], pages: Mapping[str, Path]
) -> Mapping[str, str]:
    """What pages show as examples of how something is written, by their addresses.

    Args:
        shown: what stands in their views and in what is placed in them, by their addresses.
        pages: the files of the hand-written pages by their addresses.
    """
    result: defaultdict[str, list[str]] = defaultdict(list)
    for address, texts in shown.items():
        result[address] += texts
    for address, file in pages.items():
        result[address] += examples_in(file.read_text(encoding="utf-8", errors="replace"))
    return {address: "\n".join(texts) for address, texts in result.items() if texts}


def _strings(view: object) -> Iterator[str]:
    """Every text in a view."""
    if isinstance(view, str):
        yield view
    elif isinstance(view, tuple):
        for item in view:
            yield from _strings(item)
    elif dataclasses.is_dataclass(view):
        for field in dataclasses.fields(view):
            yield from _strings(getattr(view, field.name))


def sources_of(folders: ContentFolders, kept: Kept) -> Iterator[Source]:
    """Every file of content, read as text alone."""
    ignored = Diagnostics()  # what can not be read has stopped the build before
    authored = [
        file
        for folder in (folders.initiatives, folders.stories)
        for file in page_files(folder, folders.root, ignored)
    ]
    data = [path for path in sorted(folders.data.glob("*")) if path.suffix in _DATA_ENDINGS]
    for files, about, page in (
        (authored, True, True),
        (folders.pages, False, True),
        (data, False, False),
    ):
        for file in files:
            if source := read_source(file, folders.root, ignored, kept=kept):
                yield Source(source.path, source.text, about, page)


def _digests(root: Path, secrets: Secrets) -> dict[str, SourceLocation]:
    """What the published files of pictures whose consent has ended would be named by."""
    source_locations: dict[str, SourceLocation] = {}
    for src, location in secrets.pictures.items():
        if (root / src).is_file():
            with suppress(PictureFaultError):
                source_locations[digest_of(root / src)] = location
    return source_locations


def _originals(root: Path, secrets: Secrets) -> dict[tuple[int, bytes], SourceLocation]:
    """Size and sum of pictures whose consent has ended."""
    contents = (
        ((root / src).read_bytes(), location)
        for src, location in secrets.pictures.items()
        if (root / src).is_file()
    )
    return {(len(content), _sum(content)): location for content, location in contents}


def _sum(content: bytes) -> bytes:
    """A digest of bytes."""
    return hashlib.sha256(content).digest()
