"""Makes the files of a new portfolio, all of them or none."""

from __future__ import annotations

import json
import shutil
import tempfile
from pathlib import Path

import shk

STARTER = Path(shk.__file__).parent / "starter"
"""The files: a folder a language, and those for all."""
FOR_ALL = ("ours", "common")
"""Folders for all languages; what lies in the first is what our own repository has."""
NAME_MARK, GENERATOR_MARK = "@NAME@", "@GENERATOR@"
"""Stand where the name of the partnership and the generator's origin are to be written."""
GENERATOR = "shk @ git+https://code.example/shk.git"
"""Fails until it is replaced, which a name that somebody else may own would not."""
HIDDEN_MARK = "dot-"
"""Begins the name of what is to begin with a full stop."""


class NotEmptyError(Exception):
    """The folder for a new portfolio holds something already, or is no folder."""


def starter_languages() -> tuple[str, ...]:
    """The languages a new portfolio can be in, sorted."""
    return tuple(sorted(one.name for one in STARTER.iterdir() if one.name not in FOR_ALL))


def start_portfolio(
    folder: Path, name: str, language: str, generator: str = GENERATOR
) -> tuple[Path, ...]:
    """Make a new portfolio and tell its files, from its folder.

    The files are made in a folder beside it that takes its place when all are
    there, so that Ctrl-C leaves nothing half-made.

    Args:
        folder: where it is to lie; it may exist if it is empty.
        name: the name of the partnership.
        language: the language of the site and of its examples.
        generator: what pip installs the generator from.

    Raises:
        NotEmptyError: the folder holds something.
    """
    folder = folder.resolve()
    if folder.exists() and not (folder.is_dir() and not any(folder.iterdir())):
        raise NotEmptyError(str(folder))
    folder.parent.mkdir(parents=True, exist_ok=True)
    waiting = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    try:
        waiting.chmod(0o755)  # mkdtemp makes it for its owner alone
        marks = {NAME_MARK: name, GENERATOR_MARK: generator}
        files = tuple(
            path for part in (*FOR_ALL, language) for path in _copy(STARTER / part, waiting, marks)
        )
        waiting.replace(folder)
    except BaseException:
        shutil.rmtree(waiting, ignore_errors=True)
        raise
    return tuple(sorted(files))


def _copy(source: Path, target: Path, marks: dict[str, str]) -> list[Path]:
    """Copy a part of the starter; the paths of what was written, from the target."""
    written = []
    for file in sorted(one for one in source.rglob("*") if one.is_file()):
        path = Path(*(shown_name(part) for part in file.relative_to(source).parts))
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        text = file.read_text(encoding="utf-8")
        for mark, value in marks.items():
            quoted = json.dumps(value, ensure_ascii=False) if file.suffix == ".yml" else value
            text = text.replace(mark, quoted)
        (target / path).write_text(text, encoding="utf-8")
        written.append(path)
    return written


def shown_name(part: str) -> str:
    """A part of a path as it is to be: ``dot-github`` becomes ``.github``."""
    return f".{part.removeprefix(HIDDEN_MARK)}" if part.startswith(HIDDEN_MARK) else part
