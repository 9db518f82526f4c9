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

_ENDINGS = (".yml", ".yaml")
"""Ends of the names of data files, the one that wins first."""

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
    for file in sorted(item for item in folder.rglob("*") if item not in known):
        below = PurePosixPath(file.relative_to(folder).as_posix())
        if is_passed_by(below) or not file.is_file():
            continue
        path = PurePosixPath(relative_path(file, root))
        stem = path.stem.removesuffix(".md")
        allowed = f"{relative_path(folder, root)}/{stem}.md"
        code = "file-unknown" if file.suffix.lower() in _MEANT_AS_PAGES else "file-foreign"
        diagnostics.add(code, SourceLocation(str(path)), value=path.name, allowed=allowed)
    return pages


def list_files(data: Path, stem: str) -> tuple[Path, ...]:
    """The files that a list of records is written in, those that there are.

    A list is one file, ``activities.yml``, or the files of a folder of that name,
    ``activities/2024.yml``, or both: the file first, then those of the folder by name.

    Args:
        data: the folder of data files.
        stem: what the list is called, without an ending.
    """
    single = next((item for end in _ENDINGS if (item := data / f"{stem}{end}").is_file()), None)
    parts = sorted(item for item in (data / stem).glob("*") if _is_data(item))
    return (*((single,) if single else ()), *parts)


def file_for_new_rows(data: Path, stem: str) -> Path:
    """Where new rows of a list are written: the last of its files; there may be none yet.

    Args:
        data: the folder of data files.
        stem: what the list is called, without an ending.
    """
    return (list_files(data, stem) or (data / f"{stem}.yml",))[-1]


def _is_data(file: Path) -> bool:
    """Whether a file is named as one with data."""
    return file.suffix.lower() in _ENDINGS and not file.name.startswith(".") and file.is_file()


def data_files(
    folder: Path, root: Path, stems: Sequence[str], lists: Sequence[str], diagnostics: Diagnostics
) -> dict[str, tuple[Path, ...]]:
    """The data files of a folder by stem; those that nothing is read from are reported.

    Args:
        folder: where the data files lie.
        root: the project folder.
        stems: what a data file can be called, without its ending.
        lists: those of them that hold lists, which may be folders of files.
        diagnostics: where problems are noted.
    """
    files: dict[str, tuple[Path, ...]] = {}
    named = [item for item in folder.glob("*") if item.suffix.lower() in _ENDINGS]
    in_lists = {item for stem in lists for item in list_files(folder, stem)}
    others = (folder / other_file for other_file in OTHER_FILES)
    _note_foreign(folder, root, stems, {*named, *in_lists, *others}, diagnostics)
    for file in sorted(named, key=lambda item: (item.suffix != ".yml", item.name)):
        if file.stem in stems and file.stem not in files:
            files[file.stem] = (file,)
        elif not file.name.startswith("."):
            path = relative_path(file, root)
            allowed = [f"{stem}.yml" for stem in stems]
            name = PurePosixPath(path).name
            near = nearest(name.lower(), allowed)
            diagnostics.add(
                "file-unknown", SourceLocation(path), value=name, allowed=", ".join(allowed), **near
            )
    return files | {stem: parts for stem in lists if (parts := list_files(folder, stem))}


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
