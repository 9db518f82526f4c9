"""What a build writes: pages and files."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, cast

if TYPE_CHECKING:
    from datetime import date

    from shk.site.head import Head


class PageView(Protocol):
    """Every view of a page tells its shell who it is."""

    @property
    def head(self) -> Head:
        """Title, address and place of the page."""


@dataclass(frozen=True)
class PageArtifact:
    """A page: a view, the template that shows it, and the text it may hold."""

    view: PageView
    """What the template shows."""
    template: str
    """File name of the template."""
    source: str = ""
    """Path of the authored file from the project folder; empty for a generated page."""
    body: str = ""
    """The authored Markdown."""
    changed: date | None = None
    """The day the authored file was last changed, if known."""
    text: str = ""
    """What the text is known by, when it is a part of its file; else the path of the file."""

    @property
    def text_name(self) -> str:
        """What the text is known by; empty for a generated page."""
        return self.text or self.source

    @property
    def uri(self) -> str:
        """The page's address from the site's root."""
        return self.view.head.uri

    def found_by(self, search: tuple[str, ...]) -> PageArtifact:
        """The same page with what the search can narrow it by."""
        return self.with_head(dataclasses.replace(self.view.head, search=search))

    def with_head(self, head: Head) -> PageArtifact:
        """The same page with another head."""
        view = dataclasses.replace(cast("Any", self.view), head=head)  # every view is a dataclass
        return dataclasses.replace(self, view=view)


@dataclass(frozen=True)
class FileArtifact:
    """A file that is written as it is."""

    uri: str
    """Its address from the site's root."""
    content: str | bytes
    """What it holds."""
