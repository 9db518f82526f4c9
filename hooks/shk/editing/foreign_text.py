"""What of the content is written in another language than the site's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from shk.editing.yaml_edit import YamlPlaces
from shk.model.diagnostics.diagnostic import SourceLocation
from shk.model.portfolio.localize import TRANSLATION_FIELDS
from shk.model.schema.vocabulary import Audience

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.content.authored_page import Page
    from shk.content.collection import Collection
    from shk.content.loader import ContentFolders
    from shk.editing.text_edit import SourceFile


@dataclass(frozen=True)
class ForeignPlace:
    """A part of a text that is in another language."""

    start: int
    """Where it begins, in characters of the text as seen."""
    end: int
    """Where it ends."""
    language: str
    """The language, for example ``en``."""


ForeignPlaces = Mapping[str, tuple[ForeignPlace, ...]]
"""The places of each text, by its path."""
NO_FOREIGN: ForeignPlaces = MappingProxyType({})
"""Everything is in the site's own language."""

_TRANSLATED = {key: language for language, key in TRANSLATION_FIELDS.items()}
_VERSIONS = "versions"


def language_at(position: int, places: tuple[ForeignPlace, ...]) -> str:
    """The language of a position in a text; empty for the site's own."""
    return next((place.language for place in places if place.start <= position < place.end), "")


def foreign_places(
    sources: Mapping[str, SourceFile],
    collection: Collection,
    folders: ContentFolders,
    language: str,
) -> ForeignPlaces:
    """The parts of all texts that are in another language than the site's.

    They are sections and entries of versions in another language, what records are
    called in it, and hand-written pages in the folder of a language. A phrase that
    is marked with its language inside a text is not among them.

    Args:
        sources: every text of the content by path.
        collection: all that has been read, without errors.
        folders: where the content lies.
        language: the language of the site.
    """
    result: defaultdict[str, list[ForeignPlace]] = defaultdict(list)
    for path, source in sources.items():
        for folder, spoken in folders.translated.items():
            if source.file.is_relative_to(folder):
                result[path].append(ForeignPlace(0, len(source.seen), spoken))
    for page in collection.pages:
        source = sources[page.path]
        result[page.path] += _sections(page, source)
        result[page.path] += _fields(YamlPlaces(source.seen, *source.fields))
    for path in _data_files(collection):
        result[path] += _fields(YamlPlaces(sources[path].seen))
    return MappingProxyType(
        {
            path: own
            for path, places in result.items()
            if (own := tuple(place for place in places if place.language != language))
        }
    )


def _sections(page: Page, source: SourceFile) -> Iterator[ForeignPlace]:
    """The sections of a page in another language, each with its heading."""
    sections = sorted(page.texts.sections, key=lambda item: item.opened)
    starts = [source.position(SourceLocation(page.path, section.opened, 1)) for section in sections]
    for section, start, end in zip(sections, starts, [*starts[1:], len(source.seen)], strict=False):
        if section.audience.language:
            yield ForeignPlace(start, end, section.audience.language)


def _fields(places: YamlPlaces) -> Iterator[ForeignPlace]:
    """The groups of fields that are translated into another language."""
    spoken = {item.value: item.language for item in Audience if item.language}
    for name, plain, span in places.groups():
        language = _TRANSLATED.get(name, "")
        if name == _VERSIONS:
            language = spoken.get(plain.get("audience", "").strip(), "")
        if language:
            yield ForeignPlace(span.start, span.end, language)


def _data_files(collection: Collection) -> tuple[str, ...]:
    """The files of reference data that records are read from."""
    entries = [item for kind in collection.entries.values() for item in kind.values()]
    if collection.partnership:
        entries.append(collection.partnership)
    pages = {page.path for page in collection.pages}
    return tuple(sorted({entry.location.path for entry in entries} - pages))
