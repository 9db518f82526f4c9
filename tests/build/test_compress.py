"""Compressed copies: what gets one, and that none is made twice."""

from __future__ import annotations

import gzip
import hashlib
from typing import TYPE_CHECKING

import brotli
import pytest

from shk.build.compress import SMALLEST, compress_site

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "<p>Reeds bring back the frogs.</p>" * 100


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site with a page, a small page and a picture."""
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text(TEXT, encoding="utf-8")
    (site / "small.html").write_text("x" * (SMALLEST - 1), encoding="utf-8")
    (site / "frog.avif").write_bytes(b"\x00" * 4096)
    return site


def test_copies_hold_what_the_file_holds(site: Path, tmp_path: Path) -> None:
    compress_site(site, tmp_path / "cache")
    assert brotli.decompress((site / "index.html.br").read_bytes()).decode() == TEXT
    assert gzip.decompress((site / "index.html.gz").read_bytes()).decode() == TEXT


def test_files_with_the_same_content_are_compressed_at_the_same_time(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    for number in range(64):
        (site / f"{number}.html").write_text(TEXT * 40, encoding="utf-8")
    compress_site(site, tmp_path / "cache")
    assert len(list(site.glob("*.br"))) == 64
    assert not list((tmp_path / "cache").glob("*.part"))


def test_small_files_and_pictures_get_none(site: Path, tmp_path: Path) -> None:
    done = compress_site(site, tmp_path / "cache")
    assert sorted(path.name for path in site.iterdir() if path.suffix in {".br", ".gz"}) == [
        "index.html.br",
        "index.html.gz",
    ]
    assert (done.files, done.made) == (1, 2)
    assert done.bytes_after < done.bytes_before == len(TEXT)


def test_a_second_time_nothing_is_made_and_the_bytes_are_the_same(
    site: Path, tmp_path: Path
) -> None:
    compress_site(site, tmp_path / "cache")
    first = {path.name: path.read_bytes() for path in site.iterdir()}
    assert compress_site(site, tmp_path / "cache").made == 0
    assert {path.name: path.read_bytes() for path in site.iterdir()} == first


def test_a_copy_that_is_no_smaller_is_left_out(site: Path, tmp_path: Path) -> None:
    (site / "index.html").unlink()
    noise = b"".join(hashlib.sha256(bytes([number])).digest() for number in range(64))
    (site / "noise.txt").write_bytes(noise)
    done = compress_site(site, tmp_path / "cache")
    assert (done.files, done.made) == (0, 2)
    assert not list(site.glob("noise.txt.*"))
