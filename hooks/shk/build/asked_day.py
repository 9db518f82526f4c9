"""A day that is given for a build: read before anything that a build needs is imported."""

from __future__ import annotations

from datetime import date

from shk.i18n.messages import N_
from shk.i18n.phrase import Worded

BUILD_YEARS = (1900, 2999)
"""The first and the last year that a site can be built for."""

WRONG_DAY = N_("“{value}” is not a day. Write year, month and day: 2024-03-15.")
OUTSIDE = N_("No site can be built for {value}. Write a day from {first} to {last}.")


class DayError(Worded, ValueError):
    """What was given as a day is none that a site can be built for."""


def read_day(text: str) -> date:
    """A day that a site can be built for.

    Raises:
        DayError: it is no ISO day, or outside the years that can be built for.
    """
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise DayError(WRONG_DAY, value=text) from None
    return possible_day(day)


def possible_day(day: date) -> date:
    """A day of a year that can be built for.

    Raises:
        DayError: it is of another year.
    """
    first, last = BUILD_YEARS
    if not first <= day.year <= last:
        ends = {"first": f"{first}-01-01", "last": f"{last}-12-31"}
        raise DayError(OUTSIDE, value=day.isoformat(), **ends)
    return day
