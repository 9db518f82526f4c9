"""The collector of problems while files are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.model.diagnostics.codes import CODES
from shk.model.diagnostics.diagnostic import Problem, SourceLocation, in_order

if TYPE_CHECKING:
    from collections.abc import Iterable


class Diagnostics:
    """Collects problems while files are read, so that all are reported at once."""

    def __init__(self, pending: tuple[str, ...] = ()) -> None:
        """Begin with none.

        Args:
            pending: the folders whose pages may come with another proposal; a link
                to one that is not there is a warning. None when nothing is pending.
        """
        self.pending = pending
        self._problems: list[Problem] = []

    def add(self, code: str, location: SourceLocation, field: str = "", **details: str) -> None:
        """Note a problem.

        Args:
            code: a code of the table; another one is a mistake in the program.
            location: where it is.
            field: the dotted field, or empty.
            details: what the texts of the code name.
        """
        self._problems.append(Problem(CODES[code], location, field, details))

    @property
    def count(self) -> int:
        """How many problems have been found so far."""
        return len(self._problems)

    def extend(self, problems: Iterable[Problem]) -> None:
        """Note several problems."""
        self._problems.extend(problems)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All problems, by file and place."""
        return in_order(self._problems)
