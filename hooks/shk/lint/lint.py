"""All advice on what has been read, in one pass."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.i18n.messages import load_messages
from shk.lint.completeness import (
    catalogue_without_email,
    initiatives_without_story,
    old_phases,
    overdue_reviews,
    statement_faults,
    stories_without_effect,
)
from shk.lint.headings import lint_headings
from shk.lint.images import small_pictures
from shk.lint.link_text import empty_links
from shk.lint.readability import heavy_texts
from shk.lint.spelling import misspelled
from shk.lint.stale_words import stale_words
from shk.lint.texts import iter_texts
from shk.lint.titles import long_heads
from shk.lint.versions import outdated_versions
from shk.model.diagnostics.diagnostic import in_order

if TYPE_CHECKING:
    from datetime import date

    from shk.content.loader import Loaded
    from shk.lint.spelling import Dictionary
    from shk.model.diagnostics.diagnostic import Problem


@dataclass(frozen=True)
class LintContext:
    """What advice depends on, beside the content."""

    language: str
    """The language of the site."""
    today: date
    """The day it is given."""
    word_list: str = ""
    """The path of the site's own list of words, from the project folder."""
    dictionary: Dictionary | None = None
    """The dictionary of the language; without one no spelling is judged."""


def lint(loaded: Loaded, given: LintContext) -> tuple[Problem, ...]:
    """Every piece of advice on the content, by file and place.

    Args:
        loaded: the content; what has an error is passed by, the rest is advised on.
        given: what advice depends on beside it.
    """
    texts = tuple(iter_texts(loaded, given.language))
    result = [
        *heavy_texts(texts),
        *empty_links(texts),
        *stale_words(loaded, texts, given.language, given.today),
        *lint_headings(texts, loaded.reader),
        *long_heads(loaded),
        *small_pictures(loaded.pictures),
        *stories_without_effect(loaded),
        *initiatives_without_story(loaded),
        *old_phases(loaded, given.today),
        *overdue_reviews(loaded, given.today),
        *catalogue_without_email(loaded),
        *statement_faults(loaded, given.today),
        *outdated_versions(loaded, load_messages(given.language)),
    ]
    if given.dictionary:
        result += misspelled(loaded, given.language, given.dictionary, given.word_list)
    return in_order(result)
