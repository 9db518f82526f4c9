"""Whole names are found, other people's are not."""

from __future__ import annotations

import pytest

from shk.editing.person_mentions import PersonName


@pytest.mark.parametrize(
    "text",
    [
        "Anna Ek",
        "anna ek",
        "ANNA EK:s",
        "Anna Eks bok",
        "säger _Anna Ek_.",
        "Anna\n  Ek",
        "Anna\u00a0Ek",
        "Anna&nbsp;Ek",
        "”Anna Ek”",
        "Anna Ek-modellen",
    ],
)
def test_found(text: str) -> None:
    assert PersonName("Anna Ek").pattern().search(text)


@pytest.mark.parametrize(
    "text",
    ["Anna Ekström", "Johanna Ek", "Anna Ek-Lund", "Anna", "Ek", "Anna B Ek", "Maj-Anna Ek"],
)
def test_not_found(text: str) -> None:
    assert not PersonName("Anna Ek").pattern().search(text)


def test_a_part_alone() -> None:
    pattern = PersonName("Anna Ek").part_pattern()
    assert pattern
    assert [match[0] for match in pattern.finditer("Anna sa. Eks bok. Ekström.")] == ["Anna", "Eks"]
    longer = PersonName("Anna Berg Ek").part_pattern()
    assert longer
    assert [match[0] for match in longer.finditer("Anna Berg sa. Eks bok.")] == ["Anna Berg", "Eks"]
    assert PersonName("Anna").part_pattern() is None
