"""English source strings and the catalogues that translate them.

A catalogue is a gettext ``.po`` file beside this module; there is no compile step.
English is the source language and needs no catalogue.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from shk.i18n.catalogues import BETWEEN, read_catalogue
from shk.i18n.chosen import SOURCE_LANGUAGE

if TYPE_CHECKING:
    from collections.abc import Mapping


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
    catalogue: Mapping[str, str | tuple[str, ...]] | None = field(default=None, hash=False)
    """The translations; None for the source language."""

    @cached_property
    def locale(self) -> str:
        """The language and the country whose customs dates and numbers follow."""
        from shk.i18n.locales import locale_of  # noqa: PLC0415 - Babel costs, and help needs none

        return locale_of(self.language)

    def text(self, source: str, context: str | None = None) -> str:
        """Translate one source string; an untranslated one is returned as it is.

        Of a string that also has a plural the singular is given.
        """
        if not source or self.catalogue is None:
            return source
        key = f"{context}{BETWEEN}{source}" if context else source
        shown = self.catalogue.get(key, "")
        return (shown if isinstance(shown, str) else next(iter(shown), "")) or source

    def plural(self, singular: str, plural: str, number: int) -> str:
        """Translate a phrase that depends on a number, written ``%(num)s`` in it."""
        chosen = singular if number == 1 else plural
        shown = self.catalogue.get(singular) if self.catalogue else None
        if isinstance(shown, tuple) and all(shown):
            chosen = shown[0 if number == 1 else 1]
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
    return Messages(language, read_catalogue(path, language))
