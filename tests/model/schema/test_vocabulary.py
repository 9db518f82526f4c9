"""The fixed words."""

from __future__ import annotations

import re

import pytest
from pydantic import TypeAdapter, ValidationError

from shk.model.schema import vocabulary
from shk.model.schema.vocabulary import Phase, RelationKind, Term

TERMS = [
    one
    for one in vars(vocabulary).values()
    if isinstance(one, type) and issubclass(one, Term) and one is not Term
]


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.__name__)
def test_every_word_has_a_label_of_its_own(term: type[Term]) -> None:
    labels = [one.label for one in term]
    assert all(labels)
    assert len(set(labels)) == len(labels)
    for one in term:
        assert re.fullmatch(r"[a-z]+(_[a-z]+)*", one.value)
        assert TypeAdapter(term).validate_python(one.value) is one
        assert str(one) == one.value
        assert not one.meaning or one.meaning.endswith(".")


def test_there_are_words_for_all_that_is_told_of() -> None:
    assert {term.__name__ for term in TERMS} == {
        "ActivityKind",
        "Audience",
        "Compliance",
        "Dimension",
        "DocumentKind",
        "EffectKind",
        "GoalStatus",
        "Level",
        "Part",
        "PartyKind",
        "Phase",
        "PlaceKind",
        "Question",
        "RecommendationStatus",
        "RelationKind",
        "Stage",
        "Status",
        "Strand",
    }


def test_phases_come_in_the_order_of_the_work() -> None:
    assert [one.value for one in Phase] == [
        "exploring",
        "concept",
        "pilot",
        "implementation",
        "closed",
    ]


def test_symmetric_relations_read_alike_from_both_ends() -> None:
    assert {one.value for one in RelationKind if one.symmetric} == {
        "twin",
        "shares_test_bed",
        "learns_with",
    }
    assert RelationKind.BUILDS_ON.inverse == "Continues in"


def test_a_word_that_is_none_is_refused() -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Phase).validate_python("pilott")
