"""The records of each dataset; the only list of datasets there is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.language.messages import N_
from shk.model.authored import Authored
from shk.model.effect import Effect
from shk.model.initiative import Relation
from shk.model.published import EffectOf, Identity, RelationFrom, Told, VocabularyWord
from shk.model.record import Kind
from shk.model.record_types import RECORD_TYPES
from shk.outputs.data.derived import effect_rows, relation_rows, told, vocabulary_rows
from shk.outputs.data.markdown import linked_text
from shk.outputs.data.source import dataset_of, iri

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.model.record import Record
    from shk.views.context import Context
    from shk.views.published_fields import Parts

Row = tuple["Record", ...]
"""A record of each part."""


@dataclass(frozen=True)
class Table:
    """The records of a dataset."""

    id: str
    """Its name in addresses."""
    title: str
    """What it is called, a source string."""
    description: str
    """What it holds, a source string."""
    parts: Parts
    """The record classes that each row has one of."""
    rows: tuple[Row, ...]
    """The records, in the order of the portfolio."""


KINDS = {
    Kind.INITIATIVE: (N_("Initiatives"), N_("What is being tried out, by whom, where and when.")),
    Kind.STORY: (N_("Stories"), N_("What changed, for whom, and how it is known.")),
    Kind.ACTIVITY: (N_("Activities"), N_("What took place, when and where.")),
    Kind.FOCUS_AREA: (N_("Focus areas"), N_("The areas in which the work is gathered.")),
    Kind.GOAL: (N_("Societal goals"), N_("What the initiatives are to contribute to.")),
    Kind.CHALLENGE: (N_("Challenges"), N_("What the initiatives take on.")),
    Kind.PARTY: (N_("Parties and actors"), N_("Those who carry the work or take part in it.")),
    Kind.PLACE: (N_("Places"), N_("Where the work is, with positions where they are known.")),
    Kind.DOCUMENT: (N_("Documents"), N_("What the facts come from.")),
    Kind.FIGURE: (N_("Key figures"), N_("Numbers, with what they count and when.")),
    Kind.WORD: (N_("Glossary"), N_("Words of the work and what they mean.")),
}
"""What the dataset of each kind is called and holds; a test holds it to the kinds."""

LISTS_FIRST = 3
"""After so many kinds come the datasets that are made of parts of their records."""


def tables(context: Context) -> tuple[Table, ...]:
    """The records of every dataset.

    Args:
        context: what the data is made from.
    """
    own = tuple(_table(context, kind) for kind in KINDS)
    return (*own[:LISTS_FIRST], *_derived(context), *own[LISTS_FIRST:])


def _table(context: Context, kind: Kind) -> Table:
    """The records of a kind."""
    model = RECORD_TYPES[kind]
    text = (Told,) if issubclass(model, Authored) else ()
    title, description = KINDS[kind]
    return Table(
        dataset_of(kind),
        title,
        description,
        (Identity, model, *text),
        tuple(_rows(context, kind)),
    )


def _rows(context: Context, kind: Kind) -> Iterator[Row]:
    """Each record of a kind with its address, and its text if it has one."""
    links = linked_text(context)
    for key, record in context.portfolio.records(kind).items():
        identity = Identity(id=key, iri=iri(context, kind, key))
        if isinstance(record, Authored):
            yield identity, record, told(context, kind, record, links)
        else:
            yield identity, record


def _derived(context: Context) -> tuple[Table, ...]:
    """Effects and relations on their own, and the words that fields choose from."""
    return (
        Table(
            "effects",
            N_("Effects"),
            N_("What came of the work, step by step, and how well it is known."),
            (Identity, EffectOf, Effect),
            tuple(effect_rows(context, "effects")),
        ),
        Table(
            "relations",
            N_("Relations"),
            N_("How initiatives belong together, each with its reason."),
            (Identity, RelationFrom, Relation),
            tuple(relation_rows(context, "relations")),
        ),
        Table(
            "vocabulary",
            N_("Vocabulary"),
            N_("The words that fields choose from, and what they mean."),
            (Identity, VocabularyWord),
            tuple(vocabulary_rows(context, "vocabulary")),
        ),
    )
