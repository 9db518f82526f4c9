"""Every text there is to advise on: whose it is, in which language, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from shk.model.authored import Authored
from shk.model.problem import Mark
from shk.model.record import Kind
from shk.model.vocabulary import Audience

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.content.collection import Entry
    from shk.content.load import Loaded


class Genre(Enum):
    """What sort of text it is; each may be as heavy as its readers bear."""

    STORY = "story"
    INITIATIVE = "initiative"
    PAGE = "page"
    EASY = "easy"


@dataclass(frozen=True)
class Writing:
    """A running text in Markdown."""

    path: str
    """Path of its file from the project folder."""
    body: str
    """The Markdown."""
    line: int
    """The line of the file on which it begins, from 1."""
    genre: Genre
    """What sort of text it is."""
    language: str
    """The language it is written in."""
    audience: Audience | None = None
    """Whom it is a version for; None for the full text."""

    def mark(self, line: int, column: int) -> Mark:
        """A place in the file, of a line of the text from 0 and a column from 1."""
        return Mark(self.path, self.line + line, column)


def authored_entries(loaded: Loaded) -> Iterator[tuple[Kind, Entry, Authored]]:
    """Every initiative and story that could be read, with its places."""
    for kind in (Kind.INITIATIVE, Kind.STORY):
        for entry in loaded.collection.entries[kind].values():
            if isinstance(entry.record, Authored):
                yield kind, entry, entry.record


def writings(loaded: Loaded, language: str) -> Iterator[Writing]:
    """Every running text: initiatives, stories and their versions, and hand-written pages.

    Args:
        loaded: the content.
        language: the language of the site.
    """
    for kind, _, page in authored_entries(loaded):
        genre = Genre.STORY if kind is Kind.STORY else Genre.INITIATIVE
        yield Writing(page.path, page.body, page.body_line, genre, language)
        for one in page.sections:
            own = Genre.EASY if one.audience is Audience.EASY else genre
            spoken = one.audience.language or language
            yield Writing(page.path, one.body, one.line, own, spoken, one.audience)
    for text in loaded.pages:
        yield Writing(text.path, text.body, text.line, Genre.PAGE, text.language or language)
