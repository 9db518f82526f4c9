"""Writes a plan, all of it or nothing.

Before the first file is changed, what there was is kept in a folder beside the
content. A failure or Ctrl-C puts it back at once. After a kill or a power cut
the next command that writes finds the folder and puts it back.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from typing import TYPE_CHECKING

from shk.editing.changes import EditRefusedError, NotWrittenError
from shk.i18n.messages import N_
from shk.storage.files import discard, flush_folder, is_alive, write_durably

if TYPE_CHECKING:
    from pathlib import Path

    from shk.editing.changes import Change, Plan

KEPT = ".shk-undo"
"""The folder of what there was, in the project folder while a command writes."""

CHANGED = N_("{path} was changed by somebody else in the meantime. Try again.")
EXISTS = N_("{path} exists already and is not overwritten.")
BUSY = N_("Another command is writing here. Wait until it is done and try again.")

_LIST, _NEW = "plan.json", ".shk-new"


def write(plan: Plan, root: Path) -> None:
    """Make every change of a plan, or none.

    Args:
        plan: the changes; no two of the same file.
        root: the project folder.

    Raises:
        EditRefusedError: a file is not what the plan takes it to be.
        NotWrittenError: the disk stood in the way; all is as it was.
    """
    roll_back_unfinished(root)
    for item in plan:
        _refuse_changed(item, root)
    made = _missing_folders(plan)
    try:
        _keep(plan, root)
        for item in plan:
            _stage(item)
        for item in plan:
            _swap(item)
        for folder in {item.path.resolve().parent for item in plan}:
            flush_folder(folder)
        (root / KEPT / _LIST).unlink()  # from here on the change is made
    except BaseException as error:
        _put_back_at_once(root, made)
        if isinstance(error, OSError):
            raise NotWrittenError(error) from error
        raise
    discard(root / KEPT)


def _put_back_at_once(root: Path, made: list[Path]) -> None:
    """Put all back after a failure.

    Raises:
        NotWrittenError: the disk stands in the way of that too; a later command does it.
    """
    try:
        _put_back(root, made)
    except OSError as fault:
        raise NotWrittenError(fault, unfinished=True) from fault


def roll_back_unfinished(root: Path) -> bool:
    """Put back what a killed command left half done, and return whether there was any.

    Raises:
        EditRefusedError: the command is still at work.
    """
    kept = root / KEPT
    if not kept.is_dir():
        return False
    owner = kept / "pid"
    if owner.is_file() and _works_still(owner.read_text(encoding="utf-8")):
        raise EditRefusedError(BUSY)
    unfinished = (kept / _LIST).is_file()
    _put_back(root, [])
    return unfinished


def _refuse_changed(change: Change, root: Path) -> None:
    """Refuse a plan made for another state of a file.

    Raises:
        EditRefusedError: names the file.
    """
    if _content(change.path) != change.before:
        text = EXISTS if change.before is None else CHANGED
        raise EditRefusedError(text, path=change.path.relative_to(root).as_posix())


def _missing_folders(plan: Plan) -> list[Path]:
    """Folders that the plan needs and that are not there yet, innermost first."""
    above = {folder for item in plan if item.after is not None for folder in item.path.parents}
    missing = [folder for folder in above if not folder.exists()]
    return sorted(missing, key=lambda item: len(item.parts), reverse=True)


def _keep(plan: Plan, root: Path) -> None:
    """Keep what there is; the list comes last and whole, so that it is true if it is there."""
    kept = root / KEPT
    kept.mkdir()
    write_durably(kept / "pid", str(os.getpid()).encode())
    rows = []
    for number, item in enumerate(plan):
        if item.before is not None:
            write_durably(kept / str(number), item.before)
        rows.append(
            {
                "path": item.path.relative_to(root).as_posix(),
                "before": item.before is not None,
                "after": _print_of(item.after),
            }
        )
    write_durably(kept / "next", json.dumps(rows).encode())
    (kept / "next").replace(kept / _LIST)
    flush_folder(kept)
    flush_folder(root)


def _stage(change: Change) -> None:
    """Write what a file is to hold beside it, with the same permissions."""
    if change.after is None:
        return
    change.path.parent.mkdir(parents=True, exist_ok=True)
    staged = _staged(change.path)
    write_durably(staged, change.after)
    if change.before is not None:
        shutil.copymode(change.path, staged)


def _swap(change: Change) -> None:
    """Put the new file in the place of the old one, never over one that nobody knew of."""
    staged = _staged(change.path)
    if change.after is None:
        change.path.unlink()
    elif change.before is None:
        try:
            os.link(staged, change.path)
        except FileExistsError:
            raise
        except OSError:  # a file system without hard links
            staged.replace(change.path)
        staged.unlink(missing_ok=True)
    else:
        staged.replace(change.path.resolve())


def _put_back(root: Path, made: list[Path]) -> None:
    """Put back every file that holds what the list says it was to hold; doing so twice is safe."""
    kept = root / KEPT
    if (kept / _LIST).is_file():
        for number, row in enumerate(json.loads((kept / _LIST).read_text(encoding="utf-8"))):
            file = root / row["path"]
            _staged(file).unlink(missing_ok=True)
            if _print_of(_content(file)) != row["after"]:
                continue
            if not row["before"]:
                file.unlink(missing_ok=True)
            elif (kept / str(number)).exists():  # else it was put back before
                _restore(file, kept / str(number))
        (kept / _LIST).unlink()
    for folder in made:
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
    discard(kept)


def _restore(file: Path, kept: Path) -> None:
    """Give a file what it held; a change of names, for which a full disk has room."""
    if file.exists():
        shutil.copymode(file, kept)
    kept.replace(file.resolve())


def _staged(file: Path) -> Path:
    """Where a file's next content lies; hidden, so that no build reads it."""
    real = file.resolve()
    return real.with_name(f".{real.name}{_NEW}")


def _content(file: Path) -> bytes | None:
    """What a file holds; None if it does not exist."""
    return file.read_bytes() if file.exists() else None


def _print_of(content: bytes | None) -> str:
    """A short stand-in for a content; empty for none."""
    return "" if content is None else hashlib.sha256(content).hexdigest()


def _works_still(pid: str) -> bool:
    """Whether the process of a number, other than this one, still runs."""
    return pid.isdigit() and int(pid) != os.getpid() and is_alive(int(pid))
