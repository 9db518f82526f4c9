"""A moment as people know it: a day, a month, a season, a year or a span.

Seasons follow how a public body speaks of its year, so that "spring" begins
with January: spring January to May, summer June to August, autumn September to
December. Winter 2022 runs from December 2022 to February 2023.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

SEASON_WORDS = {
    "spring": "spring",
    "summer": "summer",
    "autumn": "autumn",
    "winter": "winter",
    "våren": "spring",
    "sommaren": "summer",
    "hösten": "autumn",
    "vintern": "winter",
}
"""Words an author may write before a year, and the season they mean."""

_SEASON_MONTHS = {"spring": (1, 5), "summer": (6, 8), "autumn": (9, 12), "winter": (12, 14)}
_DATE = re.compile(r"^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$")
_SEASON = re.compile(r"^(\w+) (\d{4})$")
_SPAN = re.compile(r"\s*(?:/|–| - )\s*")
_YEARS = (1900, 2200)

WHEN_PATTERN = (
    r"^(\d{4}(-\d{2}(-\d{2})?)?|[A-Za-zåäöÅÄÖ]+ \d{4})"
    r"(\s*[/–]\s*(\d{4}(-\d{2}(-\d{2})?)?|[A-Za-zåäöÅÄÖ]+ \d{4}))?$"
)
"""What an author may write, as a regular expression for JSON Schema."""


class Precision(IntEnum):
    """How exactly a moment is known, from most to least exact."""

    DAY = 0
    MONTH = 1
    SEASON = 2
    YEAR = 3
    SPAN = 4


@dataclass(frozen=True, order=True)
class When:
    """A moment with its first and last possible day; sorts by first, then last day."""

    start: date
    """The first day it can be."""
    end: date
    """The last day it can be."""
    precision: Precision = Precision.DAY
    """How exactly it is known."""
    season: str = ""
    """The season when precision is SEASON: spring, summer, autumn or winter."""
    parts: tuple[When, ...] = ()
    """The two ends when precision is SPAN."""

    @property
    def years(self) -> tuple[int, ...]:
        """Each calendar year the moment touches."""
        return tuple(range(self.start.year, self.end.year + 1))

    @property
    def exact(self) -> bool:
        """Whether its day is known, or the first and last of its days."""
        return all(part.precision is Precision.DAY for part in self.parts or (self,))

    def overlaps(self, first: date, last: date) -> bool:
        """Return whether any possible day lies from first to last, both included."""
        return self.start <= last and first <= self.end


def parse_when(text: str) -> When:
    """Read a moment from what an author wrote.

    Accepts ``2024-03-15``, ``2024-03``, ``2024``, ``våren 2025`` and two of
    these with ``/`` or ``–`` between.

    Raises:
        ValueError: the text is no moment, names a day that does not exist, or
            a span ends before it begins. The message is the problem code.
    """
    ends = _SPAN.split(text.strip())
    if len(ends) == 1:
        return _single(ends[0])
    if len(ends) != 2:  # noqa: PLR2004 - a span has two ends
        raise ValueError("date-invalid")
    first, last = _single(ends[0]), _single(ends[1])
    if last.end < first.start:
        raise ValueError("span-backwards")
    return When(first.start, last.end, Precision.SPAN, parts=(first, last))


def _single(text: str) -> When:
    """Read one day, month, season or year."""
    if match := _DATE.match(text):
        return _calendar(*(int(part) if part else None for part in match.groups()))
    if match := _SEASON.match(text.lower()):
        season, year = SEASON_WORDS.get(match[1]), int(match[2])
        if season and _YEARS[0] <= year <= _YEARS[1]:
            return _seasonal(season, year)
    raise ValueError("date-invalid")


def _calendar(year: int | None, month: int | None, day: int | None) -> When:
    """Make a day, month or year; None means not given."""
    if year is None or not _YEARS[0] <= year <= _YEARS[1]:
        raise ValueError("date-invalid")
    try:
        if month is not None and day is not None:
            exact = date(year, month, day)
            return When(exact, exact, Precision.DAY)
        if month is not None:
            return When(date(year, month, 1), _month_end(year, month), Precision.MONTH)
    except ValueError:
        raise ValueError("date-impossible") from None
    return When(date(year, 1, 1), date(year, 12, 31), Precision.YEAR)


def _seasonal(season: str, year: int) -> When:
    """Make a season of a year."""
    first, last = _SEASON_MONTHS[season]
    end = _month_end(year + (last - 1) // 12, (last - 1) % 12 + 1)
    return When(date(year, first, 1), end, Precision.SEASON, season)


def _month_end(year: int, month: int) -> date:
    """The last day of a month; calendar's IllegalMonthError is a ValueError."""
    return date(year, month, monthrange(year, month)[1])


def _read_when(value: object) -> object:
    """Turn what a front matter holds into a moment; pydantic reports the error."""
    if isinstance(value, int | str) and not isinstance(value, bool):
        try:
            return parse_when(str(value))
        except ValueError as error:
            raise PydanticCustomError(str(error), "not a moment") from None
    return value


def _read_day(value: object) -> object:
    """Turn an ISO day into a date; anything less exact is an error."""
    if isinstance(value, int | str) and not isinstance(value, bool):
        try:
            moment = parse_when(str(value))
        except ValueError as error:
            # what to write instead is a day, not any of the forms that a moment can have
            shown = "date-impossible" if str(error) == "date-impossible" else "date-not-a-day"
            raise PydanticCustomError(shown, "not a day") from None
        if moment.precision is not Precision.DAY:
            raise PydanticCustomError("date-not-a-day", "not a day")
        return moment.start
    return value


Moment = Annotated[
    When,
    BeforeValidator(_read_when),
    WithJsonSchema({"type": ["string", "integer"], "pattern": WHEN_PATTERN}),
]
"""A field that holds a moment of any precision."""

Day = Annotated[
    date,
    BeforeValidator(_read_day),
    WithJsonSchema({"type": "string", "format": "date"}),
]
"""A field that holds an exact day."""
