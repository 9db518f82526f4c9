"""What a command names on its line: an initiative or a story, in any of its forms."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from shk.content.files import nearest_name
from shk.editing.changes import EditRefusedError
from shk.i18n.messages import N_
from shk.i18n.windows_names import is_device
from shk.model.diagnostics.codes import CODES
from shk.model.schema.authored import Authored
from shk.model.schema.record import SLUG_PATTERN, Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shk.content.collection import Collection
    from shk.content.located_record import LocatedRecord

UNKNOWN = N_("There is no initiative and no story called “{value}”.")
MEANT = N_("There is no initiative and no story called “{value}”. Did you mean “{suggestion}”?")
SEVERAL = N_("Both an initiative and a story are called “{value}”. Write the path of the file.")
BAD_SLUG = N_(
    "“{value}” can not be an address. Write small letters a to z, digits and hyphens, such as"
    " {suggestion}."
)

TOO_LONG = N_("An address has at most {longest} characters. This one has {length}.")

LONGEST_ID = 100
"""Characters of an address that a command makes; names of files end at 255 bytes."""

_PAGES = (Kind.INITIATIVE, Kind.STORY)
_EXAMPLE = "mat-och-moten"


@dataclass(frozen=True)
class Target:
    """A page that a command is about."""

    kind: Kind
    """Initiative or story."""
    entry: LocatedRecord
    """Its record and places."""

    @property
    def page(self) -> Authored:
        """The record."""
        assert isinstance(self.entry.record, Authored)  # noqa: S101 - only pages are targets
        return self.entry.record


def find_target(
    written: str,
    collection: Collection,
    segments: Mapping[str, Kind],
    kinds: tuple[Kind, ...] = _PAGES,
) -> Target:
    """The page a person means by an id, an address, or the path of its file.

    Args:
        written: what stands on the command line.
        collection: all that has been read.
        segments: what the first part of an address, or a folder, holds.
        kinds: what it can be.

    Raises:
        EditRefusedError: there is none, or more than one.
    """
    path = PurePosixPath(written.strip().rstrip("/").replace("\\", "/"))
    stem = path.name.removesuffix(".md")
    results = [
        Target(kind, collection.entries[kind][stem])
        for kind in kinds
        if stem in collection.entries[kind]
    ]
    if len(results) > 1:
        results = [item for item in results if item.kind is segments.get(path.parent.name)]
        if not results:
            raise EditRefusedError(SEVERAL, value=stem)
    if not results:
        known = [entry for kind in kinds for entry in collection.entries[kind]]
        close = get_close_matches(stem, known, n=1)
        if close:
            raise EditRefusedError(MEANT, value=written, suggestion=close[0])
        raise EditRefusedError(UNKNOWN, value=written)
    return results[0]


def new_id(written: str) -> str:
    """The id a person means by a new address or path.

    Raises:
        EditRefusedError: it can not be an address, and a near one is reported; or it is too long.
    """
    name = PurePosixPath(written.strip().rstrip("/").replace("\\", "/")).name
    stem = name.removesuffix(".md")
    if not re.fullmatch(SLUG_PATTERN, stem):
        near = nearest_name(stem).get("suggestion", f"{_EXAMPLE}.md").removesuffix(".md")
        raise EditRefusedError(BAD_SLUG, value=stem, suggestion=near)
    if is_device(stem):
        raise EditRefusedError(CODES["name-reserved"].what, value=stem)
    if len(stem) > LONGEST_ID:
        raise EditRefusedError(TOO_LONG, longest=str(LONGEST_ID), length=str(len(stem)))
    return stem
