"""Answers to the questions about a new record, checked one by one by the record's own rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.content.diagnostics import Diagnostics
from shk.content.validate import dotted, field_at, nearest, validate
from shk.content.yaml.tree import Fields, Items, Leaf
from shk.editing.questions import Answer, written_order
from shk.editing.yaml_dump import scalar
from shk.model.diagnostics.diagnostic import SourceLocation
from shk.model.schema.effect import Source
from shk.model.schema.fields import record_type, types_in
from shk.model.schema.record_types import RECORD_TYPES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shk.content.yaml.tree import Tree
    from shk.editing.questions import Question
    from shk.editing.yaml_dump import Value
    from shk.model.diagnostics.diagnostic import Problem
    from shk.model.portfolio.portfolio import Portfolio
    from shk.model.schema.record import Kind, Record
    from shk.model.schema.references import Steps

Given = str | tuple[str, ...]
"""An answer as it was given: one text, or several for a list."""

Answers = dict["Steps", Given]
"""Answers by the way to their field; what was left out is not there."""

_NOWHERE = SourceLocation("")
_LATER = frozenset({"alt-missing"})
"""Problems that a later question mends."""


def answer_problems(
    kind: Kind, question: Question, given: Given, portfolio: Portfolio
) -> tuple[Problem, ...]:
    """What is wrong with one answer; nothing if the record can have it.

    Args:
        kind: the kind of the new record.
        question: the question.
        given: its answer.
        portfolio: what an id must be found in.
    """
    diagnostics = Diagnostics()
    if question.kind:
        for item in (given,) if isinstance(given, str) else given:
            _check_id(question, item, portfolio, diagnostics)
    model = RECORD_TYPES[kind]
    tree = _tree(written(model, {question.steps: given}, plain=True))
    assert isinstance(tree, Fields)  # noqa: S101 - a record is a group of fields
    full_diagnostics = Diagnostics()
    validate(model, tree, {}, full_diagnostics)
    field = dotted(question.steps)
    own = (
        problem
        for problem in full_diagnostics.problems
        if problem.field == field or problem.field.startswith(f"{field}.")
        if problem.code.code not in _LATER | {"field-missing"}
    )
    return (*diagnostics.problems, *own)


def written(model: type[Record], answers: Answers, *, plain: bool = False) -> dict[str, Value]:
    """Answers as the fields of a record, in the order in which authors write them.

    Args:
        model: the record's class.
        answers: the answers; a document that is a source becomes a group of fields.
        plain: leave texts as they are, instead of in the form of YAML.
    """
    fields: dict[str, Value] = {}
    order = written_order(model)
    for steps in sorted(answers, key=lambda item: (order.index(str(item[0])), len(item))):
        value = _value(model, steps, answers[steps], plain=plain)
        _put(fields, [str(step) for step in steps], value)
    return fields


def _check_id(
    question: Question, named: str, portfolio: Portfolio, diagnostics: Diagnostics
) -> None:
    """Note an id that is not there, with the nearest one."""
    assert question.kind is not None  # noqa: S101 - asked only for records
    known = portfolio.records(question.kind)
    if named not in known:
        diagnostics.add(
            "reference-unknown",
            _NOWHERE,
            kind=question.kind.label,
            value=named,
            lives="",
            **nearest(named, known),
        )


def _value(model: type[Record], steps: Steps, given: Given, *, plain: bool) -> Value:
    """An answer as the value of its field."""
    if not isinstance(given, str):
        return [_value(model, steps, item, plain=plain) for item in given]
    field = field_at(model, steps)
    assert field is not None  # noqa: S101 - questions come from the schema
    inside = record_type(field.annotation)
    words = str in set(types_in(field.annotation))
    text = given if plain else scalar(given, words=words)
    if inside is Source:
        return {"document": text}
    return {"src": text} if inside else text


def _put(fields: dict[str, Value], steps: list[str], value: Value) -> None:
    """Put a value into fields, inside a group if the way leads into one."""
    first, *rest = steps
    if not rest:
        fields[first] = value
        return
    inside = fields.setdefault(first, {})
    assert isinstance(inside, dict)  # noqa: S101 - groups are made here alone
    _put(inside, rest, value)


def _tree(value: Value) -> Tree:
    """A value as the tree that validation takes; it stands in no file yet."""
    if isinstance(value, str):
        return Leaf(value, _NOWHERE)
    if isinstance(value, list | tuple):
        return Items(tuple(_tree(item) for item in value), _NOWHERE)
    assert isinstance(value, dict)  # noqa: S101 - the third kind
    fields = {key: _tree(item) for key, item in value.items()}
    return Fields(fields, dict.fromkeys(fields, _NOWHERE), _NOWHERE)


def as_given(question: Question, texts: tuple[str, ...]) -> Given | None:
    """Texts as the answer to a question; None when nothing was said.

    Yes and no become ``true`` and ``false`` before they come here.
    """
    if question.answer is Answer.PICTURE:  # two spaces in the name of a file are two
        return texts[0].strip() or None if texts else None
    said = tuple(dict.fromkeys(text for item in texts if (text := " ".join(item.split()))))
    if not said:
        return None
    if question.several:
        return said
    return said[0]


def missing(questions: tuple[Question, ...], answers: Mapping[Steps, Given]) -> list[Question]:
    """The questions that must be answered and are not."""
    return [
        question for question in questions if question.required and question.steps not in answers
    ]
