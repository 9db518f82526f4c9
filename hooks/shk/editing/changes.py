"""What is to be changed on disk, and why a change is refused."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from shk.model.diagnostics.diagnostic import Problem


@dataclass(frozen=True)
class Change:
    """One file before and after; a move is two changes."""

    path: Path
    """The file, absolute."""
    before: bytes | None
    """What it holds now; None if it must not exist."""
    after: bytes | None
    """What it is to hold; None if it is to go away."""


Plan = tuple[Change, ...]
"""Changes that belong together."""


class EditRefusedError(Exception):
    """A change that is not made; nothing has been written.

    Args:
        text: why, a source string with ``{details}``.
        problems: what the content would suffer from, if that is why.
        details: what the text names.
    """

    def __init__(self, text: str, problems: tuple[Problem, ...] = (), **details: str) -> None:
        super().__init__(text)
        self.text, self.problems, self.details = text, problems, details


class NotWrittenError(Exception):
    """The disk stood in the way; what had been changed was put back.

    Args:
        fault: what the system said.
        unfinished: whether the disk stood in the way of putting back too; then the next
            command that writes does it.
    """

    def __init__(self, fault: OSError, *, unfinished: bool = False) -> None:
        super().__init__(f"{fault.strerror}: {fault.filename}")
        self.fault, self.unfinished = fault, unfinished
