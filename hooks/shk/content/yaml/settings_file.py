"""mkdocs.yml before MkDocs reads it: faults that its reader would report as something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.content.yaml.invisible import INVISIBLE, character_details, gap_columns
from shk.model.diagnostics.diagnostic import SourceLocation
from shk.model.schema.git_files import conflict_line

if TYPE_CHECKING:
    from shk.content.diagnostics import Diagnostics


def note_settings(raw: bytes, path: str, diagnostics: Diagnostics) -> None:
    """Note an unfinished merge, or else the first sign that only looks like a plain space.

    Args:
        raw: the bytes of the file; MkDocs reports what is no text.
        path: the file's path in reports.
        diagnostics: where problems are noted.
    """
    lines = raw.decode("utf-8-sig", "replace").splitlines()
    if (number := conflict_line(lines)) is not None:
        diagnostics.add("merge-conflict", SourceLocation(path, number + 1))
        return
    for number, line in enumerate(lines, 1):
        for column in gap_columns(line):
            diagnostics.add(
                INVISIBLE,
                SourceLocation(path, number, column + 1),
                **character_details(line[column]),
            )
            return
