"""Files of the last site come again only where nothing that they were made of has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from shk.build.last_site import LastSite
from shk.content.kept import Kept
from shk.storage.files import write_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

COMMON = b"the code"


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Kept]:
    """A store."""
    kept = Kept(tmp_path / "kept.sqlite")
    yield kept
    kept.close()


def finished(tmp_path: Path, kept: Kept) -> LastSite:
    """A site with a page and its twin, in its place."""
    site = tmp_path / "site"
    last = LastSite(site, site, COMMON, kept)
    write_file(site / "a" / "index.html", "page")
    assert not last.take("a/index.html", b"made of")
    write_file(site / "a" / "index.md", "twin")
    last.made_beside("a/index.html", "index.md")
    last.put("robots.txt", "all")
    last.searched_before(b"search")
    last.remember()
    return last


def after(tmp_path: Path, kept: Kept, common: bytes = COMMON) -> LastSite:
    """The site that comes after."""
    return LastSite(tmp_path / "next", tmp_path / "site", common, kept)


def test_a_file_made_of_the_same_comes_with_what_is_beside_it(tmp_path: Path, kept: Kept) -> None:
    finished(tmp_path, kept)
    last = after(tmp_path, kept)
    assert last.take("a/index.html", b"made of", "a/index.md")
    last.put("robots.txt", "all")
    assert last.finished == {"a/index.html", "a/index.md", "robots.txt"}
    assert (tmp_path / "next" / "a" / "index.md").samefile(tmp_path / "site" / "a" / "index.md")


def test_a_file_made_of_something_else_is_written(tmp_path: Path, kept: Kept) -> None:
    finished(tmp_path, kept)
    last = after(tmp_path, kept)
    assert not last.take("a/index.html", b"made of something else", "a/index.md")
    last.put("robots.txt", "none")
    assert last.finished == set()
    assert (tmp_path / "next" / "robots.txt").read_text() == "none"
    assert (tmp_path / "site" / "robots.txt").read_text() == "all"


@pytest.mark.parametrize("change", ["file", "new", "gone", "common"])
def test_a_site_that_is_not_as_it_was_left_gives_nothing(
    change: str, tmp_path: Path, kept: Kept
) -> None:
    finished(tmp_path, kept)
    robots = tmp_path / "site" / "robots.txt"
    if change == "file":
        robots.write_text("ALL")
    elif change == "new":
        robots.with_name("more.txt").write_text("more")
    elif change == "gone":
        robots.unlink()
    last = after(tmp_path, kept, b"other code" if change == "common" else COMMON)
    assert not last.take("a/index.html", b"made of", "a/index.md")


def test_only_the_same_search_spares_a_file(tmp_path: Path, kept: Kept) -> None:
    finished(tmp_path, kept)
    last = after(tmp_path, kept)
    last.take("a/index.html", b"made of")
    assert last.searched_before(b"another search") == set()
    assert last.searched_before(b"search") == {"a/index.html"}


def test_a_file_that_was_linked_is_never_written_through(tmp_path: Path, kept: Kept) -> None:
    finished(tmp_path, kept)
    last = after(tmp_path, kept)
    last.take("a/index.html", b"made of")
    write_file(tmp_path / "next" / "a" / "index.html", "another page")
    assert (tmp_path / "site" / "a" / "index.html").read_text() == "page"


def test_a_site_that_another_build_put_in_place_gives_nothing(tmp_path: Path, kept: Kept) -> None:
    finished(tmp_path, kept)
    last = after(tmp_path, kept)
    (tmp_path / "site").rename(tmp_path / "old")
    write_file(tmp_path / "site" / "robots.txt", "of another build")
    last.put("robots.txt", "all")
    assert (tmp_path / "next" / "robots.txt").read_text() == "all"
