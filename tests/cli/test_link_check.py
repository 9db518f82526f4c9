"""Other sites are asked politely; a server on the loopback address stands in for them."""

from __future__ import annotations

import json
import threading
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, ClassVar

import pytest

from shk.cli.link_check import NO_SITE, SILENT, WEEK, CrawlPolicy, ask_all
from shk.model.portfolio.external_link import LinkAnswer, OutsideLink

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOW = 1_800_000_000.0
MANNERS = CrawlPolicy("https://site.example/", timeout=5, pause=0)


class Site(BaseHTTPRequestHandler):
    """Answers by path, and remembers what it was asked."""

    asked: ClassVar[list[tuple[str, str, str]]] = []
    at_once: ClassVar[Counter[str]] = Counter()
    lock = threading.Lock()

    def answer(self) -> None:
        """Answer one request."""
        agent = self.headers["User-Agent"]
        with self.lock:
            self.asked.append((self.command, self.path, agent))
            self.at_once["now"] += 1
            self.at_once["most"] = max(self.at_once["most"], self.at_once["now"])
        status = {"/gone": 404, "/moved": 301, "/busy": 503}.get(self.path, 200)
        if self.path == "/no-head" and self.command == "HEAD":
            status = 405
        self.send_response(status)
        if status == 301:
            self.send_header("Location", "/here")
        self.send_header("Content-Length", "0")
        with self.lock:  # the next request may come as soon as the headers have ended
            self.at_once["now"] -= 1
        self.end_headers()

    do_GET = do_HEAD = answer  # noqa: N815 - the names that the standard library calls

    def log_message(self, *_words: object) -> None:
        """Say nothing in the terminal."""


@pytest.fixture
def address() -> Iterator[str]:
    """A server's address."""
    Site.asked.clear()
    Site.at_once.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def asked_for(address: str, *paths: str) -> tuple[OutsideLink, ...]:
    """Links to paths of the server."""
    return tuple(OutsideLink(f"{address}{path}", path, "") for path in paths)


def alive(answers: tuple[LinkAnswer, ...]) -> dict[str, bool]:
    """Which links are alive, by who has them."""
    return {answer.link.owner: answer.alive for answer in answers}


def test_what_is_gone_is_reported_and_what_moved_is_not(address: str, tmp_path: Path) -> None:
    links = asked_for(address, "/here", "/gone", "/moved", "/no-head", "/busy", "/å?ö=ä")
    answers = ask_all(links, MANNERS, tmp_path / "links.json", NOW)
    assert alive(answers) == {
        "/here": True, "/gone": False, "/moved": True, "/no-head": True, "/busy": True,
        "/å?ö=ä": True,
    }  # fmt: skip
    assert answers[1].text == "404 Not Found"
    methods = [method for method, path, _ in Site.asked if path == "/no-head"]
    assert methods == ["HEAD", "GET"]
    assert [method for method, path, _ in Site.asked if path == "/here"] == ["HEAD", "HEAD"]
    assert ("HEAD", "/%C3%A5?%C3%B6=%C3%A4") in {item[:2] for item in Site.asked}


def test_a_host_is_asked_one_page_at_a_time_and_reported_who_asks(
    address: str, tmp_path: Path
) -> None:
    ask_all(
        asked_for(address, *(f"/{number}" for number in range(8))),
        MANNERS,
        tmp_path / "c.json",
        NOW,
    )
    assert Site.at_once["most"] == 1
    agents = {agent for _, _, agent in Site.asked}
    assert len(agents) == 1
    assert "https://site.example/" in agents.pop()


def test_answers_are_kept_for_a_week(address: str, tmp_path: Path) -> None:
    cache = tmp_path / "deep" / "links.json"
    links = (*asked_for(address, "/gone"), *asked_for(address, "/gone"))
    ask_all(links, MANNERS, cache, NOW)
    assert len(Site.asked) == 1
    again = ask_all(links, MANNERS, cache, NOW + WEEK - 1)
    assert len(Site.asked) == 1
    assert alive(again) == {"/gone": False}
    ask_all(links, MANNERS, cache, NOW + WEEK + 1)
    assert len(Site.asked) == 2
    assert list(json.loads(cache.read_text(encoding="utf-8"))) == [f"{address}/gone"]


def test_nobody_there_is_a_dead_link_with_its_reason(address: str, tmp_path: Path) -> None:
    nobody = OutsideLink("http://127.0.0.1:1/", "nobody", "")
    wrong = OutsideLink("http://[half/", "wrong", "")
    unknown = OutsideLink("https://no-such-site.invalid/", "unknown", "")
    cache = tmp_path / "links.json"
    result = ask_all((nobody, wrong, unknown), MANNERS, cache, NOW)
    assert alive(result) == {"nobody": False, "wrong": False, "unknown": False}
    assert [item.text for item in result] == [SILENT, NO_SITE, NO_SITE]
    assert json.loads(cache.read_text(encoding="utf-8")) == {}  # asked anew when we have a network
    assert Site.asked == []
    assert address


@pytest.mark.parametrize("text", ["", "[]", "{", '{"http://a/": 1}', '{"http://a/": [1]}'])
def test_a_spoiled_cache_counts_as_none(address: str, tmp_path: Path, text: str) -> None:
    cache = tmp_path / "links.json"
    cache.write_text(text, encoding="utf-8")
    assert alive(ask_all(asked_for(address, "/here"), MANNERS, cache, NOW)) == {"/here": True}
