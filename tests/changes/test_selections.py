"""Every number that counts effects leads to a list of exactly those."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.features.changes.figures import figures_view
from shk.features.changes.selections import change_facets, selections_view
from shk.features.years.page import year_view
from tests.portfolios import small_context

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.features.changes.figures import FigureRow, MatrixRow, SourceRow
    from shk.site.context import Context


def listed(context: Context) -> dict[str, int]:
    """How many effects stand below each heading, by its address."""
    counts: dict[str, int] = {}
    for facet in change_facets(context):
        view = selections_view(context, facet)
        for selection in view.selections:
            counts[f"{view.meta.uri}#{selection.id}"] = selection.count
            for group in selection.groups:
                for wider in group.ids[1:]:
                    within = (it for it in selection.groups if it.ids[0].startswith(f"{wider}--"))
                    counts[f"{view.meta.uri}#{wider}"] = sum(len(it.changes) for it in within)
                counts[f"{view.meta.uri}#{group.ids[0]}"] = len(group.changes)
    return counts


def counted(context: Context) -> Iterator[tuple[str, int]]:
    """Every number on the page of figures and on that of a year, with where it leads."""
    view = figures_view(context)
    rows = [row for table in view.tables for row in table.rows]
    lines: tuple[FigureRow | MatrixRow | SourceRow, ...] = (*rows, *view.matrix, *view.sources)
    for line in lines:
        yield line.total.uri, line.total.count
        yield from ((item.uri, item.count) for item in line.counts)
    for term in (*view.stages, *view.levels, *view.dimensions):
        yield term.uri, term.count
    yield from ((stage.uri, stage.count) for stage in year_view(context, 2024).stages)


def test_a_number_leads_to_a_heading_with_as_many_effects() -> None:
    context = small_context()
    lists, numbers = listed(context), [item for item in counted(context) if item[1]]
    assert len(numbers) > 30
    assert dict(numbers) == {uri: lists[uri] for uri, _ in numbers}


def test_nothing_leads_from_a_number_that_is_zero() -> None:
    assert {uri for uri, count in counted(small_context()) if not count} == {""}


def test_a_level_is_listed_by_dimension_and_step_and_a_year_by_step_and_how_it_is_known() -> None:
    context = small_context()
    views = {facet.name: selections_view(context, facet) for facet in change_facets(context)}
    assert views["level"].selections[0].groups[0].ids == (
        "system--services--not-as-hoped",
        "system--services",
    )
    titles = [group.title for group in views["year"].selections[0].groups]
    assert titles[-2:] == ["Reported by those involved", "Measured"]
    assert views["goal"].meta.title == "Changes by societal goal"
