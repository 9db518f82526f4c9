"""Places things along a line, as near to where they want to be as there is room."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass
class _Run:
    """Things that stand as close as they may and move together."""

    count: int
    """How many things."""
    total: float
    """Sum of where they want the run to begin."""

    @property
    def start(self) -> float:
        """Where the run begins: the mean of what its things want."""
        return self.total / self.count


def spread(
    wanted: Sequence[float], gaps: Sequence[float], least: float = -inf
) -> tuple[float, ...]:
    """Place things in the order given, moved as little as possible.

    The sum of squared moves is the smallest there is. With the gaps taken off,
    this is isotonic regression, solved by pooling adjacent violators (Ayer et
    al., "An empirical distribution function for sampling with incomplete
    information", Annals of Mathematical Statistics 26, 1955).

    Args:
        wanted: where each thing would like its centre.
        gaps: least distance from each centre to the next; one fewer than things.
        least: where the first centre may stand at the earliest.

    Returns:
        The centres, in the same unit and order.

    Raises:
        ValueError: the number of gaps does not fit.
    """
    if len(gaps) != max(len(wanted) - 1, 0):
        raise ValueError("there must be one gap between each two things")
    offsets = [0.0]
    for gap in gaps:
        offsets.append(offsets[-1] + gap)
    runs: list[_Run] = []
    for place, offset in zip(wanted, offsets, strict=False):
        runs.append(_Run(1, place - offset))
        while len(runs) > 1 and runs[-2].start > runs[-1].start:
            last = runs.pop()
            runs[-1].count += last.count
            runs[-1].total += last.total
    starts = [max(run.start, least) for run in runs for _ in range(run.count)]
    return tuple(start + offset for start, offset in zip(starts, offsets, strict=False))


def tracks(spans: Sequence[tuple[float, float]]) -> tuple[int, ...]:
    """Give each span a track, so that those on one track never overlap.

    A span always gets a higher track than the shorter spans it overlaps, so
    that arcs drawn farther out the higher their track nest in each other.
    Spans that only touch may share a track.

    Args:
        spans: first and last place of each span, in any unit.

    Returns:
        The track of each span, from 0.
    """
    order = sorted(
        range(len(spans)), key=lambda item: (spans[item][1] - spans[item][0], spans[item], item)
    )
    result: dict[int, int] = {}
    for item in order:
        first, last = spans[item]
        beneath = (
            track
            for other, track in result.items()
            if spans[other][0] < last and first < spans[other][1]
        )
        result[item] = 1 + max(beneath, default=-1)
    return tuple(result[number] for number in range(len(spans)))
