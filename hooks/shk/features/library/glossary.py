"""The glossary: words that need an explanation, on a page and as hints in texts."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from shk.i18n.collation import sort_key
from shk.i18n.messages import N_
from shk.model.schema.record import Kind
from shk.model.schema.record_types import KIND_INFO
from shk.site.evidence import SourceLine, source_lines
from shk.site.page_meta import PageMeta

if TYPE_CHECKING:
    from shk.model.schema.reference import GlossaryWord
    from shk.site.context import Context

LEAD = N_("Words that are often used in the work, and what they mean here.")


@dataclass(frozen=True)
class GlossaryEntry:
    """A word with its explanation."""

    id: str
    """Its id on the page, for links straight to it."""
    word: str
    """The word."""
    text: str
    """What it means."""
    sources: tuple[SourceLine, ...]
    """The documents that the explanation comes from."""


@dataclass(frozen=True)
class GlossaryLetter:
    """Words that begin with the same letter."""

    letter: str
    """The letter, a capital."""
    entries: tuple[GlossaryEntry, ...]
    """The words, as the language sorts."""


@dataclass(frozen=True)
class GlossaryView:
    """The page of the glossary."""

    meta: PageMeta
    """Title and place of the page."""
    lead: str
    """What the page holds, in a sentence."""
    letters: tuple[GlossaryLetter, ...]
    """The words by letter, as the language sorts."""


@dataclass(frozen=True)
class Hint:
    """What a word in a text is explained with."""

    forms: tuple[str, ...]
    """The word and its other forms."""
    text: str
    """What it means."""
    uri: str
    """Its place in the glossary."""


def glossary_view(context: Context) -> GlossaryView:
    """The page of the glossary."""
    language = context.messages.language
    words = sorted(context.portfolio.words.values(), key=lambda item: sort_key(item.word, language))
    title, lead = context.text(KIND_INFO[Kind.WORD].plural), context.text(LEAD)
    return GlossaryView(
        meta=PageMeta(title, lead, context.addresses.index_of(Kind.WORD)),
        lead=lead,
        letters=tuple(
            GlossaryLetter(letter, tuple(_entry(context, item) for item in result))
            for letter, result in groupby(words, key=lambda item: item.word[0].upper())
        ),
    )


def glossary_hints(context: Context) -> tuple[Hint, ...]:
    """What the words of the glossary are explained with where they stand in a text."""
    return tuple(
        Hint((word.word, *word.forms), word.text, context.addresses.of(Kind.WORD, word.id))
        for word in context.portfolio.words.values()
    )


def _entry(context: Context, word: GlossaryWord) -> GlossaryEntry:
    """A word with its explanation."""
    return GlossaryEntry(word.id, word.word, word.text, source_lines(context, word.sources))
