"""The table of dimensions."""

from __future__ import annotations

from shk.features.initiatives.initiative import initiative_view
from shk.features.map.dimensions import dimensions_view
from shk.model.schema.vocabulary import Dimension
from tests.portfolios import small_context


def test_every_mark_leads_to_an_effect_on_the_page() -> None:
    context = small_context()
    view = dimensions_view(context)
    marks = [
        mark for group in view.groups for row in group.rows for it in row.cells for mark in it.marks
    ]
    page = initiative_view(context, context.portfolio.initiatives["hill-plots"])
    anchors = {
        f"{page.meta.uri}#{effect.anchor}" for step in page.effects for effect in step.effects
    }
    assert [mark.uri for mark in marks] == [
        "initiatives/hill-plots/#effect-3",
        "initiatives/hill-plots/#effect-plots-dug",
        "initiatives/hill-plots/#effect-2",
    ]
    assert {mark.uri for mark in marks} <= anchors
    assert marks[2].symbol == "effect-outcome"


def test_a_row_has_a_cell_for_each_dimension_and_the_rest_is_named() -> None:
    gardens, harbour = dimensions_view(small_context()).groups
    assert [len(row.cells) for row in gardens.rows] == [len(Dimension)]
    assert [item.title for item in gardens.rest] == ["Soil study", "Tool library"]
    assert harbour.rows == ()
