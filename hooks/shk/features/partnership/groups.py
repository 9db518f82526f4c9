"""The records of a kind under headings that come from one of their fields."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from shk.features.partnership.entries import Entry, EntryFact, entry
from shk.i18n.messages import N_
from shk.model.schema.fields import reference_in, term_type
from shk.model.schema.partnership_vocabulary import LearningForm
from shk.model.schema.record import Kind
from shk.model.schema.record_types import KIND_INFO
from shk.model.schema.vocabulary import RelationKind, Term
from shk.model.schema.when import When
from shk.site.link import when_text
from shk.site.record_links import initiative_link

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from shk.model.schema.reference import DataRecord
    from shk.site.context import Context

TIES: Mapping[LearningForm, RelationKind] = {
    LearningForm.TWIN: RelationKind.TWIN,
    LearningForm.TEST_BED: RelationKind.SHARES_TEST_BED,
}
"""The forms of learning that initiatives say about themselves, by their relations."""


@dataclass(frozen=True)
class Group:
    """Records under a heading."""

    id: str
    """The heading's id; empty for records that stand by themselves."""
    title: str
    """The heading; empty for records that stand by themselves."""
    text: str
    """What the heading means; empty when it goes without saying."""
    entries: tuple[Entry, ...]
    """The records, in the order of the data file."""


def groups(context: Context, kind: Kind, group_by: str) -> tuple[Group, ...]:
    """The records of a kind under their headings; a heading without any is left out.

    Args:
        context: the portfolio and the language.
        kind: the kind of record.
        group_by: the field that the headings come from; empty for none.
    """
    records = cast("Mapping[str, DataRecord]", context.portfolio.records(kind))
    entries: dict[object, list[Entry]] = {}
    for record in records.values():
        value = getattr(record, group_by) if group_by else None
        entries.setdefault(value, []).append(entry(context, record, (group_by,)))
    if kind is Kind.LEARNING:
        for form, relation in TIES.items():
            if tied := list(_ties(context, relation)):
                entries.setdefault(form, []).extend(tied)
    return tuple(
        replace(heading, entries=tuple(entries[value]))
        for value, heading in _headings(context, kind, group_by, set(entries))
        if value in entries
    )


def _headings(
    context: Context, kind: Kind, group_by: str, values: set[object]
) -> Iterator[tuple[object, Group]]:
    """Every heading there can be, in its order; records without one come first."""
    yield None, Group("", "", "", ())
    if not group_by:
        return
    field = KIND_INFO[kind].record.model_fields[group_by]
    if reference := reference_in(field):
        above = cast("Mapping[str, DataRecord]", context.portfolio.records(reference.kind))
        for key, item in above.items():
            yield key, Group(f"{group_by}-{key}", item.name, item.text or "", ())
    elif vocabulary := term_type(field.annotation):
        for term in vocabulary:
            yield term, _term_heading(context, group_by, term)
    else:
        moments = sorted((item for item in values if isinstance(item, When)), reverse=True)
        for number, when in enumerate(moments, 1):
            yield when, Group(f"{group_by}-{number}", when_text(when, context.messages), "", ())


def _term_heading(context: Context, group_by: str, term: Term) -> Group:
    """A word of a vocabulary as heading."""
    return Group(
        f"{group_by}-{term.value}", context.text(term.label), context.text(term.meaning), ()
    )


def _ties(context: Context, kind: RelationKind) -> Iterator[Entry]:
    """Initiatives that are tied to each other in a way, each pair once."""
    label = context.text(N_("Initiatives"))
    for initiative in context.portfolio.initiatives.values():
        for tie in context.portfolio.ties_of(initiative.id):
            if tie.outgoing and tie.relation.kind is kind:
                ends = (initiative_link(context, initiative), initiative_link(context, tie.other))
                yield Entry(
                    id=f"{initiative.id}--{tie.other.id}",
                    name=f"{initiative.title} – {tie.other.title}",
                    text=tie.relation.because,
                    facts=(EntryFact(label, ends),),
                )
