"""Authored pages that texts link to although this site has none of them.

They are drafts, future ones, and in a proposal those that another proposal brings.
A link to such a page shows as text.
"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from shk.content.source_text import composed, relative_path

if TYPE_CHECKING:
    from shk.build.settings import Settings
    from shk.content.loader import ContentFolders
    from shk.features.site import Site


@dataclass(frozen=True)
class UnpublishedLinks:
    """Reports which links lead to a page that is not shown."""

    folders: ContentFolders
    """Where the content lies."""
    shown: frozenset[str]
    """The paths of the pages that this site has."""
    pending: bool
    """Whether files that are not there may be named by authored pages."""

    def named(self, link: str, page: str) -> bool:
        """Whether a link leads to an authored page that this site does not have.

        A link to a file that is not there at all is reported when it is looked up,
        unless it stands on an authored page of a proposal, where it has already been reported.

        Args:
            link: the link as it is looked up.
            page: the path of the page it stands on.
        """
        parts = urlsplit(link)
        if parts.scheme or parts.netloc or not parts.path.endswith(".md"):
            return False
        path = posixpath.join(posixpath.dirname(page), composed(unquote(parts.path)))
        path = posixpath.normpath(path)
        if posixpath.dirname(path) not in self._authored or path in self.shown:
            return False
        waited_for = self.pending and posixpath.dirname(page) in self._authored
        return waited_for or (self.folders.root / path).is_file()

    @property
    def _authored(self) -> tuple[str, ...]:
        """The folders of authored pages, from the project folder."""
        both = (self.folders.initiatives, self.folders.stories)
        return tuple(relative_path(item, self.folders.root) for item in both)


def find_unpublished_links(site: Site, settings: Settings, *, pending: bool) -> UnpublishedLinks:
    """The authored pages that links may name although a site has none of them.

    Args:
        site: the pages of the site.
        settings: where the content lies.
        pending: whether pages of another proposal may be named too.
    """
    shown = frozenset(page.source.path for page in site.pages.values())
    return UnpublishedLinks(settings.folders, shown, pending=pending)
