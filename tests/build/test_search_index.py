"""The search index of a site: what is in it, and that a changed one is as if made anew."""

from __future__ import annotations

import json
import shutil
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shk.build import search_changes, search_files, search_index
from shk.build.last_site import LastSite
from shk.build.search_files import KnownIndex
from shk.build.search_index import write_index
from shk.content.kept import NOTHING_KEPT, Kept
from shk.features import search
from shk.features.search import FOLDER
from shk.storage.files import write_file
from tests.conftest import contents
from tests.search.indexes import found_forms, found_pages
from tests.search.site_pages import html_page

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

Pages = dict[str, str]
"""The pages of a site by the names of their files."""


class Sites:
    """Builds sites one after another in a place."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.place = folder / "site"

    @contextmanager
    def begun(self, pages: Mapping[str, str], *, known: bool = True) -> Iterator[LastSite]:
        """A site whose pages are written; ``known`` says whether it is known what they are of."""
        with closing(Kept(self.folder / "kept.sqlite")) as kept:
            last = LastSite(self.folder / "next", self.place, b"c", kept, "site")
            last.folder.mkdir()
            for name, html in pages.items():
                if known:
                    last.put(name, html)
                else:
                    write_file(last.folder / name, html)
            with closing(last):
                yield last
            shutil.rmtree(last.folder, ignore_errors=True)

    def build(self, pages: Mapping[str, str], *, known: bool = True) -> Path:
        """Build a site of pages."""
        with self.begun(pages, known=known) as last:
            write_index(last)
            last.remember()
            shutil.rmtree(self.place, ignore_errors=True)
            last.folder.rename(self.place)
        return self.place


def clean(folder: Path, pages: Mapping[str, str]) -> dict[str, bytes]:
    """The index of a site that is made of nothing that was kept."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    last = LastSite(folder, folder, b"c", NOTHING_KEPT)
    for name, html in pages.items():
        last.put(name, html)
    write_index(last)
    return index(folder)


def index(site: Path) -> dict[str, bytes]:
    """All files of the indexes of a site."""
    return {
        name: bytes(content)
        for name, content in contents(site).items()
        if name.startswith(f"{FOLDER}/")
    }


@pytest.fixture
def sites(tmp_path: Path) -> Sites:
    """Sites in a folder of their own."""
    return Sites(tmp_path)


PAGES: Pages = {
    "one/index.html": html_page("<h1>Ett</h1><p>Bron över ån.</p>", "type:story", "year:2024"),
    "one/easy/index.html": html_page("<h1>Ett</h1><p>En bro.</p>", "type:version"),
    "two/index.html": html_page("<h1>Två</h1><p>Kajen.</p>", "type:place"),
    "en/one/index.html": html_page("<h1>One</h1><p>Bridges.</p>", "type:story", language="en"),
    "help/index.html": html_page("<h1>Hjälp</h1>").replace("data-search-body", ""),
    **{
        f"more/{number}/index.html": html_page(f"<h1>Sidan {number}</h1>", "type:page")
        for number in range(8)
    },
}


def test_pages_are_found_in_their_language_with_their_versions(sites: Sites) -> None:
    site = sites.build(PAGES)
    swedish = found_pages(site, "sv")
    assert {url for url in swedish if not url.startswith("more/")} == {"one/", "two/"}
    assert swedish["one/"]["text"] == "Bron över ån. En bro."
    assert set(found_pages(site, "en")) == {"en/one/"}
    assert {"bron", "bro", "kajen"} <= found_forms(site, "sv")
    assert "bridges" not in found_forms(site, "sv")


def test_a_version_whose_record_is_no_page_here_is_found_by_itself(sites: Sites) -> None:
    pages = {name: html for name, html in PAGES.items() if name != "one/index.html"}
    assert "one/easy/" in found_pages(sites.build(pages))


def test_what_an_index_names_is_there_and_nothing_else(sites: Sites) -> None:
    site = sites.build(PAGES)
    folder = site / FOLDER / "sv"
    start = json.loads((folder / "index.json").read_text(encoding="utf-8"))
    named = {"index.json", f"filters/{start['filters']}.json"}
    named |= {f"words/{name}.json" for _, _, name in start["words"]}
    blocks = [start["blocks"][at : at + 12] for at in range(0, len(start["blocks"]), 12)]
    for block in blocks:
        names = json.loads((folder / "blocks" / f"{block}.json").read_text(encoding="utf-8"))
        assert len(names) == 12 * start["pages"]
        named |= {f"pages/{names[at : at + 12]}.json" for at in range(0, len(names), 12)}
    named |= {f"blocks/{block}.json" for block in blocks}
    assert named == set(contents(folder))


def test_a_site_without_pages_to_find_has_no_index(sites: Sites) -> None:
    assert index(sites.build({"help/index.html": PAGES["help/index.html"]})) == {}


def edited(name: str, old: str, new: str) -> Pages:
    """The pages with one of them changed."""
    assert old in PAGES[name]
    return PAGES | {name: PAGES[name].replace(old, new)}


EDITS = {
    "a word more": edited("one/index.html", "Bron", "Nya bron"),
    "a word less": edited("two/index.html", "<p>Kajen.</p>", ""),
    "a word that others have": edited("two/index.html", "Kajen", "Sidan"),
    "another form": edited("two/index.html", "Kajen", "Kajer"),
    "a version": edited("one/easy/index.html", "bro", "liten bro"),
    "another title": edited("more/3/index.html", "Sidan 3", "Tre"),
    "other marks": edited("one/index.html", "year:2024", "year:2025"),
    "another language's page": edited("en/one/index.html", "Bridges", "Boats"),
    "a page that is not found": edited("help/index.html", "Hjälp", "Mer hjälp"),
    "outside of what is read": edited("two/index.html", "</main>", "</main><p>Foten</p>"),
}


@pytest.mark.parametrize("edit", EDITS)
@pytest.mark.parametrize("known", [True, False])
def test_an_edit_changes_the_last_index_into_what_a_clean_build_makes(
    edit: str, *, known: bool, sites: Sites, monkeypatch: pytest.MonkeyPatch
) -> None:
    sites.build(PAGES, known=known)
    with monkeypatch.context() as patch:
        patch.setattr(search_index, "_made", None)  # it is not made anew
        site = sites.build(EDITS[edit], known=known)
    assert index(site) == clean(sites.folder / "clean", EDITS[edit])


def test_an_edit_reads_and_writes_little(sites: Sites, monkeypatch: pytest.MonkeyPatch) -> None:
    sites.build(PAGES)
    before = {name: (sites.place / name).stat().st_ino for name in index(sites.place)}
    read: list[str] = []
    reading = search.search_entry

    def noted(html: str) -> object:
        read.append(html)
        return reading(html)

    monkeypatch.setattr(search_changes, "search_entry", noted)
    monkeypatch.setattr(search_files, "search_entry", noted)
    site = sites.build(EDITS["a word that others have"])
    assert len(read) == 2, "the page as it was and as it is"
    new = {name for name in index(site) if before.get(name) != (site / name).stat().st_ino}
    kinds = sorted(name.split("/")[2] for name in new)
    assert kinds == ["blocks", "index.json", "pages", "words"], "no piece has the word that went"


@pytest.mark.parametrize(
    "change",
    [
        {"three/index.html": html_page("<h1>Tre</h1>", "type:place")},
        {"two/index.html": PAGES["two/index.html"].replace("data-search-body", "")},
        {"two/index.html": PAGES["two/index.html"].replace('lang="sv"', 'lang="en"')},
        {"one/easy/index.html": PAGES["one/easy/index.html"].replace("type:version", "type:page")},
    ],
)
def test_pages_that_come_go_or_are_of_another_sort_renew_the_index(
    change: Pages, sites: Sites
) -> None:
    sites.build(PAGES)
    assert index(sites.build(PAGES | change)) == clean(sites.folder / "clean", PAGES | change)


WORDS = st.lists(
    st.sampled_from(["bro", "broar", "bron", "båt", "båten", "å", "kaj", "c++", "24", "e-post"]),
    max_size=4,
)
HTML = st.builds(
    lambda title, words, kind, language: html_page(
        f"<h1>{title}</h1><p>{' '.join(words)}</p>", f"type:{kind}", language=language
    ),
    st.sampled_from(["Bro", "Båten", "Om"]),
    WORDS,
    st.sampled_from(["story", "page", "version"]),
    st.sampled_from(["sv", "sv", "sv", "en"]),
)
NAMES = st.sampled_from(
    [f"{slug}{part}index.html" for slug in "abcdef" for part in ("/", "/easy/")] + ["index.html"]
)
HISTORIES = st.lists(st.dictionaries(NAMES, HTML, max_size=8), min_size=2, max_size=4)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(HISTORIES, st.dictionaries(NAMES, HTML, min_size=1, max_size=8))
def test_whatever_was_built_before_an_index_is_that_of_a_clean_build(
    sites: Sites, history: list[Pages], first: Pages
) -> None:
    """Each step takes the pages before it with some of them changed, gone or added."""
    pages = first
    sites.build(pages)
    for step in history:
        gone = {name for name in step if len(step) % 2 and name in pages}
        pages = {name: html for name, html in (pages | step).items() if name not in gone}
        assert index(sites.build(pages)) == clean(sites.folder / "clean", pages)


def test_a_file_that_is_gone_from_the_last_site_is_made_anew(sites: Sites) -> None:
    site = sites.build(PAGES)
    for name in [*index(site)][::3]:
        (sites.place / name).unlink()
    edit = EDITS["a word more"]
    assert index(sites.build(edit)) == clean(sites.folder / "clean", edit)


def test_an_index_that_a_failed_build_knew_is_not_changed(sites: Sites) -> None:
    """What a build knew that was not put in place says nothing of the site that lies there."""
    sites.build(PAGES)
    with sites.begun(EDITS["a word less"]) as failed:
        write_index(failed)
    assert isinstance(failed.index, KnownIndex)
    edit = EDITS["a word more"]
    assert index(sites.build(edit)) == clean(sites.folder / "clean", edit)


PARTS = {
    "source": (b"c", b"other source"),
    "common": (b"newer code", b"source"),
}
"""What the search keeps of a page is found by, with one part of it changed."""


@pytest.mark.parametrize("part", PARTS)
def test_what_is_kept_of_a_page_is_found_by_all_that_it_is_made_of(part: str, sites: Sites) -> None:
    name = "two/index.html"
    with sites.begun({name: PAGES[name]}) as last:
        last.sources[name] = b"source"
        write_index(last)
        assert "kajen" in found_forms(last.folder)
    common, source = PARTS[part]
    with sites.begun({name: PAGES[name].replace("Kajen", "Parken")}) as last:
        last.sources[name] = b"source"
        write_index(last)
        assert "kajen" in found_forms(last.folder), "it is kept"
    with sites.begun({name: PAGES[name].replace("Kajen", "Parken")}) as last:
        last.common, last.sources[name] = common, source
        write_index(last)
        assert "parken" in found_forms(last.folder)
