"""Every feed and calendar of the real site, and those of the demo, as strict parsers read them."""

from __future__ import annotations

import json
import re
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree as ET

import feedparser
import jsonschema
import pytest
import vobject
from bs4 import BeautifulSoup
from icalendar import Calendar

from shk.site.feed_links import FORMS
from tests.feeds.json_feed_schema import JSON_FEED

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TYPES = {form.type for form in FORMS}
ATOM = {"a": "http://www.w3.org/2005/Atom"}


@pytest.fixture(params=["real_site", "demo_site"], scope="module")
def site(request: pytest.FixtureRequest) -> Path:
    """Each site."""
    path: Path = request.getfixturevalue(request.param)
    return path


def files(site: Path, ending: str) -> list[Path]:
    """The files of a site with an ending; there are some."""
    paths = sorted(site.rglob(f"*.{ending}"))
    assert paths
    return paths


def json_feeds(site: Path) -> list[Path]:
    """The feeds of a site in JSON, which stand beside those in Atom."""
    return [file.with_suffix(".json") for file in files(site, "atom")]


def texts(site: Path) -> Iterator[tuple[Path, str]]:
    """The HTML of each entry of each feed in each format, with the feed's file."""
    for file in (*files(site, "atom"), *files(site, "rss")):
        for entry in feedparser.parse(file, sanitize_html=False).entries:
            if "content" in entry:
                yield file, entry.content[0].value
    for file in json_feeds(site):
        for item in json.loads(file.read_text(encoding="utf-8"))["items"]:
            if "content_html" in item:
                yield file, item["content_html"]


def leads_somewhere(address: str, home: str, site: Path) -> bool:
    """Whether a whole address of the site has a file."""
    path = unquote(urlsplit(address.removeprefix(home)).path)
    return (site / path / "index.html" if path.endswith("/") or not path else site / path).is_file()


def is_at_its_own_address(atom: Path, site: Path) -> bool:
    """Whether a feed is where it says; else it is kept at an address its page had before."""
    (own,) = [link.href for link in feedparser.parse(atom).feed.links if link.rel == "self"]
    return str(own).endswith(f"/{atom.relative_to(site).as_posix()}")


def home_of(site: Path) -> str:
    """The site's own address."""
    load = json.loads((json_feeds(site)[0]).read_text(encoding="utf-8"))["feed_url"]
    return re.match(r"https://[^/]+/", load)[0]  # type: ignore[index]  # else the test fails


def test_atom_and_rss_are_strict_xml_with_real_moments(site: Path) -> None:
    for file in files(site, "atom"):
        root = ET.parse(file)  # noqa: S314 - our own file
        for item in root.iterfind(".//a:updated", ATOM):
            assert datetime.fromisoformat(str(item.text)).tzinfo
        ids = [item.text for item in root.iterfind(".//a:entry/a:id", ATOM)]
        assert len(ids) == len(set(ids)) <= 50
    for file in files(site, "rss"):
        root = ET.parse(file)  # noqa: S314 - our own file
        for item in (*root.iterfind(".//pubDate"), *root.iterfind(".//lastBuildDate")):
            assert parsedate_to_datetime(str(item.text)).tzinfo
        for item in root.iterfind(".//enclosure"):
            assert int(item.get("length", "0")) > 0


def test_a_real_parser_finds_no_fault(site: Path) -> None:
    for file in (*files(site, "atom"), *files(site, "rss")):
        feed = feedparser.parse(file)
        assert not feed.bozo, (file, feed.get("bozo_exception"))
        days = [entry.published_parsed for entry in feed.entries]
        assert days == sorted(days, reverse=True)


def test_json_feeds_keep_to_the_schema_and_say_the_same(site: Path) -> None:
    for file in json_feeds(site):
        data = json.loads(file.read_text(encoding="utf-8"))
        jsonschema.validate(data, JSON_FEED)
        for ending in ("atom", "rss"):
            feed = feedparser.parse(file.with_suffix(f".{ending}"))
            assert [item["id"] for item in data["items"]] == [entry.id for entry in feed.entries]
            assert [item["url"] for item in data["items"]] == [entry.link for entry in feed.entries]
            assert [item["title"] for item in data["items"]] == [
                entry.title for entry in feed.entries
            ]


def test_texts_are_whole_and_every_link_in_them_leads_somewhere(site: Path) -> None:
    home, seen = home_of(site), 0
    for file, text in texts(site):
        soup = BeautifulSoup(text, "html.parser")
        assert len(soup.get_text()) > 20, file
        assert not soup.find(["script", "style", "svg", "link", "section", "picture"]), file
        assert not re.search(r"\ufdd0|style=|srcset=|class=", text), file
        for element in soup.find_all(["a", "img"]):
            address = str(element.get("href") or element["src"])
            assert re.match(r"https?://|mailto:", address), (file, address)
            if address.startswith(home):
                assert leads_somewhere(address, home, site), (file, address)
                seen += 1
    assert seen


def test_pages_tell_of_feeds_that_are_there(site: Path) -> None:
    reported = set()
    for page in files(site, "html"):
        if page.name == "404.html":  # it has no address, so its links begin at the root
            continue
        meta = BeautifulSoup(page.read_bytes(), "html.parser")
        for link in meta.select('link[rel="alternate"][type]'):
            if link["type"] in TYPES:
                file = (page.parent / str(link["href"])).resolve()
                assert file.is_file(), (page, link["href"])
                reported.add(file)
    assert reported == {
        item.with_suffix(f".{ending}").resolve()
        for item in files(site, "atom")
        for ending in ("atom", "rss", "json")
        if is_at_its_own_address(item, site)
    }


def test_two_parsers_read_every_calendar(site: Path) -> None:
    for file in files(site, "ics"):
        raw = file.read_bytes()
        ours = Calendar.from_ical(raw)
        theirs = vobject.readOne(raw.decode())
        uids = [str(node["uid"]) for node in ours.walk("VEVENT")]
        assert uids
        assert [item.uid.value for item in theirs.vevent_list] == uids
        assert len(uids) == len(set(uids))
        assert theirs.validate(raiseException=True)


def test_what_was_called_off_is_marked_and_kept(demo_site: Path) -> None:
    raw = (demo_site / "calendar/activity-open-evening.ics").read_bytes()
    (event,) = Calendar.from_ical(raw).walk("VEVENT")
    assert event["status"] == "CANCELLED"
    for page in ("activities", "timeline/2025", ""):
        soup = BeautifulSoup((demo_site / page / "index.html").read_bytes(), "html.parser")
        (word,) = soup.select("strong.status-cancelled")
        assert word.get_text() == "Cancelled"
        gone = word.find_previous("s")
        assert gone is not None
        assert gone.get_text() == "1 July 2025"


def test_a_calendar_leads_back_to_the_entry(site: Path) -> None:
    home = home_of(site)
    for file in files(site, "ics"):
        for event in Calendar.from_ical(file.read_bytes()).walk("VEVENT"):
            page, _, anchor = str(event["url"]).removeprefix(home).partition("#")
            html = (site / page / "index.html").read_text(encoding="utf-8")
            assert f'id="{anchor}"' in html
