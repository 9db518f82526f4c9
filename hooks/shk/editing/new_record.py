"""A new record: a page of its own, or a row of its data file in the file's style."""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import indent
from typing import TYPE_CHECKING

from shk.content.files import file_for_new_rows
from shk.content.source_text import relative_path
from shk.editing.changes import Change, EditRefusedError
from shk.editing.text_edit import Edit, SourceFile
from shk.editing.transaction import EXISTS
from shk.editing.yaml_dump import block, flow
from shk.editing.yaml_edit import YamlPlaces
from shk.i18n.messages import N_
from shk.model.schema.record import Kind
from shk.model.schema.record_types import KIND_INFO

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from shk.content.loader import ContentFolders
    from shk.editing.changes import Plan
    from shk.editing.yaml_dump import Value

BRACKETS = N_("{path} is written with brackets around the whole list. Write the row there by hand.")
NO_PICTURE = N_("There is no picture at {path}.")


@dataclass(frozen=True)
class NewRecord:
    """What is to be written for a new record."""

    plan: Plan
    """The changes."""
    path: str
    """The path of the file it stands in."""
    line: int
    """The line on which it begins."""


def page_folder(kind: Kind, folders: ContentFolders) -> Path | None:
    """The folder of pages of a kind; None for rows of a data file."""
    return {Kind.INITIATIVE: folders.initiatives, Kind.STORY: folders.stories}.get(kind)


def new_record(
    kind: Kind, record_id: str, fields: str, body: str, folders: ContentFolders
) -> NewRecord:
    """Plan a new record.

    Args:
        kind: what it is.
        record_id: its id, which is free.
        fields: its fields as lines of YAML, with the id of a row.
        body: the text of a page.
        folders: where the content lies.

    Raises:
        EditRefusedError: there is a file of that name, or no row can be added.
    """
    folder = page_folder(kind, folders)
    if folder is None:
        return _new_row(kind, fields, folders)
    file = folder / f"{record_id}.md"
    path = relative_path(file, folders.root)
    if file.exists():
        raise EditRefusedError(EXISTS, path=path)
    text = "---\n{}---\n\n{}\n".format(fields, body.strip("\n"))
    return NewRecord((Change(file, None, text.encode()),), path, 1)


def picture_change(file: Path, record_id: str, folders: ContentFolders) -> tuple[str, Plan]:
    """The name of a picture in the media folder, and the plan that copies it there.

    Args:
        file: the picture; one that lies in the media folder stays where it is.
        record_id: what its copy is called, with the ending it has.
        folders: where the content lies.

    Raises:
        EditRefusedError: it does not exist, or another picture has its name.
    """
    if not file.is_file():
        raise EditRefusedError(NO_PICTURE, path=str(file))
    media = folders.media.resolve()
    if file.resolve().is_relative_to(media):
        return relative_path(file.resolve(), media), ()
    name = f"{record_id}{file.suffix.lower()}"
    content = file.read_bytes()
    target = folders.media / name
    if target.exists():
        if target.read_bytes() == content:
            return name, ()
        raise EditRefusedError(EXISTS, path=relative_path(target, folders.root))
    return name, (Change(target, None, content),)


def _new_row(kind: Kind, fields: str, folders: ContentFolders) -> NewRecord:
    """Plan a new row at the end of a data file, the last one of a list in several."""
    file = file_for_new_rows(folders.data, KIND_INFO[kind].file)
    path = relative_path(file, folders.root)
    if not file.exists():
        return NewRecord((Change(file, None, _row(indent(fields, "  "), 0).encode()),), path, 1)
    source = SourceFile.of(file, path)
    edit, line = added_rows(source, YamlPlaces(source.seen), [fields], path)
    return NewRecord((source.change([edit]),), path, line)


def new_rows(rows: Sequence[Mapping[str, Value]]) -> str:
    """The text of a data file that holds nothing but some rows."""
    return "".join(_row(block(row, 2), 0) for row in rows)


def added_rows(
    source: SourceFile, places: YamlPlaces, new: Sequence[Mapping[str, Value] | str], path: str
) -> tuple[Edit, int]:
    """The edit that puts rows at the end of a data file in the file's style, and its line.

    Args:
        source: the file.
        places: the places in it.
        new: the rows, ready to be written: as values, or as lines of YAML.
        path: its path from the project folder, for messages.

    Raises:
        EditRefusedError: the whole list stands between brackets.
    """
    rows = places.items(())
    if places.is_flow(()):
        raise EditRefusedError(BRACKETS, path=path)
    column = places.column(rows[0].start) if rows else 2
    step = next((hyphen - key for key, hyphen in places.nested_lists()), 2)
    text = source.seen
    gap = "" if text.endswith("\n") or not text else "\n"
    between = "\n" if len(rows) > 1 and "\n\n" in text[rows[-2].end : rows[-1].start] else ""
    is_flow = bool(rows) and places.is_flow((len(rows) - 1,))

    def lines(row: Mapping[str, Value] | str) -> str:
        """A row in the style of the file."""
        if isinstance(row, str):
            return indent(row, " " * column)
        return f"{' ' * column}{flow(row)}\n" if is_flow else block(row, column, step)

    written_rows = [_row(lines(row), column - 2) for row in new]
    line = text.count("\n") + (gap + between).count("\n") + 1
    return Edit(len(text), len(text), gap + "".join(between + row for row in written_rows)), line


def _row(lines: str, column: int) -> str:
    """Lines of fields as an item of a list."""
    return f"{' ' * column}- {lines[column + 2 :]}"
