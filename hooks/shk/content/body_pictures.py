"""Pictures in texts: each must be one that a record answers for."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from shk.content.links import tagged_targets
from shk.content.prose import prose_lines, without_code
from shk.content.text import composed
from shk.model.problem import Mark

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from pathlib import Path

    from shk.content.directives import Markdown
    from shk.content.findings import Findings

_HTML_IMAGE = re.compile(r"<img\b[^>]*?\bsrc\s*=\s*[\"']?(?P<src>[^\"'\s>]+)", re.IGNORECASE)


def check_body_pictures(
    texts: Iterable[Markdown],
    known: Collection[str],
    media: Path,
    root: Path,
    findings: Findings,
) -> None:
    """Note every picture of a text that no record names, and every link to an original.

    A file that is not there is told with the links.

    Args:
        texts: all texts.
        known: the pictures that records name, by their paths below the media folder.
        media: the folder of pictures.
        root: the project folder.
        findings: where problems are noted.
    """
    folder = media.relative_to(root).as_posix()
    for text in texts:
        for tag, target in _targets(text.body):
            path = _path_of(target, posixpath.dirname(text.path))
            if path is None or not _is_file(root / path):
                continue
            below = path.removeprefix(f"{folder}/") if path.startswith(f"{folder}/") else None
            if tag == "img" and below not in known:
                findings.add("body-picture", _place(target, text), value=target)
            elif tag == "a" and below is not None:
                findings.add("body-picture-link", _place(target, text), value=target)


def _targets(body: str) -> Iterator[tuple[str, str]]:
    """What the links and pictures of a text lead to, each once, those written as HTML too."""
    found = dict.fromkeys(tagged_targets(body))
    if "<" in body:
        for _, line in prose_lines(body, 1):
            for match in _HTML_IMAGE.finditer(without_code(line)):
                found["img", match["src"]] = None
    yield from found


def _path_of(target: str, folder: str) -> str | None:
    """The file of the project that a target means; None if it is none of ours."""
    try:
        parts = urlsplit(target)
    except ValueError:
        return None
    path = composed(unquote(parts.path))
    if parts.scheme or parts.netloc or not path or path.startswith("/"):
        return None
    inside = posixpath.normpath(posixpath.join(folder, path))
    return None if inside.startswith("..") else inside


def _is_file(path: Path) -> bool:
    """Whether a file is there; a name that no file can have is none."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def _place(target: str, text: Markdown) -> Mark:
    """Where a target first stands in a text."""
    for number, line in prose_lines(text.body, text.line):
        column = without_code(line).find(target)
        if column >= 0:
            return Mark(text.path, number, column + 1)
    return Mark(text.path, text.line)
