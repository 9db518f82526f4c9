"""What keeps published addresses alive: who they belong to, where they lead, what is missing."""

from __future__ import annotations

from shk.features.redirects.checks import (
    AUTHORED,
    Files,
    address_problems,
    broken_url_problems,
    certain_row_problems,
    unrecorded,
    unrecorded_advice,
)
from shk.features.redirects.old_pages import with_old_addresses
from shk.features.redirects.permanent_urls import kept_addresses
from shk.features.redirects.resolve import (
    Published,
    RecordName,
    RedirectMap,
    record_at,
    resolve_redirects,
)

__all__ = [
    "AUTHORED",
    "Files",
    "Published",
    "RecordName",
    "RedirectMap",
    "address_problems",
    "broken_url_problems",
    "certain_row_problems",
    "kept_addresses",
    "record_at",
    "resolve_redirects",
    "unrecorded",
    "unrecorded_advice",
    "with_old_addresses",
]
