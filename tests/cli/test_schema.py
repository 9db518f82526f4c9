"""Every real file is allowed by the schema that an editor is given for it."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from shk.build.project import open_project
from shk.build.run import Run
from shk.build.settings import SiteOptions
from shk.cli.exit_code import ExitCode
from shk.cli.main import main
from shk.cli.schema import PAGES, checkout_schemas, write_schemas
from shk.content.data_files import PARTNERSHIP_FILE
from shk.content.redirects import MOVED_FILE
from shk.model.schema.record_types import DATA_FILES

ROOT = Path(__file__).parents[2]
FOLDERS = {"initiative": "initiatives", "story": "stories"}


class EditorYaml(yaml.SafeLoader):
    """YAML as editors read it: a date is a text, and only true and false are yes and no."""


EditorYaml.yaml_implicit_resolvers = {
    sign: [
        (tag, pattern)
        for tag, pattern in resolver
        if tag not in {"tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:bool"}
    ]
    for sign, resolver in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
EditorYaml.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), ["t", "f"])


def read(file: Path) -> Any:  # noqa: ANN401 - whatever stands in the file
    """A data file, or the front matter of a page, as an editor reads it."""
    text = file.read_text(encoding="utf-8")
    return yaml.load(text.split("---\n")[1] if file.suffix == ".md" else text, EditorYaml)  # noqa: S506 - a safe loader


@cache
def schemas() -> dict[str, dict[str, Any]]:
    """The schemas of this checkout."""
    project = open_project(SiteOptions(str(ROOT / "mkdocs.yml")), Run())
    loaded, messages = project.loaded, project.messages
    return checkout_schemas(messages, loaded.portfolio)


DATA = ROOT / "docs" / "data"
"""The real data files; a kind that no source tells of has none."""


def pages() -> list[tuple[str, Path]]:
    """Every page with the stem of its schema."""
    return [(stem, path) for stem, name in FOLDERS.items() for path in (ROOT / name).glob("*.md")]


def test_there_is_a_schema_for_every_file() -> None:
    assert set(schemas()) == {*PAGES, *DATA_FILES, PARTNERSHIP_FILE, MOVED_FILE}


@pytest.mark.parametrize(
    "stem", [stem for stem in (*DATA_FILES, PARTNERSHIP_FILE) if (DATA / f"{stem}.yml").is_file()]
)
def test_every_real_data_file_is_allowed(stem: str) -> None:
    file = DATA / f"{stem}.yml"
    iter_errors = Draft202012Validator(schemas()[stem]).iter_errors(read(file))
    assert [(item.json_path, item.message) for item in iter_errors] == []


def test_every_real_page_is_allowed() -> None:
    wrong = [
        (file.name, error.json_path, error.message)
        for stem, file in pages()
        for error in Draft202012Validator(schemas()[stem]).iter_errors(read(file))
    ]
    assert len(pages()) > 40
    assert wrong == []


def test_a_spoiled_page_is_not() -> None:
    stem, file = pages()[0]
    spoiled = read(file) | {"goals": ["no-such-goal"], "titel": "Twice"}
    iter_errors = Draft202012Validator(schemas()[stem]).iter_errors(spoiled)
    assert {item.json_path for item in iter_errors} == {"$", "$.goals[0]"}


def test_real_ids_are_offered_with_their_names() -> None:
    goals = schemas()["story"]["properties"]["goals"]["items"]
    rows = read(ROOT / "docs" / "data" / "goals.yml")
    assert dict(zip(goals["enum"], goals["enumDescriptions"], strict=True)) == {
        row["id"]: row["name"] for row in rows
    }


def test_the_command_writes_beside_mkdocs_yml(demo: Path) -> None:
    result = CliRunner().invoke(main, ["schema", "-f", str(demo / "mkdocs.yml"), "--lang", "en"])
    assert result.exit_code == ExitCode.DONE
    folder = demo / ".vscode" / "schema"
    assert {path.stem for path in folder.glob("*.json")} == set(schemas())
    story = json.loads((folder / "story.json").read_text(encoding="utf-8"))
    assert "reed-beds" in story["properties"]["initiatives"]["items"]["enum"]
    assert story["properties"]["title"]["title"] == "Title"


def test_content_with_errors_gives_schemas_without_ids(demo: Path) -> None:
    story = demo / "stories" / "pipes-nobody-saw.md"
    story.write_text(story.read_text(encoding="utf-8").replace("title:", "titel:"), "utf-8")
    result = CliRunner().invoke(main, ["schema", "-f", str(demo / "mkdocs.yml"), "--lang", "en"])
    assert result.exit_code == ExitCode.DONE
    assert "ids are not offered" in result.stderr
    written = json.loads((demo / ".vscode/schema/story.json").read_text(encoding="utf-8"))
    assert "enum" not in written["properties"]["goals"]["items"]


def test_a_schema_that_says_the_same_is_left_alone(tmp_path: Path) -> None:
    write_schemas({"one": {"title": "å"}}, tmp_path)
    file = tmp_path / "one.json"
    before = file.stat().st_mtime_ns
    write_schemas({"one": {"title": "å"}}, tmp_path)
    assert file.stat().st_mtime_ns == before
    assert "å" in file.read_text(encoding="utf-8")
