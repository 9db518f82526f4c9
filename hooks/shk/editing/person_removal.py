"""A person's name gives way to the role, everywhere in the content."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from shk.editing.changes import EditRefusedError
from shk.editing.foreign_text import NO_FOREIGN, language_at
from shk.editing.text_edit import Edit
from shk.editing.yaml_dump import scalar
from shk.editing.yaml_edit import YamlPlaces
from shk.i18n.messages import N_
from shk.i18n.nouns import bare_role, definite_role, genitive, without_article
from shk.model.schema.initiative import Initiative, Person
from shk.model.schema.record import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from shk.content.collection import Collection
    from shk.editing.changes import Plan
    from shk.editing.foreign_text import ForeignPlace, ForeignPlaces
    from shk.editing.person_mentions import PersonName
    from shk.editing.text_edit import SourceFile
    from shk.i18n.messages import Messages


def known_roles(name: PersonName, collection: Collection) -> tuple[str, ...]:
    """The roles that a person has in initiatives, the most common first."""
    counts: dict[str, int] = {}
    for person in _people(name, collection):
        if person.role:
            counts[person.role] = counts.get(person.role, 0) + 1
    return tuple(sorted(counts, key=lambda item: (-counts[item], item)))


def _people(name: PersonName, collection: Collection) -> Iterator[Person]:
    """The entries of a person in initiatives."""
    for entry in collection.entries[Kind.INITIATIVE].values():
        if isinstance(entry.record, Initiative):
            yield from (
                person
                for person in entry.record.people
                if person.name and name.matches(person.name)
            )


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
    known_roles: tuple[str, ...]
    """The roles that people's entries tell, as they are written."""
    foreign: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """The role in other languages; places in a language that is not here are left as they are."""

    def role_in(self, language: str) -> str:
        """What stands instead in a language, empty for the site's own; empty if it is left."""
        return self.foreign.get(language, "") if language else self.role


def removal_plan(
    removal: Removal,
    sources: dict[str, SourceFile],
    collection: Collection,
    messages: Messages,
    foreign: ForeignPlaces = NO_FOREIGN,
) -> Plan:
    """The changes that take a name away.

    An entry under ``people`` loses its name and keeps its role, or gets its part
    as the role. Everywhere else the role takes the name's place, in the language
    of the place; where no role is reported in that language, the name is left.

    Args:
        removal: the name and the role.
        sources: every text of the content by path.
        collection: all that has been read, without errors.
        messages: the language of the site.
        foreign: what of the texts is in another language.

    Raises:
        EditRefusedError: the role does not fit, or the name would be left in the site's language.
    """
    _refuse_roles(removal)
    taken: dict[str, list[Edit]] = {path: [] for path in sources}
    for path, edit in entry_edits(removal.name, sources, collection, messages):
        taken[path].append(edit)
    plan = []
    for path, source in sources.items():
        edits = taken[path]
        left: list[Edit] = []
        for text_edit in _text_edits(
            removal, source.seen, messages.language, foreign.get(path, ())
        ):
            if not any(
                other.start < text_edit.end and text_edit.start < other.end for other in taken[path]
            ):
                (edits if text_edit.text else left).append(text_edit)
        if edits:
            plan.append(source.change(edits))
            _refuse_rest(removal.name, path, source.edited([*edits, *left]))
    return tuple(plan)


def _refuse_roles(removal: Removal) -> None:
    """Refuse a role that YAML or Markdown would read as more than words.

    Raises:
        EditRefusedError: tells what to write.
    """
    if not removal.role:
        raise EditRefusedError(NO_ROLE, value=removal.name.written)
    for role in (removal.role, *removal.foreign.values()):
        if not _PLAIN_ROLE.fullmatch(role):
            raise EditRefusedError(BAD_ROLE, value=role, example="projektledaren")
        if removal.name.pattern().search(role):
            raise EditRefusedError(ROLE_NAMES, value=role)


def _refuse_rest(name: PersonName, path: str, content: bytes) -> None:
    """Refuse a plan that leaves the name in a file.

    Args:
        name: the name.
        path: the file.
        content: what it will hold, without what is left there knowingly.

    Raises:
        EditRefusedError: names the file.
    """
    if name.pattern().search(content.decode("utf-8-sig")):
        raise EditRefusedError(LEFT, value=path)


def _text_edits(
    removal: Removal, text: str, language: str, foreign: tuple[ForeignPlace, ...]
) -> Iterator[Edit]:
    """The edits that put the role in the place of the name in a text.

    Where no role is available in the language of the place, the edit is an empty one.
    """
    for spoken in dict.fromkeys(("", *(item.language for item in foreign))):
        role, titles = removal.role_in(spoken), _titles(removal, spoken, language)
        for match in removal.name.pattern(titles).finditer(text):
            if language_at(match.end() - 1, foreign) == spoken:
                yield Edit(match.start(), match.end(), _put(role, match, text, spoken or language))


def _titles(removal: Removal, spoken: str, language: str) -> tuple[str, ...]:
    """What can stand right before the name and goes with it, in a language."""
    role = removal.role_in(spoken)
    if spoken:
        return tuple(dict.fromkeys(item for item in (role, without_article(role, spoken)) if item))
    forms = [
        form
        for known_role in removal.known_roles
        for form in (known_role, bare_role(known_role), definite_role(known_role, language))
        if form
    ]
    return tuple(dict.fromkeys((*forms, role)))


def _put(role: str, match: re.Match[str], text: str, language: str) -> str:
    """The role as it stands in the place of a name; empty without one."""
    if role and _begins(text[: match.start()]):
        role = role[:1].upper() + role[1:]
    return genitive(role, language) if role and match["genitive"] else role


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
