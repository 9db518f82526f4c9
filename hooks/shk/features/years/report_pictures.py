"""The map of a year as SVG that stands by itself, with the signs that the site's pages have."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from shk.site.chart_svg import HEAD_FONT, TEXT_FONT, colours, svg, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.features.map import MapDrawing, MapInitiative, MapTopic

_PACKAGE = files("shk")
_SIGNS = (_PACKAGE / "site" / "icons.html", _PACKAGE / "features" / "map" / "icons.html")
_SYMBOL = re.compile(r'<symbol id="([^"]+)"[^>]*>(.*?)</symbol>', re.DOTALL)


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


def map_svg(drawing: MapDrawing) -> str:
    """The map of a year, with its ties as lines and without their numbers."""
    parts = [
        words(
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
    return svg(drawing.width, drawing.height, parts)


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
            size, font = (24, HEAD_FONT) if area else (17, TEXT_FONT)
            yield words(line.text, label, line.y, size, anchor="end", font=font)
        if topic.note:
            yield words(
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
            yield words(line.text, columns.title, line.y, 17)
        if initiative.note:
            yield words(
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
                yield words(mark, at, initiative.y + 4.7, 14, anchor="middle")


def _sign(name: str, x: float, y: float, size: float, colour: str) -> str:
    """A sign in a square."""
    move = f"translate({x:.1f} {y:.1f}) scale({size / 12:.4f})"
    return f'<g transform="{move}" color="{colour}">{_symbols()[name]}</g>'
