"""Wide tables scroll inside the page, so that the page itself never scrolls sideways."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from shk.i18n.messages import N_

if TYPE_CHECKING:
    from markdown import Markdown

LABEL = N_("Table")
"""What a screen reader says of the box around a table."""


class ScrollingTables(Extension):
    """Markdown extension that puts each table in a box that can be scrolled with the keyboard."""

    def __init__(self, label: str) -> None:
        """Take the label in the language of the site."""
        super().__init__()
        self._label = label

    def before_convert(self, label: str) -> None:
        """Take the label in the language of the page that is converted next."""
        self._label = label

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's own name
        """Add the treeprocessor, before links are looked up."""
        md.treeprocessors.register(_Boxing(md, self._label), "scrolling-tables", 8)


class _Boxing(Treeprocessor):
    """Boxes the tables of one page."""

    def __init__(self, md: Markdown, label: str) -> None:
        super().__init__(md)
        self._label = label

    def run(self, root: Element) -> None:
        """Put each table into a box of its own, in its place."""
        for parent in list(root.iter()):
            for position, child in enumerate(list(parent)):
                if child.tag == "table":
                    box = Element("div", self._attributes())
                    box.append(child)
                    parent[position] = box

    def _attributes(self) -> dict[str, str]:
        """A region with a name, reached by keyboard since it may have to be scrolled."""
        return {
            "class": "table-box",
            "role": "region",
            "aria-label": self._label,
            "tabindex": "0",
        }
