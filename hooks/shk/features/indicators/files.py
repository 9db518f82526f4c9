"""The pictures of indicators as SVG files that stand by themselves."""

from __future__ import annotations

from functools import partial
from html import escape
from typing import TYPE_CHECKING

from shk.features.indicators.page import indicator_lines
from shk.site.chart_svg import colours, svg, words
from shk.site.page import MadeFile

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.features.indicators.multiples import LineSeries, Multiple, Multiples
    from shk.site.context import Context

DASHES = {"women": "6 3", "men": "2 3"}
"""How lines differ without colour; that of all is whole."""
LEGEND = 22.0
"""Height of a line of the legend."""


def picture_files(context: Context) -> Iterator[MadeFile]:
    """Every picture of an indicator to download."""
    for line in indicator_lines(context):
        for picture in line.values.pictures:
            yield MadeFile(picture.file, partial(multiple_svg, line.values, picture, line.unit))


def multiple_svg(values: Multiples, picture: Multiple, unit: str) -> str:
    """The picture of a place with its scale and, for several lines, what each of them counts.

    Args:
        values: all pictures of the indicator, which share a scale.
        picture: the picture.
        unit: what a value is in.
    """
    width, height, soft = values.width, values.height, colours()["ink-soft"]
    named = picture.series if len(picture.series) > 1 else ()
    parts = [
        f"<title>{escape(picture.finding)}</title>",
        *(_line(0, y, width, y, colours()["line"]) for y in (0, height)),
        words(f"{values.top} {unit}", 0, -6, 13, colour=soft),
        words(values.years[0], 0, height + 18, 13, colour=soft),
    ]
    if len(values.years) > 1:
        parts.append(words(values.years[-1], width, height + 18, 13, colour=soft, anchor="end"))
    for number, series in enumerate(picture.series):
        parts += _series(series)
        if named:
            y = height + 18 + LEGEND * (number + 1)
            parts.append(_line(0, y - 5, 28, y - 5, colours()["ink"], series.value))
            parts.append(words(series.name, 36, y, 13))
    return svg(width, height + 26 + LEGEND * len(named), parts, above=24)


def _series(series: LineSeries) -> Iterator[str]:
    """The line of those whom the values count, with its points."""
    ink = colours()["ink"]
    fill = "#ffffff" if series.value in DASHES else ink
    for run in series.runs:
        points = " ".join(f"{point.x},{point.y}" for point in run)
        yield (
            f'<polyline points="{points}" fill="none" stroke="{ink}" stroke-width="2"'
            f"{_dashes(series.value)}/>"
        )
        for point in run:
            yield (
                f'<circle cx="{point.x}" cy="{point.y}" r="3" fill="{fill}" stroke="{ink}"'
                ' stroke-width="1.5"/>'
            )


def _line(x: float, y: float, to_x: float, to_y: float, colour: str, series: str = "") -> str:
    """A line, dashed as that of a series."""
    return (
        f'<line x1="{x}" y1="{y}" x2="{to_x}" y2="{to_y}" stroke="{colour}" stroke-width="1.5"'
        f"{_dashes(series)}/>"
    )


def _dashes(series: str) -> str:
    """The dashes of a series."""
    return f' stroke-dasharray="{DASHES[series]}"' if series in DASHES else ""
