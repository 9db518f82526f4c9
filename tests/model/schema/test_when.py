"""Moments: what is read, how they sort and what is refused."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from shk.model.diagnostics.codes import CODES
from shk.model.schema.when import (
    SEASON_WORDS,
    WHEN_PATTERN,
    Day,
    Moment,
    Precision,
    When,
    parse_when,
)

DAYS = st.dates(date(1900, 1, 1), date(2200, 12, 31))
SEASONS = st.tuples(st.sampled_from(sorted(SEASON_WORDS)), st.integers(1900, 2200)).map(
    lambda pair: f"{pair[0]} {pair[1]}"
)
SINGLES = st.one_of(
    DAYS.map(date.isoformat),
    DAYS.map(lambda day: day.isoformat()[:7]),
    st.integers(1900, 2200).map(str),
    SEASONS,
)
"""One day, month, year or season as it is written."""


class Holder(BaseModel):
    """A record with a moment and a day."""

    moment: Moment | None = None
    day: Day | None = None


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        ("2024-03-15", date(2024, 3, 15), date(2024, 3, 15), Precision.DAY),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), Precision.MONTH),
        ("2023-02", date(2023, 2, 1), date(2023, 2, 28), Precision.MONTH),
        ("2024", date(2024, 1, 1), date(2024, 12, 31), Precision.YEAR),
        ("våren 2025", date(2025, 1, 1), date(2025, 5, 31), Precision.SEASON),
        ("sommaren 2025", date(2025, 6, 1), date(2025, 8, 31), Precision.SEASON),
        ("Hösten 2024", date(2024, 9, 1), date(2024, 12, 31), Precision.SEASON),
        ("vintern 2022", date(2022, 12, 1), date(2023, 2, 28), Precision.SEASON),
        ("winter 2023", date(2023, 12, 1), date(2024, 2, 29), Precision.SEASON),
        ("  2024 ", date(2024, 1, 1), date(2024, 12, 31), Precision.YEAR),
        ("2023/2024", date(2023, 1, 1), date(2024, 12, 31), Precision.SPAN),
        ("2023–2024", date(2023, 1, 1), date(2024, 12, 31), Precision.SPAN),
        ("2024-10-14 / 2024-10-15", date(2024, 10, 14), date(2024, 10, 15), Precision.SPAN),
        ("våren 2024 - hösten 2024", date(2024, 1, 1), date(2024, 12, 31), Precision.SPAN),
        ("2024-05/våren 2024", date(2024, 5, 1), date(2024, 5, 31), Precision.SPAN),
    ],
)
def test_what_is_read(text: str, start: date, end: date, precision: Precision) -> None:
    when = parse_when(text)
    assert (when.start, when.end, when.precision) == (start, end, precision)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "date-invalid"),
        ("15/3 2024", "date-invalid"),
        ("mars 2024", "date-invalid"),
        ("24-03-15", "date-invalid"),
        ("2024-3-1", "date-invalid"),
        ("2024-03-15T12:00", "date-invalid"),
        ("1899", "date-invalid"),
        ("2201", "date-invalid"),
        ("2022/2023/2024", "date-invalid"),
        ("2022/", "date-invalid"),
        ("2024-02-30", "date-impossible"),
        ("2024-13", "date-impossible"),
        ("2024-00-10", "date-impossible"),
        ("2024-00", "date-impossible"),
        ("2024-05-00", "date-impossible"),
        ("våren 0000", "date-invalid"),
        ("vintern 9999", "date-invalid"),
        ("2023/2024-02-30", "date-impossible"),
        ("2025/2024", "span-backwards"),
        ("hösten 2024/våren 2024", "span-backwards"),
    ],
)
def test_what_is_refused(text: str, code: str) -> None:
    with pytest.raises(ValueError, match=f"^{code}$"):
        parse_when(text)


@given(DAYS)
def test_a_day_is_read_as_it_is_written(day: date) -> None:
    assert parse_when(day.isoformat()) == When(day, day)


@given(DAYS)
def test_a_month_holds_its_days_and_no_other(day: date) -> None:
    month = parse_when(day.isoformat()[:7])
    assert month.start <= day <= month.end
    assert month.start.day == 1
    assert (month.end + timedelta(1)).day == 1
    assert (month.end - month.start).days < 31


@given(SINGLES, SINGLES)
def test_a_span_has_the_ends_that_are_written(first: str, last: str) -> None:
    begin, finish = sorted((parse_when(first), parse_when(last)))
    texts = (first, last) if begin == parse_when(first) else (last, first)
    span = parse_when("/".join(texts))
    assert span.parts == (begin, finish)
    assert (span.start, span.end) == (begin.start, finish.end)
    assert parse_when(" – ".join(texts)) == span


@given(st.lists(SINGLES))
def test_moments_sort_by_first_then_last_day(texts: list[str]) -> None:
    moments = sorted(map(parse_when, texts))
    assert [(moment.start, moment.end) for moment in moments] == sorted(
        (moment.start, moment.end) for moment in moments
    )


@given(SINGLES)
def test_every_moment_begins_before_it_ends_and_fits_the_pattern(text: str) -> None:
    when = parse_when(text)
    assert when.start <= when.end
    assert re.match(WHEN_PATTERN, text)
    assert when.years == tuple(range(when.start.year, when.end.year + 1))


@given(st.text())
def test_any_text_is_a_moment_or_a_code(text: str) -> None:
    try:
        when = parse_when(text)
    except ValueError as error:
        assert str(error) in CODES  # noqa: PT017 - either outcome is right
    else:
        assert when.start <= when.end


@given(SINGLES, DAYS, st.integers(0, 400))
def test_overlap_is_a_day_in_common(text: str, first: date, length: int) -> None:
    when, last = parse_when(text), first + timedelta(length)
    shared = max(when.start, first) <= min(when.end, last)
    assert when.overlaps(first, last) is shared


@pytest.mark.parametrize("value", [2024, "2024", " 2024 "])
def test_fields_take_numbers_and_texts(value: object) -> None:
    moment = Holder.model_validate({"moment": value}).moment
    assert moment == parse_when("2024")


@pytest.mark.parametrize("value", [True, 2024.5, ["2024"], {}])
def test_fields_take_nothing_else(value: object) -> None:
    for name in ("moment", "day"):
        with pytest.raises(ValidationError):
            Holder.model_validate({name: value})


@pytest.mark.parametrize("value", [2024, "2024-03", "våren 2024", "2024-01-01/2024-01-02"])
def test_a_day_is_exact(value: object) -> None:
    with pytest.raises(ValidationError) as raised:
        Holder.model_validate({"day": value})
    assert raised.value.errors()[0]["type"] == "date-not-a-day"


def test_a_day_is_a_date() -> None:
    assert Holder.model_validate({"day": "2024-02-29"}).day == date(2024, 2, 29)


def test_schema_tells_editors_what_to_write() -> None:
    properties = Holder.model_json_schema()["properties"]
    assert {"type": ["string", "integer"], "pattern": WHEN_PATTERN} in properties["moment"]["anyOf"]
    assert {"type": "string", "format": "date"} in properties["day"]["anyOf"]


@pytest.mark.parametrize(
    ("written", "exact"),
    [
        ("2024-03-15", True),
        ("2024-03-15/2024-03-17", True),
        ("2024-03", False),
        ("2024-03-15/2024-05", False),
        ("2024", False),
    ],
)
def test_known_days_are_exact(written: str, exact: bool) -> None:  # noqa: FBT001 - a case of pytest
    assert parse_when(written).exact is exact
