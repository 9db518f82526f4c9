"""Which record an address belongs to, so that all of a record's addresses move with it.

``initiativ/x/lattlast/``, ``en/initiatives/x/`` and ``kalender/initiativ/x.ics`` all
belong to the initiative ``x``: the folder of its kind, in any language, and then its id.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from shk.i18n.messages import available_languages, load_messages
from shk.model.portfolio.events import EntryKind
from shk.model.schema.record import Kind
from shk.model.schema.record_types import KIND_INFO
from shk.site.urls import Addresses

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_ENTRY_KINDS = {
    EntryKind.START.value: Kind.INITIATIVE,
    EntryKind.MILESTONE.value: Kind.INITIATIVE,
    EntryKind.END.value: Kind.INITIATIVE,
    EntryKind.STORY.value: Kind.STORY,
    EntryKind.ACTIVITY.value: Kind.ACTIVITY,
}
"""Whose the calendar file of an entry is, by the first word of its name."""
_ENTRY = re.compile(rf"(?:{'|'.join(_ENTRY_KINDS)})-([a-z0-9-]+?)(?:--[^/]*)?\.ics")


@dataclass(frozen=True)
class UrlOwner:
    """An address that belongs to a record."""

    kind: Kind
    """The kind of the record."""
    record_id: str
    """The id in the address; there may be no such record any more."""
    before: str
    """The address up to the id."""
    after: str
    """The address after the id."""

    def of(self, record_id: str) -> str:
        """The same address of another record."""
        return f"{self.before}{record_id}{self.after}"


def url_owners(address: str) -> Iterator[UrlOwner]:
    """Every way in which an address may belong to a record.

    Only a record that exists or has been published makes one of them true: a feed
    on the list of stories has the same form as the file of a story.
    """
    parts = address.split("/")
    for number, (folder, part) in enumerate(pairwise(parts), 1):
        if part and (kind := _FOLDERS.get(folder)):
            record_id = part.partition(".")[0] if number == len(parts) - 1 else part
            before = "".join(f"{item}/" for item in parts[:number])
            yield UrlOwner(kind, record_id, before, address[len(before) + len(record_id) :])
    if entry := _ENTRY.fullmatch(parts[-1]):
        first = parts[-1].partition("-")[0]
        start = len(address) - len(parts[-1]) + entry.start(1)
        end = start + len(entry[1])
        yield UrlOwner(_ENTRY_KINDS[first], entry[1], address[:start], address[end:])


def _folders() -> Mapping[str, Kind]:
    """The kinds of record by the folder of their pages, in every language."""
    languages = [
        Addresses(load_messages(available_language)) for available_language in available_languages()
    ]
    return {
        language.index_of(kind).strip("/"): kind
        for kind, info in KIND_INFO.items()
        if info.segment
        for language in languages
    }


_FOLDERS = _folders()
