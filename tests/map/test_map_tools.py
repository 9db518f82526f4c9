"""The tools of a map: facets counted on what the map shows."""

from __future__ import annotations

import pytest

from shk.features.map.page import portfolio_map_view
from tests.portfolios import small_context


@pytest.mark.parametrize("area", [None, "gardens", "harbour"])
def test_each_value_counts_the_initiatives_drawn_with_it(area: str | None) -> None:
    view = portfolio_map_view(small_context(), area)
    drawn = [initiative.facts for block in view.drawing.blocks for initiative in block.initiatives]
    attributes = {
        "focus-area": "area",
        "goal": "goals",
        "challenge": "challenges",
        "party": "parties",
        "strand": "strands",
        "phase": "phase",
        "year": "years",
    }
    assert {facet.name for facet in view.tools.facets} <= set(attributes)
    for facet in view.tools.facets:
        for value in facet.values:
            results = [
                node for node in drawn if value.value in _values(node, attributes[facet.name])
            ]
            assert value.count == len(results) > 0


def test_challenges_come_after_goals_with_their_names() -> None:
    facets = portfolio_map_view(small_context(), None).tools.facets
    assert [facet.name for facet in facets][:3] == ["focus-area", "goal", "challenge"]
    assert "Dry soil" in {value.title for value in facets[2].values}


def _values(node: object, attribute: str) -> list[str]:
    """The values that a node has in an attribute."""
    return str(getattr(node, attribute)).split()
