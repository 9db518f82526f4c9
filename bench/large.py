"""Pages of a very large portfolio, made without building its site: what grows with it is measured.

Run as ``python -m bench.large [STORIES]``: the invented corpus with so many stories (10,000) and a
tenth as many initiatives and activities, as records in memory. The first pages of each kind are
rendered and listed with their size as they are sent, and with all that a first visit fetches.
"""

from __future__ import annotations

import gzip
import re
import tempfile
from collections import defaultdict
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from bench.command_line import command_line
from bench.peers import ours
from bench.peers.corpus import SHARE, Corpus
from shk.build.pages import our_page
from shk.build.templates import asset_files, make_environment
from shk.content.loader import ContentFolders, load_portfolio
from shk.features.site import build_site
from shk.i18n.messages import load_messages
from shk.model.schema.when import When
from shk.site.context import Context

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jinja2 import Environment

    from shk.features.site import Site
    from shk.model.portfolio.portfolio import Portfolio
    from shk.site.page import PageSpec

OF_A_KIND = 2
"""Pages of each template that are measured."""
FEW = 40
"""Stories that are read from files; the others are made of those."""


def large_site(size: int) -> Site:
    """The site of the corpus with so many stories, no page of which is made yet."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        ours.write_project(Corpus(FEW), root)
        data, media = root / "docs" / "data", root / "docs" / "media"
        folders = ContentFolders(root, data, root / "initiatives", root / "stories", media)
        portfolio = load_portfolio(folders).portfolio
    assert portfolio is not None  # noqa: S101 - the corpus has no errors
    context = Context(_grown(portfolio, Corpus(size)), load_messages("en"), _day())
    return build_site(context, "https://river.example/")


def _day() -> date:
    """The day of the build."""
    return date.fromisoformat(ours.DAY)


def _grown(portfolio: Portfolio, corpus: Corpus) -> Portfolio:
    """A portfolio with all records of a corpus, made of the few that it has."""
    known = tuple(portfolio.initiatives.values())
    story = next(iter(portfolio.stories.values()))
    activity = next(iter(portfolio.activities.values()))
    initiatives = [
        known[number % len(known)].model_copy(
            update={
                "id": item.slug,
                "title": item.title,
                "focus_area": item.area,
                "goals": (item.goal,),
            }
        )
        for number, item in enumerate(corpus.initiatives)
    ]
    stories = [
        story.model_copy(
            update={
                "id": item.slug,
                "title": item.title,
                "summary": item.summary,
                "date": item.day,
                "initiatives": (item.initiative.slug,),
            }
        )
        for item in corpus.stories
    ]
    activities = [
        activity.model_copy(
            update={
                "id": f"activity-{number}",
                "when": When(item.day, item.day),
                "initiatives": (item.initiative.slug,),
            }
        )
        for number, item in enumerate(corpus.stories[::SHARE])
    ]
    stories.sort(key=lambda item: item.latest_first)
    return replace(
        portfolio,
        initiatives=MappingProxyType({item.id: item for item in initiatives}),
        stories=MappingProxyType({item.id: item for item in stories}),
        activities=MappingProxyType({item.id: item for item in activities}),
    )


def sizes(site: Site) -> Iterator[tuple[str, int, int]]:
    """Address, bytes as sent, and bytes of a first visit, of the first pages of each template."""
    environment = make_environment(None, site.context.messages)
    by_template: defaultdict[str, list[PageSpec]] = defaultdict(list)
    for spec in site.pages.values():
        if len(by_template[spec.template]) < OF_A_KIND:
            by_template[spec.template].append(spec)
    for specs in by_template.values():
        for spec in specs:
            html = rendered(site, spec, environment)
            page = sent(html.encode())
            yield spec.url, page, page + sum(map(_asset, _assets(html)))


def rendered(site: Site, spec: PageSpec, environment: Environment) -> str:
    """The HTML of a page, without its own text, which does not grow with the portfolio."""
    page = our_page(spec, site)
    page.title = spec.meta.title
    shell = site.shell_of(spec.meta)
    given: dict[str, object] = {
        "view": spec.view,
        "meta": spec.meta,
        "site": shell,
        "page": page,
        "base_url": ".",
    }
    given |= {"scene": "", "after_scene": ""}
    return environment.get_template(spec.template).render(given)


def sent(content: bytes) -> int:
    """Bytes of a text as a server sends it."""
    return len(gzip.compress(content, 6, mtime=0))


def _assets(html: str) -> set[str]:
    """The styles, scripts and typefaces that a page asks for, and what its scripts import."""
    left = set(re.findall(r'(?:href|src)="[./]*(assets/[^"]+\.(?:css|js|woff2))"', html))
    names: set[str] = set()
    while left:
        name = left.pop()
        names.add(name)
        if name.endswith(".js"):
            text = asset_files()[name].read_text(encoding="utf-8")
            left |= {f"assets/{item}" for item in re.findall(r'from "\./([\w.]+)"', text)} - names
    return names


def _asset(name: str) -> int:
    """Bytes of an asset as it is sent."""
    content = asset_files()[name].read_bytes()
    return len(content) if name.endswith(".woff2") else sent(content)


if __name__ == "__main__":
    measured = sizes(large_site(command_line(__doc__, stories=int).stories or 10_000))
    print("| page | kB sent | first visit, kB |")
    print("|---|--:|--:|")
    for address, own, first in sorted(measured, key=lambda row: -row[1]):
        print(f"| /{address} | {own / 1000:.1f} | {first / 1000:.1f} |")
