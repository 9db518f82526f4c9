"""The settings of VS Code: each file has its schema, front matter reaches the YAML extension."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from shutil import which
from typing import Any

import pytest

from shk.cli.schema import FOLDER, PAGES
from shk.content.data_files import PARTNERSHIP_FILE
from shk.content.redirects import MOVED_FILE
from shk.model.schema.record_types import DATA_FILES

ROOT = Path(__file__).parents[2]
VSCODE = ROOT / ".vscode"
EXTENSION = VSCODE / "extensions" / "front-matter"


def settings() -> dict[str, Any]:
    """The settings of the project."""
    reported: dict[str, Any] = json.loads((VSCODE / "settings.json").read_text(encoding="utf-8"))
    return reported


def test_every_data_file_has_its_schema() -> None:
    lists = (*DATA_FILES, MOVED_FILE)
    assert settings()["yaml.schemas"] == {
        f"{FOLDER}/{PARTNERSHIP_FILE}.json": f"/docs/data/{PARTNERSHIP_FILE}.yml",
        **{
            f"{FOLDER}/{stem}.json": [f"/docs/data/{stem}.yml", f"/docs/data/{stem}/*.yml"]
            for stem in lists
        },
    }


def test_every_kind_of_page_has_its_schema() -> None:
    wanted = settings()["frontMatter.schemas"]
    assert set(wanted) == {f"{FOLDER}/{stem}.json" for stem in PAGES}
    for pattern in wanted.values():
        assert list(ROOT.glob(pattern)), pattern


def test_the_extension_rests_on_the_recommended_one() -> None:
    manifest = json.loads((EXTENSION / "package.json").read_text(encoding="utf-8"))
    recommended = json.loads((VSCODE / "extensions.json").read_text(encoding="utf-8"))
    assert set(manifest["extensionDependencies"]) <= set(recommended["recommendations"])
    assert (EXTENSION / manifest["main"]).is_file()
    assert set(manifest["contributes"]["configuration"]["properties"]) <= set(settings())


def front_matter(markdown: str) -> str | None:
    """What the extension shows to the YAML extension of a file."""
    node = which("node")
    if node is None:
        pytest.skip("Node is not installed; the extension runs inside VS Code")
    script = (
        f"const {{ frontMatterYaml }} = require({json.dumps(str(EXTENSION / 'front_matter.js'))});"
        "const given = require('fs').readFileSync(0, 'utf8');"
        "console.log(JSON.stringify(frontMatterYaml(given, 'file:///a.json') ?? null));"
    )
    process = subprocess.run(
        [node, "-e", script], input=markdown, capture_output=True, check=True, text=True
    )
    text: str | None = json.loads(process.stdout)
    return text


def test_front_matter_keeps_its_lines_and_loses_the_text() -> None:
    yaml = front_matter("---\ntitle: Åska\ngoals: [a]\n---\n# Not: [yaml\n")
    assert yaml == "# yaml-language-server: $schema=file:///a.json\ntitle: Åska\ngoals: [a]"


def test_front_matter_that_is_not_ended_yet_is_reported_to_its_end() -> None:
    yaml = front_matter("---\r\ntitle: A\r\nsum")
    assert yaml is not None
    assert yaml.split("\n")[1:] == ["title: A", "sum"]


def test_a_page_without_front_matter_has_none() -> None:
    assert front_matter("# Title\n---\n") is None
