"""Links in Markdown bodies: what a relative one leads to must exist."""

from __future__ import annotations

import html
import posixpath
import re
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import markdown
from markdown.treeprocessors import Treeprocessor

from shk.content.checks.pending import may_come
from shk.content.markdown.code_spans import prose_lines, without_code
from shk.content.on_disk import on_disk
from shk.content.source_text import composed
from shk.content.validate import nearest
from shk.model.diagnostics.diagnostic import Mark

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence
    from pathlib import Path
    from xml.etree.ElementTree import Element

    from shk.content.authored_page import Page
    from shk.content.diagnostics_sink import Findings

_EXTENSIONS = ("admonition", "attr_list", "def_list", "fenced_code", "footnotes", "tables")
"""Extensions that decide what is a link and what is code; the others leave links alone."""

_TARGETS = {"a": "href", "img": "src"}


class _Targets(Treeprocessor):
    """Gathers what links and pictures lead to, after all Markdown has been read."""

    def __init__(self, reader: markdown.Markdown) -> None:
        super().__init__(reader)
        self.found: list[tuple[str, str]] = []

    def run(self, root: Element) -> None:
        """Gather the targets of a document, in its order."""
        for element in root.iter():
            target = element.get(_TARGETS.get(element.tag, ""))
            if target is not None:
                self.found.append((element.tag, target))


def link_targets(body: str) -> list[str]:
    """What the links and pictures of a Markdown text lead to, in order, as written."""
    return [target for _, target in tagged_targets(body)]


@lru_cache(maxsize=4096)
def tagged_targets(body: str) -> tuple[tuple[str, str], ...]:
    """What links (``a``) and pictures (``img``) lead to, each with its tag, in order."""
    if "]" not in body and "<" not in body:
        return ()
    reader = markdown.Markdown(extensions=list(_EXTENSIONS))
    targets = _Targets(reader)
    reader.treeprocessors.register(targets, "targets", 0)
    reader.convert(body)
    return tuple(targets.found)


def check_links(
    pages: Sequence[Page],
    root: Path,
    findings: Findings,
    told: Container[Mark] = frozenset(),
) -> None:
    """Note every relative link to a file that is not there.

    Links are read from the page's own path in the project, as an editor and a
    code host read them.

    Args:
        pages: the pages whose bodies are checked; their paths can be suggested.
        root: the project folder.
        findings: where problems are noted.
        told: places that another check looks after.
    """
    paths = [page.path for page in pages]
    for page in pages:
        folder = posixpath.dirname(page.path)
        broken = [target for target in link_targets(page.body) if not _leads(target, folder, root)]
        if broken:
            known = [posixpath.relpath(path, folder) for path in paths]
            for target, mark in _places(broken, page):
                if mark not in told:
                    near = _nearest_link(target, known)
                    awaited = may_come(target, folder, findings.awaited)
                    code = "body-link-awaited" if awaited else "body-link"
                    findings.add(code, mark, value=target, **near)


def _leads(target: str, folder: str, root: Path) -> bool:
    """Whether a link is none of ours to check, or leads to a file of the project."""
    if "\x02" in target:
        return True  # a mail address, which Markdown writes in a code
    try:
        parts = urlsplit(html.unescape(target))
    except ValueError:
        return True  # an address with a broken host; not a file
    path = composed(unquote(parts.path))
    if parts.scheme or parts.netloc or not path:
        return True
    if path.startswith("/"):
        return not path.endswith(".md")  # an address of the site; a code host alone knows files so
    inside = posixpath.normpath(posixpath.join(folder, path))
    try:
        return not inside.startswith("..") and on_disk(root, inside).is_file()
    except (OSError, ValueError):
        return False


def _places(targets: Sequence[str], page: Page) -> Iterator[tuple[str, Mark]]:
    """Each target with its place; the second of two alike stands at the second place."""
    lines = [(n, without_code(line)) for n, line in prose_lines(page.body, page.body_line)]
    for target in dict.fromkeys(targets):
        written = re.compile(rf"(?<![\w./-]){re.escape(target)}(?![\w./-])")
        places = (
            Mark(page.path, number, match.start() + 1)
            for number, line in lines
            for match in written.finditer(line)
        )
        for _ in range(targets.count(target)):
            yield target, next(places, Mark(page.path, page.body_line))


def _nearest_link(target: str, known: Sequence[str]) -> dict[str, str]:
    """The page most like the one linked to, by its path or else by its name alone."""
    if near := nearest(target, known):
        return near
    by_name = {posixpath.basename(one): one for one in known}
    near = nearest(posixpath.basename(target), by_name)
    return {"suggestion": by_name[near["suggestion"]]} if near else {}
