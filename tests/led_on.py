"""Pages that only lead on to another address."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def leads_on(file: Path) -> bool:
    """Whether a page of a site stands at an old address and sends its reader on."""
    return b'http-equiv="refresh"' in file.read_bytes()
