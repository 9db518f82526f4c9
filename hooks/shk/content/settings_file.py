"""mkdocs.yml before MkDocs reads it: what its reader would tell as something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.content.yaml_signs import INVISIBLE, gap_signs, sign_details
from shk.model.diagnostics.diagnostic import Mark
from shk.model.schema.git_files import conflict_line

if TYPE_CHECKING:
    from shk.content.diagnostics_sink import Findings


def note_settings(raw: bytes, path: str, findings: Findings) -> None:
    """Note an unfinished merge, or else the first sign that only looks like a plain space.

    Args:
        raw: the bytes of the file; MkDocs tells what is no text.
        path: how the file is told.
        findings: where problems are noted.
    """
    lines = raw.decode("utf-8-sig", "replace").splitlines()
    if (number := conflict_line(lines)) is not None:
        findings.add("merge-conflict", Mark(path, number + 1))
        return
    for number, line in enumerate(lines, 1):
        for column in gap_signs(line):
            findings.add(INVISIBLE, Mark(path, number, column + 1), **sign_details(line[column]))
            return
