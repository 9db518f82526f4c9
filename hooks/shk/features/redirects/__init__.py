"""What keeps published addresses alive: who they belong to, where they lead, what is missing."""

from __future__ import annotations

from shk.features.redirects.checks import (
    AUTHORED,
    Files,
    address_problems,
    certain_row_problems,
    unrecorded,
    unrecorded_advice,
    vanished_problems,
)
from shk.features.redirects.old_pages import with_old_addresses
from shk.features.redirects.permanent_urls import kept_addresses
from shk.features.redirects.resolve import Published, RecordName, Settlement, record_at, settle

__all__ = [
    "AUTHORED",
    "Files",
    "Published",
    "RecordName",
    "Settlement",
    "address_problems",
    "certain_row_problems",
    "kept_addresses",
    "record_at",
    "settle",
    "unrecorded",
    "unrecorded_advice",
    "vanished_problems",
    "with_old_addresses",
]
