"""Small parts that many views share: a link, a sign, a moment in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.i18n.dates import day_text, days_text, ends_text, month_text, months_text, season_text
from shk.model.schema.when import Precision

if TYPE_CHECKING:
    from datetime import date

    from shk.i18n.messages import Messages
    from shk.model.schema.when import When


@dataclass(frozen=True)
class Link:
    """A word that leads somewhere."""

    title: str
    """What the reader sees."""
    uri: str
    """Address from the site's root."""
    language: str = ""
    """The language of the words, if it is another than the page's."""
    leads: str = ""
    """The language of the page it leads to, if it is another."""


@dataclass(frozen=True)
class Moment:
    """A moment in words, and exactly for machines."""

    text: str
    """In the reader's language: våren 2025."""
    machine: str
    """For the ``datetime`` attribute: a day, month or year; empty for seasons and spans."""


def moment_view(when: When, messages: Messages) -> Moment:
    """A moment as it is shown."""
    return Moment(when_text(when, messages), _machine(when))


def day_moment(day: date, messages: Messages) -> Moment:
    """A day as it is shown."""
    return Moment(day_text(day, messages), day.isoformat())


def when_text(when: When, messages: Messages) -> str:
    """A moment in words: 3 mars 2024, mars 2024, våren 2025, 16–17 februari 2024, 2023–2024."""
    match when.precision:
        case Precision.DAY:
            return day_text(when.start, messages)
        case Precision.MONTH:
            return month_text(when.start, messages)
        case Precision.SEASON:
            return season_text(when.season, when.start.year, messages)
        case Precision.YEAR:
            return str(when.start.year)
        case Precision.SPAN:
            return _span_text(when, messages)


def _span_text(when: When, messages: Messages) -> str:
    """A span in words; days and months share what they can, other ends are written out."""
    first, last = when.parts
    if first.precision is last.precision is Precision.DAY:
        return days_text(first.start, last.start, messages)
    if first.precision is last.precision is Precision.MONTH:
        return months_text(first.start, last.start, messages)
    return ends_text(when_text(first, messages), when_text(last, messages))


def _machine(when: When) -> str:
    """The moment as HTML's ``datetime`` takes it."""
    match when.precision:
        case Precision.DAY:
            return when.start.isoformat()
        case Precision.MONTH:
            return when.start.strftime("%Y-%m")
        case Precision.YEAR:
            return str(when.start.year)
        case _:
            return ""
