"""Dates from spreadsheets: read where one day can be meant, never shifted, never guessed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shk.editing.spreadsheet_dates import plain_date
from shk.model.schema.when import parse_when

LANGUAGES = ("sv", "en")


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("2024-03-15", "2024-03-15"),
        ("2024-03-15 00:00:00", "2024-03-15"),
        ("2024-03-15T00:00", "2024-03-15"),
        ("2024/3/5", "2024-03-05"),
        ("2024.03.05", "2024-03-05"),
        ("15/3/2024", "2024-03-15"),
        ("3/15/2024", "2024-03-15"),
        ("15.03.2024", "2024-03-15"),
        ("5/5/2024", "2024-05-05"),
        ("15 mars 2024", "2024-03-15"),
        ("15 okt. 2024", "2024-10-15"),
        ("March 2024", "2024-03"),
        ("våren 2024", "våren 2024"),
        ("2024", "2024"),
        ("2024-01-18/2024-04-02", "2024-01-18/2024-04-02"),
    ],
)
def test_what_can_mean_one_day_is_read(said: str, meant: str) -> None:
    assert plain_date(said, LANGUAGES) == meant
    parse_when(meant)


@pytest.mark.parametrize(
    "said",
    [
        "3/4/2024",
        "15/3/24",
        "45366",
        "mar-24",
        "15-mar",
        "31/2/2024",
        "2024-03-15 13:30",
        "2024.10",
    ],
)
def test_what_can_mean_several_days_or_none_is_left_for_the_check_to_refuse(said: str) -> None:
    left = plain_date(said, LANGUAGES)
    assert left == said
    with pytest.raises(ValueError, match="date-"):
        parse_when(left)


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.sampled_from(["%d/%m/%Y", "%m/%d/%Y"]))
def test_no_day_becomes_another(day: date, form: str) -> None:
    read = plain_date(day.strftime(form), LANGUAGES)
    assert read in {day.isoformat(), day.strftime(form)}
