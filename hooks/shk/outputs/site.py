"""The whole site: every page and file, before anything is written."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from shk.language.messages import N_
from shk.outputs.calendar import calendar_files
from shk.outputs.feed import story_feed
from shk.outputs.pages import all_pages
from shk.outputs.robots import robots_file
from shk.views.directive import PlacedView, placed_view
from shk.views.plain import PlainView, missing_view, plain_view
from shk.views.site import SiteView, site_view

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shk.model.directive import Directive
    from shk.model.initiative import Initiative
    from shk.model.story import Story
    from shk.outputs.artifact import FileArtifact, PageArtifact
    from shk.views.context import Context
    from shk.views.link import Link

STALE = N_("The content has errors, told in the terminal. This is the last version without them.")


@dataclass(frozen=True)
class Site:
    """What a build will write."""

    context: Context
    """What all views were built from."""
    pages: Mapping[str, PageArtifact]
    """Every page by the path of its HTML file."""
    files: tuple[FileArtifact, ...]
    """Files that are no pages."""
    shell: SiteView
    """What is around each page."""
    placed: Mapping[str, tuple[PlacedView, ...]]
    """The views placed in texts, in their order, by the path of each text's file."""

    @property
    def not_found(self) -> PlainView:
        """The page shown for an address that does not exist."""
        return missing_view(self.context)

    def page_at(self, path: str) -> PageArtifact | None:
        """The page of ours with this HTML file, or None for a hand-written page."""
        return self.pages.get(path)

    def plain_page(self, title: str, uri: str, meta: Mapping[str, object]) -> PlainView:
        """The view of a hand-written page, from the title and summary in its front matter."""
        return plain_view(title, str(meta.get("summary", "")), "" if uri == "./" else uri)

    def with_pages(self, pages: tuple[Link, ...]) -> Site:
        """The same site with the hand-written pages of the menu in its shell."""
        shell = site_view(self.context, pages, self.shell.edit_base)
        shell = dataclasses.replace(shell, notice=self.shell.notice)
        return dataclasses.replace(self, shell=shell)

    def with_errors_told(self) -> Site:
        """The same site with a notice that the content has come to have errors since."""
        notice = self.context.text(STALE)
        return dataclasses.replace(self, shell=dataclasses.replace(self.shell, notice=notice))


def build_site(
    context: Context,
    site_url: str,
    edit_base: str = "",
    directives: Mapping[str, tuple[Directive, ...]] = MappingProxyType({}),
) -> Site:
    """Build every view.

    Args:
        context: the public portfolio, or all of it in a preview.
        site_url: the site's address.
        edit_base: where a file of the repository is edited; empty for no edit links.
        directives: what is placed in texts, by the path of each text's file.
    """
    address = f"{site_url.rstrip('/')}/"
    return Site(
        context=context,
        pages=MappingProxyType({f"{one.uri}index.html": one for one in all_pages(context)}),
        files=(
            story_feed(context, address),
            robots_file(address),
            *calendar_files(context, address),
        ),
        shell=site_view(context, (), edit_base),
        placed=_placed_views(context, directives),
    )


def _placed_views(
    context: Context, directives: Mapping[str, tuple[Directive, ...]]
) -> Mapping[str, tuple[PlacedView, ...]]:
    """The views of all directives."""
    portfolio = context.portfolio
    pages: dict[str, Initiative | Story] = {
        **{one.path: one for one in portfolio.initiatives.values()},
        **{one.path: one for one in portfolio.stories.values()},
    }
    return MappingProxyType(
        {
            path: tuple(
                placed_view(context, one, pages.get(path), number)
                for number, one in enumerate(found, 1)
            )
            for path, found in directives.items()
        }
    )
