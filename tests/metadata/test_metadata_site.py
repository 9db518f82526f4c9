"""What the finished sites tell other programs: JSON-LD, Markdown twins, llms.txt, catalogue."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
import yaml
from rdflib import Graph, URIRef
from rdflib.namespace import DCAT

from shk.features.open_data.dcat.terms import VCARD
from tests.conftest import ROOT
from tests.metadata.schema_org import SCRIPT, faults, graph_of
from tests.open_data.dcat.judge import profile_faults

if TYPE_CHECKING:
    from pathlib import Path

ASKED = '<link rel="alternate" type="text/markdown" href="'
CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)"')
OPEN_GRAPH = re.compile(r'<meta property="([^"]+)" content="([^"]*)">')
CODE = re.compile(r"(`+).*?\1", re.DOTALL)
LINKED = re.compile(r"\]\((https?://[^)\s]+)")


def pages(site: Path) -> dict[str, str]:
    """Every page that stands for itself, by its address from the root."""
    result = {}
    for path in sorted(site.rglob("index.html")):
        html = path.read_text(encoding="utf-8")
        if ASKED in html:
            result[path.parent.relative_to(site).as_posix()] = html
    return result


def file_at(site: Path, address: str) -> Path:
    """The file of a whole address, whichever host it names."""
    path = site / urlsplit(address).path.lstrip("/")
    return path / "index.html" if path.is_dir() else path


def test_the_demo_sites_pages_hold_to_the_vocabulary(demo_site: Path) -> None:
    """The real site's are made by the same code; the demo has fewer of each kind."""
    texts = [SCRIPT.findall(html) for html in pages(demo_site).values()]
    assert all(len(text) == 1 for text in texts)
    assert faults(graph_of(text[0] for text in texts)) == set()


def test_every_page_tells_its_own_address_and_language(real_site: Path) -> None:
    for path, html in pages(real_site).items():
        load = json.loads(SCRIPT.findall(html)[0])["@graph"][0]
        canonical = CANONICAL.search(html)
        assert canonical, path
        assert load["url"] == canonical[1], path
        assert f'<html lang="{load["inLanguage"]}"' in html, path


def test_every_page_has_its_twin(real_site: Path) -> None:
    result = pages(real_site)
    assert len(result) > 100
    for path, html in result.items():
        text = (real_site / path / "index.md").read_text(encoding="utf-8")
        assert re.search(r"^# \S", text, re.MULTILINE), path
        assert not re.search(r"</?(?:div|span|p|svg|nav|form)\b", CODE.sub("", text)), path
        canonical = CANONICAL.search(html)
        assert canonical, path
        assert f'\naddress: "{canonical[1]}"\n' in text, path


def test_llms_txt_names_files_that_there_are(real_site: Path) -> None:
    links = LINKED.findall((real_site / "llms.txt").read_text(encoding="utf-8"))
    assert len(links) > 50
    assert [link for link in links if not file_at(real_site, link).is_file()] == []


def test_the_catalogue_names_files_that_there_are(real_site: Path) -> None:
    graph = Graph().parse(real_site / "data" / "dcat.rdf", format="xml")
    files = set(graph.objects(None, DCAT.downloadURL))
    assert len(files) > 20
    for file in files:
        assert isinstance(file, URIRef)
        reported = graph.value(None, DCAT.downloadURL, file)
        size = graph.value(reported, DCAT.byteSize)
        assert str(file_at(real_site, file).stat().st_size) == str(size), file


@pytest.mark.parametrize(("ending", "form"), [("rdf", "xml"), ("ttl", "turtle")])
def test_the_real_catalogue_lacks_at_most_the_address_nobody_gave(
    real_site: Path, ending: str, form: str
) -> None:
    """Every mandatory property is there but the mailbox, until the partnership names one."""
    data = yaml.safe_load((ROOT / "docs/data/partnership.yml").read_text(encoding="utf-8"))
    missing = {(str(VCARD.hasEmail), "MinCountConstraintComponent")}
    graph = Graph().parse(real_site / "data" / f"dcat.{ending}", format=form)
    assert profile_faults(graph) == (set() if data["publisher"].get("email") else missing)


def test_a_story_tells_open_graph_all_of_itself(real_site: Path) -> None:
    stories = [html for path, html in pages(real_site).items() if path.startswith("berattelser/")]
    results = [dict(OPEN_GRAPH.findall(html)) for html in stories]
    articles = [item for item in results if item["og:type"] == "article"]
    assert articles
    for article in articles:
        assert {"og:title", "og:description", "og:url", "og:locale", "og:image"} <= set(article)
    dated = [article for article in articles if "article:published_time" in article]
    assert len(dated) >= len({article["og:url"].split("/")[4] for article in articles})
    for item in dated:
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", item["article:published_time"])
