"""Records with the place they were read from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shk.content.yaml.tree import Fields
    from shk.model.diagnostics.diagnostic import SourceLocation
    from shk.model.schema.record import Record


@dataclass(frozen=True)
class LocatedRecord:
    """A record and the tree it was read from, for places in later checks."""

    record: Record
    fields: Fields

    @property
    def location(self) -> SourceLocation:
        """Where the record begins."""
        return self.fields.location


@dataclass(frozen=True)
class Markdown:
    """A Markdown text in which directives are looked for."""

    path: str
    """Path of its file from the project folder."""
    body: str
    """The text below the front matter."""
    line: int
    """The line of the file on which the text begins, from 1."""
    about: bool
    """Whether it is the page of an initiative or a story."""
    name: str = ""
    """What the text is known by, when it is a part of its file; else the path."""
    media: str = "docs/media"
    """The folder of pictures, from the project folder."""
    language: str = ""
    """The language of a hand-written page, if it is another than the site's."""
    unread: frozenset[int] = frozenset()
    """Lines of the file with quotes and pictures that are not read, which is reported."""


@dataclass(frozen=True)
class Placed:
    """A directive that could be read, and where it stands."""

    text: str
    """The name of the text it stands in."""
    directive: Record
    """What it asks for."""
    entry: LocatedRecord
    """The same in the author's own words, for checks of what it names."""
