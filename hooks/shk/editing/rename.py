"""A page gets another address: the file, its alias, and all that names it."""

from __future__ import annotations

import dataclasses
import posixpath
from collections import defaultdict
from typing import TYPE_CHECKING

from shk.content.source_text import place_at, relative_path
from shk.content.yaml.tree import place_of
from shk.editing.changes import Change, EditRefusedError
from shk.editing.links import link_edits
from shk.editing.text_edit import Edit, SourceFile
from shk.editing.yaml_edit import YamlPlaces
from shk.i18n.messages import N_
from shk.model.schema.references import references

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from shk.content.collection import Collection
    from shk.content.loader import ContentFolders
    from shk.editing.changes import Plan
    from shk.editing.targets import Target
    from shk.model.diagnostics.diagnostic import SourceLocation
    from shk.model.schema.record import Kind

SAME = N_("It is called “{value}” already.")
TAKEN = N_("“{value}” is taken: {path}")


@dataclasses.dataclass(frozen=True)
class Renaming:
    """What a new name leads to."""

    plan: Plan
    """The changes."""
    old: str
    """The path of the file before."""
    new: str
    """The path of the file after."""
    places: tuple[SourceLocation, ...]
    """Where relations, references and links were changed, by file and place."""


def renaming(
    target: Target,
    new: str,
    collection: Collection,
    folders: ContentFolders,
    addresses: tuple[str, str],
) -> Renaming:
    """Plan a new id for an initiative or a story.

    Args:
        target: the page.
        new: its new id, which has the form of one.
        collection: all that has been read, without errors.
        folders: where the content lies.
        addresses: the page's address before and after.

    Raises:
        EditRefusedError: the id is taken.
    """
    page = target.page
    moved = posixpath.join(posixpath.dirname(page.path), f"{new}.md")
    _refuse_taken(target, new, moved, collection, folders.root)
    edits: defaultdict[str, list[Edit]] = defaultdict(list)
    sources = {relative_path(file, folders.root): file for file in _files(collection, folders)}
    texts = {path: SourceFile.of(file, path) for path, file in sources.items()}
    for location in _named(target.kind, page.id, collection):
        edits[location.path].append(_id_edit(texts[location.path], location, page.id, new))
    for path, source in texts.items():
        if path.endswith(".md"):
            edits[path] += link_edits(source.seen, path, page.path, moved, addresses)
    places = tuple(sorted(_places(texts, edits)))
    edits[page.path].append(alias_edit(texts[page.path], page.id, new))
    plan = tuple(texts[path].change(edit) for path, edit in edits.items() if edit)
    return Renaming(_with_move(plan, folders.root, page.path, moved), page.path, moved, places)


def _refuse_taken(target: Target, new: str, moved: str, collection: Collection, root: Path) -> None:
    """Refuse an id that is taken, also by a file that is no page.

    Raises:
        EditRefusedError: names what has it.
    """
    if new == target.page.id:
        raise EditRefusedError(SAME, value=new)
    if collection.has(target.kind, new) or (root / moved).exists():
        raise EditRefusedError(TAKEN, value=new, path=moved)


def _files(collection: Collection, folders: ContentFolders) -> list[Path]:
    """Every file that can name a page: data, pages, and all Markdown below the project's docs."""
    named = {folders.root / entry.location.path for entry in collection.all_entries()}
    docs = {path for path in folders.data.parent.rglob("*.md") if path.is_file()}
    return sorted({*named, *folders.pages, *docs, *folders.root.glob("*.md")})


def _named(kind: Kind, page_id: str, collection: Collection) -> Iterator[SourceLocation]:
    """Where a record or a placed view names a page."""
    for entry in (*collection.all_entries(), *(item.entry for item in collection.placed)):
        for steps, reference, named in references(entry.record):
            if reference.kind is kind and named == page_id:
                yield place_of(entry.fields, steps)


def _id_edit(source: SourceFile, location: SourceLocation, old: str, new: str) -> Edit:
    """The edit of one id; quotes and what stands around it stay."""
    start = source.seen.index(old, source.position(location))
    return Edit(start, start + len(old), new)


def alias_edit(source: SourceFile, old: str, new: str) -> Edit:
    """The edit that keeps the old id as an alias; an alias that is the new id gives way to it."""
    places = YamlPlaces(source.seen, *source.fields)
    items = places.items(("aliases",))
    for span in items:
        written = source.seen[span.start : span.end]
        if written.strip("'\"") == new:
            return Edit(span.start, span.end, old)
    if items and not places.is_flow(("aliases",)):
        before = " " * (places.column(items[-1].start) - 2)
        line_end = source.seen.index("\n", items[-1].end)
        return Edit(line_end, line_end, f"\n{before}- {old}")
    if items:
        return Edit(items[-1].end, items[-1].end, f", {old}")
    return _first_alias(source, places, old)


def _first_alias(source: SourceFile, places: YamlPlaces, old: str) -> Edit:
    """The edit that gives a page its first alias."""
    pairs = places.pairs(())
    last = list(pairs.values())[-1].value.end
    if places.is_flow(()):
        return Edit(last, last, f", aliases: [{old}]")
    if empty := pairs.get("aliases"):
        return Edit(empty.key.end, max(empty.value.end, empty.key.end + 1), f": [{old}]")
    end = source.fields[1]
    return Edit(end, end, f"aliases:\n  - {old}\n")


def _places(texts: dict[str, SourceFile], edits: dict[str, list[Edit]]) -> Iterator[SourceLocation]:
    """The places of edits."""
    for path, edit in edits.items():
        for item in edit:
            yield place_at(path, texts[path].seen, item.start)


def _with_move(plan: Plan, root: Path, old: str, new: str) -> Plan:
    """A plan in which the changed page leaves its old file for a new one."""
    (page,) = [item for item in plan if item.path == root / old]
    rest = tuple(item for item in plan if item is not page)
    move = (Change(root / new, None, page.after), Change(root / old, page.before, None))
    return (*rest, *move)
