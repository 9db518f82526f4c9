"""What is told without being known: statuses, effects and figures against their sources."""

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
    from shk.content.diagnostics_sink import Findings
    from shk.content.entries import Entry
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


def check_evidence(collection: Collection, findings: Findings) -> None:
    """Note every status, effect and figure that says more than its sources."""
    known = _check_known_until(collection, findings)
    for entries in collection.entries.values():
        for entry in entries.values():
            if isinstance(entry.record, Authored):
                _check_effects(entry, entry.record, collection, findings)
            if isinstance(entry.record, Figure):
                _check_figure(entry, entry.record, findings)
            for one in _dated(entry):
                _check_status(entry, one, collection, known, findings)


def _check_known_until(collection: Collection, findings: Findings) -> date | None:
    """The day until which the sources tell; it is not later than the latest of them."""
    entry = collection.partnership
    if entry is None or not isinstance(entry.record, Partnership):
        return None
    known = entry.record.known_until
    latest = max((one.when.end for one in _documents(collection)), default=None)
    if known and latest and latest < known:
        at = place_of(entry.fields, ("known_until",))
        when = latest.isoformat()
        findings.add("known-until-late", at, "known_until", value=known.isoformat(), when=when)
    return known


def _documents(collection: Collection) -> Iterator[Document]:
    """Every document that could be read."""
    for entry in collection.entries[Kind.DOCUMENT].values():
        if isinstance(entry.record, Document):
            yield entry.record


def _dated(entry: Entry) -> Iterator[_Dated]:
    """Everything in a record that has a status."""
    record = entry.record
    if isinstance(record, Activity):
        yield _Dated((), record.when, record.status, record.source)
    elif isinstance(record, Initiative):
        for number, one in enumerate(record.milestones):
            yield _Dated(("milestones", number), one.when, one.status, one.source)
        for row, year in enumerate(record.years):
            for number, plan in enumerate(year.next):
                steps: Steps = ("years", row, "next", number)
                status = plan.status or Status.PLANNED
                yield _Dated(steps, plan.when or year.after, status, plan.source)


def _check_status(
    entry: Entry, one: _Dated, collection: Collection, known: date | None, findings: Findings
) -> None:
    """What is said to have taken place has a source that can tell so."""
    if not one.happened(known):
        return
    field = (*one.steps, "status" if one.status else "when")
    at = place_of(entry.fields, field)
    if one.source is None:
        if known and known < one.when.end:
            findings.add("status-without-source", at, dotted(field), known=known.isoformat())
        return
    found = collection.entries[Kind.DOCUMENT].get(one.source.document)
    document = found.record if found else None
    if isinstance(document, Document) and document.when.end < one.when.start:
        findings.add(
            "status-before-source",
            at,
            dotted(field),
            document=document.when.end.isoformat(),
            when=one.when.start.isoformat(),
        )


def _check_effects(
    entry: Entry, page: Authored, collection: Collection, findings: Findings
) -> None:
    """Effects stand in one place, and those that are called reviewed tell by whom."""
    if isinstance(page, Story) and page.initiatives and page.effects:
        findings.add("effects-of-story", key_place(entry.fields, ("effects",)), "effects")
    seen: set[str] = set()
    for number, effect in enumerate(page.effects):
        if effect.id in seen:
            steps: Steps = ("effects", number, "id")
            at = place_of(entry.fields, steps)
            findings.add("effect-twice", at, dotted(steps), value=str(effect.id))
        seen |= {effect.id} if effect.id else set()
        _check_chain(entry, page, number, findings)
        if effect.evidence.stage is Stage.REVIEWED:
            _check_review(entry, number, effect.evidence.source.document, collection, findings)
    for number, citation in enumerate(page.cited_effects):
        owner = collection.entries[Kind.INITIATIVE].get(citation.initiative)
        if owner and isinstance(owner.record, Initiative):
            ids = tuple(one.id for one in owner.record.effects if one.id)
            if citation.effect not in ids:
                steps = ("cited_effects", number, "effect")
                findings.add(
                    "effect-unknown",
                    place_of(entry.fields, steps),
                    dotted(steps),
                    value=citation.effect,
                    page=citation.initiative,
                    allowed=", ".join(ids) or "–",
                    **nearest(citation.effect, ids),
                )


def _check_chain(entry: Entry, page: Authored, number: int, findings: Findings) -> None:
    """What an effect came of is another effect on its page."""
    effect = page.effects[number]
    ids = tuple(one.id for one in page.effects if one.id and one is not effect)
    for place, named in enumerate(effect.follows_from):
        if named not in ids:
            steps: Steps = ("effects", number, "follows_from", place)
            findings.add(
                "effect-unknown",
                place_of(entry.fields, steps),
                dotted(steps),
                value=named,
                page=page.id,
                allowed=", ".join(ids) or "–",
                **nearest(named, ids),
            )


def _check_review(
    entry: Entry, number: int, document_id: str, collection: Collection, findings: Findings
) -> None:
    """The document that an effect is called reviewed by tells who reviewed and how."""
    found = collection.entries[Kind.DOCUMENT].get(document_id)
    if found and isinstance(found.record, Document) and found.record.review is None:
        steps: Steps = ("effects", number, "evidence", "stage")
        at = place_of(entry.fields, steps)
        findings.add("review-missing", at, dotted(steps), value=document_id)


def _check_figure(entry: Entry, figure: Figure, findings: Findings) -> None:
    """The words beside a figure say what it is of, since its name does not stand there.

    They begin with what is counted or name it; of a share, they say all that its name says.
    """
    shown = {one.casefold()[:_STEM] for one in _WORD.findall(figure.counts)}
    names = _WORD.findall(figure.name)
    missing = [one for one in names if one.casefold()[:_STEM] not in shown]
    named = bool(names) and len(missing) < len(names)
    clear = not missing if "%" in figure.value else named or bool(_WORD.match(figure.counts))
    if not clear:
        findings.add(
            "figure-unclear",
            place_of(entry.fields, ("counts",)),
            "counts",
            value=figure.value,
            counts=figure.counts,
            missing=", ".join(missing),
        )
