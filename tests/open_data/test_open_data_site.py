"""The published files of both sites: whole, public, readable by others, as the page says."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import networkx as nx
import pytest
from bs4 import BeautifulSoup
from geojson_pydantic import Feature, FeatureCollection, Point
from jsonschema import Draft202012Validator, FormatChecker

from shk.model.schema.record_types import KINDS
from tests.site.serving import STRAIGHT, served

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

REAL = "https://www.xn--samhllskontraktet-tqb.se/"


@pytest.fixture(params=["real_site", "demo_site"])
def folder(request: pytest.FixtureRequest) -> Path:
    """The folder of open data of each site."""
    site: Path = request.getfixturevalue(request.param)
    return site / "data" / "v1"


@pytest.fixture(scope="module")
def address(real_site: Path) -> Iterator[str]:
    """Where the real site is served."""
    with served(real_site) as result:
        yield result


def read(path: Path) -> Any:  # noqa: ANN401 - what JSON can hold
    """A JSON file."""
    return json.loads(path.read_text(encoding="utf-8"))


def follows(schema_file: Path, data: object) -> str:
    """Hold data to a published schema, and tell how the schema calls itself."""
    schema = read(schema_file)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    assert [error.message for error in validator.iter_errors(data)] == [], schema_file.name
    name: str = schema["$id"]
    return name


def test_every_file_follows_its_published_schema(folder: Path) -> None:
    files = sorted(folder.glob("*.json"))
    assert len(files) == len(KINDS) + 4
    for file in files:
        data = read(file)
        assert data["$schema"] == follows(folder / "schema" / file.name, data)
        assert data["source"].endswith(f"/data/v1/{file.name}")


def test_features_follow_their_published_schema(folder: Path) -> None:
    follows(folder / "schema" / "places.geojson.json", read(folder / "places.geojson"))


def test_no_schema_lies_there_for_nothing(folder: Path) -> None:
    published = {path.name.removesuffix(".geojson.json") for path in folder.glob("schema/*")}
    assert published == {path.name for path in folder.glob("*.json")} | {"places"}


def test_every_id_that_is_named_is_there(folder: Path) -> None:
    """An id leads to a record of the same data; nothing points at what is hidden."""
    graph = nx.read_graphml(folder / "portfolio.graphml", force_multigraph=True)
    assert all("title" in node for _, node in graph.nodes(data=True))
    ids = {
        file.stem: {item["id"] for item in read(file)["items"]} for file in folder.glob("*.json")
    }
    for item in read(folder / "relations.json")["items"]:
        assert {item["from"], item["to"]} <= ids["initiatives"]
    for item in read(folder / "stories.json")["items"]:
        assert set(item["initiatives"]) <= ids["initiatives"]
        assert set(item["goals"]) <= ids["goals"]


def test_tables_have_a_row_a_record(folder: Path) -> None:
    for file in sorted(folder.glob("*.csv")):
        text = io.StringIO(file.read_bytes().decode("utf-8-sig"), newline="")
        rows = list(csv.DictReader(text, delimiter=";", strict=True))
        items = read(file.with_suffix(".json"))["items"]
        assert [row["iri"] for row in rows] == [item["iri"] for item in items], file.name
        assert all(None not in row and None not in row.values() for row in rows)


def test_places_are_valid_features(folder: Path) -> None:
    text = (folder / "places.geojson").read_text(encoding="utf-8")
    places = FeatureCollection[Feature[Point, dict[str, Any]]].model_validate_json(text)
    assert len(places.features) == read(folder / "places.json")["count"]
    assert any(feature.geometry for feature in places.features)


def test_addresses_of_records_are_pages(real_site: Path) -> None:
    for file in sorted((real_site / "data" / "v1").glob("*.json")):
        for item in read(file)["items"]:
            path, _, anchor = item["iri"].removeprefix(REAL).partition("#")
            target = real_site / path / "index.html" if path.endswith("/") else real_site / path
            assert target.is_file(), item["iri"]
            if anchor:
                html = target.read_text(encoding="utf-8")
                assert f'id="{anchor}"' in html or f'"id": "{anchor}"' in html, item["iri"]


def test_nothing_that_is_hidden_is_reported(demo_site: Path) -> None:
    names = ("draft-story", "later-story", "hidden-draft", "R-12", "register_id", "in writing")
    for file in (demo_site / "data").rglob("*"):
        if file.is_file() and file.suffix != ".html":
            text = file.read_text(encoding="utf-8")
            assert [name for name in names if name in text] == [], file.name


def example(site: Path, language: str, address: str) -> str:
    """An example as it stands on the page, asked of this machine instead."""
    html = (site / "data" / "index.html").read_text(encoding="utf-8")
    code = BeautifulSoup(html, "html.parser").select_one(f'[data-example="{language}"]')
    assert code is not None
    assert REAL in code.text
    return code.text.replace(REAL, address)


def test_the_python_example_runs(real_site: Path, address: str) -> None:
    code = example(real_site, "python", address)
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code],
        capture_output=True,
        check=True,
        encoding="utf-8",
        env=STRAIGHT,
    )
    items = read(real_site / "data" / "v1" / "initiatives.json")["items"]
    assert done.stdout.splitlines() == [f"{o['phase']} {o['title']} {o['iri']}" for o in items]


@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not on this machine")
def test_the_example_for_a_terminal_runs(real_site: Path, address: str, tmp_path: Path) -> None:
    code = example(real_site, "shell", address)
    run = ["sh", "-ec", code]
    subprocess.run(run, cwd=tmp_path, capture_output=True, check=True, env=STRAIGHT)
    (file,) = tmp_path.iterdir()
    assert file.read_bytes() == (real_site / "data" / "v1" / file.name).read_bytes()


def test_every_address_in_an_example_is_a_file(real_site: Path) -> None:
    html = (real_site / "data" / "index.html").read_text(encoding="utf-8")
    blocks = BeautifulSoup(html, "html.parser").select("[data-example]")
    words = [word for block in blocks for word in re.findall(rf'{REAL}([^"\s]+)', block.text)]
    assert len(words) == len(blocks)
    assert all((real_site / item).is_file() for item in words)
