"""What is wrong with a picture."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class PictureFault:
    """Why a file can not be shown as a picture."""

    code: str
    """A code of the table of problems."""
    details: Mapping[str, str] = field(default_factory=dict)
    """What the texts of the code name, beside the file."""


class PictureFaultError(Exception):
    """Ends the look at a file with its fault."""

    def __init__(self, code: str, **details: str) -> None:
        super().__init__(code)
        self.fault = PictureFault(code, details)
