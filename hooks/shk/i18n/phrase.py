"""A sentence that is not yet in any language: a source string and what it names."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from shk.i18n.chosen import SOURCE_LANGUAGE
from shk.i18n.messages import Messages

if TYPE_CHECKING:
    from collections.abc import Mapping

_ENGLISH = Messages(SOURCE_LANGUAGE)


@dataclass(frozen=True)
class Phrase:
    """What is available in the language of whoever meets it."""

    source: str
    """A source string with ``{details}``."""
    details: Mapping[str, str | Phrase] = field(default_factory=dict)
    """What the source string names; a phrase is translated too."""

    def text(self, messages: Messages) -> str:
        """The sentence in the language of the messages."""
        shown = messages.text(self.source)
        for name, value in self.details.items():
            word = value if isinstance(value, str) else value.text(messages)
            shown = shown.replace("{" + name + "}", word)
        return shown


class Worded:
    """An error whose words are phrases; stands before the class of error in a list of bases."""

    def __init__(self, source: str | Phrase, *more: Phrase, **details: str) -> None:
        """Take a source string with its details, or phrases, each a line.

        Args:
            source: the source string, or the first line.
            more: further lines.
            details: what a source string names.
        """
        first = source if isinstance(source, Phrase) else Phrase(source, details)
        self.phrases = (first, *more)
        super().__init__(self.text(None))  # type: ignore[call-arg]  # the next base is an exception

    def text(self, messages: Messages | None) -> str:
        """The lines in the language of the messages; in English without any."""
        return "\n".join(phrase.text(messages or _ENGLISH) for phrase in self.phrases)
