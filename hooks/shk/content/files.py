"""Which files hold content, and those that were meant to."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from shk.content.checks.file_names import is_passed_by
from shk.content.source_text import composed, relative_path
from shk.content.validate import nearest
from shk.i18n.letters import ascii_words
from shk.model.diagnostics.diagnostic import SourceLocation

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path

    from shk.content.diagnostics import Diagnostics

OTHER_FILES = ("addresses.txt", "outlines.geojson", "words.txt", "README.md")
"""What else the folder of data can have: the ledger, outlines, words, a note on the folder."""

_MEANT_AS_PAGES = frozenset({".md", ".markdown", ".mdown", ".mkd", ".txt"})
"""Ends of file names that editors give to what was meant as a page, in lower case."""


def page_files(folder: Path, root: Path, diagnostics: Diagnostics) -> list[Path]:
    """The Markdown files of a folder, by name; those put or named wrong are reported.

    Args:
        folder: where initiatives or stories lie.
        root: the project folder.
        diagnostics: where problems are noted.
    """
    pages = sorted(folder.glob("*.md"), key=lambda item: composed(item.name))
    known = frozenset(pages)
    for file in sorted(folder.rglob("*")):
        below = PurePosixPath(file.relative_to(folder).as_posix())
        if is_passed_by(below) or file in known or not file.is_file():
            continue
        path = PurePosixPath(relative_path(file, root))
        stem = path.stem.removesuffix(".md")
        allowed = f"{relative_path(folder, root)}/{stem}.md"
        code = "file-unknown" if file.suffix.lower() in _MEANT_AS_PAGES else "file-foreign"
        diagnostics.add(code, SourceLocation(str(path)), value=path.name, allowed=allowed)
    return pages


def data_files(
    folder: Path, root: Path, stems: Sequence[str], diagnostics: Diagnostics
) -> dict[str, Path]:
    """The data files of a folder by stem; those that nothing is read from are reported.

    Args:
        folder: where the data files lie.
        root: the project folder.
        stems: what a data file can be called, without its ending.
        diagnostics: where problems are noted.
    """
    files: dict[str, Path] = {}
    named = [item for item in folder.glob("*") if item.suffix.lower() in {".yml", ".yaml"}]
    _note_foreign(
        folder,
        root,
        stems,
        {*named, *(folder / other_file for other_file in OTHER_FILES)},
        diagnostics,
    )
    for file in sorted(named, key=lambda item: (item.suffix != ".yml", item.name)):
        if file.stem in stems and file.stem not in files:
            files[file.stem] = file
        elif not file.name.startswith("."):
            path = relative_path(file, root)
            allowed = [f"{stem}.yml" for stem in stems]
            name = PurePosixPath(path).name
            near = nearest(name.lower(), allowed)
            diagnostics.add(
                "file-unknown", SourceLocation(path), value=name, allowed=", ".join(allowed), **near
            )
    return files


def _note_foreign(
    folder: Path,
    root: Path,
    stems: Sequence[str],
    known: Collection[Path],
    diagnostics: Diagnostics,
) -> None:
    """Note each file of the folder of data, also in folders below it, that nothing is read from."""
    allowed = ", ".join(f"{relative_path(folder, root)}/{stem}.yml" for stem in stems)
    for file in sorted(folder.rglob("*")):
        below = PurePosixPath(file.relative_to(folder).as_posix())
        if file not in known and not is_passed_by(below) and file.is_file():
            path = relative_path(file, root)
            diagnostics.add("file-foreign", SourceLocation(path), value=below.name, allowed=allowed)


def nearest_name(stem: str) -> dict[str, str]:
    """The file name most like a stem that can become an address, as a detail."""
    slug = "-".join(ascii_words(stem))
    return {"suggestion": f"{slug}.md"} if slug else {}
