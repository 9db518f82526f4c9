"""The words of a directive in the site's language.

The record of a directive has English names. Here a class is made of it whose
keys and values are those of the language, so that validation, its messages
and the reference page all speak the words that an author writes.
"""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any

from pydantic import create_model

from shk.model.directive import CONTEXT, FENCE, Directive, Order, Show
from shk.model.vocabulary import Term

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shk.language.messages import Messages
    from shk.model.record import Record


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
        return tuple(dict.fromkeys((self.word(FENCE), FENCE)))

    @property
    def keys(self) -> Mapping[str, str]:
        """The word for each English key."""
        return {name: self.word(name) for name in Directive.model_fields}

    @property
    def values(self) -> Mapping[str, Mapping[str, str]]:
        """The word for each English value, by the English key it is a value of."""
        return {
            "show": {one.value: self.word(one.value) for one in Show},
            "order": {one.value: self.word(one.value) for one in Order},
        }

    def model(self) -> type[Record]:
        """The record as it is written: same fields and checks, the language's words."""
        return self._model

    @cached_property
    def _model(self) -> type[Record]:
        """The class, made once since pydantic takes milliseconds to make one."""
        terms = {"show": _spoken(Show, self), "order": _spoken(Order, self)}
        fields: dict[str, Any] = {}
        for name, field in Directive.model_fields.items():
            told = copy(field)
            told.alias = told.validation_alias = self.word(name)
            told.annotation = terms.get(name, field.annotation)
            fields[name] = (told.annotation, told)
        return create_model("Directive", __base__=Directive, **fields)

    def canonical(self, written: Record) -> Directive:
        """The directive behind a record of ``model()``, with the English values."""
        found = {name: getattr(written, name) for name in Directive.model_fields}
        for name, words in self.values.items():
            english = {word: value for value, word in words.items()}
            found[name] = english.get(str(found[name]), found[name])
        return Directive.model_validate(found)


def _spoken(vocabulary: type[Term], words: DirectiveWords) -> type[Term]:
    """A vocabulary whose values are those of the language, labels and meanings the same."""
    members = {one.name: (words.word(one.value), one.label, one.meaning) for one in vocabulary}
    spoken: Any = Term(vocabulary.__name__, members)  # type: ignore[arg-type]  # mypy knows no enum made by a call
    assert issubclass(spoken, StrEnum)  # noqa: S101 - what calling an enum class makes
    return spoken  # type: ignore[no-any-return]  # it is a Term
