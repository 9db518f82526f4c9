"""Styles, scripts and fonts under names made from what they hold.

A file whose name changes with its content can be kept by a browser for ever, so
a server may call it immutable. What a file refers to is named first, so that a
changed font also changes the name of the style sheet that asks for it.
"""

from __future__ import annotations

import hashlib
import posixpath
import re
from graphlib import TopologicalSorter
from typing import TYPE_CHECKING

from shk.storage.files import file_names, write_file

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping
    from pathlib import Path

FOLDER = "assets"
"""The folder of a site whose files are renamed."""
DIGITS = 10
"""Hexadecimal digits of SHA-256 in a name; 40 bits are plenty for some hundred files."""

_NAMED = re.compile(rf"[.-][0-9a-f]{{{DIGITS},}}\.|/[0-9a-f]{{{DIGITS},}}\.")
_REFERENCES = {
    ".css": re.compile(r"""(?P<before>url\(\s*["']?)(?P<path>[^"')#?]+)"""),
    ".js": re.compile(r"""(?P<before>["'])(?P<path>\.{1,2}/[^"'#?]+)"""),
}
_IN_PAGE = re.compile(rf"{FOLDER}/(?<![^\s\"'(/=]{FOLDER}/)(?P<path>[\w./-]+)")
"""The folder's name comes first, not what may stand before it: that is ten times as fast."""


def rename_references(site: Path, named: Mapping[str, str], finished: Container[str] = ()) -> None:
    """Rename every reference to the files of a site's assets folder.

    Args:
        site: the folder of the finished site.
        named: what ``name_assets`` has called them.
        finished: pages whose references have been renamed.
    """
    for name in file_names(site):
        if name.endswith(".html") and name not in finished:
            before = (site / name).read_text(encoding="utf-8")
            after = with_names(before, named)
            if after != before:
                write_file(site / name, after)


def name_assets(site: Path) -> Mapping[str, str]:
    """Rename the files of a site's assets folder.

    Returns:
        The new path of each renamed file, both below the assets folder.

    Raises:
        graphlib.CycleError: two files refer to each other.
    """
    folder = site / FOLDER
    files = {
        item.relative_to(folder).as_posix(): item
        for item in sorted(folder.rglob("*"))
        if item.is_file() and _changes_name(item.relative_to(folder).as_posix())
    }
    named: dict[str, str] = {}
    for path in _leaves_first(files):
        content = _renamed(path, files[path].read_bytes(), named)
        named[path] = _name(path, content)
        files[path].unlink()
        write_file(folder / named[path], content)
    return named


def with_names(html: str, named: Mapping[str, str]) -> str:
    """A page with its references to renamed files renamed."""
    return _IN_PAGE.sub(lambda match: f"{FOLDER}/{named.get(match['path'], match['path'])}", html)


def _changes_name(path: str) -> bool:
    """Whether a file is one to rename; licences keep their names, and names with a digest too."""
    return not path.endswith(".txt") and not _NAMED.search(f"/{path}")


def _leaves_first(files: Mapping[str, Path]) -> Iterable[str]:
    """The files, each after those it refers to."""
    graph = {
        path: [item for item in _referred(path, file.read_bytes()) if item in files]
        for path, file in files.items()
    }
    return TopologicalSorter(graph).static_order()


def _referred(path: str, content: bytes) -> Iterator[str]:
    """The paths a style or script refers to, from the assets folder."""
    pattern = _REFERENCES.get(posixpath.splitext(path)[1])
    if pattern:
        for match in pattern.finditer(content.decode()):
            yield _resolved(path, match["path"])


def _resolved(path: str, reference: str) -> str:
    """A relative reference as a path from the assets folder."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), reference))


def _renamed(path: str, content: bytes, named: Mapping[str, str]) -> bytes:
    """A file's content with its references renamed."""
    pattern = _REFERENCES.get(posixpath.splitext(path)[1])
    if pattern is None:
        return content

    def new(match: re.Match[str]) -> str:
        target = named.get(_resolved(path, match["path"]))
        if target is None:
            return match[0]
        folder, _ = posixpath.split(match["path"])
        return match["before"] + posixpath.join(folder, posixpath.basename(target))

    return pattern.sub(new, content.decode()).encode()


def _name(path: str, content: bytes) -> str:
    """The path of a file with the digest of its content before its ending."""
    stem, ending = posixpath.splitext(path)
    return f"{stem}.{hashlib.sha256(content).hexdigest()[:DIGITS]}{ending}"
