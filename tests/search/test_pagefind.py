"""The search index: what is in it, in which order, and what happens when it fails."""

from __future__ import annotations

import gzip
import json
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import cbor2
import pytest

from shk.build import finish as finishing
from shk.build.pipeline import build
from shk.build.run import BuildRefusedError, Run
from shk.build.search_store import SearchStore
from shk.build.settings import SiteOptions
from shk.features.search import pagefind
from shk.features.search.pagefind import SearchIndexError, index_site, normalize_index
from tests.conftest import DEMO_DAY, contents

if TYPE_CHECKING:
    from pathlib import Path

PAGE = """<html lang="{language}"><head>{marks}</head><body><main {body}><h1>{title}</h1>
<dl><dt>Plats</dt><dd>Kullen</dd><dd>Kajen</dd></dl><p class="kicker">Ovanför</p>
</main></body></html>"""


def write_page(
    site: Path, slug: str, *marks: str, expected: bool = True, language: str = "sv"
) -> None:
    """Write a page of a small site."""
    (site / slug).mkdir(parents=True)
    text = PAGE.format(
        marks="".join(f'<meta data-pagefind-filter="{mark}">' for mark in marks),
        body="data-pagefind-body" if expected else "",
        title=f"Sidan {slug}",
        language=language,
    )
    (site / slug / "index.html").write_text(text, encoding="utf-8")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of two pages that can be found and one that can not."""
    folder = tmp_path / "site"
    write_page(folder, "one", "type:story", "year:2024", "year:2025", "year:2023")
    write_page(folder, "two", "type:initiative", "type:place", "type:party", "year:2022")
    write_page(folder, "help", expected=False)
    return folder


def fragments(site: Path) -> dict[str, Any]:
    """What the index knows of each page, by its address."""
    result = {}
    for file in (site / "pagefind" / "fragment").iterdir():
        page = json.loads(gzip.decompress(file.read_bytes()).removeprefix(b"pagefind_dcd"))
        result[page["url"]] = page
    return result


def test_marked_pages_are_in_the_index_with_their_marks(site: Path) -> None:
    index_site(site)
    result = fragments(site)
    assert set(result) == {"/one/", "/two/"}
    assert result["/one/"]["meta"]["title"] == "Sidan one"
    assert result["/one/"]["filters"]["type"] == ["story"]
    assert sorted(result["/one/"]["filters"]["year"]) == ["2023", "2024", "2025"]


def test_words_that_touch_only_in_the_markup_stay_apart(site: Path) -> None:
    index_site(site)
    fragment = fragments(site)["/one/"]["content"]
    assert "Plats Kullen Kajen" in fragment
    assert "Ovanför" not in fragment


def test_only_what_our_search_page_asks_for_is_kept(site: Path) -> None:
    index_site(site)
    kept = {path.name for path in (site / "pagefind").iterdir() if path.suffix != ".pf_meta"}
    assert kept == {
        "filter", "fragment", "index", "pagefind-entry.json", "pagefind.js", "wasm.sv.pagefind",
    }  # fmt: skip
    assert {path.name for path in site.iterdir()} == {"one", "two", "help", "pagefind"}


def test_an_index_is_made_anew_and_the_same_each_time(site: Path) -> None:
    index_site(site)
    first = contents(site)
    for _ in range(6):
        index_site(site)
        assert contents(site) == first


def test_the_order_of_files_on_the_disk_changes_no_filter(tmp_path: Path) -> None:
    """A disk in memory lists what was written last first."""
    slugs = [f"page-{number}" for number in range(30)]
    for name, order in (("first", slugs), ("other", slugs[::-1])):
        for slug in order:
            write_page(tmp_path / name, slug, f"type:{slug[-1]}", f"year:20{slug[5:]:0>2}")
        index_site(tmp_path / name)
    made = contents(tmp_path / "first" / "pagefind")
    assert made == contents(tmp_path / "other" / "pagefind")
    assert sum(name.startswith("filter/") for name in made) == 2


def test_languages_stand_in_a_fixed_order(site: Path) -> None:
    for language in ("nb", "en", "da", "de"):
        write_page(site, language, "type:story", language=language)
    index_site(site)
    entry = json.loads((site / "pagefind" / "pagefind-entry.json").read_text(encoding="utf-8"))
    assert list(entry["languages"]) == ["da", "de", "en", "nb", "sv"]


def test_what_the_index_names_is_there(site: Path) -> None:
    index_site(site)
    folder = site / "pagefind"
    entry = json.loads((folder / "pagefind-entry.json").read_text(encoding="utf-8"))
    meta_file = folder / f"pagefind.{entry['languages']['sv']['hash']}.pf_meta"
    meta = cbor2.loads(gzip.decompress(meta_file.read_bytes()).removeprefix(b"pagefind_dcd"))
    assert [name for name, _ in meta[3]] == ["type", "year"]
    for _, name in meta[3]:
        assert (folder / "filter" / f"{name}.pf_filter").is_file()


def test_the_pieces_of_an_index_are_small_and_leave_no_gap(tmp_path: Path) -> None:
    """A search takes the piece whose first and last word it lies between."""
    for first in "abcdefgh":
        text = " ".join(f"{first}{second}{number}" for second in "klmnop" for number in range(99))
        write_page(tmp_path, first, "type:story")
        file = tmp_path / first / "index.html"
        file.write_text(file.read_text("utf-8").replace("Sidan", text), encoding="utf-8")
    index_site(tmp_path)
    (meta_file,) = (tmp_path / "pagefind").glob("*.pf_meta")
    pieces = pagefind._read(meta_file)[2]  # noqa: SLF001 - what it reads is Pagefind's own form
    files = [tmp_path / "pagefind" / "index" / f"{name}.pf_index" for _, _, name in pieces]
    assert set(files) == set((tmp_path / "pagefind" / "index").iterdir())
    assert len(files) > 2
    for (first, last, _), file in zip(pieces, files, strict=True):
        assert file.stat().st_size < 2 * pagefind.MOST_BYTES
        (words,) = pagefind._read(file)  # noqa: SLF001 - as above
        assert all(first <= word[0] <= last for word in words)
    for (_, last, _), (first, _, _) in pairwise(pieces):
        assert last < first
        assert not any(last < word < first for word in (first[:1], f"{first[:1]}b"))


def test_a_site_without_marked_pages_gets_no_index(tmp_path: Path) -> None:
    write_page(tmp_path, "help", expected=False)
    index_site(tmp_path)
    assert not (tmp_path / "pagefind").exists()


def test_an_index_of_another_form_is_reported(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def without_signature(index: Path) -> None:
        for file in index.glob("*.pf_meta"):
            file.write_bytes(gzip.compress(b"something else"))
        normalize_index(index)

    monkeypatch.setattr(pagefind, "normalize_index", without_signature)
    with pytest.raises(SearchIndexError, match="put in order"):
        index_site(site)


def test_a_failure_of_pagefind_is_reported(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "false")
    with pytest.raises(SearchIndexError, match="exit code 1"):
        index_site(site)


def test_a_failed_index_leaves_the_last_site(demo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    options = SiteOptions(str(demo / "mkdocs.yml"))
    before = contents(build(options, Run(today=DEMO_DAY)))

    def fail(folder: Path, *_: object) -> None:
        raise SearchIndexError(f"no index of {folder.name}")

    monkeypatch.setattr(finishing, "index_site", fail)
    with pytest.raises(BuildRefusedError):
        build(options, Run(today="2025-06-21"))
    assert contents(demo / "site") == before
    assert list(demo.glob(".site.*")) == []


def test_an_index_is_kept_by_the_pages_it_was_made_of(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = tmp_path / "store"
    index_site(site, SearchStore(store))
    made = contents(site)
    with monkeypatch.context() as patch:
        patch.setattr("sys.executable", "false")
        index_site(site, SearchStore(store))
        assert contents(site) == made
        write_page(site, "three")
        with pytest.raises(SearchIndexError):
            index_site(site, SearchStore(store))
    index_site(site, SearchStore(store))
    assert len(fragments(site)) == 3


def test_a_damaged_index_is_made_anew(site: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    index_site(site, SearchStore(store))
    made = contents(site)
    for file in [path for path in sorted(store.rglob("*")) if path.is_file()][::6]:
        full_data = file.read_bytes()
        file.write_bytes(b"x" + full_data[1:])
        index_site(site, SearchStore(store))
        assert contents(site) == made, file.name
