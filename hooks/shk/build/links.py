"""Links between files of the repository, looked up when a page is converted.

Hand-written pages are known by their path below docs_dir, authored ones by their path
in the repository. A link that leads nowhere is told of in the log, which counts in
strict mode.
"""

from __future__ import annotations

import logging
import posixpath
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit, urlunsplit

from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

from shk.build.relative_url import relative_url
from shk.i18n.messages import N_

if TYPE_CHECKING:
    from collections.abc import Mapping
    from xml.etree.ElementTree import Element

    from markdown import Markdown

    from shk.build.settings import LinkLevels
    from shk.i18n.messages import Messages

log = logging.getLogger("shk")

_ANCHOR = re.compile(r"""<(?:[^>]*?\sid|a\b[^>]*?\sname)=["']([^"']+)["']""")

NOT_FOUND = N_(
    "{page}: the link {link} leads to no file of the project. Name a file that is there."
)
UNRECOGNIZED = N_(
    "{page}: the link {link} names no file. Write the path of a file, with .md at its end."
)
ABSOLUTE = N_("{page}: the link {link} begins with a slash. Write the path from this file.")
NO_ANCHOR = N_("{page}: the link {link} names a heading that is not there.")


@dataclass
class LinkTable:
    """The files of a site by the path that links name them by, and what pages link to."""

    addresses: Mapping[str, str]
    """The address of each file by its path."""
    levels: LinkLevels
    """How serious each kind of wrong link is."""
    messages: Messages
    """The language of what is told."""
    anchors: dict[str, set[str]] = field(default_factory=dict)
    """The anchors of each page by its path."""
    to_anchors: list[tuple[str, str, str, str]] = field(default_factory=list)
    """Links to anchors: the page, the link, the path it leads to, the anchor."""

    def tell(self, level: int, text: str, page: str, link: str) -> None:
        """Log a wrong link."""
        told = self.messages.text(text).replace("{page}", page).replace("{link}", link)
        log.log(level, told)

    def note_anchors(self, page: str, html: str) -> None:
        """Remember what can be linked to on a converted page."""
        self.anchors[page] = {one[1] for one in _ANCHOR.finditer(html)}

    def check_anchors(self) -> None:
        """Tell of links to headings that are not there, when all pages are converted."""
        for page, link, target, anchor in self.to_anchors:
            if target in self.anchors and anchor not in self.anchors[target]:
                self.tell(self.levels.anchors, NO_ANCHOR, page, link)


class LinkResolver(Treeprocessor):
    """Turns the links of one page between files into links between addresses."""

    PRIORITY = 0
    """Below the rewriting of repository paths, above glossary hints, whose links are finished."""

    def __init__(self, md: Markdown, table: LinkTable, page: str, url: str) -> None:
        """Take what is known of the page.

        Args:
            md: the converter.
            table: the files of the site.
            page: the path of the page.
            url: its address.
        """
        super().__init__(md)
        self._table, self._page, self._url = table, page, url

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
        if link.startswith(("/", "\\")):
            self._table.tell(self._table.levels.absolute, ABSOLUTE, self._page, link)
            return link
        if not parts.path:
            if parts.fragment:
                self._table.to_anchors.append((self._page, link, self._page, parts.fragment))
            return link
        return self._found(link)

    def _found(self, link: str) -> str:
        """A relative link to a file; one that leads nowhere is told of and stays."""
        parts, levels = urlsplit(link), self._table.levels
        path = unquote(parts.path)
        target = posixpath.normpath(posixpath.join(posixpath.dirname(self._page), path).lstrip("/"))
        address = self._table.addresses.get(target)
        if address is None:
            if posixpath.splitext(path)[-1]:
                self._table.tell(levels.not_found, NOT_FOUND, self._page, link)
            else:
                self._table.tell(levels.unrecognized, UNRECOGNIZED, self._page, link)
            return link
        if parts.fragment:
            self._table.to_anchors.append((self._page, link, target, parts.fragment))
        here = relative_url(address, self._url)
        return urlunsplit(parts._replace(path=here))
