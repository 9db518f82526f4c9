"""Keys and values are found with both ends, whatever the style."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from shk.editing.yaml_edit import YamlPlaces

if TYPE_CHECKING:
    from shk.model.schema.references import Steps

TEXT = """\
title: "Mat # och möten"  # kommentar
text: >-
  En rad
  till

empty:
goals:
  - a
  - ""
  - 'b'
# mellan
people:
- name: Anna Ek
  as: owner

- {name: Bo, as: student}
period: {start: 2024, end: 2025}
"""


@pytest.mark.parametrize(
    ("steps", "written"),
    [
        (("title",), '"Mat # och möten"'),
        (("text",), ">-\n  En rad\n  till"),
        (("goals", 0), "a"),
        (("goals", 1), "'b'"),
        (("goals",), "- a\n  - \"\"\n  - 'b'"),
        (("people", 0), "name: Anna Ek\n  as: owner"),
        (("people", 1, "as"), "student"),
        (("period", "start"), "2024"),
        (("period",), "{start: 2024, end: 2025}"),
    ],
)
def test_a_value_has_both_ends(steps: Steps, written: str) -> None:
    before = "---\n"
    span = YamlPlaces(before + TEXT, len(before)).value(steps)
    assert span is not None
    assert (before + TEXT)[span.start : span.end] == written


def test_what_is_not_there_is_none() -> None:
    places = YamlPlaces(TEXT)
    assert places.value(("nothing",)) is None
    assert places.value(("goals", 7)) is None
    assert places.value(("title", "x")) is None
    assert places.pairs(("title",)) == {}


def test_keys_come_in_their_order_with_empty_ones() -> None:
    assert list(YamlPlaces(TEXT).pairs(()))[:3] == ["title", "text", "empty"]


def test_styles_are_reported() -> None:
    places = YamlPlaces(TEXT)
    assert places.is_flow(("period",))
    assert not places.is_flow(("people",))
    assert sorted(places.nested_lists()) == [(0, 0), (0, 2)]
    assert places.column(places.items(("people",))[0].start) == 2
