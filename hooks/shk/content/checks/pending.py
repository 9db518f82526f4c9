"""Pending references: ids that another proposal adds. Reported, and dropped until they exist."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from shk.content.located_record import LocatedRecord
from shk.content.source_text import composed
from shk.model.schema.record import SLUG_PATTERN, Kind
from shk.model.schema.references import without_references

if TYPE_CHECKING:
    from collections.abc import Collection as Names

    from shk.content.collection import Collection

PENDING_KINDS = frozenset({Kind.INITIATIVE, Kind.STORY})
"""Kinds with a file a record, which a proposal of its own can bring."""


def may_come(target: str, folder: str, folders: Names[str]) -> bool:
    """Whether a link leads to where a page of another proposal could lie.

    Args:
        target: the link, as written.
        folder: the folder of the file it stands in.
        folders: the folders of pages, from the project folder; none when nothing is pending.
    """
    path = posixpath.normpath(posixpath.join(folder, composed(unquote(urlsplit(target).path))))
    stem, ending = posixpath.splitext(posixpath.basename(path))
    in_place = posixpath.dirname(path) in folders and ending == ".md"
    return in_place and bool(re.fullmatch(SLUG_PATTERN, stem))


def drop_pending_references(collection: Collection) -> None:
    """Remove every pending id from the records that name it."""

    def exists(kind: Kind, record_id: str) -> bool:
        return kind not in PENDING_KINDS or collection.has(kind, record_id)

    for entries in collection.entries.values():
        for record_id, entry in list(entries.items()):
            record = without_references(entry.record, exists)
            if record is not None and record is not entry.record:
                entries[record_id] = LocatedRecord(record, entry.fields)
