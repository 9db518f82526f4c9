"""Tries a plan on a copy of the project, with the same check as ``shk check``."""

from __future__ import annotations

import dataclasses
import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from shk.content.loader import load_portfolio
from shk.editing.changes import EditRefusedError
from shk.i18n.messages import N_
from shk.model.diagnostics.diagnostic import stops_build

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from shk.content.loader import ContentFolders, Loaded
    from shk.editing.changes import Plan
    from shk.i18n.messages import Messages

WOULD_BREAK = N_("Nothing was written, since the content would have errors:")


def dry_run(
    plan: Plan, folders: ContentFolders, messages: Messages, today: date, *, strict: bool = False
) -> Loaded:
    """What the content would come to with a plan.

    Args:
        plan: the changes.
        folders: where the content lies.
        messages: the language of the site.
        today: the day of the check.
        strict: whether warnings count as errors.

    Raises:
        EditRefusedError: it would have errors; they are in the exception.
    """
    loaded = load_with(plan, folders, messages, today)
    if stops_build(loaded.problems, strict=strict):
        stopping = (
            problem for problem in loaded.problems if stops_build((problem,), strict=strict)
        )
        raise EditRefusedError(WOULD_BREAK, tuple(stopping))
    return loaded


def load_with(plan: Plan, folders: ContentFolders, messages: Messages, today: date) -> Loaded:
    """Load the content with a plan made in a copy; the copy is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix=".shk-trial-", dir=folders.root) as made:
        copy = Path(made)
        changed = {item.path: item.after for item in plan}
        _copy(folders, copy, frozenset(changed))
        for file, content in changed.items():
            target = copy / file.relative_to(folders.root)
            target.unlink(missing_ok=True)
            if content is not None:
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content)
        return load_portfolio(_moved(folders, copy, plan), messages=messages, today=today)


def _copy(folders: ContentFolders, copy: Path, changed: frozenset[Path]) -> None:
    """Fill the copy: content as hard links, all that is not content as links to it."""
    opened = {
        folder
        for path in (*_paths(folders), *changed)
        for folder in (path, *path.parents)
        if folder.is_dir() and folder.is_relative_to(folders.root)
    }
    if folders.media in opened:
        # a picture that a link leads to would lie outside the folder of pictures
        opened.update(path for path in folders.media.rglob("*") if path.is_dir())
    for folder in sorted(opened):
        here = copy / folder.relative_to(folders.root)
        here.mkdir(parents=True, exist_ok=True)
        for path in folder.iterdir():
            if path in opened or path == copy or path.name == ".git":
                continue
            if path.is_file():
                _link(path, here / path.name)
            else:
                (here / path.name).symlink_to(path)


def _paths(folders: ContentFolders) -> Iterator[Path]:
    """Every folder and file of the content; pictures stay where they are unless one is added."""
    yield from (folders.root, folders.data, folders.initiatives, folders.stories)
    yield from folders.pages
    yield from (page.parent for page in folders.pages)


def _link(file: Path, target: Path) -> None:
    """Give a file a second name, or a copy where that can not be."""
    try:
        os.link(file.resolve(), target)
    except OSError:
        shutil.copy(file, target)


def _moved(folders: ContentFolders, copy: Path, plan: Plan) -> ContentFolders:
    """The same folders in the copy, with the pages that a plan takes away left out."""
    gone = {item.path for item in plan if item.after is None}

    def existing(path: Path) -> Path:
        return copy / path.relative_to(folders.root)

    return dataclasses.replace(
        folders,
        root=copy,
        docs=existing(folders.docs_folder),
        data=existing(folders.data),
        initiatives=existing(folders.initiatives),
        stories=existing(folders.stories),
        media=existing(folders.media),
        pages=tuple(existing(page) for page in folders.pages if page not in gone),
    )
