"""Where a person is named in the content."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.content.source_text import place_at, relative_path
from shk.editing.slug import slug_of
from shk.editing.text_edit import SourceFile

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from shk.content.loader import ContentFolders
    from shk.model.diagnostics.diagnostic import SourceLocation


_GENITIVE = "(?::?s|['’ʼ]s?)?"


_BEFORE = r"(?<![^\W_])(?<![^\W_]-)"


_AFTER = r"(?![^\W_])(?!-(?-i:[A-ZÅÄÖÉÜ]))"


_GAP = r"(?:\s|&nbsp;|&#160;)+"


@dataclass(frozen=True)
class PersonName:
    """A name that is looked for."""

    written: str
    """The name as it was asked for, with one space between its parts."""

    @property
    def parts(self) -> tuple[str, ...]:
        """First name, surname and what is between."""
        return tuple(self.written.split())

    def pattern(self) -> re.Pattern[str]:
        """Finds the name in any case, across line ends, also in the genitive.

        A double name that the name is only half of is another person's.
        """
        name = _GAP.join(map(re.escape, self.parts))
        return re.compile(rf"{_BEFORE}{name}{_GENITIVE}{_AFTER}", re.IGNORECASE)

    def part_pattern(self) -> re.Pattern[str] | None:
        """Finds one part of the name alone; None for a name of one part."""
        if len(self.parts) == 1:
            return None
        either = "|".join(re.escape(part) for part in self.parts)
        return re.compile(
            rf"{_BEFORE}(?:{either})(?:{_GAP}(?:{either}))*{_GENITIVE}{_AFTER}", re.IGNORECASE
        )

    def matches(self, text: str) -> bool:
        """Whether a text is this name and nothing else."""
        return text.casefold().split() == self.written.casefold().split()


_TEXTS = (".md", ".yml", ".yaml", ".geojson", ".json", ".csv", ".txt")


@dataclass(frozen=True, order=True)
class Mention:
    """A place where a person is named."""

    location: SourceLocation
    """Where it is."""
    line: str
    """The line it stands on, without spaces around."""


@dataclass(frozen=True)
class Mentions:
    """Everything that was found about a name."""

    full: tuple[Mention, ...]
    """Where the whole name stands, by file and place."""
    parts: tuple[Mention, ...]
    """Where a first name or surname stands alone, in a file that also has the whole name."""
    files: tuple[str, ...]
    """Paths that have the name in them, such as that of a portrait."""


def content_sources(folders: ContentFolders) -> dict[str, SourceFile]:
    """Every text of the content by its path: data, pages, and mkdocs.yml beside them."""
    files: set[Path] = {folders.root / "mkdocs.yml", *folders.pages}
    for folder in (folders.data, folders.initiatives, folders.stories, folders.media):
        files |= {path for path in folder.rglob("*") if path.suffix.lower() in _TEXTS}
    result = sorted(file for file in files if file.is_file())
    paths = {relative_path(item, folders.root): item for item in result}
    return {path: SourceFile.of(item, path) for path, item in paths.items()}


def find_mentions(name: PersonName, texts: dict[str, str], folders: ContentFolders) -> Mentions:
    """Every mention of a person.

    Args:
        name: the name.
        texts: all texts by path.
        folders: where the content lies.
    """
    full_mentions: list[Mention] = []
    parts: list[Mention] = []
    for path, text in texts.items():
        results = list(_found(name, path, text))
        full_mentions += results
        if results:
            parts += _parts(name, path, text)
    return Mentions(tuple(sorted(full_mentions)), tuple(sorted(parts)), _named_files(name, folders))


def _found(name: PersonName, path: str, text: str) -> Iterator[Mention]:
    """Where the whole name stands in a text."""
    for match in name.pattern().finditer(text):
        yield _mention(path, text, match.start())


def _parts(name: PersonName, path: str, text: str) -> Iterator[Mention]:
    """Where a part of the name stands alone in a text."""
    pattern = name.part_pattern()
    rest = name.pattern().sub(lambda match: "\n".join(_blank(match[0])), text)
    for match in pattern.finditer(rest) if pattern else ():
        yield _mention(path, text, match.start())


def _blank(text: str) -> list[str]:
    """The lines of a text with spaces for letters, so that all else keeps its place."""
    return [" " * len(line) for line in text.split("\n")]


def _mention(path: str, text: str, position: int) -> Mention:
    """A mention at a position of a text."""
    location = place_at(path, text, position)
    return Mention(location, text.split("\n")[location.line - 1].strip())


def _named_files(name: PersonName, folders: ContentFolders) -> tuple[str, ...]:
    """Files of the content whose own name has the person's in it."""
    slug = f"-{slug_of(name.written)}-"
    places = (folders.data, folders.initiatives, folders.stories, folders.media)
    results = {
        relative_path(path, folders.root)
        for folder in places
        for path in folder.rglob("*")
        if path.is_file() and len(slug) > 2 and slug in f"-{slug_of(path.stem)}-"  # noqa: PLR2004 - two hyphens
    }
    return tuple(sorted(results))
