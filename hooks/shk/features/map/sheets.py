"""The map on paper: parts that can be read on a sheet lying down."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from shk.features.map.shapes import MapSheet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from shk.features.map.shapes import MapBlock

SHEET = 1100.0
"""The greatest height of a part: on A4 lying down, text of 17 units is then 8 points or more."""
_DOT = 13.0


def map_sheets(blocks: Sequence[MapBlock], height: float) -> tuple[MapSheet, ...]:
    """Part a drawing, between focus areas where it can be and else between labels.

    Args:
        blocks: the focus areas with their places.
        height: how high the drawing is.
    """
    tops = [0.0, *(block.rule - 2 for block in blocks[1:]), height]
    cuts, top = [0.0], 0.0
    for start, end in pairwise(tops):
        if end - top > SHEET and start > top:
            cuts.append(top := start)
        while end - top > SHEET:
            cuts.append(top := _cut(blocks, top))
    cuts.append(height)
    return tuple(
        MapSheet(round(first, 1), round(last - first, 1)) for first, last in pairwise(cuts)
    )


def _cut(blocks: Sequence[MapBlock], top: float) -> float:
    """The lowest place within a sheet at which no label or dot is cut."""
    grounds = sorted(_grounds(blocks))
    place = top + SHEET
    while crossed := [upper for upper, lower in grounds if upper < place < lower]:
        place = min(crossed)
    return place if place > top else top + SHEET


def _grounds(blocks: Sequence[MapBlock]) -> Iterator[tuple[float, float]]:
    """Where labels and dots begin and end."""
    for block in blocks:
        areas = [item.hit_area for item in block.topics]
        areas += [item.hit_area for item in block.initiatives]
        yield from ((area.y, area.y + area.height) for area in areas)
        for dot in block.dots:
            yield dot.y - _DOT, dot.y + _DOT
