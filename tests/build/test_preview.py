"""The preview follows every change, shows what is not public, and survives mistakes."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATIENCE = 30
"""Seconds that a change may take on a slow machine."""


def free_port() -> int:
    """A port of the loopback address that nobody uses."""
    with socket.socket() as item:
        item.bind(("127.0.0.1", 0))
        port: int = item.getsockname()[1]
    return port


def fetched(url: str) -> str:
    """A page's text, empty while the preview is not up."""
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:  # noqa: S310 - our own loopback address
            text: str = answer.read().decode("utf-8")
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return ""
    return text


def wait_for(url: str, words: str) -> str:
    """A page's text as soon as the words are in it.

    Raises:
        AssertionError: they did not come in time.
    """
    until = time.monotonic() + PATIENCE
    text = ""
    while time.monotonic() < until:
        text = fetched(url)
        if words in text:
            return text
        time.sleep(0.1)
    raise AssertionError(f"{words!r} did not come to {url}: {text[:200]}")


@pytest.fixture
def preview(demo: Path) -> Iterator[str]:
    """A running preview of the invented project; its address."""
    address = f"127.0.0.1:{free_port()}"
    command = [
        sys.executable, "-m", "shk", "serve", "--dev-addr", address, "--today", "2025-06-01",
    ]  # fmt: skip
    process = subprocess.Popen(command, cwd=demo, stderr=subprocess.DEVNULL)
    yield f"http://{address}/"
    process.terminate()
    process.wait()


def test_the_preview_follows_changes_and_keeps_the_last_good_site(preview: str, demo: Path) -> None:
    address = f"{preview}stories/a-lane-of-their-own/"
    wait_for(address, "Chairs came out")
    story = demo / "stories" / "a-lane-of-their-own.md"
    text = story.read_text(encoding="utf-8")

    story.write_text(text.replace("Chairs came", "Benches came"), encoding="utf-8")
    wait_for(address, "Benches came")

    figures = demo / "docs" / "data" / "figures.yml"
    reported = figures.read_text(encoding="utf-8")
    figures.write_text(reported.replace('"120"', '"4711"'), encoding="utf-8")
    wait_for(preview, "4711")

    story.write_text(text.replace("title:", "titel:"), encoding="utf-8")
    stale = wait_for(address, "The content has errors")
    assert "Benches came" in stale

    story.write_text(text.replace("Chairs came", "Tables came"), encoding="utf-8")
    mended = wait_for(address, "Tables came")
    assert "The content has errors" not in mended


def test_what_is_made_of_all_pages_follows(preview: str, demo: Path) -> None:
    address, feed = f"{preview}stories/a-lane-of-their-own/", f"{preview}stories/feed.json"
    assert "Chairs came out" in wait_for(feed, "A lane of their own")
    wait_for(f"{preview}search-index/en/index.json", '"pages"')
    story = demo / "stories" / "a-lane-of-their-own.md"
    text = story.read_text(encoding="utf-8")
    story.write_text(text.replace("Chairs came", "Benches came"), encoding="utf-8")
    wait_for(address, "Benches came")
    wait_for(feed, "Benches came")


def test_addresses_lead_where_those_of_a_host_do(preview: str) -> None:
    with_slash = f"{preview}stories/a-lane-of-their-own/"
    assert wait_for(with_slash, "<h1") == fetched(with_slash.removesuffix("/"))
    assert fetched(preview) == fetched(f"{preview}index.html")
    assert "--" in fetched(f"{preview}assets/tokens.css")
    with pytest.raises(urllib.error.HTTPError) as missing:
        urllib.request.urlopen(f"{preview}..%2f..%2fetc/passwd", timeout=5)  # noqa: S310 - as above
    assert missing.value.code == 404
    assert "<main" in missing.value.read().decode()


def test_a_preview_with_errors_shows_no_new_text(preview: str, demo: Path) -> None:
    address = f"{preview}about/"
    good = wait_for(address, "<h1")
    about = demo / "docs" / "about.md"
    unread = "\n- punkt\n\n    > Zebras danced.\n    > — Kim Ek, chief\n    > Expires: 2025-01-01\n"
    about.write_text(about.read_text(encoding="utf-8") + unread, encoding="utf-8")
    wait = wait_for(address, "last version without")
    assert "Zebras" not in wait
    assert "Kim Ek" not in wait
    assert "last version without" not in good


def test_the_preview_shows_what_is_not_public_yet_with_its_reason(preview: str) -> None:
    draft = wait_for(f"{preview}stories/draft-story/", "Secret draft story")
    assert "Preview. Not public: Draft" in draft
    later = fetched(f"{preview}stories/later-story/")
    assert "Preview. Not public: To be published later" in later
    assert "Not public" not in fetched(f"{preview}stories/pipes-nobody-saw/")


def test_the_preview_has_the_state_of_the_portfolio(preview: str) -> None:
    page = wait_for(f"{preview}state-of-the-portfolio/", "State of the portfolio")
    assert "../stories/draft-story/" in page
    assert "It will be public from" in page


UP = "../" * 12


@pytest.mark.parametrize("path", [f"{UP}etc/passwd", f"/{UP}etc/passwd", f"%2e/{UP}etc/passwd"])
def test_nothing_beside_the_site_is_handed_out(preview: str, path: str) -> None:
    wait_for(preview, "</html>")
    address, port = preview.removeprefix("http://").rstrip("/").split(":")
    with socket.create_connection((address, int(port))) as connection:
        connection.sendall(f"GET {path} HTTP/1.0\r\n\r\n".encode())
        answer = b""
        while part := connection.recv(65536):
            answer += part
    assert answer.startswith(b"HTTP/1.0 404")
    assert b"root:" not in answer


def test_the_address_of_a_folder_stays_on_this_machine(preview: str) -> None:
    wait_for(preview, "</html>")
    with urllib.request.urlopen(f"{preview}/stories", timeout=30) as answer:  # noqa: S310 - as above
        assert answer.url == f"{preview}stories/"
