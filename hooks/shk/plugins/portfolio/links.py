"""Links between files of the repository, wherever they lie.

MkDocs knows hand-written pages by their path below ``docs_dir`` and our authored
ones by their path in the repository. An author writes a link as an editor and a
code host follow it, from file to file; here it becomes the one MkDocs looks up.
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit, urlunsplit

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown

BEFORE_MKDOCS = 5
"""Priority above MkDocs' own look-up, which runs at 0, and below the inline patterns at 20."""

ATTRIBUTES = (("a", "href"), ("img", "src"))


class RepositoryLinks(Extension):
    """Markdown extension that turns repository paths into MkDocs' paths."""

    def __init__(self, docs: str) -> None:
        """Take the path of ``docs_dir`` from the project folder, such as ``docs``."""
        super().__init__()
        self._docs = docs
        self._page = ""

    def enter_page(self, source: str) -> None:
        """Remember MkDocs' source path of the page that is converted next."""
        self._page = source

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's own name
        """Add the treeprocessor; MkDocs makes a new converter for every page."""
        rewriting = _Rewriting(md, self._docs, self._page)
        md.treeprocessors.register(rewriting, "repository-links", BEFORE_MKDOCS)


class _Rewriting(Treeprocessor):
    """Rewrites the links of one page."""

    def __init__(self, md: Markdown, docs: str, page: str) -> None:
        super().__init__(md)
        self._docs, self._page = docs, page

    def run(self, root: Element) -> None:
        """Rewrite every relative link and picture of a document."""
        for tag, attribute in ATTRIBUTES:
            for element in root.iter(tag):
                if link := element.get(attribute):
                    element.set(attribute, mkdocs_link(link, self._page, self._docs))


def mkdocs_link(link: str, page: str, docs: str) -> str:
    """A link between files as MkDocs looks it up; any other link is returned as it is.

    Args:
        link: what the author wrote, relative to the file in the repository.
        page: MkDocs' source path of the page: below docs for a hand-written one,
            the repository path for an authored one.
        docs: the path of ``docs_dir`` in the repository.
    """
    parts = urlsplit(link)
    outside = parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/")
    if outside or not parts.path.startswith("../"):
        return link
    authored = posixpath.normpath(posixpath.join(posixpath.dirname(page), parts.path))
    written = posixpath.normpath(posixpath.join(docs, posixpath.dirname(page), parts.path))
    if authored.startswith(f"{docs}/"):
        target = authored.removeprefix(f"{docs}/")
    elif authored.startswith("../"):
        target = written
    else:
        return link
    here = posixpath.relpath(target, posixpath.dirname(page) or ".")
    return urlunsplit(parts._replace(path=here))
