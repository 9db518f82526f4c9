"""Links between files of the repository, looked up when a page is converted.

Hand-written pages are known by their path below docs_dir, authored ones by their path
in the repository. A link that leads nowhere stays as it is: the check of the content has
reported of it before.
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit, urlunsplit

from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

from shk.build.relative_url import relative_url
from shk.content.source_text import composed

if TYPE_CHECKING:
    from collections.abc import Mapping
    from xml.etree.ElementTree import Element

    from markdown import Markdown


class LinkResolver(Treeprocessor):
    """Turns the links of one page between files into links between addresses."""

    PRIORITY = 0
    """Below the rewriting of repository paths, above glossary hints, whose links are finished."""

    def __init__(self, md: Markdown, addresses: Mapping[str, str], page: str, url: str) -> None:
        """Take what is known of the page.

        Args:
            md: the converter.
            addresses: the address of each file of the site by the path that links name it by.
            page: the path of the page.
            url: its address.
        """
        super().__init__(md)
        self._addresses, self._page, self._url = addresses, page, url

    def run(self, root: Element) -> None:
        """Look up every link and picture."""
        for element in root.iter():
            key = {"a": "href", "img": "src"}.get(str(element.tag))
            if key and (link := element.get(key)) is not None:
                element.set(key, self._resolved(link))

    def _resolved(self, link: str) -> str:
        """A link as the page has it."""
        parts = urlsplit(link)
        if parts.scheme or parts.netloc or AMP_SUBSTITUTE in link:
            return link
        if link.startswith(("/", "\\")) or not parts.path:
            return link
        path = posixpath.join(posixpath.dirname(self._page), composed(unquote(parts.path)))
        address = self._addresses.get(posixpath.normpath(path.lstrip("/")))
        if address is None:
            return link
        return urlunsplit(parts._replace(path=relative_url(address, self._url)))
