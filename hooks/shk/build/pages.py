"""The pages of a build on their way from Markdown to HTML."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

import yaml

from shk.content.source_text import composed
from shk.content.written_pages import hand_written_address, hand_written_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from jinja2 import Environment

    from shk.build.settings import Settings
    from shk.features.site import Site
    from shk.site.page import PageSpec, PageView
    from shk.site.page_meta import Alternate, PageMeta

_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*\n", re.DOTALL)


@dataclass
class Page:
    """One page; templates read ``title``, ``content``, ``url`` and ``canonical_url``."""

    path: str
    """What links name it by: below docs_dir for a hand-written page, else in the repository."""
    url: str
    """Its address from the site's root; empty for the start page."""
    file: str
    """The path of its HTML file in the site."""
    title: str
    """Its title."""
    markdown: str
    """Its text."""
    name: str = ""
    """What its text is known by; what is placed in it is found so."""
    template: str = "main.html"
    """The name of its template."""
    ours: PageSpec | None = None
    """What it was made from; None for a hand-written page."""
    meta: Mapping[str, Any] = field(default_factory=dict)
    """The front matter of a hand-written page."""
    canonical_url: str | None = None
    """Its whole address; None if no list of pages has it."""
    changed: date | str | None = None
    """The day it was changed last, if known."""
    alternates: tuple[Alternate, ...] = ()
    """The page in every language it is in."""
    content: str = ""
    """Its text as HTML."""


def our_page(spec: PageSpec, site: Site) -> Page:
    """A page that is made of records; its title comes when it is rendered."""
    listed = not spec.part_of and spec.file not in site.old_pages
    return Page(
        path=spec.source.name or f"{spec.url}index.md",
        url=spec.url,
        file=spec.file,
        title="",
        markdown=spec.source.body,
        name=composed(spec.source.name),
        template=spec.template,
        ours=spec,
        canonical_url=urljoin(site.context.address, spec.url) if listed else None,
        changed=spec.source.changed,
    )


def view_of(page: Page, site: Site) -> tuple[PageView, PageMeta]:
    """The view of a page and what the page says about itself.

    Args:
        page: a hand-written one has its title, if it is known before the text is converted.
        site: what a hand-written page takes the rest from.
    """
    if page.ours:
        return page.ours.view, page.ours.meta
    view = site.plain_page(page.title, page.url, page.meta)
    return view, view.meta


def language_of(page: Page, site: Site) -> str:
    """The language of a page; empty for the site's own."""
    return page.ours.language if page.ours else site.language_at(page.url)


def hand_written_pages(settings: Settings) -> Iterator[Page]:
    """The Markdown files below docs_dir, in the order of its folders."""
    titles = {item.path: item.title for item in settings.nav or ()}
    for path in settings.docs_files:
        if not path.endswith(".md"):
            continue
        meta, text = split_front_matter((settings.docs / path).read_text(encoding="utf-8-sig"))
        path = composed(path)  # noqa: PLW2901 - the disk's name is known no further
        url = hand_written_address(path)
        yield Page(
            path=path,
            url=url,
            file=hand_written_file(path),
            title=titles.get(path) or str(meta.get("title") or ""),
            markdown=text,
            name=composed(posixpath.join(settings.docs_path, path)),
            template=str(meta.get("template") or "main.html"),
            meta=meta,
            canonical_url=urljoin(settings.address, url),
            changed=meta.get("changed"),
        )


def split_front_matter(text: str) -> tuple[dict[str, Any], str]:
    """The fields above the text of a hand-written page, and its text."""
    match = _FRONT_MATTER.match(text)
    if not match:
        return {}, text
    try:
        fields = yaml.safe_load(match[1])
    except yaml.YAMLError:
        return {}, text
    return (fields, text[match.end() :]) if isinstance(fields, dict) else ({}, text)


def menu(settings: Settings, pages: Mapping[str, Page]) -> tuple[Page, ...]:
    """The hand-written pages of the menu, in its order; all of them if mkdocs.yml has no menu."""
    if settings.nav is None:
        return tuple(pages.values())
    return tuple(pages[item.path] for item in settings.nav if item.path in pages)


SITEMAP = "sitemap.xml"
"""The sitemap, or the index of several."""
IN_SITEMAP = 5_000
"""Addresses in a file; the protocol allows 50,000, of which a crawler reads megabytes at once."""


def sitemaps(
    environment: Environment, context: Mapping[str, object], pages: Iterable[Page]
) -> Iterator[tuple[str, str]]:
    """The sitemap, or several files of ``IN_SITEMAP`` addresses and the index that names them.

    Args:
        environment: where templates are found.
        context: what they are given beside the pages.
        pages: every page, in order; those that no list has are left out.
    """
    listed = [page for page in pages if page.canonical_url]
    parts = [listed[at : at + IN_SITEMAP] for at in range(0, len(listed), IN_SITEMAP)]
    template, given = environment.get_template("sitemap.xml"), {**context, "base_url": "."}
    if len(parts) <= 1:
        yield SITEMAP, template.render({**given, "pages": listed, "parts": ()})
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    yield SITEMAP, template.render({**given, "pages": (), "parts": names})
    for name, part in zip(names, parts, strict=True):
        yield name, template.render({**given, "pages": part, "parts": ()})
