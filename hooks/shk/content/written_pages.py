"""Hand-written pages: where they are published, and what is read of their front matter."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from urllib.parse import quote

from shk.content.located_record import LocatedRecord
from shk.content.source_text import SourceText, composed
from shk.content.validate import nearest, validate
from shk.content.yaml.front_matter import after_front_matter
from shk.content.yaml.tree import Fields, read_tree
from shk.model.schema.fields import authored_fields
from shk.model.schema.upkeep import WrittenPage

if TYPE_CHECKING:
    from shk.content.diagnostics import Diagnostics

_OTHERS = frozenset({"template", "translation_of", "changed"})
"""Keys that others read; none of them is a slip."""


def hand_written_address(path: str) -> str:
    """The address of a Markdown file below docs_dir."""
    return quote(_folder_of(composed(path)))


def hand_written_file(path: str) -> str:
    """The path in the site of the HTML file of a Markdown file below docs_dir."""
    return f"{_folder_of(path)}index.html"


def _folder_of(path: str) -> str:
    """The folder in the site that the page of a Markdown file lies in."""
    folder, name = posixpath.split(path)
    stem = posixpath.splitext(name)[0]
    return posixpath.join(folder, "" if stem in {"index", "README"} else f"{stem}/")


def read_written_page(
    source: SourceText, below: str, diagnostics: Diagnostics
) -> LocatedRecord | None:
    """What the front matter of a hand-written page says that we read; None for nothing usable.

    Keys that are none of ours are left to MkDocs, unless they look like a slip of one of ours.

    Args:
        source: the file's text.
        below: its path below docs_dir.
        diagnostics: where problems are noted.
    """
    end = after_front_matter(source.text)
    lines = source.text.split("\n")[1 : max(end - 1, 1)]
    fields = read_tree(SourceText(source.path, "\n".join(lines)), diagnostics, first_line=2)
    if not isinstance(fields, Fields):
        return None
    known = authored_fields(WrittenPage)
    ours = [key for key in fields.keys.keys() - _OTHERS if key in known or nearest(key, known)]
    read = Fields(
        {key: fields.fields[key] for key in ours if key in fields.fields},
        {key: fields.keys[key] for key in ours},
        fields.location,
    )
    given = {"path": source.path, "address": hand_written_address(below)}
    record = validate(WrittenPage, read, given, diagnostics)
    return LocatedRecord(record, read) if record else None
