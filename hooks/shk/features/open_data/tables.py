"""Datasets made of parts of records, and the published facts about a text."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import partial
from itertools import chain, count
from typing import TYPE_CHECKING

from shk.features.field_reference import public_fields, records_inside
from shk.features.open_data.markdown import linked_text
from shk.features.open_data.source import iri, part_iri
from shk.i18n.messages import N_
from shk.model.portfolio.localize import version_for
from shk.model.portfolio.portfolio import own_effects
from shk.model.schema.authored import Authored
from shk.model.schema.effect import Effect
from shk.model.schema.fields import term_type
from shk.model.schema.full_texts import cached_property
from shk.model.schema.initiative import Relation
from shk.model.schema.published import (
    EffectOf,
    Identity,
    PublishedVersion,
    RelationFrom,
    TextVersion,
    VocabularyWord,
)
from shk.model.schema.record_types import KINDS, RECORD_TYPES
from shk.model.schema.story import Story
from shk.model.schema.upkeep import WrittenPage
from shk.model.schema.vocabulary import Audience, Term
from shk.site.version_links import version_address

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from shk.features.field_reference import Parts
    from shk.features.open_data.markdown import LinkedText
    from shk.model.portfolio.portfolio import Portfolio
    from shk.model.schema.initiative import Initiative
    from shk.model.schema.kind_info import KindInfo
    from shk.model.schema.record import Kind, Record
    from shk.site.context import Context


def version_texts(context: Context, kind: Kind, record: Authored, links: LinkedText) -> TextVersion:
    """The text of a page and of its versions."""
    return TextVersion(
        language=context.language,
        text=links.of(record.body, record.path),
        changed=record.changed,
        versions=tuple(_versions(context, kind, record, links)),
    )


def _versions(
    context: Context, kind: Kind, record: Authored, links: LinkedText
) -> Iterator[PublishedVersion]:
    """The versions of a page, in the order of the vocabulary."""
    for audience in Audience:
        if version := version_for(record, audience):
            yield PublishedVersion(
                audience=audience,
                language=audience.language or context.language,
                iri=context.address + version_address(context, kind, record.id, audience),
                title=version.title,
                summary=version.summary,
                text=links.of(version.body, version.path),
            )


def effect_rows(context: Context, dataset: str) -> Iterator[tuple[Record, ...]]:
    """Every effect, those of initiatives first, in the authors' order.

    An id is the author's, or made of what the effect says, so that it stays when others come or go.
    """
    portfolio, taken = context.portfolio, set[str]()
    for _, page in portfolio.authored():
        for reported_effect in own_effects(page):
            effect = reported_effect.effect
            said = (
                effect.id
                or hashlib.sha256(f"{effect.kind.value} {effect.text}".encode()).hexdigest()[:8]
            )
            name = _free(f"{page.id}-{said}", taken)
            yield _identity(context, dataset, name), _owner(portfolio, page, effect), effect


def _owner(portfolio: Portfolio, page: Initiative | Story, effect: Effect) -> EffectOf:
    """Where an effect is written, and which pages report it too."""
    citing = portfolio.pages_citing(page.id, effect.id) if effect.id else ()
    story = isinstance(page, Story)
    return EffectOf(
        initiative=None if story else page.id,
        story=page.id if story else None,
        also_in_stories=tuple(item.id for item in citing if isinstance(item, Story)),
        also_in_initiatives=tuple(item.id for item in citing if not isinstance(item, Story)),
    )


def relation_rows(context: Context, dataset: str) -> Iterator[tuple[Record, ...]]:
    """Every relation once, as it was written."""
    taken: set[str] = set()
    for initiative in _initiatives(context.portfolio):
        for relation in initiative.relations:
            name = _free(f"{initiative.id}--{relation.kind.value}--{relation.to}", taken)
            origin = RelationFrom.model_validate({"from": initiative.id})
            yield _identity(context, dataset, name), origin, relation


def _initiatives(portfolio: Portfolio) -> Iterable[Initiative]:
    """All initiatives, in the order of their ids."""
    return portfolio.initiatives.values()


def _free(name: str, taken: set[str]) -> str:
    """A name nobody has had yet, which is then taken."""
    numbered = (f"{name}-{number}" for number in count(2))
    result = next(item for item in chain((name,), numbered) if item not in taken)
    taken.add(result)
    return result


def written_rows(context: Context) -> Iterator[tuple[Record, ...]]:
    """Every hand-written page by its path below the site's root."""
    for address, page in context.portfolio.written.items():
        yield Identity(id=address.strip("/") or "index", iri=context.address + address), page


def vocabulary_rows(context: Context, dataset: str) -> Iterator[tuple[Record, ...]]:
    """Every word that a published field chooses from."""
    text = context.text
    for vocabulary, words in vocabularies().items():
        for word in words:
            inverse = getattr(word, "inverse", "")
            yield (
                _identity(context, dataset, f"{vocabulary}.{word.value}"),
                VocabularyWord(
                    vocabulary=vocabulary,
                    value=word.value,
                    label=text(word.label),
                    meaning=text(word.meaning) or None,
                    inverse=text(inverse) or None,
                ),
            )


def vocabularies() -> dict[str, type[Term]]:
    """The vocabularies of published fields by their names, in the order of the records."""
    record_types: dict[str, type[Term]] = {}
    roots: Parts = (*RECORD_TYPES.values(), TextVersion)
    for model in chain.from_iterable((root, *records_inside((root,))) for root in roots):
        for field in public_fields((model,)):
            if terms := term_type(field.info.annotation):
                record_types[_snake(terms.__name__)] = terms
    return record_types


def _snake(name: str) -> str:
    """The name of a class as data writes it: ``EffectKind`` is ``effect_kind``."""
    return "".join(f"_{item.lower()}" if item.isupper() else item for item in name).lstrip("_")


def _identity(context: Context, dataset: str, name: str) -> Identity:
    """What a record without a page is known by."""
    return Identity(id=name, iri=part_iri(context, dataset, name))


Row = tuple["Record", ...]
"""A record of each part."""


@dataclass(frozen=True, eq=False)
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
    read: Callable[[], Iterable[Row]]
    """Gathers the records, in the order of the portfolio, without the full text of a page."""
    with_texts: Callable[[Iterable[Row]], Iterable[Row]] | None = None
    """Puts the full texts into some of the rows; None if they have none."""
    known: int | None = None
    """How many records it has, if that is known before they are gathered."""

    @property
    def count(self) -> int:
        """How many records it has."""
        return len(self.heads) if self.known is None else self.known

    @cached_property
    def heads(self) -> tuple[Row, ...]:
        """The records, in the order of the portfolio, without the full text of a page."""
        return tuple(self.read())

    def rows(self, first: int = 0, end: int | None = None) -> tuple[Row, ...]:
        """The records, in the order of the portfolio; those from one place to before another."""
        rows = self.heads[first:end]
        return tuple(self.with_texts(rows)) if self.with_texts else rows


LISTS_FIRST = 3
"""After so many kinds come the datasets that are made of parts of their records."""


def tables(context: Context) -> tuple[Table, ...]:
    """The records of every dataset.

    Args:
        context: what the data is made from.
    """
    own = tuple(_table(context, kind) for kind in KINDS)
    return (*own[:LISTS_FIRST], *_derived(context), *own[LISTS_FIRST:])


def _table(context: Context, info: KindInfo) -> Table:
    """The records of a kind."""
    written = issubclass(info.record, Authored)
    return Table(
        info.dataset,
        info.plural,
        info.about,
        (Identity, info.record, *((TextVersion,) if written else ())),
        partial(_heads, context, info.kind),
        partial(_with_texts, context, info.kind) if written else None,
        len(context.portfolio.records(info.kind)),
    )


def _heads(context: Context, kind: Kind) -> Iterator[Row]:
    """Each record of a kind with its address, and what is said of its text if it has one."""
    for key, record in context.portfolio.records(kind).items():
        identity = Identity(id=key, iri=iri(context, kind, key))
        if isinstance(record, Authored):
            about = TextVersion(
                language=context.language, text="", changed=record.changed, versions=()
            )
            yield identity, record, about
        else:
            yield identity, record


def _with_texts(context: Context, kind: Kind, rows: Iterable[Row]) -> Iterator[Row]:
    """Rows of pages with their texts and versions."""
    links = linked_text(context)
    for identity, record, *_ in rows:
        if isinstance(record, Authored):
            yield identity, record, version_texts(context, kind, record, links)


def _derived(context: Context) -> tuple[Table, ...]:
    """Effects and relations on their own, and the words that fields choose from."""
    return (
        Table(
            "effects",
            N_("Effects"),
            N_("What came of the work, step by step, and how it is known."),
            (Identity, EffectOf, Effect),
            partial(effect_rows, context, "effects"),
        ),
        Table(
            "relations",
            N_("Relations"),
            N_("How initiatives belong together, each with its reason."),
            (Identity, RelationFrom, Relation),
            partial(relation_rows, context, "relations"),
        ),
        Table(
            "pages",
            N_("Hand-written pages"),
            N_("Pages about the partnership and the site, with who looks after each."),
            (Identity, WrittenPage),
            partial(written_rows, context),
        ),
        Table(
            "vocabulary",
            N_("Vocabulary"),
            N_("The words that fields choose from, and what they mean."),
            (Identity, VocabularyWord),
            partial(vocabulary_rows, context, "vocabulary"),
        ),
    )
