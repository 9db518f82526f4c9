"""The map of a year as SVG that stands by itself, with the signs that the site's pages have."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from shk.geometry.text_wrap import text_width
from shk.site.chart_svg import HEAD_FONT, TEXT_FONT, colours, svg, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from shk.features.map import MapBlock, MapDrawing, MapInitiative, MapTopic
    from shk.site.icons import Icon

_PACKAGE = files("shk")
_SIGNS = (_PACKAGE / "site" / "icons.html", _PACKAGE / "features" / "map" / "icons.html")
_TALL = 1.2
"""How many times as high as wide a picture may be and still leave room for words on its page."""
_LEGEND_INDENT = 130.0
"""Where the signs of a line of the legend begin; its heading stands before them."""
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


@dataclass(frozen=True)
class AreaPicture:
    """A focus area of the map of a year."""

    name: str
    """The focus area; empty for initiatives of others that are related to those above."""
    svg: str
    """Its picture, as wide as the map."""
    tall: bool
    """Whether it is as high as a page when it is as wide as one."""


def area_pictures(drawing: MapDrawing) -> Iterator[AreaPicture]:
    """The map of a year, a picture for each focus area, each under the headings of the columns.

    A map of several areas on one sheet would have words too small to be read on paper.
    Ties within an area are lines without their numbers; all ties are listed in words.
    """
    rules = [block.rule for block in drawing.blocks]
    for block, end in zip(drawing.blocks, [*rules[1:], drawing.height], strict=True):
        areas = [topic for topic in block.topics if topic.kind == "area"]
        name = " ".join(line.text for topic in areas for line in topic.lines)
        height = end - block.rule + rules[0]
        inside = "\n".join(_block(drawing, block))
        moved = f'<g transform="translate(0 {rules[0] - block.rule:.1f})">{inside}</g>'
        picture = svg(drawing.width, height, [*_captions(drawing), moved])
        yield AreaPicture(name, picture, tall=height / drawing.width > _TALL)


def _captions(drawing: MapDrawing) -> Iterator[str]:
    """The headings of the columns."""
    soft = colours()["ink-soft"]
    for caption in drawing.captions:
        yield words(caption.text, caption.x, caption.y, 14, colour=soft, anchor=caption.anchor)


def _block(drawing: MapDrawing, block: MapBlock) -> Iterator[str]:
    """A focus area where it lies on the map."""
    hue, own = hue_colour(block.hue), {initiative.key for initiative in block.initiatives}
    yield _path(f"M0 {block.rule}H{drawing.width}", hue, 2)
    for arc in drawing.arcs:
        if {arc.start, arc.end} <= own:
            yield _path(arc.path, colours()["edge"], 1)
    for edge in block.edges:
        yield _path(edge.path, hue, 1.25)
    yield from _topics(drawing, block.topics, hue)
    yield from _initiatives(drawing, block.initiatives)
    for dot in block.dots:
        yield _sign(dot.symbol, dot.x - 8, dot.y - 8, 16, hue_colour(dot.hue))


def legend_svg(width: float, rows: Iterable[tuple[str, Iterable[Icon]]]) -> str:
    """What the signs of the map mean: a line of signs with their words for each heading."""
    parts: list[str] = []
    y = 14.0
    for heading, icons in rows:
        parts.append(words(heading, 0, y, 14, colour=colours()["ink-soft"]))
        x = _LEGEND_INDENT
        for icon in icons:
            room = 22 + text_width(icon.title, 14) + 26
            if x + room > width and x > _LEGEND_INDENT:
                x, y = _LEGEND_INDENT, y + 24
            parts += [
                _sign(icon.symbol, x, y - 11, 12, colours()["ink"]),
                words(icon.title, x + 20, y, 14),
            ]
            x += room
        y += 26
    return svg(width, y - 12, parts)


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
