"""What spreadsheets make of a date: read where only one day can be meant, left as it is otherwise.

A date is never guessed. ``3/4/2024`` is March or April, ``3/4/24`` also has no century, and 45366
is the number of a day that depends on the program: the check refuses what is left as it is.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from babel.dates import get_month_names

_MIDNIGHT = re.compile(r"^(\d{4}-\d{2}-\d{2})[T ]00:00(?::00(?:\.0+)?)?Z?$")
_YEAR_FIRST = re.compile(r"^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$")
_YEAR_LAST = re.compile(r"^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$")
_IN_WORDS = re.compile(r"^(?:(?P<day>\d{1,2})\.?\s+)?(?P<month>[^\W\d_]+)\.?\s+(?P<year>\d{4})$")
_LAST_MONTH = 12


def plain_date(text: str, languages: tuple[str, ...]) -> str:
    """A date as authors write it, when a spreadsheet's can mean one day only; else the same text.

    Args:
        text: what stands in the cell.
        languages: whose names of months are understood.
    """
    text = " ".join(text.split())
    if match := _MIDNIGHT.match(text):
        return match[1]
    if match := _YEAR_FIRST.match(text):
        return _day(text, *(int(part) for part in match.groups()))
    if match := _YEAR_LAST.match(text):
        return _year_last(text, *(int(part) for part in match.groups()))
    match = _IN_WORDS.match(text)
    month = _months(languages).get(match["month"].casefold()) if match else None
    if match is None or month is None:
        return text
    year = int(match["year"])
    return _day(text, year, month, int(match["day"])) if match["day"] else f"{year}-{month:02}"


def _year_last(text: str, first: int, second: int, year: int) -> str:
    """A day and a month in either order, if only one order is possible or both say the same."""
    if first > _LAST_MONTH >= second:
        return _day(text, year, second, first)
    if second > _LAST_MONTH >= first or first == second:
        return _day(text, year, first, second)
    return text


def _day(text: str, year: int, month: int, day: int) -> str:
    """A day as ISO 8601; the text as it was if there is no such day, for the check to refuse."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return text


@cache
def _months(languages: tuple[str, ...]) -> dict[str, int]:
    """The numbers of months by their names, whole and short, in several languages."""
    return {
        name.rstrip(".").casefold(): number
        for language in languages
        for width in ("wide", "abbreviated")
        for number, name in get_month_names(width, locale=language).items()
    }
