"""Key figures of the latest year that has some."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.model.schema.vocabulary import EffectKind
from shk.site.conflicts import ConflictView, conflict_views

if TYPE_CHECKING:
    from shk.model.schema.reference import Figure
    from shk.site.context import Context

MOST = 6
"""How many figures are shown."""
ORDER = (EffectKind.IMPACT, EffectKind.OUTCOME, EffectKind.OUTPUT, None)
"""What a figure measures, in the order of what it says of people's lives."""


@dataclass(frozen=True)
class FigureLine:
    """A figure with what it counts."""

    value: str
    """The figure as it is to be read."""
    counts: str
    """What is counted."""
    hue: str
    """The hue of the focus area it concerns, or empty."""
    conflicts: tuple[ConflictView, ...] = ()
    """What the sources do not agree on."""
    change: bool = False
    """Whether it describes a change rather than what was done."""


@dataclass(frozen=True)
class FiguresOfYear:
    """The figures of a year."""

    year: int
    """The year they hold for."""
    lines: tuple[FigureLine, ...]
    """The figures: changes first, then what was done, then the rest, each as in the data file."""


def figures_of_latest_year(context: Context) -> FiguresOfYear | None:
    """The figures of the latest year that has begun, or None when there are none."""
    return figures_of(context, None, None, None)


def figures_of(
    context: Context, focus_area_id: str | None, year: int | None, most: int | None
) -> FiguresOfYear | None:
    """The figures of a focus area and a year, or None when there are none.

    Args:
        context: the portfolio and the day.
        focus_area_id: the focus area they concern; None for all figures.
        year: the year they hold for; None for the latest that has begun and has some.
        most: how many at most; None for the usual number.
    """
    fitting = [
        figure
        for figure in context.portfolio.figures.values()
        if focus_area_id in (None, figure.focus_area)
        and (figure.when.end.year == year if year else figure.when.end.year <= context.today.year)
    ]
    if not fitting:
        return None
    latest = max(item.when.end.year for item in fitting)
    of_year = [item for item in fitting if item.when.end.year == latest]
    chosen = sorted(of_year, key=lambda item: ORDER.index(item.measures))[: most or MOST]
    return FiguresOfYear(latest, tuple(_line(context, item) for item in chosen))


def _line(context: Context, figure: Figure) -> FigureLine:
    """A figure with what it counts."""
    area = context.portfolio.focus_areas.get(figure.focus_area or "")
    conflicts = conflict_views(context, figure.conflicts)
    change = figure.measures in {EffectKind.IMPACT, EffectKind.OUTCOME}
    return FigureLine(figure.value, figure.counts, area.hue if area else "", conflicts, change)
