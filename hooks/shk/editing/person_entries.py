"""A person's own entries in initiatives: which roles they tell, and how the name leaves them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.editing.source_file import Edit
from shk.editing.yaml_places import YamlPlaces
from shk.editing.yaml_text import scalar
from shk.model.initiative import Initiative, Person
from shk.model.record import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.content.collection import Collection
    from shk.editing.person_name import PersonName
    from shk.editing.source_file import SourceFile
    from shk.language.messages import Messages


def told_roles(name: PersonName, collection: Collection) -> tuple[str, ...]:
    """The roles that a person has in initiatives, the most common first."""
    counts: dict[str, int] = {}
    for person in _people(name, collection):
        if person.role:
            counts[person.role] = counts.get(person.role, 0) + 1
    return tuple(sorted(counts, key=lambda one: (-counts[one], one)))


def _people(name: PersonName, collection: Collection) -> Iterator[Person]:
    """The entries of a person in initiatives."""
    for entry in collection.entries[Kind.INITIATIVE].values():
        if isinstance(entry.record, Initiative):
            yield from (one for one in entry.record.people if one.name and name.matches(one.name))


def entry_edits(
    name: PersonName, sources: dict[str, SourceFile], collection: Collection, messages: Messages
) -> Iterator[tuple[str, Edit]]:
    """The edits of a person's entries, with the path of their file."""
    for entry in collection.entries[Kind.INITIATIVE].values():
        record = entry.record
        if not isinstance(record, Initiative):
            continue
        source = sources[record.path]
        places = YamlPlaces(source.seen, *source.fields)
        for number, person in enumerate(record.people):
            if person.name and name.matches(person.name):
                role = messages.text(person.part.label)
                for edit in _entry_edit(places, number, person, role):
                    yield record.path, edit


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
