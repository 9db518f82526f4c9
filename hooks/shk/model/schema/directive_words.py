"""The words of directives in the site's language.

The record of a directive has English names. Here a class is made of it whose
keys and values are those of the language, so that validation, its messages
and the reference page all speak the words that an author writes.
"""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import create_model

from shk.model.schema.callouts import BOXES, EFFECT_FENCE, FACTS
from shk.model.schema.directive import CONTEXT, FENCE, VOCABULARIES, Directive
from shk.model.schema.fields import authored_fields
from shk.model.schema.vocabulary import Term

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shk.i18n.messages import Messages
    from shk.model.schema.record import Record

    R = TypeVar("R", bound=Record)

_SURE = 0.75
"""How alike a key and a known one are when nothing else can be meant, from 0 to 1."""


@dataclass(frozen=True)
class DirectiveWords:
    """What an author writes, in one language beside English."""

    messages: Messages
    """The language the words are taken from."""

    def word(self, source: str) -> str:
        """The word for an English name or value."""
        return self.messages.text(source, CONTEXT)

    @property
    def fences(self) -> tuple[str, ...]:
        """What can stand after the backticks: the word of the language, then the English one."""
        return self._both(FENCE)

    @property
    def effect_fences(self) -> tuple[str, ...]:
        """The same for a block that places an effect."""
        return self._both(EFFECT_FENCE)

    @property
    def facts(self) -> tuple[str, ...]:
        """The words in bold that begin a box of facts, in small letters."""
        return self._both(FACTS)

    @property
    def keys(self) -> Mapping[str, str]:
        """The word for each English key of a view."""
        return self.keys_of(Directive)

    def keys_of(self, record: type[Record]) -> Mapping[str, str]:
        """The word for each English key of a record that is placed in texts."""
        return {name: self.word(name) for name in authored_fields(record)}

    def spoken_key(self, written: str, record: type[Record]) -> str:
        """The word for a key in either language and any size of letters; else the key itself."""
        plain = written.strip().lower()
        for name, word in self.keys_of(record).items():
            if plain in (word, name, name.replace("_", " ")):
                return word
        return written.strip()

    def means_key(self, written: str, record: type[Record]) -> bool:
        """Whether a word is a key of a record, or can only be one that is misspelled."""
        known = {item for pair in self.keys_of(record).items() for item in pair}
        return bool(get_close_matches(written.strip().lower(), known, n=1, cutoff=_SURE))

    @property
    def values(self) -> Mapping[str, Mapping[str, str]]:
        """The word for each English value of a view, by the English key it is a value of."""
        return {
            name: {term.value: self.word(term.value) for term in terms}
            for name, terms in VOCABULARIES.items()
        }

    def model(self, record: type[Record] = Directive) -> type[Record]:
        """A record as it is written: same fields and checks, the language's words."""
        return self._models[record]

    @cached_property
    def _models(self) -> Mapping[type[Record], type[Record]]:
        """The classes, made once since pydantic takes milliseconds to make one."""
        records: tuple[type[Record], ...] = (Directive, *BOXES)
        return {record: self._model(record) for record in records}

    def _model(self, record: type[Record]) -> type[Record]:
        """The class of a record whose keys and values are those of the language."""
        localized = VOCABULARIES if record is Directive else {}
        terms = {name: _spoken(item, self) for name, item in localized.items()}
        fields: dict[str, Any] = {}
        for name, word in self.keys_of(record).items():
            field = record.model_fields[name]
            shown = copy(field)
            shown.alias = shown.validation_alias = word
            shown.annotation = terms.get(name, field.annotation)
            fields[name] = (shown.annotation, shown)
        return create_model(record.__name__, __base__=record, **fields)

    def canonical(self, written: Record, record: type[R] = Directive) -> R:  # type: ignore[assignment]  # mypy wants a default for every R
        """The record behind one of ``model()``, with the English values."""
        result = {name: getattr(written, name) for name in record.model_fields}
        for name, words in self.values.items() if record is Directive else ():
            english = {word: value for value, word in words.items()}
            result[name] = english.get(str(result[name]), result[name])
        return record.model_validate(result)

    def _both(self, source: str) -> tuple[str, ...]:
        """The word of the language, then the English one."""
        return tuple(dict.fromkeys((self.word(source), source)))


def _spoken(vocabulary: type[Term], words: DirectiveWords) -> type[Term]:
    """A vocabulary whose values are those of the language, labels and meanings the same."""
    members = {item.name: (words.word(item.value), item.label, item.meaning) for item in vocabulary}
    spoken: Any = Term(vocabulary.__name__, members)  # type: ignore[arg-type]  # mypy knows no enum made by a call
    assert issubclass(spoken, StrEnum)  # noqa: S101 - what calling an enum class makes
    return spoken  # type: ignore[no-any-return]  # it is a Term
