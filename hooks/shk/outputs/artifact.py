"""What a build writes: pages and files."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, cast

if TYPE_CHECKING:
    from datetime import date

    from shk.views.head import Head


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

    @property
    def uri(self) -> str:
        """The page's address from the site's root."""
        return self.view.head.uri

    def found_by(self, search: tuple[str, ...]) -> PageArtifact:
        """The same page with what the search can narrow it by."""
        head = dataclasses.replace(self.view.head, search=search)
        view = dataclasses.replace(cast("Any", self.view), head=head)  # every view is a dataclass
        return dataclasses.replace(self, view=view)


@dataclass(frozen=True)
class FileArtifact:
    """A file that is written as it is."""

    uri: str
    """Its address from the site's root."""
    content: str | bytes
    """What it holds."""
