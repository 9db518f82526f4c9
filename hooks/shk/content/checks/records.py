"""Checks between records: what one refers to must exist and fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.content.checks.economy import check_ledger
from shk.content.checks.evidence import check_evidence
from shk.content.checks.pending import PENDING_KINDS
from shk.content.validate import dotted, nearest
from shk.content.yaml.invisible import odd_value_character
from shk.content.yaml.tree import place_of
from shk.model.schema.authored import Authored
from shk.model.schema.fields import authored_fields
from shk.model.schema.initiative import Initiative
from shk.model.schema.record import Kind
from shk.model.schema.reference import Challenge, Goal
from shk.model.schema.references import Steps, references
from shk.model.schema.story import Story

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.content.collection import Collection
    from shk.content.diagnostics import Diagnostics
    from shk.content.located_record import LocatedRecord
    from shk.content.yaml.tree import Fields
    from shk.model.schema.record import Reference


def check_collection(collection: Collection, diagnostics: Diagnostics) -> None:
    """Check everything that takes more than one record to see."""
    for kind, entry in _all(collection):
        _check_references(kind, entry, collection, diagnostics)
        if isinstance(entry.record, Authored):
            _check_authored(entry, entry.record, diagnostics)
        if isinstance(entry.record, Initiative):
            _check_focus(entry, entry.record, collection, diagnostics)
    for placed in collection.placed:
        _check_references(None, placed.entry, collection, diagnostics)
    _check_relations(collection, diagnostics)
    check_ledger(collection, diagnostics)
    check_evidence(collection, diagnostics)
    for kind in (Kind.INITIATIVE, Kind.STORY):
        _check_aliases(kind, collection, diagnostics)


def _all(collection: Collection) -> Iterator[tuple[Kind | None, LocatedRecord]]:
    """Every entry with its kind; the partnership and hand-written pages are of none."""
    if collection.partnership:
        yield None, collection.partnership
    for page in collection.written.values():
        yield None, page
    for kind, entries in collection.entries.items():
        for entry in (*entries.values(), *collection.partial[kind]):
            yield kind, entry


def _check_references(
    kind: Kind | None, entry: LocatedRecord, collection: Collection, diagnostics: Diagnostics
) -> None:
    """Every id that a record names must exist; the nearest one is reported."""
    for steps, reference, named in references(entry.record):
        if not collection.has(reference.kind, named):
            _note_dangling(entry, steps, reference, named, collection, diagnostics)
        elif kind is Kind.INITIATIVE and reference.kind is kind:
            own = getattr(entry.record, "id", None)
            if named == own:
                diagnostics.add("relation-to-self", place_of(entry.fields, steps), dotted(steps))


def _note_dangling(
    entry: LocatedRecord,
    steps: Steps,
    reference: Reference,
    named: str,
    collection: Collection,
    diagnostics: Diagnostics,
) -> None:
    """Note an id that does not exist, with the nearest one and where it lives."""
    if result := odd_value_character(named):
        diagnostics.add(result[0], place_of(entry.fields, steps), dotted(steps), **result[1])
        return
    near = nearest(named, collection.ids(reference.kind))
    home = collection.entries[reference.kind].get(near.get("suggestion", ""))
    pending = bool(diagnostics.pending) and reference.kind in PENDING_KINDS
    diagnostics.add(
        "reference-awaited" if pending else "reference-unknown",
        place_of(entry.fields, steps),
        dotted(steps),
        kind=reference.kind.label,
        value=named,
        lives=f" ({home.location})" if home else "",
        **near,
    )


def _check_authored(entry: LocatedRecord, page: Authored, diagnostics: Diagnostics) -> None:
    """A page names its sources."""
    at = entry.fields
    if not page.sources and "sources" not in at.keys and not _meant(at, "sources"):
        diagnostics.add("sources-missing", at.location, "sources")


def _meant(fields: Fields, key: str) -> bool:
    """Whether a key is there in another spelling, which is reported."""
    known = authored_fields(Initiative) | authored_fields(Story)
    return bool(nearest(key, [item for item in fields.keys if item not in known]))


def _check_focus(
    entry: LocatedRecord, initiative: Initiative, collection: Collection, diagnostics: Diagnostics
) -> None:
    """Goals and challenges of an initiative belong to its focus area, when that exists."""
    focus: str | None = initiative.focus_area  # none if it was not written, which is reported
    if focus is None or not collection.has(Kind.FOCUS_AREA, focus):
        return
    for key, kind, ids in (
        ("goal", Kind.GOAL, initiative.goals),
        ("challenge", Kind.CHALLENGE, initiative.challenges),
    ):
        fitting = [
            item.record.id
            for item in collection.entries[kind].values()
            if isinstance(item.record, Goal | Challenge)
            and item.record.focus_area == initiative.focus_area
        ]
        for number, named in enumerate(ids):
            if named in collection.entries[kind] and named not in fitting:
                steps: Steps = (f"{key}s", number)
                diagnostics.add(
                    f"{key}-elsewhere",
                    place_of(entry.fields, steps),
                    dotted(steps),
                    value=named,
                    focus=initiative.focus_area,
                    allowed=", ".join(fitting),
                )


def _check_relations(collection: Collection, diagnostics: Diagnostics) -> None:
    """A relation is written once; a symmetric one counts from both ends."""
    texts: dict[tuple[str, str, str], str] = {}
    for entry in collection.checked_entries(Kind.INITIATIVE):
        if not isinstance(entry.record, Initiative):
            continue
        for number, relation in enumerate(entry.record.relations):
            if not (relation.kind and relation.to):
                continue  # one of them is reported
            ends = (entry.record.id, relation.to)
            first, second = sorted(ends) if relation.kind.symmetric else ends
            at = place_of(entry.fields, ("relations", number))
            if (relation.kind.value, first, second) in texts:
                diagnostics.add(
                    "relation-twice",
                    at,
                    dotted(("relations", number)),
                    value=relation.kind.value,
                    other=relation.to,
                    first=texts[relation.kind.value, first, second],
                )
            else:
                texts[relation.kind.value, first, second] = str(at)


def _check_aliases(kind: Kind, collection: Collection, diagnostics: Diagnostics) -> None:
    """An old address leads to one page, and to none that exists."""
    taken: dict[str, str] = {
        key: str(entry.location.path) for key, entry in collection.entries[kind].items()
    }
    taken |= {
        str(getattr(item.record, "id", "")): item.location.path for item in collection.partial[kind]
    }
    for entry in collection.checked_entries(kind):
        aliases = entry.record.aliases if isinstance(entry.record, Authored) else ()
        for number, alias in enumerate(aliases):
            steps: Steps = ("aliases", number)
            at = place_of(entry.fields, steps)
            if alias == getattr(entry.record, "id", None):
                diagnostics.add("alias-own", at, dotted(steps), value=alias)
            elif alias in taken:
                diagnostics.add("alias-taken", at, dotted(steps), value=alias, first=taken[alias])
            taken[alias] = at.path
