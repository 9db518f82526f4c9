"""A person's entries lose the name and keep the role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.editing.text_edit import Edit
from shk.editing.yaml_dump import scalar
from shk.editing.yaml_edit import YamlPlaces
from shk.model.schema.initiative import Initiative, Person
from shk.model.schema.record import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.content.collection import Collection
    from shk.editing.changes import Plan
    from shk.editing.person_mentions import PersonName
    from shk.editing.text_edit import SourceFile
    from shk.i18n.messages import Messages


def removal_plan(
    name: PersonName, sources: dict[str, SourceFile], collection: Collection, messages: Messages
) -> Plan:
    """The changes that take a name out of the fields that hold it.

    An entry under ``people`` loses its name and keeps its role, or gets its part
    as the role. What the name is called by in running text is for a person to
    write: no rule gives every sentence its grammar back.

    Args:
        name: the name.
        sources: every text of the content by path.
        collection: all that has been read, without errors.
        messages: the language of the site.
    """
    plan = []
    for entry in collection.entries[Kind.INITIATIVE].values():
        record = entry.record
        if isinstance(record, Initiative):
            source = sources[record.path]
            if edits := list(_entry_edits(name, source, record, messages)):
                plan.append(source.change(edits))
    return tuple(plan)


def _entry_edits(
    name: PersonName, source: SourceFile, record: Initiative, messages: Messages
) -> Iterator[Edit]:
    """The edits of a person's entries in an initiative."""
    places = YamlPlaces(source.seen, *source.fields)
    for number, person in enumerate(record.people):
        if person.name and name.matches(person.name):
            yield from _entry_edit(places, number, person, messages.text(person.part.label))


def _entry_edit(places: YamlPlaces, number: int, person: Person, otherwise: str) -> Iterator[Edit]:
    """The edits of one entry: without its name, or with a role in the place of it."""
    pairs = places.pairs(("people", number))
    name, role = pairs["name"], pairs.get("role")
    if not person.role and not role:
        yield Edit(name.key.start, name.value.end, f"role: {scalar(otherwise)}")
        return
    if role and not person.role:  # the key stands there without a value
        end = max(role.value.end, role.key.end + 1)
        yield Edit(role.key.end, end, f": {scalar(otherwise)}")
    keys = list(pairs)
    at = keys.index("name")
    if at + 1 < len(keys):
        yield Edit(name.key.start, pairs[keys[at + 1]].key.start, "")
    else:
        yield Edit(pairs[keys[at - 1]].value.end, name.value.end, "")
