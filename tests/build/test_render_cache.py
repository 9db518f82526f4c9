"""A page is taken from the cache only if it is what rendering would give.

``PARTS`` has a change for each part of a page's key, and each changes that part alone: so
without the part, a page that is out of date would be taken for one that is not.
"""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest

from shk.build import pipeline, render_cache
from shk.build.config_file import load_settings
from shk.build.hidden_links import find_unpublished_links
from shk.build.pages import our_page
from shk.build.prepare import read_site
from shk.build.render import PageRenderer
from shk.build.render_cache import RenderCache, RenderedPage, pack
from shk.build.run import Run
from shk.build.settings import SiteOptions
from shk.content.kept import FILE, NOTHING_KEPT
from shk.features.directives import PlacedText
from shk.model.schema.callouts import FactsBox
from shk.model.schema.reference import ForeignWords
from shk.storage import processes
from tests.conftest import DEMO_DAY, differences

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from shk.build.pages import Page

STORY = "stories/reeds-bring-back-the-frogs.md"
"""A story with an effect and a picture; its page has a title, facts and a text."""
LINKING = "initiatives/reed-beds.md"
"""An initiative whose text links to a story."""


@pytest.fixture
def cache(demo: Path) -> RenderCache:
    """The cache of a build that nothing was rendered in."""
    settings = load_settings(SiteOptions(str(demo / "mkdocs.yml")))
    site = read_site(settings, Run(today=DEMO_DAY), preview=False)
    pages = [our_page(page, site) for page in site.pages.values()]
    addresses = {page.path: page.url for page in pages}
    unpublished_links = find_unpublished_links(site, settings, pending=False)
    return RenderCache(site, settings, addresses, unpublished_links, NOTHING_KEPT)


def page_of(cache: RenderCache, path: str) -> Page:
    """The page that an authored file becomes."""
    results = (our_page(page, cache.site) for page in cache.site.pages.values())
    return next(item for item in results if item.path == path)


def _spec(**changes: object) -> Callable[[RenderCache, Page, pytest.MonkeyPatch], RenderCache]:
    def change(cache: RenderCache, page: Page, _: pytest.MonkeyPatch) -> RenderCache:
        assert page.ours
        spec = replace(page.ours, **changes)  # type: ignore[arg-type]  # as PageSpec has them
        for name in ("view", "meta"):
            vars(spec)[name] = changes.get(name, getattr(page.ours, name))
        page.ours = spec
        return cache

    return change


def _view(cache: RenderCache, page: Page, _: pytest.MonkeyPatch) -> RenderCache:
    assert page.ours
    vars(page.ours)["view"] = ("another view", page.ours.view)
    return cache


def _meta(cache: RenderCache, page: Page, _: pytest.MonkeyPatch) -> RenderCache:
    assert page.ours
    vars(page.ours)["meta"] = replace(page.ours.meta, description="Another one.")
    return cache


def _page(**changes: object) -> Callable[[RenderCache, Page, pytest.MonkeyPatch], RenderCache]:
    def change(cache: RenderCache, page: Page, _: pytest.MonkeyPatch) -> RenderCache:
        for name, value in changes.items():
            setattr(page, name, value)
        return cache

    return change


def _site(**changes: object) -> Callable[[RenderCache, Page, pytest.MonkeyPatch], RenderCache]:
    def change(cache: RenderCache, _page: Page, _: pytest.MonkeyPatch) -> RenderCache:
        site = replace(cache.site, **changes)  # type: ignore[arg-type]  # as Site has them
        return replace(cache, site=site)

    return change


def _settings(**changes: object) -> Callable[[RenderCache, Page, pytest.MonkeyPatch], RenderCache]:
    def change(cache: RenderCache, _page: Page, _: pytest.MonkeyPatch) -> RenderCache:
        return replace(cache, settings=replace(cache.settings, **changes))  # type: ignore[arg-type]

    return change


def _patched(name: str, value: object) -> Callable[..., RenderCache]:
    def change(cache: RenderCache, _page: Page, patch: pytest.MonkeyPatch) -> RenderCache:
        patch.setattr(render_cache, name, lambda *_: value)
        return cache

    return change


def _custom(cache: RenderCache, _page: Page, _: pytest.MonkeyPatch) -> RenderCache:
    folder = cache.settings.root / "overrides"
    folder.mkdir()
    (folder / "base.html").write_text("mine", encoding="utf-8")
    return replace(cache, settings=replace(cache.settings, custom=folder))


def _moved(cache: RenderCache, _page: Page, _: pytest.MonkeyPatch) -> RenderCache:
    return replace(cache, addresses={**cache.addresses, "stories/new.md": "stories/new/"})


def _shell(cache: RenderCache, _page: Page, _: pytest.MonkeyPatch) -> RenderCache:
    shell = replace(cache.site.shell, notice="Mind the gap")
    return replace(cache, site=replace(cache.site, shell=shell))


def _previewed(cache: RenderCache, _page: Page, _: pytest.MonkeyPatch) -> RenderCache:
    context = replace(cache.site.context, preview=True)
    return replace(cache, site=replace(cache.site, context=context))


def _fed(cache: RenderCache, page: Page, _: pytest.MonkeyPatch) -> RenderCache:
    vars(cache.site)["fed_pages"] = cache.site.fed_pages ^ {page.url}
    return cache


def _foreign(cache: RenderCache, _page: Page, _: pytest.MonkeyPatch) -> RenderCache:
    portfolio = cache.site.context.portfolio
    words = (ForeignWords(language="fi", words=("talkoot",)),)
    partnership = portfolio.partnership.model_copy(update={"foreign_words": words})
    context = replace(cache.site.context, portfolio=replace(portfolio, partnership=partnership))
    return replace(cache, site=replace(cache.site, context=context))


PARTS: dict[str, tuple[str, Callable[..., RenderCache]]] = {
    "view": (STORY, _view),
    "meta": (STORY, _meta),
    "placed": (STORY, lambda cache, _page, _patch: _placed(cache)),
    "front": (STORY, _page(meta={"robots": "noindex"})),
    "text": (STORY, _page(markdown="Another text.")),
    "address": (STORY, _page(canonical_url="https://elsewhere.example/")),
    "template": (STORY, _page(template="stories/other.html")),
    "changed": (STORY, _page(changed="2025-01-01")),
    "language": (STORY, _spec(language="sv")),
    "shell": (STORY, _shell),
    "fed": (STORY, _fed),
    "links": (LINKING, _moved),
    "pictures": (STORY, _site(pictures=MappingProxyType({}))),
    "code": (STORY, _patched("made_by", b"newer")),
    "templates": (STORY, _custom),
    "extensions": (STORY, _settings(extensions=("tables", "attr_list", "abbr"))),
    "folders": (STORY, lambda cache, _page, _patch: _docs(cache)),
    "cards": (STORY, _settings(draws_cards=False)),
    "site": (STORY, _previewed),
    "foreign": (STORY, _foreign),
    "glossary": (STORY, _patched("glossary_hints", ("a hint",))),
}


def _placed(cache: RenderCache) -> RenderCache:
    """A box of facts in a text that has none."""
    box = PlacedText(cache.site.context, (FactsBox(heading="Reeds"),))
    return replace(cache, site=replace(cache.site, placed=MappingProxyType({STORY: box})))


def _docs(cache: RenderCache) -> RenderCache:
    """Pages and pictures that lie elsewhere."""
    folders = replace(cache.settings.folders, media=cache.settings.docs / "pictures")
    return replace(cache, settings=replace(cache.settings, folders=folders))


@pytest.mark.parametrize("name", PARTS)
def test_each_part_of_the_key_tells_of_a_change_that_no_other_part_tells_of(
    name: str, cache: RenderCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, change = PARTS[name]
    page = page_of(cache, path)
    if name == "pictures":
        page.markdown = "![](a.jpg)"
    fresh = replace(cache)
    before = fresh.parts(page)
    after = change(cache, page, monkeypatch).parts(page)
    results = {part for part in before if before[part] != after[part]}
    assert results - {"pictures"} == {name} or results == {name}


def test_every_part_of_the_key_is_tried(cache: RenderCache) -> None:
    assert set(cache.parts(page_of(cache, STORY))) == set(PARTS)


def test_no_page_is_kept_with_an_extension_that_may_read_anything(cache: RenderCache) -> None:
    settings = replace(cache.settings, extensions=("pymdownx.snippets",))
    assert replace(cache, settings=settings).parts(page_of(cache, STORY)) == {}


def built(project: Path) -> Path:
    """A project's site, in a build of its own."""
    return pipeline.build(SiteOptions(str(project / "mkdocs.yml")), Run(today=DEMO_DAY))


def _edit(path: str, before: str, after: str) -> Callable[[Path], None]:
    def change(project: Path) -> None:
        text = (project / path).read_text(encoding="utf-8")
        assert before in text
        (project / path).write_text(text.replace(before, after, 1), encoding="utf-8")

    return change


def _damage(project: Path) -> None:
    content = bytearray((project / FILE).read_bytes())
    content[len(content) // 2 :: 97] = b"x" * len(content[len(content) // 2 :: 97])
    (project / FILE).write_bytes(content)


STEPS: tuple[tuple[str, Callable[[Path], object]], ...] = (
    ("nothing", lambda _: None),
    ("a text", _edit(STORY, "The last kilometre.", "The last metre.")),
    ("a title", _edit(STORY, "title: ", "title: Again ")),
    ("a title and a goal", _edit(LINKING, "title: Reed beds", "title: All reed beds")),
    ("a name in the data", _edit("docs/data/goals.yml", "Fit to swim in", "Fit to dive in")),
    ("a hand-written page", _edit("docs/about.md", "\n\n", "\n\nWords. ")),
    ("a page that others link to is gone", lambda at: (at / STORY).unlink()),
    ("the store is damaged", _damage),
)
"""What happens to a project between one build and the next, on the same cache."""


def test_a_build_on_a_cache_is_a_clean_build(
    cold_demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    converted: list[str] = []
    convert = PageRenderer.convert

    def noting(self: PageRenderer, page: Page) -> None:
        converted.append(page.path)
        convert(self, page)

    monkeypatch.setattr(PageRenderer, "convert", noting)
    monkeypatch.setattr(processes, "_cores", lambda: 1)  # what others convert is not seen here
    built(cold_demo)
    full, counts = len(converted), {}
    for name, change in STEPS:
        if name == "a page that others link to is gone":
            _edit(LINKING, "../stories/reeds-bring-back-the-frogs.md", "new-pipes.md")(cold_demo)
        change(cold_demo)
        converted.clear()
        site = built(cold_demo)
        counts[name] = len(converted)
        clean = cold_demo.with_name("clean")
        shutil.copytree(cold_demo, clean, ignore=shutil.ignore_patterns(".cache", "site"))
        assert differences(site, built(clean)) == [], name
        shutil.rmtree(clean)
    assert counts["nothing"] == 0
    assert counts["a hand-written page"] == 1
    assert 1 < counts["a text"] < full / 3
    assert counts["a text"] < counts["a title"] < full / 2


def test_a_page_of_which_the_html_alone_is_lost_is_rendered_once_more(demo: Path) -> None:
    site = built(demo)
    clean = demo.with_name("clean")
    shutil.move(site, clean)
    with closing(sqlite3.connect(demo / FILE)) as database, database:
        database.execute("delete from kept")  # what came with most pages lies in shards
    assert differences(built(demo), clean) == []


def test_a_rendered_page_is_what_was_packed() -> None:
    page = RenderedPage(pack("<p>Å</p>"), None, None)
    assert page.html == "<p>Å</p>"
