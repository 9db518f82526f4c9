"""English source strings and the catalogues that translate them.

A catalogue is a gettext ``.po`` file beside this module, read by Babel when a
build starts; there is no compile step. English is the source language and
needs no catalogue.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from babel.messages.pofile import read_po

from shk.i18n.chosen import SOURCE_LANGUAGE
from shk.i18n.locales import locale_of

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog


def N_(text: str) -> str:
    """Mark a source string for extraction; it is translated where it is shown."""
    return text


def PN_(context: str, text: str) -> str:  # noqa: ARG001 - the extraction reads it
    """Mark a source string that is translated in a context, such as an address part."""
    return text


def NP_(singular: str, plural: str) -> tuple[str, str]:
    """Mark a phrase that depends on a number, such as one of a library's, for extraction."""
    return singular, plural


@dataclass(frozen=True)
class Messages:
    """What every source string says in one language."""

    language: str
    """Language code, for example ``sv``."""
    catalogue: Catalog | None = None
    """The translations; None for the source language."""

    @property
    def locale(self) -> str:
        """The language and the country whose customs dates and numbers follow."""
        return locale_of(self.language)

    def text(self, source: str, context: str | None = None) -> str:
        """Translate one source string; an untranslated one is returned as it is.

        Of a string that also has a plural the singular is given.
        """
        if not source or self.catalogue is None:
            return source
        message = self.catalogue.get(source, context)
        string = message.string if message else ""
        first = string if isinstance(string, str) else next(iter(string), "")
        return first or source

    def plural(self, singular: str, plural: str, number: int) -> str:
        """Translate a phrase that depends on a number, written ``%(num)s`` in it."""
        chosen = singular if number == 1 else plural
        message = self.catalogue.get(singular) if self.catalogue else None
        if message and isinstance(message.string, tuple) and all(message.string):
            chosen = message.string[0 if number == 1 else 1]
        return chosen.replace("%(num)s", str(number))


def catalogue_path(language: str) -> Path:
    """Where the catalogue of a language lies; it may not exist."""
    return Path(__file__).with_name(f"{language}.po")


def available_languages() -> tuple[str, ...]:
    """Languages that can be chosen, sorted."""
    stems = {path.stem for path in Path(__file__).parent.glob("*.po")}
    return tuple(sorted(stems | {SOURCE_LANGUAGE}))


@cache
def load_messages(language: str) -> Messages:
    """Read the catalogue of a language.

    Raises:
        LookupError: there is no catalogue for the language.
    """
    if language == SOURCE_LANGUAGE:
        return Messages(language)
    path = catalogue_path(language)
    if not path.is_file():
        known = ", ".join(available_languages())
        raise LookupError(f"no catalogue for {language!r}; there are {known}")
    with path.open("rb") as stream:
        return Messages(language, read_po(stream, locale=language))
