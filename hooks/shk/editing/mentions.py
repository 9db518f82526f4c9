"""Where a person is named in the content."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.content.text import place_at, relative_path
from shk.editing.slug import slug_of
from shk.editing.source_file import SourceFile

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from shk.content.load import ContentFolders
    from shk.editing.person_name import PersonName
    from shk.model.problem import Mark

_TEXTS = (".md", ".yml", ".yaml", ".geojson", ".json", ".csv", ".txt")


@dataclass(frozen=True, order=True)
class Mention:
    """A place where a person is named."""

    mark: Mark
    """Where it is."""
    line: str
    """The line it stands on, without spaces around."""


@dataclass(frozen=True)
class Mentions:
    """Everything that was found about a name."""

    whole: tuple[Mention, ...]
    """Where the whole name stands, by file and place."""
    parts: tuple[Mention, ...]
    """Where a first name or surname stands alone, in a file that also has the whole name."""
    files: tuple[str, ...]
    """Paths that have the name in them, such as that of a portrait."""


def content_sources(folders: ContentFolders) -> dict[str, SourceFile]:
    """Every text of the content by its path: data, pages, and mkdocs.yml beside them."""
    files: set[Path] = {folders.root / "mkdocs.yml", *folders.pages}
    for folder in (folders.data, folders.initiatives, folders.stories, folders.media):
        files |= {one for one in folder.rglob("*") if one.suffix.lower() in _TEXTS}
    found = sorted(one for one in files if one.is_file())
    paths = {relative_path(one, folders.root): one for one in found}
    return {path: SourceFile.of(one, path) for path, one in paths.items()}


def find_mentions(name: PersonName, texts: dict[str, str], folders: ContentFolders) -> Mentions:
    """Every mention of a person.

    Args:
        name: the name.
        texts: all texts by path.
        folders: where the content lies.
    """
    whole: list[Mention] = []
    parts: list[Mention] = []
    for path, text in texts.items():
        found = list(_found(name, path, text))
        whole += found
        if found:
            parts += _parts(name, path, text)
    return Mentions(tuple(sorted(whole)), tuple(sorted(parts)), _named_files(name, folders))


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
    mark = place_at(path, text, position)
    return Mention(mark, text.split("\n")[mark.line - 1].strip())


def _named_files(name: PersonName, folders: ContentFolders) -> tuple[str, ...]:
    """Files of the content whose own name has the person's in it."""
    slug = f"-{slug_of(name.written)}-"
    places = (folders.data, folders.initiatives, folders.stories, folders.media)
    found = {
        relative_path(one, folders.root)
        for folder in places
        for one in folder.rglob("*")
        if one.is_file() and len(slug) > 2 and slug in f"-{slug_of(one.stem)}-"  # noqa: PLR2004 - two hyphens
    }
    return tuple(sorted(found))
