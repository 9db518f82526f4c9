"""What is read from an authored file: its fields, body and sections."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shk.content.yaml.tree import Fields
    from shk.model.schema.version import Section
    from shk.model.schema.vocabulary import Audience


@dataclass(frozen=True)
class Body:
    """The Markdown below the front matter of a file."""

    path: str
    """The file's path."""
    text: str
    """The Markdown."""
    line: int
    """The line of the file on which it begins, from 1."""


@dataclass(frozen=True)
class Texts:
    """A body in its parts."""

    full: str
    """What stands before the first section."""
    sections: tuple[Section, ...] = ()
    """The text for each audience, in the order of the file."""
    meant: frozenset[Audience] = frozenset()
    """Audiences whose heading is misspelled; reported once, their text counts as there."""


@dataclass(frozen=True)
class Page:
    """A Markdown file taken apart."""

    path: str
    """The file's path."""
    fields: Fields
    """The front matter."""
    body: str
    """The Markdown below it, without the empty lines before it."""
    body_line: int
    """The line on which the body begins, from 1."""
    texts: Texts
    """The body in its parts: the full text and the sections for other readers."""
