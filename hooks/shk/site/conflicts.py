"""What the sources do not agree on, with what each of them says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shk.site.evidence import SourceLine, source_lines

if TYPE_CHECKING:
    from collections.abc import Iterable

    from shk.model.schema.conflict import Conflict
    from shk.site.context import Context


@dataclass(frozen=True)
class StatementView:
    """What one source says."""

    text: str
    """What it says."""
    source: SourceLine
    """The document that says so."""


@dataclass(frozen=True)
class ConflictView:
    """Something that the sources report differently."""

    about: str
    """What they differ about."""
    says: tuple[StatementView, ...]
    """What each source says."""
    note: str
    """Which of them the site goes by, and why; or empty."""


def conflict_views(context: Context, conflicts: Iterable[Conflict]) -> tuple[ConflictView, ...]:
    """Conflicts between sources, in the author's order."""
    return tuple(
        ConflictView(
            about=conflict.about,
            says=tuple(
                StatementView(said.text, source_lines(context, (said.source,))[0])
                for said in conflict.says
            ),
            note=conflict.note or "",
        )
        for conflict in conflicts
    )
