"""Advice on words of time that go stale, such as “now”, in texts about a time that has passed."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from shk.i18n.chosen import SOURCE_LANGUAGE
from shk.i18n.messages import PN_, load_messages
from shk.lint.plain_text import line_and_column, spaces, visible_native, without_box_fields
from shk.lint.texts import authored_entries, record_texts
from shk.model.diagnostics.codes import CODES
from shk.model.diagnostics.diagnostic import Problem
from shk.model.schema.initiative import Initiative
from shk.model.schema.reference import Partnership
from shk.model.schema.story import Story

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from shk.content.loader import Loaded
    from shk.lint.texts import LintText
    from shk.model.diagnostics.diagnostic import SourceLocation
    from shk.model.schema.authored import Authored

STALE_WORDS = PN_(
    "words of time",
    "now, right now, currently, at present, at the moment, nowadays, not yet, yet., so far,"
    " to date, recently, newest, soon, this spring, this summer, this autumn, this winter,"
    " this year, last year, next year",
)
"""Words that are true only when they are written, with commas between; a source string.

One with a full stop counts only where a sentence, clause or line ends after it, since
inside a sentence it means something else.
"""

DATED = ("milestones.", "years.")
"""Fields whose texts stand under a date of their own."""

_QUOTE = re.compile(r"^(?:[ \t]*>.*\n)*[ \t]*>[ \t]*—.*$", re.MULTILINE)
"""A box that ends with who said it: nobody's words are changed."""


def stale_words(
    loaded: Loaded, texts: Iterable[LintText], language: str, today: date
) -> Iterator[Problem]:
    """Advice on each word of time in a story or initiative about a time before today.

    Args:
        loaded: the content.
        texts: the running texts.
        language: the language of the fields of records.
        today: the day on which advice is given.
    """
    known = sources_end(loaded)
    pages = (page for _, _, page in authored_entries(loaded))
    ended = {
        page.path: last
        for page in pages
        if (last := last_mentioned_day(page, known)) and last < today
    }
    for text in texts:
        if text.path in ended:
            body = visible_native(without_box_fields(_QUOTE.sub(spaces, text.body), text.language))
            for match in _found(body, text.language):
                location = text.location(*line_and_column(body, match.start()))
                yield _problem(match[0], location, "", ended[text.path])
    for said, location, field in record_texts(loaded):
        if location.path in ended and not field.startswith(DATED):
            for match in _found(said, language):
                yield _problem(match[0], location, field, ended[location.path])


def sources_end(loaded: Loaded) -> date | None:
    """The day until which the sources of the portfolio report; None if they go on reporting."""
    entry = loaded.collection.partnership
    record = entry.record if entry else None
    return record.known_until if isinstance(record, Partnership) else None


def last_mentioned_day(page: Authored, known: date | None) -> date | None:
    """The last day that a story or initiative is about; None if it goes on or no day is known.

    Args:
        page: the story or initiative.
        known: until when the sources of the portfolio report, for a page that says no time.
    """
    if isinstance(page, Initiative):
        shown = page.period.end or page.period.known_until
    else:
        shown = page.about if isinstance(page, Story) else None
    return shown.end if shown else known


def _problem(word: str, location: SourceLocation, field: str, last: date) -> Problem:
    """The advice on one word."""
    details = {"value": word, "when": last.isoformat()}
    return Problem(CODES["time-word-stale"], location, field, details)


def _found(text: str, language: str) -> Iterator[re.Match[str]]:
    """Each word of time in a text; a season followed by its year is true for ever."""
    pattern = stale_pattern(language)
    return pattern.finditer(text) if pattern else iter(())


@cache
def stale_pattern(language: str) -> re.Pattern[str] | None:
    """What finds the words of time of a language; None when it has no list of them."""
    try:
        words = load_messages(language).text(STALE_WORDS, "words of time")
    except LookupError:
        return None
    if language != SOURCE_LANGUAGE and words == STALE_WORDS:
        return None
    listed = sorted(
        (part.strip() for part in words.split(",")), key=lambda item: (-len(item), item)
    )
    either = "|".join(_expression(item) for item in listed if item)
    return re.compile(rf"(?<!\w)(?:{either})", re.IGNORECASE | re.MULTILINE)


def _expression(listed: str) -> str:
    """The regular expression of one entry of the list."""
    words = r"\s+".join(re.escape(part) for part in listed.removesuffix(".").split())
    return words + (r"(?=\s*(?:[.,:;!?)]|$))" if listed.endswith(".") else r"(?!\w|\s+\d{4})")
