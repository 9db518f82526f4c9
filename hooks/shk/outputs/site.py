"""The whole site: every page and file, before anything is written."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from shk.language.messages import N_
from shk.outputs.feeds.files import feed_texts
from shk.outputs.linked_data import LinkedData
from shk.views.feeds import Feed, all_feeds
from shk.views.languages import in_languages, page_language
from shk.views.plain import PlainView, missing_view, plain_view
from shk.views.site import SiteView, site_view

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shk.language.messages import Messages
    from shk.outputs.artifact import FileArtifact, PageArtifact
    from shk.views.boxes import Placed
    from shk.views.context import Context
    from shk.views.head import Head
    from shk.views.link import Link
    from shk.views.pictures import Picture

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
    """What is around each page in the site's own language."""
    placed: Mapping[str, tuple[Placed | None, ...]]
    """What is placed in texts, in their order, by the name of each text."""
    pictures: Mapping[str, Picture] = field(default_factory=lambda: MappingProxyType({}))
    """The pictures that texts may show, by their paths below the media folder."""
    other_shells: Mapping[str, SiteView] = field(default_factory=lambda: MappingProxyType({}))
    """What is around each page in another language, by language."""
    pairs: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Hand-written pages in other languages, each with the page that says the same, by address."""
    old_pages: Mapping[str, PageArtifact] = field(default_factory=lambda: MappingProxyType({}))
    """What stands at old addresses, by the path of its HTML file; no list or search has it."""
    old_files: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Old addresses of files, each with the address of the file that took its place."""

    @property
    def not_found(self) -> PlainView:
        """The page shown for an address that does not exist."""
        view = missing_view(self.context)
        return dataclasses.replace(view, head=in_languages(self.context, view.head, {}))

    def page_at(self, path: str) -> PageArtifact | None:
        """The page of ours with this HTML file, or None for a hand-written page."""
        return self.pages.get(path) or self.old_pages.get(path)

    def plain_page(self, title: str, uri: str, meta: Mapping[str, object]) -> PlainView:
        """The view of a hand-written page, from the title and summary in its front matter."""
        view = plain_view(title, str(meta.get("summary", "")), "" if uri == "./" else uri)
        head = in_languages(self.context, view.head, self.pairs)
        about = any(head.uri == one.uri for one in self.shell_of(head).pages[:1])
        linked = LinkedData(self.context).of(head, about=about)
        return dataclasses.replace(view, head=dataclasses.replace(head, linked=linked))

    def language_at(self, uri: str) -> str:
        """The language of the folder that a page lies in; empty for the site's own."""
        return page_language(self.context, uri)

    def shell_of(self, head: Head) -> SiteView:
        """What is around a page, in the page's language."""
        return self.other_shells.get(head.language, self.shell)

    def messages_of(self, head: Head) -> Messages:
        """The interface in the language of a page."""
        return self.context.in_language(head.language).messages

    def texts_in(self, language: str) -> Mapping[str, str]:
        """The name of the text in a language by the path of its file; none for the site's own."""
        return self._texts.get(language, {})

    @cached_property
    def feeds(self) -> tuple[Feed, ...]:
        """Every feed; their files are made of the drawn pages, and are none of ``files``."""
        return tuple(all_feeds(self.context))

    @cached_property
    def fed_pages(self) -> frozenset[str]:
        """The addresses of the pages whose texts stand in feeds."""
        return feed_texts(self.context, self.feeds)

    @cached_property
    def _texts(self) -> Mapping[str, Mapping[str, str]]:
        """The names of texts in other languages."""
        found: dict[str, dict[str, str]] = {}
        for one in self.pages.values():
            if language := one.view.head.language:
                found.setdefault(language, {})[one.source] = one.text_name
        return found

    def with_pages(
        self, pages: tuple[Link, ...], pairs: Mapping[str, str] = MappingProxyType({})
    ) -> Site:
        """The same site with the hand-written pages of the menu in its shell.

        Args:
            pages: in every language; a shell has those of its own language first, and then those
                of the site's language that it has not got in its own.
            pairs: pages in other languages, each with the page that says the same.
        """
        old = self.shell

        def shell(context: Context) -> SiteView:
            language = context.second_language
            own = [one for one in pages if self.language_at(one.uri) == language]
            told = {pairs.get(one.uri) for one in own}
            rest = [
                one
                for one in pages
                if language and not self.language_at(one.uri) and one.uri not in told
            ]
            made = site_view(context, (*own, *rest), old.edit_base)
            return dataclasses.replace(made, notice=old.notice)

        others = {one: shell(self.context.in_language(one)) for one in self.other_shells}
        return dataclasses.replace(
            self, shell=shell(self.context), other_shells=others, pairs=pairs
        )

    def with_errors_told(self) -> Site:
        """The same site with a notice that the content has come to have errors since."""
        notice = self.context.text(STALE)
        return dataclasses.replace(self, shell=dataclasses.replace(self.shell, notice=notice))
