"""Which files hold content, and those that were meant to."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from shk.content.source_files import is_passed_by
from shk.content.source_text import composed, relative_path
from shk.content.validate import nearest
from shk.i18n.letters import ascii_words
from shk.model.diagnostics.diagnostic import Mark

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path

    from shk.content.diagnostics_sink import Findings

OTHER_FILES = ("addresses.txt", "outlines.geojson", "words.txt", "README.md")
"""What else the folder of data can have: the ledger, outlines, words, a note on the folder."""

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
        below = PurePosixPath(file.relative_to(folder).as_posix())
        if is_passed_by(below) or file in known or not file.is_file():
            continue
        path = PurePosixPath(relative_path(file, root))
        stem = path.stem.removesuffix(".md")
        allowed = f"{relative_path(folder, root)}/{stem}.md"
        code = "file-unknown" if file.suffix.lower() in _MEANT_AS_PAGES else "file-foreign"
        findings.add(code, Mark(str(path)), value=path.name, allowed=allowed)
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
    _note_foreign(folder, root, stems, {*named, *(folder / one for one in OTHER_FILES)}, findings)
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


def _note_foreign(
    folder: Path, root: Path, stems: Sequence[str], known: Collection[Path], findings: Findings
) -> None:
    """Note each file of the folder of data, also in folders below it, that nothing is read from."""
    allowed = ", ".join(f"{relative_path(folder, root)}/{stem}.yml" for stem in stems)
    for file in sorted(folder.rglob("*")):
        below = PurePosixPath(file.relative_to(folder).as_posix())
        if file not in known and not is_passed_by(below) and file.is_file():
            path = relative_path(file, root)
            findings.add("file-foreign", Mark(path), value=below.name, allowed=allowed)


def nearest_name(stem: str) -> dict[str, str]:
    """The file name most like a stem that can become an address, as a detail."""
    slug = "-".join(ascii_words(stem))
    return {"suggestion": f"{slug}.md"} if slug else {}
