"""A person's name gives way to the role, everywhere in the content."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.editing.plan import EditRefusedError
from shk.editing.source_file import Edit
from shk.editing.yaml_places import YamlPlaces
from shk.editing.yaml_text import scalar
from shk.language.messages import N_
from shk.language.roles import bare_role, definite_role, genitive
from shk.model.initiative import Initiative, Person
from shk.model.record import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.content.collection import Collection
    from shk.editing.person_name import PersonName
    from shk.editing.plan import Plan
    from shk.editing.source_file import SourceFile
    from shk.language.messages import Messages

BAD_ROLE = N_(
    "“{value}” can not stand in all places. Write a role in letters, such as “{example}”."
)
ROLE_NAMES = N_("The role “{value}” has the name in it.")
NO_ROLE = N_("No role is told for {value}. Write what is to stand in texts with --role.")
LEFT = N_("The name would still stand at {value}. Nothing was written.")

_PLAIN_ROLE = re.compile(r"[^\W_](?:[^\W_]|[ .&/()-](?! ))*")
_SENTENCE_ENDS = ".!?:…"
_OPENING = " \t\"'”’“»*_([{>#-+"


@dataclass(frozen=True)
class Removal:
    """How a name goes."""

    name: PersonName
    """The name."""
    role: str
    """What stands in texts instead, in the definite form."""
    told: tuple[str, ...]
    """The roles that people's entries tell, as they are written."""


def told_roles(name: PersonName, collection: Collection) -> tuple[str, ...]:
    """The roles that a person has in initiatives, the most common first."""
    counts: dict[str, int] = {}
    for person in _people(name, collection):
        if person.role:
            counts[person.role] = counts.get(person.role, 0) + 1
    return tuple(sorted(counts, key=lambda one: (-counts[one], one)))


def removal_plan(
    removal: Removal, sources: dict[str, SourceFile], collection: Collection, messages: Messages
) -> Plan:
    """The changes that take a name away.

    An entry under ``people`` loses its name and keeps its role, or gets its part
    as the role. Everywhere else the role takes the name's place.

    Args:
        removal: the name and the role.
        sources: every text of the content by path.
        collection: all that has been read, without errors.
        messages: the language of the site.

    Raises:
        EditRefusedError: the role does not fit, or the name would be left somewhere.
    """
    _refuse_role(removal)
    taken: dict[str, list[Edit]] = {path: [] for path in sources}
    for path, edit in _entry_edits(removal.name, sources, collection, messages):
        taken[path].append(edit)
    plan = []
    for path, source in sources.items():
        edits = taken[path]
        edits += [
            one
            for one in _text_edits(removal, source.seen, messages.language)
            if not any(other.start < one.end and one.start < other.end for other in taken[path])
        ]
        if edits:
            plan.append(source.change(edits))
            _refuse_rest(removal.name, path, plan[-1].after or b"")
    return tuple(plan)


def _refuse_role(removal: Removal) -> None:
    """Refuse a role that YAML or Markdown would read as more than words.

    Raises:
        EditRefusedError: tells what to write.
    """
    if not removal.role:
        raise EditRefusedError(NO_ROLE, value=removal.name.written)
    if not _PLAIN_ROLE.fullmatch(removal.role):
        raise EditRefusedError(BAD_ROLE, value=removal.role, example="projektledaren")
    if removal.name.pattern().search(removal.role):
        raise EditRefusedError(ROLE_NAMES, value=removal.role)


def _refuse_rest(name: PersonName, path: str, content: bytes) -> None:
    """Refuse a plan that leaves the name in a file.

    Raises:
        EditRefusedError: names the file.
    """
    if name.pattern().search(content.decode("utf-8-sig")):
        raise EditRefusedError(LEFT, value=path)


def _people(name: PersonName, collection: Collection) -> Iterator[Person]:
    """The entries of a person in initiatives."""
    for entry in collection.entries[Kind.INITIATIVE].values():
        if isinstance(entry.record, Initiative):
            yield from (one for one in entry.record.people if one.name and name.matches(one.name))


def _entry_edits(
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


def _text_edits(removal: Removal, text: str, language: str) -> Iterator[Edit]:
    """The edits that put the role in the place of the name in a text."""
    forms = [
        form
        for one in removal.told
        for form in (one, bare_role(one), definite_role(one, language))
        if form
    ]
    titles = tuple(dict.fromkeys((*forms, removal.role)))
    for match in removal.name.pattern(titles).finditer(text):
        role = removal.role
        if _begins(text[: match.start()]):
            role = role[:1].upper() + role[1:]
        if match["genitive"]:
            role = genitive(role, language)
        yield Edit(match.start(), match.end(), role)


def _begins(before: str) -> bool:
    """Whether what comes after a text begins a sentence or a value."""
    line = before.rsplit("\n", 1)[-1]
    rest = before.rstrip(_OPENING)
    if not line.strip(_OPENING):
        marked = any(sign in line for sign in "-+*>#")
        above = before[: len(before) - len(line)].rstrip("\n")
        paragraph = before[: len(before) - len(line)].endswith("\n\n")
        return marked or paragraph or not above.strip() or above.rstrip()[-1:] in _SENTENCE_ENDS
    return not rest or rest[-1] in _SENTENCE_ENDS
