"""What a build writes: pages, described before anything of them is made, and files."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Protocol

from shk.model.schema.full_texts import cached_property, noted_texts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from shk.site.context import Context
    from shk.site.page_meta import PageMeta


class PageView(Protocol):
    """Every view of a page states its title, address and place."""

    @property
    def meta(self) -> PageMeta:
        """Title, address and place of the page."""


@dataclass(frozen=True)
class Source:
    """The authored text that a page shows."""

    path: str = ""
    """Path of its file from the project folder; empty for a generated page."""
    body: str = ""
    """The authored Markdown."""
    changed: date | None = None
    """The day the file was last changed, if known."""
    text: str = ""
    """What the text is known by, when it is a part of its file; else the path of the file."""

    @property
    def name(self) -> str:
        """What the text is known by; empty for a generated page."""
        return self.text or self.path


NO_SOURCE = Source()


@dataclass(frozen=True, eq=False)
class PageSpec:
    """A page that can be made: its address is known, its view is built when it is asked for."""

    url: str
    """Its address from the site's root; empty for the start page."""
    template: str
    """The name of its template, which begins with the feature's."""
    make: Callable[[], PageView]
    """Builds the view."""
    source: Source = NO_SOURCE
    """The authored text it shows."""
    language: str = ""
    """The language it is in; empty for the site's own."""
    part_of: str = ""
    """The page that a framed page shows a part of; empty for all others."""
    fill: Callable[[PageMeta], PageMeta] | None = None
    """Completes what the view says about the page; None leaves it as it is."""

    @property
    def feature(self) -> str:
        """The feature it belongs to."""
        return self.template.partition("/")[0]

    @property
    def file(self) -> str:
        """The path of its HTML file in the site."""
        return f"{self.url}index.html"

    @cached_property
    def view(self) -> PageView:
        """What the template shows; built once."""
        return self.make()

    def let_go(self) -> None:
        """Forget the view, which is built again if anybody asks for it."""
        PageSpec.view.forget(self)

    @cached_property
    def meta(self) -> PageMeta:
        """What the page says about itself to its shell, search engines and other programs."""
        meta = self.view.meta
        return self.fill(meta) if self.fill else meta


def page(
    context: Context,
    url: str,
    template: str,
    view: Callable[..., PageView],
    *args: object,
    source: Source = NO_SOURCE,
    part_of: str = "",
) -> PageSpec:
    """The page whose view is made of a context and further arguments.

    Args:
        context: in the language of the page.
        url: its address.
        template: the name of its template.
        view: builds the view.
        args: what the view takes after the context.
        source: the authored text it shows.
        part_of: the page that a framed page shows a part of.
    """
    make = partial(view, context, *args)
    return PageSpec(url, template, make, source, context.translation_language, part_of)


@dataclass(frozen=True, eq=False)
class MadeFile:
    """A file whose address is known before what it holds is made."""

    uri: str
    """Its address from the site's root."""
    make: Callable[[], str | bytes]
    """Makes what it holds."""
    parts: tuple[MadeFile, ...] = ()
    """What it is put together of: kept as files are, each by itself, and not published."""

    @cached_property
    def content(self) -> str | bytes:
        """What it holds; made once."""
        return self.make()

    @property
    def texts(self) -> frozenset[str]:
        """The files of the records whose full texts it took; makes it if it was not made."""
        with noted_texts() as paths:
            _ = self.content
        return frozenset(paths)

    def recall(self, content: str | bytes, texts: Iterable[str]) -> None:
        """Take what it held when it was made before.

        Args:
            content: what it held.
            texts: the files of the records whose full texts it took.
        """
        MadeFile.content.keep(self, content, texts)


@dataclass(frozen=True)
class FileArtifact:
    """A file that is written as it is."""

    uri: str
    """Its address from the site's root."""
    content: str | bytes
    """What it holds."""
