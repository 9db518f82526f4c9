"""Charts as shapes for a template: bars, parts of bars or dots with labels, values and scale."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.geometry.bars import Form, bar_layout
from shk.geometry.text_wrap import text_width, wrap
from shk.i18n.numbers import number_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from shk.geometry.bars import Bar, BarLayout, BarRow
    from shk.i18n.messages import Messages

WIDTH = 460.0
"""Width of a chart, in its own unit; a page scales it."""
BAR = 17.0
"""Height of a bar."""
GAP = 14.0
"""Space between two items, beside their labels."""
SIZE = 16.0
"""Font size of labels and values."""
LINE = 21.0
"""Height of a line of a label."""
TOP = 4.0
"""Space above the first label."""
VALUE_SPACE = 8.0
"""Space between a bar and the value beside it."""
SCALE_HEIGHT = 24.0
"""Space below the bars, for the numbers of the scale."""


@dataclass(frozen=True)
class BarShape:
    """A bar with its value."""

    x: float
    """Where it begins."""
    y: float
    """Its upper edge."""
    width: float
    """How long it is."""
    height: float
    """How high it is."""
    value: str
    """The value in words; empty where a later series has no room for it."""
    value_x: float
    """Where the value stands."""
    value_y: float
    """The line that the value stands on."""
    inside: bool
    """Whether the value stands in the bar, at its end."""
    series: int
    """Which of the chart's series it belongs to, from 0."""


@dataclass(frozen=True)
class ChartRow:
    """An item of a chart."""

    lines: tuple[str, ...]
    """Its label, in lines."""
    line_ys: tuple[float, ...]
    """The line that each of them stands on."""
    bars: tuple[BarShape, ...]
    """Its bars."""


@dataclass(frozen=True)
class ChartTick:
    """A number of the scale."""

    x: float
    """Where it lies."""
    text: str
    """The number in words."""


@dataclass(frozen=True)
class BarChart:
    """A chart of bars; the table that it is made from stands beside it."""

    id: str
    """Its id on the page."""
    form: Form
    """Whether the values of an item are bars, parts of one bar, or dots."""
    finding: str
    """What it shows, in a sentence; the headline."""
    series: tuple[str, ...]
    """What the bars of an item are, in order; one name has no legend."""
    unit: str
    """What the numbers are counted in."""
    width: float
    """Width of the picture."""
    height: float
    """Height of the picture."""
    rows: tuple[ChartRow, ...]
    """The items."""
    ticks: tuple[ChartTick, ...]
    """The scale."""
    scale_y: float
    """The line that the numbers of the scale stand on."""

    @property
    def file(self) -> str:
        """The name of its file, beside the page that shows it."""
        return f"{self.id.removesuffix('-chart')}.svg"


@dataclass(frozen=True)
class ChartItem:
    """What a chart is made of: an item and its values."""

    label: str
    """What it is called."""
    values: tuple[float | None, ...]
    """A value for each series; None where it is not known."""


def bar_chart(  # noqa: PLR0913 - what a chart is stated by
    chart_id: str,
    finding: str,
    unit: str,
    series: Sequence[str],
    items: Sequence[ChartItem],
    messages: Messages,
    *,
    form: Form = Form.BARS,
) -> BarChart:
    """Draw items along a scale from zero; only bars have their values outside the label.

    Args:
        chart_id: its id on the page.
        finding: what it shows, in a sentence.
        unit: what the numbers are counted in.
        series: what the bars of an item are.
        items: the items, in the order in which they are drawn.
        messages: the language of numbers.
        form: how the values of an item are drawn.
    """
    labels = [wrap(element.label, WIDTH, SIZE, lines=3) for element in items]
    layout = bar_layout([element.values for element in items], WIDTH, BAR, GAP, form)
    rows: list[ChartRow] = []
    above = TOP
    for item, label, row in zip(items, labels, layout.rows, strict=True):
        above += LINE * len(label)
        first = row.y + above - LINE * len(label)
        ys = tuple(round(first + LINE * number + SIZE, 1) for number in range(len(label)))
        texts = [number_text(it or 0, messages) if form is Form.BARS else "" for it in item.values]
        rows.append(ChartRow(label, ys, tuple(_bars(row, above, texts))))
    bottom = layout.height + above
    return BarChart(
        id=chart_id,
        form=form,
        finding=finding,
        series=tuple(series),
        unit=unit,
        width=WIDTH,
        height=round(bottom + SCALE_HEIGHT, 1),
        rows=tuple(rows),
        ticks=_ticks(layout, messages),
        scale_y=round(bottom + SCALE_HEIGHT - 6, 1),
    )


def _bars(row: BarRow, above: float, texts: Sequence[str]) -> Iterator[BarShape]:
    """The bars of an item whose values are known, each with its value in words."""
    for series, (bar, text) in enumerate(zip(row.bars, texts, strict=True)):
        if bar is not None:
            yield _bar(bar, above, series, text)


def _bar(bar: Bar, above: float, series: int, text: str) -> BarShape:
    """A bar with its value: beside it, or in it when there is no room beside."""
    beside = bar.width + VALUE_SPACE + text_width(text, SIZE) <= WIDTH
    return BarShape(
        x=round(bar.x, 1),
        y=round(bar.y + above + 2, 1),
        width=round(max(bar.width, 1.0) if bar.width else 0.0, 1),
        height=BAR - 2,
        value=text if beside or not series else "",
        value_x=round(bar.width + VALUE_SPACE if beside else bar.width - VALUE_SPACE, 1),
        value_y=round(bar.y + above + BAR - 3, 1),
        inside=not beside,
        series=series,
    )


def _ticks(layout: BarLayout, messages: Messages) -> tuple[ChartTick, ...]:
    """The first and the last number of the scale; the values say the rest."""
    ends = (layout.ticks[0], layout.ticks[-1]) if len(layout.ticks) > 1 else layout.ticks
    return tuple(ChartTick(round(end.x, 1), number_text(end.value, messages)) for end in ends)
