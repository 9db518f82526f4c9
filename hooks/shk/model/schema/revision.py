"""How often a row of a data file has been changed, and when last."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True)
class Revision:
    """The state of a row, read from the history of its file."""

    changes: int
    """How many times it was changed since it was first written; 0 for never."""
    changed: datetime
    """When it was last changed, or first written; in UTC."""
