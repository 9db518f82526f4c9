"""Moments in words, as a reader of the language writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel.dates import format_date, format_skeleton

from shk.i18n.messages import N_

if TYPE_CHECKING:
    from datetime import date

    from shk.i18n.messages import Messages

SEASONS = {
    "spring": N_("spring {year}"),
    "summer": N_("summer {year}"),
    "autumn": N_("autumn {year}"),
    "winter": N_("winter {year}"),
}
"""How a season of a year is written, by season."""


def day_text(day: date, messages: Messages) -> str:
    """A day in words: 3 mars 2024."""
    return format_date(day, "long", locale=messages.locale)


def month_text(day: date, messages: Messages) -> str:
    """The month of a day with its year: mars 2024."""
    return format_skeleton("yMMMM", day, locale=messages.locale)


def month_name(month_start: date, messages: Messages) -> str:
    """The name of a month alone: mars."""
    return format_date(month_start, "LLLL", locale=messages.locale)


def month_short(month_start: date, messages: Messages) -> str:
    """The short name of a month, without a full stop: mars, apr."""
    return format_date(month_start, "LLL", locale=messages.locale).rstrip(".")


def season_text(season: str, year: int, messages: Messages) -> str:
    """A season of a year in words: våren 2025."""
    return messages.text(SEASONS[season]).replace("{year}", str(year))


def ends_text(first: str, last: str) -> str:
    """Two ends of a span in words: 2023–2024, but våren 2023 – 2024, since a word space wins."""
    return f"{first} – {last}" if " " in first + last else f"{first}–{last}"


def months_text(first: date, last: date, messages: Messages) -> str:
    """A span of months, a year that they share written once: februari–augusti 2024."""
    full_text = month_text(last, messages)
    if first.year != last.year:
        return ends_text(month_text(first, messages), full_text)
    return f"{format_date(first, 'MMMM', locale=messages.locale)}–{full_text}"


def days_text(first: date, last: date, messages: Messages) -> str:
    """A span of days, what the ends share written once: 16–17 februari 2024."""
    if first == last:
        return day_text(first, messages)
    full_text = day_text(last, messages)
    if first.year != last.year:
        return f"{day_text(first, messages)} – {full_text}"
    if first.month != last.month:
        start = format_skeleton("MMMMd", first, locale=messages.locale)
        return f"{start} – {full_text}"
    day = str(last.day)
    return full_text.replace(day, f"{first.day}–{day}", 1)
