"""Statements without support: statuses, effects and figures against their sources."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.content.validate import dotted, nearest
from shk.content.yaml.tree import key_place, place_of
from shk.model.schema.activity import Activity
from shk.model.schema.authored import Authored
from shk.model.schema.initiative import Initiative
from shk.model.schema.record import Kind
from shk.model.schema.reference import Document, Figure, Partnership
from shk.model.schema.story import Story
from shk.model.schema.vocabulary import Stage, Status

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from shk.content.collection import Collection
    from shk.content.diagnostics import Diagnostics
    from shk.content.located_record import LocatedRecord
    from shk.model.schema.effect import Source
    from shk.model.schema.references import Steps
    from shk.model.schema.when import When

_WORD = re.compile(r"\w{4,}")
"""Words that carry meaning; the short ones are mostly prepositions and articles."""
_STEM = 5
"""Letters by which a word is known in all its forms."""


@dataclass(frozen=True)
class _Dated:
    """Something that has a time, a status and a source."""

    steps: Steps
    """The way to it in its file."""
    when: When
    """Its time."""
    status: Status | None
    """What its author wrote."""
    source: Source | None
    """What it is known from."""

    def happened(self, known: date | None) -> bool:
        """Whether it is said to have taken place, or counts as such without a status."""
        if self.status is None:
            return known is not None and self.when.end <= known
        return self.status is Status.HAPPENED


def check_evidence(collection: Collection, diagnostics: Diagnostics) -> None:
    """Note every status, effect and figure that says more than its sources."""
    known = _check_known_until(collection, diagnostics)
    for entries in collection.entries.values():
        for entry in entries.values():
            if isinstance(entry.record, Authored):
                _check_effects(entry, entry.record, collection, diagnostics)
            if isinstance(entry.record, Figure):
                _check_figure(entry, entry.record, diagnostics)
            for item in _dated(entry):
                _check_status(entry, item, collection, known, diagnostics)


def _check_known_until(collection: Collection, diagnostics: Diagnostics) -> date | None:
    """The day until which the sources report; it is not later than the latest of them."""
    entry = collection.partnership
    if entry is None or not isinstance(entry.record, Partnership):
        return None
    known = entry.record.known_until
    latest = max((document.when.end for document in _documents(collection)), default=None)
    if known and latest and latest < known:
        at = place_of(entry.fields, ("known_until",))
        when = latest.isoformat()
        diagnostics.add("known-until-late", at, "known_until", value=known.isoformat(), when=when)
    return known


def _documents(collection: Collection) -> Iterator[Document]:
    """Every document that could be read."""
    for entry in collection.entries[Kind.DOCUMENT].values():
        if isinstance(entry.record, Document):
            yield entry.record


def _dated(entry: LocatedRecord) -> Iterator[_Dated]:
    """Everything in a record that has a status."""
    record = entry.record
    if isinstance(record, Activity):
        yield _Dated((), record.when, record.status, record.source)
    elif isinstance(record, Initiative):
        for number, milestone in enumerate(record.milestones):
            yield _Dated(("milestones", number), milestone.when, milestone.status, milestone.source)
        for row, year in enumerate(record.years):
            for number, plan in enumerate(year.next):
                steps: Steps = ("years", row, "next", number)
                status = plan.status or Status.PLANNED
                yield _Dated(steps, plan.when or year.after, status, plan.source)


def _check_status(
    entry: LocatedRecord,
    dated: _Dated,
    collection: Collection,
    known: date | None,
    diagnostics: Diagnostics,
) -> None:
    """What is said to have taken place has a source that can confirm it."""
    if not dated.happened(known):
        return
    field = (*dated.steps, "status" if dated.status else "when")
    at = place_of(entry.fields, field)
    if dated.source is None:
        if known and known < dated.when.end:
            diagnostics.add("status-without-source", at, dotted(field), known=known.isoformat())
        return
    result = collection.entries[Kind.DOCUMENT].get(dated.source.document)
    document = result.record if result else None
    if isinstance(document, Document) and document.when.end < dated.when.start:
        diagnostics.add(
            "status-before-source",
            at,
            dotted(field),
            document=document.when.end.isoformat(),
            when=dated.when.start.isoformat(),
        )


def _check_effects(
    entry: LocatedRecord, page: Authored, collection: Collection, diagnostics: Diagnostics
) -> None:
    """Effects stand in one place, and those that are called reviewed state by whom."""
    if isinstance(page, Story) and page.initiatives and page.effects:
        diagnostics.add("effects-of-story", key_place(entry.fields, ("effects",)), "effects")
    seen: set[str] = set()
    for number, effect in enumerate(page.effects):
        if effect.id in seen:
            steps: Steps = ("effects", number, "id")
            at = place_of(entry.fields, steps)
            diagnostics.add("effect-twice", at, dotted(steps), value=str(effect.id))
        seen |= {effect.id} if effect.id else set()
        _check_chain(entry, page, number, diagnostics)
        if effect.evidence.stage is Stage.REVIEWED:
            _check_review(entry, number, effect.evidence.source.document, collection, diagnostics)
    for number, citation in enumerate(page.cited_effects):
        owner = collection.entries[Kind.INITIATIVE].get(citation.initiative)
        if owner and isinstance(owner.record, Initiative):
            ids = tuple(item.id for item in owner.record.effects if item.id)
            if citation.effect not in ids:
                steps = ("cited_effects", number, "effect")
                diagnostics.add(
                    "effect-unknown",
                    place_of(entry.fields, steps),
                    dotted(steps),
                    value=citation.effect,
                    page=citation.initiative,
                    allowed=", ".join(ids) or "–",
                    **nearest(citation.effect, ids),
                )


def _check_chain(
    entry: LocatedRecord, page: Authored, number: int, diagnostics: Diagnostics
) -> None:
    """What an effect came of is another effect on its page."""
    effect = page.effects[number]
    ids = tuple(item.id for item in page.effects if item.id and item is not effect)
    for place, named in enumerate(effect.follows_from):
        if named not in ids:
            steps: Steps = ("effects", number, "follows_from", place)
            diagnostics.add(
                "effect-unknown",
                place_of(entry.fields, steps),
                dotted(steps),
                value=named,
                page=page.id,
                allowed=", ".join(ids) or "–",
                **nearest(named, ids),
            )


def _check_review(
    entry: LocatedRecord,
    number: int,
    document_id: str,
    collection: Collection,
    diagnostics: Diagnostics,
) -> None:
    """The document that an effect is called reviewed by states who reviewed and how."""
    result = collection.entries[Kind.DOCUMENT].get(document_id)
    if result and isinstance(result.record, Document) and result.record.review is None:
        steps: Steps = ("effects", number, "evidence", "stage")
        at = place_of(entry.fields, steps)
        diagnostics.add("review-missing", at, dotted(steps), value=document_id)


def _check_figure(entry: LocatedRecord, figure: Figure, diagnostics: Diagnostics) -> None:
    """The words beside a figure say what it is of, since its name does not stand there.

    They begin with what is counted or name it; of a share, they say all that its name says.
    """
    shown = {word.casefold()[:_STEM] for word in _WORD.findall(figure.counts)}
    names = _WORD.findall(figure.name)
    missing = [name for name in names if name.casefold()[:_STEM] not in shown]
    named = bool(names) and len(missing) < len(names)
    clear = not missing if "%" in figure.value else named or bool(_WORD.match(figure.counts))
    if not clear:
        diagnostics.add(
            "figure-unclear",
            place_of(entry.fields, ("counts",)),
            "counts",
            value=figure.value,
            counts=figure.counts,
            missing=", ".join(missing),
        )
