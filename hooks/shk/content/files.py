"""Which files hold content, and those that were meant to."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from shk.content.source_text import composed, relative_path
from shk.content.validate import nearest
from shk.i18n.letters import ascii_words
from shk.model.diagnostics.diagnostic import Mark

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from shk.content.diagnostics_sink import Findings

_MEANT_AS_PAGES = frozenset({".md", ".markdown", ".mdown", ".mkd", ".txt"})
"""Ends of file names that editors give to what was meant as a page, in lower case."""


def page_files(folder: Path, root: Path, findings: Findings) -> list[Path]:
    """The Markdown files of a folder, by name; those put or named wrong are told.

    Args:
        folder: where initiatives or stories lie.
        root: the project folder.
        findings: where problems are noted.
    """
    pages = sorted(folder.glob("*.md"), key=lambda one: composed(one.name))
    known = frozenset(pages)
    for file in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in file.relative_to(folder).parts)
        if hidden or file in known:
            continue
        if file.suffix.lower() in _MEANT_AS_PAGES and file.is_file():
            path = PurePosixPath(relative_path(file, root))
            stem = path.stem.removesuffix(".md")
            allowed = f"{relative_path(folder, root)}/{stem}.md"
            findings.add("file-unknown", Mark(str(path)), value=path.name, allowed=allowed)
    return pages


def data_files(
    folder: Path, root: Path, stems: Sequence[str], findings: Findings
) -> dict[str, Path]:
    """The data files of a folder by stem; those that nothing is read from are told.

    Args:
        folder: where the data files lie.
        root: the project folder.
        stems: what a data file can be called, without its ending.
        findings: where problems are noted.
    """
    files: dict[str, Path] = {}
    named = [one for one in folder.glob("*") if one.suffix.lower() in {".yml", ".yaml"}]
    for file in sorted(named, key=lambda one: (one.suffix != ".yml", one.name)):
        if file.stem in stems and file.stem not in files:
            files[file.stem] = file
        elif not file.name.startswith("."):
            path = relative_path(file, root)
            allowed = [f"{stem}.yml" for stem in stems]
            name = PurePosixPath(path).name
            near = nearest(name.lower(), allowed)
            findings.add("file-unknown", Mark(path), value=name, allowed=", ".join(allowed), **near)
    return files


def nearest_name(stem: str) -> dict[str, str]:
    """The file name most like a stem that can become an address, as a detail."""
    slug = "-".join(ascii_words(stem))
    return {"suggestion": f"{slug}.md"} if slug else {}
