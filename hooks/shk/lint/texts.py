"""The texts in the fields of records: which fields hold prose is read off their types."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING

from pydantic import StringConstraints

from shk.content.validate import dotted
from shk.content.yaml.tree import place_of
from shk.model.diagnostics.diagnostic import SourceLocation
from shk.model.portfolio.localize import TRANSLATION_FIELDS
from shk.model.schema.authored import Authored
from shk.model.schema.fields import record_type, reference_in, types_in, written_name
from shk.model.schema.record import Kind, Record, is_provided
from shk.model.schema.upkeep import WrittenPage
from shk.model.schema.version import Version
from shk.model.schema.vocabulary import Audience

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic.fields import FieldInfo

    from shk.content.loader import Loaded
    from shk.content.located_record import LocatedRecord
    from shk.model.schema.references import Steps


NAMES = frozenset(
    {
        "name", "mark", "part_of", "authors", "credit", "issued_by",
        "word", "forms", "src", "register_id", "where", "value",
    }
)  # fmt: skip
"""Text fields that hold names, places in a document or files; nothing in them is misspelled."""


def record_texts(loaded: Loaded) -> Iterator[tuple[str, SourceLocation, str]]:
    """Every text in a field of a record, with its place and dotted field.

    Hand-written pages in another language than the site's are left out, as versions are.
    """
    foreign = {page.path for page in loaded.pages if page.language}
    for entry in loaded.collection.all_entries():
        if not (isinstance(entry.record, WrittenPage) and entry.record.path in foreign):
            yield from _entry_texts(entry)


def _entry_texts(entry: LocatedRecord) -> Iterator[tuple[str, SourceLocation, str]]:
    """The texts of one record."""
    for text, steps in _texts(entry.record, ()):
        yield text, place_of(entry.fields, steps), dotted(steps)


def _texts(record: Record, before: Steps) -> Iterator[tuple[str, Steps]]:
    """Every text in the fields of a record and of those inside it, with the way to it."""
    if isinstance(record, Version) and record.audience.language:
        return  # it is written in another language
    for name, written in _text_fields(type(record)):
        value = getattr(record, name)
        here: Steps = (*before, written)
        many = isinstance(value, tuple)
        for number, item in enumerate(value if many else (value,)):
            steps: Steps = (*here, number) if many else here
            if isinstance(item, Record):
                yield from _texts(item, steps)
            elif isinstance(item, str):
                yield item, steps


@cache
def _text_fields(model: type[Record]) -> tuple[tuple[str, str], ...]:
    """The fields of a class that hold texts or records, each with the key an author writes."""
    return tuple(
        (name, written_name(name, field))
        for name, field in model.model_fields.items()
        if name not in NAMES and name not in TRANSLATION_FIELDS.values()
        if not is_provided(field) and _holds_text(field)
    )


def _holds_text(field: FieldInfo) -> bool:
    """Whether a field holds words of the author's own, or records that may."""
    if reference_in(field):
        return False
    if record_type(field.annotation):
        return True
    inside = tuple(types_in(field.annotation))
    return str in inside and not any(_has_pattern(item) for item in (*field.metadata, *inside))


def _has_pattern(constraint: object) -> bool:
    """Whether a constraint asks for a form, as an id or an address has."""
    if isinstance(constraint, StringConstraints):
        return constraint.pattern is not None
    return getattr(constraint, "pattern", None) is not None


class Genre(Enum):
    """What sort of text it is; each may be as heavy as its readers bear."""

    STORY = "story"
    INITIATIVE = "initiative"
    PAGE = "page"
    EASY = "easy"


@dataclass(frozen=True)
class LintText:
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

    def location(self, line: int, column: int) -> SourceLocation:
        """A place in the file, of a line of the text from 0 and a column from 1."""
        return SourceLocation(self.path, self.line + line, column)


def authored_entries(loaded: Loaded) -> Iterator[tuple[Kind, LocatedRecord, Authored]]:
    """Every initiative and story that could be read, with its places."""
    for kind in (Kind.INITIATIVE, Kind.STORY):
        for entry in loaded.collection.entries[kind].values():
            if isinstance(entry.record, Authored):
                yield kind, entry, entry.record


def iter_texts(loaded: Loaded, language: str) -> Iterator[LintText]:
    """Every running text: initiatives, stories and their versions, and hand-written pages.

    Args:
        loaded: the content.
        language: the language of the site.
    """
    for kind, _, page in authored_entries(loaded):
        genre = Genre.STORY if kind is Kind.STORY else Genre.INITIATIVE
        yield LintText(page.path, page.body, page.body_line, genre, language)
        for section in page.sections:
            own = Genre.EASY if section.audience is Audience.EASY else genre
            spoken = section.audience.language or language
            yield LintText(page.path, section.body, section.line, own, spoken, section.audience)
    for text in loaded.pages:
        yield LintText(text.path, text.body, text.line, Genre.PAGE, text.language or language)
