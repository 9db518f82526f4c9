"""The map on paper is parted where no label is cut."""

from __future__ import annotations

from shk.features.map.page import portfolio_map_view
from shk.features.map.shapes import MapBlock, MapDot
from shk.features.map.sheets import SHEET, map_sheets
from tests.portfolios import small_context


def test_a_small_map_is_on_one_sheet() -> None:
    drawing = portfolio_map_view(small_context(), None).drawing
    assert [(sheet.top, sheet.height) for sheet in drawing.sheets] == [(0, drawing.height)]


def test_a_focus_area_that_does_not_fit_begins_a_sheet() -> None:
    blocks = [MapBlock("", top, (), (), ()) for top in (30.0, 700.0, 1300.0)]
    sheets = map_sheets(blocks, 1700)
    assert [(sheet.top, sheet.height) for sheet in sheets] == [(0, 698), (698, 1002)]


def test_one_higher_than_a_sheet_is_parted_between_its_labels() -> None:
    facts = portfolio_map_view(small_context(), None).drawing.blocks[0].initiatives[0].facts
    dots = tuple(MapDot(facts, "", "", "", "", 0, float(middle)) for middle in range(40, 2600, 28))
    sheets = map_sheets([MapBlock("", 30, (), (), (), dots)], 2600)
    assert sum(sheet.height for sheet in sheets) == 2600
    for sheet in sheets:
        assert 0 < sheet.height <= SHEET
        assert all(abs(dot.y - sheet.top) >= 13 for dot in dots) or sheet.top == 0
