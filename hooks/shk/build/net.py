"""The last net: a finished site is searched for what is confidential before it is shown.

What it searches for is read from the sources anew, without the readers that the site was made
by, so that a fault of theirs can not hide from it.
"""

from __future__ import annotations

import dataclasses
import hashlib
from collections import defaultdict
from contextlib import suppress
from typing import TYPE_CHECKING

from shk.content.checks.confidential import ConfidentialKeys, examples_in
from shk.content.checks.leaks import Leak, LeakSearch, note_leaks
from shk.content.checks.secrets import PICTURE, Source, read_secrets
from shk.content.diagnostics import Diagnostics
from shk.content.files import page_files
from shk.content.source_text import read_source, relative_path
from shk.features.directives import PlacedView
from shk.features.field_reference import FieldsView, ProblemCodesView
from shk.images.errors import PictureFaultError
from shk.images.inspect import digest_of
from shk.model.schema.directive_words import DirectiveWords

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date
    from pathlib import Path

    from shk.content.checks.secrets import Secrets
    from shk.content.loader import ContentFolders
    from shk.features.site import Site
    from shk.i18n.messages import Messages
    from shk.model.diagnostics.diagnostic import Problem, SourceLocation

CARDS = "assets/cards"
"""Where pictures with text drawn in them lie."""
_DATA_ENDINGS = (".yml", ".yaml")


def leak_search(
    folders: ContentFolders, messages: Messages, today: date, examples: Mapping[str, str]
) -> LeakSearch:
    """What the finished files of a site are searched for.

    Args:
        folders: where the content lies.
        messages: the language of the site.
        today: the day the site is built for.
        examples: what pages show as examples on purpose, by their addresses.
    """
    keys = ConfidentialKeys(DirectiveWords(messages))
    media = relative_path(folders.media, folders.root)
    secrets = read_secrets(tuple(_sources(folders)), keys, media, today)
    return LeakSearch(secrets, keys, _digests(folders.root, secrets), examples)


def site_leaks(
    search: LeakSearch, folder: Path, root: Path, texts: Iterable[str] = ()
) -> tuple[Leak, ...]:
    """Every confidential thing in the files of a finished site.

    Args:
        search: what is searched for.
        folder: the folder of the site.
        root: the project folder.
        texts: what is drawn in pictures, and so stands in no file as text.
    """
    originals = _originals(root, search.secrets)
    sizes = {size for size, _ in originals}

    def look(file: Path) -> list[Leak]:
        name, content = file.relative_to(folder).as_posix(), file.read_bytes()
        result = list(search.leaks_in(name, content))
        if len(content) in sizes and (location := originals.get((len(content), _sum(content)))):
            result.append(Leak(location, PICTURE, name))
        return result

    files = sorted(path for path in folder.rglob("*") if path.is_file())
    leaks = [leak for file in files for leak in look(file)]
    for text in texts:
        leaks += search.leaks_in_text(CARDS, text)
    return tuple(leaks)


def leak_problems(leaks: Iterable[Leak]) -> tuple[Problem, ...]:
    """What is reported for leaks: each confidential thing once, where it stands in the sources."""
    diagnostics = Diagnostics()
    note_leaks(leaks, diagnostics)
    return diagnostics.problems


def shown_examples(view: object) -> Iterator[str]:
    """What the view of a reference page shows as examples of how something is written."""
    if isinstance(view, FieldsView | ProblemCodesView):
        yield from _strings(view)


def page_examples(
    site: Site, shown: Mapping[str, Iterable[str]], pages: Mapping[str, Path], root: Path
) -> Mapping[str, str]:
    """What pages show as examples of how something is written, by their addresses.

    Args:
        site: the site, in whose texts tables of fields may stand.
        shown: what its reference pages show, by their addresses.
        pages: the files of the hand-written pages by their addresses.
        root: the project folder.
    """
    result: defaultdict[str, list[str]] = defaultdict(list)
    for page in site.pages.values():
        result[page.url] += shown.get(page.url, ())
        result[page.url] += _tables(site, page.source.name)
    for address, file in pages.items():
        result[address] += examples_in(file.read_text(encoding="utf-8", errors="replace"))
        result[address] += _tables(site, relative_path(file, root))
    return {address: "\n".join(texts) for address, texts in result.items() if texts}


def _tables(site: Site, text: str) -> Iterator[str]:
    """What tables of fields that stand in a text show as examples."""
    for item in site.placed.get(text, ()):
        if isinstance(item, PlacedView):
            yield from _strings(item.tables)


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


def _sources(folders: ContentFolders) -> Iterator[Source]:
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
            if source := read_source(file, folders.root, ignored):
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
