"""An indicator as small multiples: a picture a place on one scale, and a table of every value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.geometry.lines import Frame, LinePoint, frame, runs
from shk.i18n.messages import N_
from shk.i18n.numbers import number_text
from shk.model.schema.indicator import Observation
from shk.model.schema.partnership_vocabulary import Sex
from shk.model.schema.record import Kind
from shk.site.record_links import place_link

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from shk.model.schema.indicator import Indicator
    from shk.site.context import Context
    from shk.site.link import Link

WIDTH, HEIGHT = 200.0, 110.0
"""Size of a picture, in its own unit; a page scales it."""
ROSE = N_("{place}: from {first} in {from} to {last} in {to}")
ONCE = N_("{place}: {last} in {to}")
NEVER = N_("{place}: no value is known")


@dataclass(frozen=True)
class LineSeries:
    """The line of those whom the values count."""

    name: str
    """Whom they count."""
    value: str
    """Value of the vocabulary, for the style sheet."""
    runs: tuple[tuple[LinePoint, ...], ...]
    """The points, with a break where a value is not known."""


@dataclass(frozen=True)
class Multiple:
    """The picture of a place."""

    id: str
    """Its heading's id."""
    finding: str
    """What it shows, in words."""
    series: tuple[LineSeries, ...]
    """A line for each of those whom the values count."""
    file: str
    """The picture to download."""


@dataclass(frozen=True)
class ValueRow:
    """A row of the table."""

    place: Link
    """The place."""
    sex: str
    """Whom the values count."""
    cells: tuple[str, ...]
    """The value of each year, or why there is none."""


@dataclass(frozen=True)
class Multiples:
    """Every picture of an indicator with the table of its values."""

    width: float
    """Width of a picture."""
    height: float
    """Height of a picture."""
    years: tuple[str, ...]
    """The years, earliest first: the table's columns, and the ends of each picture's scale."""
    top: str
    """The value at the upper end of the scale."""
    bottom: str
    """The value at the lower end of the scale."""
    pictures: tuple[Multiple, ...]
    """A picture a place; none when no value is known."""
    rows: tuple[ValueRow, ...]
    """Every value."""


def multiples(context: Context, indicator: Indicator) -> Multiples:
    """An indicator as small multiples on one scale.

    Args:
        context: the portfolio and the language.
        indicator: what is measured.
    """
    results = [
        item
        for item in context.portfolio.register(Observation).values()
        if item.indicator == indicator.id
    ]
    years = sorted({item.year for item in results})
    known = [item.value for item in results if item.value is not None]
    scale = frame(years, known, WIDTH, HEIGHT) if known else None
    places = [
        place for place in context.portfolio.places if any(it.place == place for it in results)
    ]
    return Multiples(
        width=WIDTH,
        height=HEIGHT,
        years=tuple(str(year) for year in years),
        top=number(context, scale.high) if scale else "",
        bottom=number(context, scale.low) if scale else "",
        pictures=tuple(
            _picture(context, indicator, place, results, scale) for place in places if scale
        ),
        rows=tuple(row for place in places for row in _rows(context, place, results, years)),
    )


def number(context: Context, value: float) -> str:
    """A value as it is written: a whole number without decimals."""
    return number_text(int(value) if value == int(value) else value, context.messages)


def _of(expected: Sequence[Observation], place: str, sex: Sex) -> dict[int, Observation]:
    """The values of a place for those whom they count, by year."""
    return {item.year: item for item in expected if item.place == place and item.sex is sex}


def _picture(
    context: Context,
    indicator: Indicator,
    place: str,
    expected: Sequence[Observation],
    scale: Frame,
) -> Multiple:
    """The picture of a place, with what its first line shows as headline."""
    lines = [(sex, values) for sex in Sex if (values := _of(expected, place, sex))]
    picture_id = f"{indicator.id}-{place}"
    return Multiple(
        id=picture_id,
        file=f"{context.addresses.index_of(Kind.INDICATOR)}{picture_id}.svg",
        finding=_finding(context, place, lines[0][1]),
        series=tuple(
            LineSeries(
                context.text(sex.label),
                sex.value,
                runs(scale, {year: value.value for year, value in values.items()}),
            )
            for sex, values in lines
        ),
    )


def _finding(context: Context, place: str, values: dict[int, Observation]) -> str:
    """What a line shows: its first and its last known value."""
    known = sorted((year, value.value) for year, value in values.items() if value.value is not None)
    source = NEVER if not known else ONCE if len(known) == 1 else ROSE
    text = context.text(source).replace("{place}", context.portfolio.places[place].name)
    if not known:
        return text
    (first_year, first), (last_year, last) = known[0], known[-1]
    text = text.replace("{first}", number(context, first)).replace("{from}", str(first_year))
    return text.replace("{last}", number(context, last)).replace("{to}", str(last_year))


def _rows(
    context: Context, place: str, expected: Sequence[Observation], years: Sequence[int]
) -> Iterator[ValueRow]:
    """The values of a place, a row for each of those whom they count."""
    for sex in Sex:
        if values := _of(expected, place, sex):
            yield ValueRow(
                place_link(context, place),
                context.text(sex.label),
                tuple(_cell(context, values.get(year)) for year in years),
            )


def _cell(context: Context, observation: Observation | None) -> str:
    """A value, or why there is none; a value that is not sure says so."""
    if observation is None:
        return ""
    status = context.text(observation.status.label).lower() if observation.status else ""
    if observation.value is None:
        return status
    return (
        f"{number(context, observation.value)} ({status})"
        if status
        else number(context, observation.value)
    )
