"""The pictures of a report as SVG that stands by itself: charts of bars, and the map of the year.

They are the drawings of the site's pages. Colours are those of ``tokens.css`` on paper, and signs
those that the pages have, both read from their files so that they are written down once.
"""

from __future__ import annotations

import re
from functools import cache
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING

from shk.geometry.text_wrap import text_width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.features.map import MapDrawing, MapInitiative, MapTopic
    from shk.site.charts import BarChart

_PACKAGE = files("shk")
_TOKENS = _PACKAGE / "site" / "assets" / "tokens.css"
_SIGNS = (_PACKAGE / "site" / "icons.html", _PACKAGE / "features" / "map" / "icons.html")
_COLOUR = re.compile(r"--([a-z-]+): (#[0-9a-f]{6})")
_SYMBOL = re.compile(r'<symbol id="([^"]+)"[^>]*>(.*?)</symbol>', re.DOTALL)
LEGEND = 36.0
"""Space above a chart for what its series are."""
_TEXT = "font-family:'Yearbook Text'"
_HEAD = "font-family:'Yearbook Head'"


@cache
def colours() -> dict[str, str]:
    """The colours of the light theme by their name."""
    texts: dict[str, str] = {}
    for name, value in _COLOUR.findall(_TOKENS.read_text(encoding="utf-8")):
        texts.setdefault(name, value)
    return texts


def hue_colour(hue: str) -> str:
    """The colour of a hue; that of the edges where there is none."""
    return colours()[hue or "edge"]


@cache
def _symbols() -> dict[str, str]:
    """What is drawn for each sign, in a square of twelve."""
    return {
        name: shapes
        for file in _SIGNS
        for name, shapes in _SYMBOL.findall(file.read_text(encoding="utf-8"))
    }


def bar_svg(chart: BarChart) -> str:
    """A chart of bars."""
    ink, paper = colours()["ink"], "#ffffff"
    parts = [
        f'<line x1="{tick.x}" x2="{tick.x}" y1="0" y2="{chart.scale_y - 14}"'
        f' stroke="{colours()["line"]}"/>'
        for tick in chart.ticks
    ]
    for row in chart.rows:
        for line, y in zip(row.lines, row.line_ys, strict=True):
            parts.append(_words(line, 0, y, 16))
        for bar in row.bars:
            parts.append(_bar(0, bar.y, bar.width, bar.height, bar.series))
            if bar.value:
                colour = paper if bar.inside and not bar.series else ink
                anchor = "end" if bar.inside else "start"
                parts.append(
                    _words(bar.value, bar.value_x, bar.value_y, 16, colour=colour, anchor=anchor)
                )
    if len(chart.series) > 1:
        return _svg(chart.width, chart.height, [*_legend(chart), *parts], above=LEGEND)
    return _svg(chart.width, chart.height, parts)


def _legend(chart: BarChart) -> Iterator[str]:
    """What the bars of an item are, above them."""
    x, y = 0.0, 6 - LEGEND
    for number, name in enumerate(chart.series):
        yield _bar(x, y, 28, 12, number)
        yield _words(name, x + 36, y + 11, 16)
        x += 36 + text_width(name, 16) + 28


def _bar(x: float, y: float, width: float, height: float, series: int) -> str:
    """A bar: filled for the first series, with a dashed outline for the second."""
    fill = "#ffffff" if series else colours()["ink"]
    dashes = ' stroke-dasharray="4 3"' if series else ""
    return (
        f'<rect x="{x:.1f}" y="{y}" width="{width}" height="{height}" fill="{fill}"'
        f' stroke="{colours()["ink"]}" stroke-width="1.5"{dashes}/>'
    )


def map_svg(drawing: MapDrawing) -> str:
    """The map of a year, with its ties as lines and without their numbers."""
    parts = [
        _words(
            caption.text,
            caption.x,
            caption.y,
            14,
            colour=colours()["ink-soft"],
            anchor=caption.anchor,
        )
        for caption in drawing.captions
    ]
    parts += [_path(arc.path, colours()["edge"], 1) for arc in drawing.arcs]
    for block in drawing.blocks:
        hue = hue_colour(block.hue)
        parts.append(_path(f"M0 {block.rule}H{drawing.width}", hue, 2))
        parts += [_path(edge.path, hue, 1.25) for edge in block.edges]
        parts += _topics(drawing, block.topics, hue)
        parts += _initiatives(drawing, block.initiatives)
        parts += [
            _sign(dot.symbol, dot.x - 8, dot.y - 8, 16, hue_colour(dot.hue)) for dot in block.dots
        ]
    return _svg(drawing.width, drawing.height, parts)


def _path(path: str, colour: str, width: float) -> str:
    """A line."""
    return f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{width}"/>'


def _topics(drawing: MapDrawing, topics: tuple[MapTopic, ...], hue: str) -> Iterator[str]:
    """Focus areas and challenges: a dot with a label before it."""
    x, label = drawing.columns.dot, drawing.columns.label
    for topic in topics:
        area = topic.kind == "area"
        if not area:
            yield f'<circle cx="{x}" cy="{topic.dot}" r="4.5" fill="{hue}"/>'
        for line in topic.lines:
            size, font = (24, _HEAD) if area else (17, _TEXT)
            yield _words(line.text, label, line.y, size, anchor="end", font=font)
        if topic.note:
            yield _words(
                topic.note.text, label, topic.note.y, 14, colour=colours()["ink-soft"], anchor="end"
            )


def _initiatives(drawing: MapDrawing, initiatives: tuple[MapInitiative, ...]) -> Iterator[str]:
    """Initiatives: the sign of their year with a title behind it."""
    columns = drawing.columns
    for initiative in initiatives:
        yield _sign(
            initiative.symbol, columns.ring - 8, initiative.y - 8, 16, hue_colour(initiative.hue)
        )
        for line in initiative.lines:
            yield _words(line.text, columns.title, line.y, 17)
        if initiative.note:
            yield _words(
                initiative.note.text,
                columns.title,
                initiative.note.y,
                14,
                colour=colours()["ink-soft"],
            )
        for sign in initiative.signs:
            yield _sign(f"sign-{sign.value}", sign.x, initiative.y - 6, 12, colours()["ink"])
        for mark, at in ((initiative.goals, columns.goals), (initiative.mark, columns.mark)):
            if mark:
                yield _words(mark, at, initiative.y + 4.7, 14, anchor="middle")


def _sign(name: str, x: float, y: float, size: float, colour: str) -> str:
    """A sign in a square."""
    move = f"translate({x:.1f} {y:.1f}) scale({size / 12:.4f})"
    return f'<g transform="{move}" color="{colour}">{_symbols()[name]}</g>'


def _words(  # noqa: PLR0913 - what a line of text is stated by
    text: str,
    x: float,
    y: float,
    size: int,
    *,
    colour: str = "",
    anchor: str = "start",
    font: str = _TEXT,
) -> str:
    """A line of text."""
    fill = colour or colours()["ink"]
    return (
        f'<text x="{x}" y="{y}" font-size="{size}" fill="{fill}" text-anchor="{anchor}"'
        f' style="{font}">{escape(text)}</text>'
    )


def _svg(width: float, height: float, parts: list[str], above: float = 0) -> str:
    """A picture of its parts, with some space above them."""
    inside, full = "\n".join(parts), height + above
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 {-above} {width} {full}"'
        f' width="{width}" height="{full}">\n{inside}\n</svg>'
    )
