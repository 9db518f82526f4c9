"""The fixed words."""

from __future__ import annotations

import re

import pytest
from pydantic import TypeAdapter, ValidationError

from shk.model.schema import partnership_vocabulary, vocabulary
from shk.model.schema.vocabulary import Phase, RelationKind, Term

TERMS = [
    var
    for var in {**vars(vocabulary), **vars(partnership_vocabulary)}.values()
    if isinstance(var, type) and issubclass(var, Term) and var is not Term
]


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.__name__)
def test_every_word_has_a_label_of_its_own(term: type[Term]) -> None:
    labels = [item.label for item in term]
    assert all(labels)
    assert len(set(labels)) == len(labels)
    for item in term:
        assert re.fullmatch(r"[a-z]+(_[a-z]+)*", item.value)
        assert TypeAdapter(term).validate_python(item.value) is item
        assert str(item) == item.value
        assert not item.meaning or item.meaning.endswith(".")


def test_there_are_words_for_all_that_is_reported() -> None:
    assert {term.__name__ for term in TERMS} == {
        "AccessWay",
        "ActivityKind",
        "Audience",
        "Compliance",
        "DecisionKind",
        "Dimension",
        "Direction",
        "DocumentKind",
        "EffectKind",
        "GoalStatus",
        "LearningForm",
        "Level",
        "ObservationStatus",
        "Part",
        "PartyKind",
        "Phase",
        "PlaceKind",
        "Question",
        "RecommendationStatus",
        "RelationKind",
        "ResearchKind",
        "ResearchStatus",
        "SelectionPart",
        "Sex",
        "Stage",
        "Standing",
        "Status",
        "Strand",
    }


def test_phases_come_in_the_order_of_the_work() -> None:
    assert [item.value for item in Phase] == [
        "exploring",
        "concept",
        "pilot",
        "implementation",
        "closed",
    ]


def test_symmetric_relations_read_alike_from_both_ends() -> None:
    assert {item.value for item in RelationKind if item.symmetric} == {
        "twin",
        "shares_test_bed",
        "learns_with",
    }
    assert RelationKind.BUILDS_ON.inverse == "Continues in"


def test_a_word_that_is_none_is_refused() -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Phase).validate_python("pilott")
