"""A chart as an SVG file that stands by itself, for downloads and for reports.

Colours are those of ``tokens.css`` on paper, read from that file so that they are written down
once.
"""

from __future__ import annotations

import re
from functools import cache
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING

from shk.geometry.bars import Form
from shk.geometry.text_wrap import text_width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.site.charts import BarChart, BarShape, ChartRow

TOKENS = files("shk") / "site" / "assets" / "tokens.css"
_COLOUR = re.compile(r"--([a-z-]+): (#[0-9a-f]{6})")
LEGEND = 36.0
"""Space above a chart for what its series are."""
TEXT_FONT = "font-family:'Yearbook Text',sans-serif"
HEAD_FONT = "font-family:'Yearbook Head',serif"


@cache
def colours() -> dict[str, str]:
    """The colours of the light theme by their name."""
    texts: dict[str, str] = {}
    for name, value in _COLOUR.findall(TOKENS.read_text(encoding="utf-8")):
        texts.setdefault(name, value)
    return texts


def chart_svg(chart: BarChart) -> str:
    """A chart with its legend; its headline is left to what it stands in."""
    parts = [
        f'<line x1="{tick.x}" x2="{tick.x}" y1="0" y2="{chart.scale_y - 14}"'
        f' stroke="{colours()["line"]}"/>'
        for tick in chart.ticks
    ]
    for row in chart.rows:
        for line, y in zip(row.lines, row.line_ys, strict=True):
            parts.append(words(line, 0, y, 16))
        parts += _dots(row) if chart.form is Form.DOTS else _bars(row)
    if len(chart.series) > 1:
        parts[:0] = [*_legend(chart)]
    above = LEGEND if len(chart.series) > 1 else 0
    return svg(
        chart.width, chart.height, [f"<title>{escape(chart.finding)}</title>", *parts], above
    )


def _bars(row: ChartRow) -> Iterator[str]:
    """The bars of an item, with their values where they have any."""
    for bar in row.bars:
        yield _bar(bar.x, bar.y, bar.width, bar.height, bar.series)
        if bar.value:
            colour = "#ffffff" if bar.inside and not bar.series else colours()["ink"]
            anchor = "end" if bar.inside else "start"
            yield words(bar.value, bar.value_x, bar.value_y, 16, colour=colour, anchor=anchor)


def _dots(row: ChartRow) -> Iterator[str]:
    """The values of an item as dots on a line from the first to the last."""

    def dot(bar: BarShape) -> str:
        return (
            f'<circle cx="{bar.width}" cy="{bar.y + bar.height / 2}" r="6"'
            f' fill="{_fill(bar.series)}" stroke="{colours()["ink"]}" stroke-width="1.5"/>'
        )

    if row.bars:
        first, last = row.bars[0], row.bars[-1]
        y = first.y + first.height / 2
        yield (
            f'<line x1="{first.width}" x2="{last.width}" y1="{y}" y2="{y}"'
            f' stroke="{colours()["edge"]}" stroke-width="1.5"/>'
        )
    yield from map(dot, row.bars)


def _legend(chart: BarChart) -> Iterator[str]:
    """What the bars of an item are, above them."""
    x, y = 0.0, 6 - LEGEND
    for number, name in enumerate(chart.series):
        yield _bar(x, y, 28, 12, number)
        yield words(name, x + 36, y + 11, 16)
        x += 36 + text_width(name, 16) + 28


def _fill(series: int) -> str:
    """The filling of a series: dark, white with a dashed outline, then grey."""
    return (colours()["ink"], "#ffffff", colours()["edge"])[series % 3]


def _bar(x: float, y: float, width: float, height: float, series: int) -> str:
    """A bar."""
    dashes = ' stroke-dasharray="4 3"' if series % 3 == 1 else ""
    return (
        f'<rect x="{x:.1f}" y="{y}" width="{width}" height="{height}" fill="{_fill(series)}"'
        f' stroke="{colours()["ink"]}" stroke-width="1.5"{dashes}/>'
    )


def words(  # noqa: PLR0913 - what a line of text is stated by
    text: str,
    x: float,
    y: float,
    size: int,
    *,
    colour: str = "",
    anchor: str = "start",
    font: str = TEXT_FONT,
) -> str:
    """A line of text."""
    fill = colour or colours()["ink"]
    return (
        f'<text x="{x}" y="{y}" font-size="{size}" fill="{fill}" text-anchor="{anchor}"'
        f' style="{font}">{escape(text)}</text>'
    )


def svg(width: float, height: float, parts: list[str], above: float = 0) -> str:
    """A picture of its parts, with some space above them."""
    inside, full = "\n".join(parts), height + above
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-2 {-above} {width + 10} {full}"'
        f' width="{width + 10}" height="{full}">\n{inside}\n</svg>'
    )
