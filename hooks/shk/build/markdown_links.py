"""Links between files of the repository, wherever they lie.

Hand-written pages are known by their path below ``docs_dir`` and authored ones by
their path in the repository. An author writes a link as an editor and a code host
follow it, from file to file; here it becomes the one that is looked up.
"""

from __future__ import annotations

import posixpath
from types import MappingProxyType
from typing import TYPE_CHECKING
from urllib.parse import urlsplit, urlunsplit

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

if TYPE_CHECKING:
    from collections.abc import Mapping
    from xml.etree.ElementTree import Element

    from markdown import Markdown

    from shk.build.hidden_links import UnpublishedLinks

BEFORE_LOOK_UP = 5
"""Priority above the look-up of links, which runs at 0, and below the inline patterns at 20."""

ATTRIBUTES = (("a", "href"), ("img", "src"))


class RepositoryLinks(Extension):
    """Markdown extension that turns repository paths into the paths that are looked up."""

    def __init__(self, docs: str, unpublished_links: UnpublishedLinks | None = None) -> None:
        """Take the path of ``docs_dir`` from the project folder, such as ``docs``.

        Args:
            docs: the path.
            unpublished_links: the pages whose links show as text.
        """
        super().__init__()
        self._docs = docs
        self._unpublished_links = unpublished_links
        self._page = ""
        self._instead: Mapping[str, str] = {}

    def before_convert(
        self, source: str, instead: Mapping[str, str] = MappingProxyType({})
    ) -> None:
        """Remember the path of the page that is converted next.

        Args:
            source: the path.
            instead: what a page in another language links to instead of a file.
        """
        self._page, self._instead = source, instead

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's own name
        """Add the treeprocessor; every page has a converter of its own."""
        rewriting = _Rewriting(md, self._docs, self._page, self._instead, self._unpublished_links)
        md.treeprocessors.register(rewriting, "repository-links", BEFORE_LOOK_UP)


class _Rewriting(Treeprocessor):
    """Rewrites the links of one page."""

    def __init__(
        self,
        md: Markdown,
        docs: str,
        page: str,
        instead: Mapping[str, str],
        unpublished_links: UnpublishedLinks | None,
    ) -> None:
        super().__init__(md)
        self._docs, self._page, self._instead = docs, page, instead
        self._unpublished_links = unpublished_links

    def run(self, root: Element) -> None:
        """Rewrite every relative link and picture of a document."""
        for tag, attribute in ATTRIBUTES:
            for element in root.iter(tag):
                if link := element.get(attribute):
                    result = looked_up(link, self._page, self._docs)
                    if (
                        tag == "a"
                        and self._unpublished_links
                        and self._unpublished_links.named(result, self._page)
                    ):
                        element.tag = "span"
                        element.attrib.clear()
                        continue
                    element.set(attribute, localized_link(result, self._page, self._instead))


def looked_up(link: str, page: str, docs: str) -> str:
    """A link between files as it is looked up; any other link is returned as it is.

    Args:
        link: what the author wrote, relative to the file in the repository.
        page: path of the page: below docs for a hand-written one,
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


def localized_link(link: str, page: str, instead: Mapping[str, str]) -> str:
    """A link as a page in another language has it: to the version in its language, if any.

    Args:
        link: the link as it is looked up.
        page: path of the page it stands on.
        instead: what stands instead of a file, by path.
    """
    parts = urlsplit(link)
    folder = posixpath.dirname(page)
    target = instead.get(posixpath.normpath(posixpath.join(folder, parts.path)), "")
    if not target or not parts.path or parts.scheme or parts.netloc:
        return link
    here = posixpath.relpath(target, folder or ".")
    return urlunsplit(parts._replace(path=here, fragment=""))
