"""nginx and Caddy over the released site: what each kind of file is answered with."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from typing import TYPE_CHECKING

import brotli
import pytest

from shk.features.redirects.server_rules import rule_files
from tests.deploy.servers import BARE, HOST, SERVERS, let_all_read
from tests.moved_project import ENDED, ENDED_FILE, LONG, NEW, OLD, REASON

if TYPE_CHECKING:
    from pathlib import Path

    from tests.deploy.servers import Server

FOR_EVER = "public, max-age=31536000, immutable"
A_WHILE = "public, max-age=900"
ANEW = "no-cache"


@dataclass(frozen=True)
class Kind:
    """A kind of file and what a server says of it."""

    pattern: str
    """A glob below the site that finds files of the kind."""
    media_type: str
    """Its media type without parameters."""
    cache: str
    """How long it may be kept."""
    open: bool = False
    """Whether pages of other hosts may read it."""
    framed: bool = False
    """Whether pages of other hosts may frame it."""
    packed: bool = True
    """Whether it is handed out compressed."""


KINDS = (
    Kind("berattelser/*/index.html", "text/html", ANEW),
    Kind("portfolj/index.html", "text/html", ANEW),
    Kind("initiativ/*/kort/index.html", "text/html", ANEW, framed=True),
    Kind("en/stories/*/card/index.html", "text/html", ANEW, framed=True),
    Kind("initiativ/*/kort/oembed.json", "application/json", ANEW, open=True),
    Kind("embed.js", "text/javascript", ANEW, open=True),
    Kind("assets/base.*.css", "text/css", FOR_EVER),
    Kind("assets/map.*.js", "text/javascript", FOR_EVER),
    Kind("assets/fonts/text.*.woff2", "font/woff2", FOR_EVER, open=True, packed=False),
    Kind("search-index/sv/filters/*.json", "application/json", FOR_EVER),
    Kind("search-index/sv/index.json", "application/json", ANEW),
    Kind("berattelser/flode.atom", "application/atom+xml", A_WHILE, open=True),
    Kind("fokusomraden/*/flode.rss", "application/rss+xml", A_WHILE, open=True),
    Kind("berattelser/flode.json", "application/feed+json", A_WHILE, open=True),
    Kind("kalender/aktiviteter.ics", "text/calendar", A_WHILE, open=True),
    Kind("data/v1/initiatives.json", "application/json", A_WHILE, open=True),
    Kind("data/v1/schema/initiatives.json", "application/json", A_WHILE, open=True),
    Kind("data/v1/initiatives.csv", "text/csv", A_WHILE, open=True),
    Kind("data/v1/places.geojson", "application/geo+json", A_WHILE, open=True),
    Kind("data/v1/portfolio.graphml", "application/xml", A_WHILE, open=True),
    Kind("sitemap.xml", "text/xml", ANEW),
    Kind("robots.txt", "text/plain", ANEW, packed=False),
    Kind("llms.txt", "text/plain", ANEW),
    Kind("data/dcat.rdf", "application/rdf+xml", A_WHILE, open=True),
    Kind("data/dcat.ttl", "text/turtle", A_WHILE, open=True),
    Kind("berattelser/*/index.md", "text/markdown", ANEW, open=True),
)
"""One row a kind; a new kind of file gets a row."""


@pytest.fixture(params=KINDS, ids=lambda item: item.pattern)
def kind(request: pytest.FixtureRequest) -> Kind:
    """Each kind of file."""
    result: Kind = request.param
    return result


def address_of(release: Path, kind: Kind) -> str:
    """The address of a file of a kind; there must be one."""
    paths = [
        path for path in sorted(release.glob(kind.pattern)) if path.suffix not in {".br", ".gz"}
    ]
    assert paths, f"the site has no {kind.pattern}"
    return f"/{paths[0].relative_to(release).as_posix().removesuffix('index.html')}"


def test_each_kind_has_its_type_caching_and_doors(
    server: Server, release: Path, kind: Kind
) -> None:
    answer = server.ask(address_of(release, kind))
    assert answer.status == 200
    assert answer.headers["content-type"].split(";")[0] == kind.media_type
    assert answer.headers["cache-control"] == kind.cache
    assert answer.headers.get("access-control-allow-origin", "") == ("*" if kind.open else "")
    policy = answer.headers["content-security-policy"]
    assert policy.endswith(f"frame-ancestors {'*' if kind.framed else chr(39) + 'none' + chr(39)}")
    assert ("x-frame-options" in answer.headers) is not kind.framed
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["strict-transport-security"] == "max-age=31536000"
    assert answer.headers["etag"]


def test_texts_say_that_they_are_utf_8(server: Server, release: Path, kind: Kind) -> None:
    answer = server.ask(address_of(release, kind))
    if kind.media_type in {"text/html", "text/css", "text/calendar", "text/javascript"}:
        assert answer.headers["content-type"].lower().endswith("charset=utf-8")
    answer.body.decode("utf-8" if kind.packed else "latin-1")


def test_browsers_get_the_smallest_copy_they_take(
    server: Server, release: Path, kind: Kind
) -> None:
    address = address_of(release, kind)
    plain = server.ask(address, Accept_Encoding="identity")
    assert "content-encoding" not in plain.headers
    if not kind.packed:
        assert "content-encoding" not in server.ask(address, Accept_Encoding="br, gzip").headers
        return
    for sent, encoding, unpacked in (
        ("br, gzip", "br", brotli.decompress),
        ("gzip", "gzip", gzip.decompress),
    ):
        answer = server.ask(address, Accept_Encoding=sent)
        assert answer.headers["content-encoding"] == encoding
        assert "accept-encoding" in answer.headers["vary"].lower()
        assert unpacked(answer.body) == plain.body
        assert answer.headers["content-type"] == plain.headers["content-type"]


def test_what_has_not_changed_is_not_sent_again(server: Server) -> None:
    first = server.ask("/")
    again = server.ask("/", If_None_Match=first.headers["etag"])
    assert (again.status, again.body) == (304, b"")


NO_PAGES = (
    "/no/such/page/",
    "/assets/",
    "/data/v1/",
    "/rules/",
    "/rules/moved.nginx.conf",
    "/_redirects",
    "/.git/config",
    "/index.html.br",
    "/sitemap.xml.gz",
)


@pytest.mark.parametrize("path", NO_PAGES)
def test_what_is_no_page_is_answered_by_our_own(server: Server, release: Path, path: str) -> None:
    answer = server.ask(path)
    assert answer.status == 404
    assert answer.body == (release / "404.html").read_bytes()
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]


def test_an_address_without_its_slash_leads_to_the_page(server: Server) -> None:
    answer = server.ask("/om")
    assert answer.status in {301, 308}
    assert answer.headers["location"] == "/om/"


@pytest.mark.parametrize("host", [HOST, BARE, "someone-else.example"])
def test_plain_requests_are_sent_on_to_the_one_address(server: Server, host: str) -> None:
    answer = server.ask_plainly("/om/?a=1", host)
    assert answer.status == 301
    assert answer.headers["location"] == f"https://{HOST}/om/?a=1"


def test_the_name_without_www_leads_to_the_one_address(server: Server) -> None:
    answer = server.ask("/om/?a=1", host=BARE)
    assert answer.status == 301
    assert answer.headers["location"] == f"https://{HOST}/om/?a=1"


def test_nothing_can_be_sent_to_the_site(server: Server) -> None:
    assert server.ask("/om/", method="POST").status == 405


def test_scripts_of_others_may_ask_first(server: Server, release: Path, kind: Kind) -> None:
    asked = {"Origin": "https://partner.example", "Access_Control_Request_Headers": "x-own"}
    answer = server.ask(address_of(release, kind), method="OPTIONS", **asked)
    assert answer.status == (204 if kind.open else 405)
    results = (answer.headers.get(f"access-control-allow-{item}") for item in ("origin", "headers"))
    assert tuple(results) == (("*", "*") if kind.open else (None, None))


MOVED = (
    (f"/initiativ/{OLD}/", f"/initiativ/{NEW}/"),
    (f"/initiativ/{OLD}/flode.atom", f"/initiativ/{NEW}/flode.atom"),
    (f"/en/initiatives/{OLD}/", f"/en/initiatives/{NEW}/"),
    (LONG, "/om/"),
)


@pytest.mark.parametrize(("old", "new"), MOVED)
def test_an_address_that_has_moved_leads_on(server: Server, old: str, new: str) -> None:
    answer = server.ask(old)
    assert answer.status == 301
    assert answer.headers["location"] == new
    assert server.ask(new).status == 200


def test_what_was_asked_after_an_old_address_goes_along(server: Server) -> None:
    """A partner's frame may tell its colours: …/kort/?theme=dark."""
    for asked in ("?theme=dark", "?a=1&b=%C3%A5", "?a={http.request.host}"):
        answer = server.ask(f"/initiativ/{OLD}/kort/{asked}")
        assert answer.headers["location"] == f"/initiativ/{NEW}/kort/{asked}"


def test_a_card_may_be_framed_also_by_the_name_of_its_file(server: Server) -> None:
    answer = server.ask(f"/initiativ/{NEW}/kort/index.html")
    assert answer.headers["content-security-policy"].endswith("frame-ancestors *")
    assert "x-frame-options" not in answer.headers


def test_an_address_that_has_ended_is_gone_and_tells_why(server: Server, release: Path) -> None:
    answer = server.ask(ENDED)
    assert answer.status == 410
    assert answer.body == (release / ENDED.strip("/") / "index.html").read_bytes()
    assert REASON in answer.body.decode()
    assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]


def test_a_file_that_has_ended_is_gone(server: Server, release: Path) -> None:
    answer = server.ask(ENDED_FILE)
    assert answer.status == 410
    assert answer.body == (release / "404.html").read_bytes()


@pytest.mark.parametrize("name", list(SERVERS))
def test_a_site_in_which_nothing_has_moved_is_served_too(name: str, tmp_path: Path) -> None:
    """The rules are empty until the first address moves, which is how every site begins."""
    site = tmp_path / "site"
    for rule_file in rule_files({}):
        file = site / rule_file.uri
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(str(rule_file.content), encoding="utf-8")
    (site / "robots.txt").write_text("User-agent: *\n", encoding="utf-8")
    let_all_read(tmp_path)
    with SERVERS[name](site, tmp_path) as server:
        answer = server.ask("/robots.txt")
    assert (answer.status, answer.body) == (200, b"User-agent: *\n")
