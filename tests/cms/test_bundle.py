"""What npm builds: locked, from no named host, and with nothing that asks another host."""

from __future__ import annotations

import json
import re
import subprocess
from typing import Any

import pytest
from jsonschema import Draft7Validator

from tests.cms.bundle import BUILT, SOURCES, built_bundle
from tests.cms.test_config import CONFIG
from tests.conftest import ROOT

GIFT = re.compile(r'"url": "https://(github\.com/sponsors|opencollective\.com|[^"]*sponsor=1)')
"""Where a package says that one may give money to its makers."""


def lock() -> dict[str, Any]:
    """The committed lock file."""
    result: dict[str, Any] = json.loads((SOURCES / "package-lock.json").read_text(encoding="utf-8"))
    return result


def test_the_lock_names_no_registry_and_holds_every_hash() -> None:
    text = (SOURCES / "package-lock.json").read_text(encoding="utf-8")
    named = [line for line in text.splitlines() if "://" in line and not GIFT.search(line)]
    assert named == []
    packages = {name: item for name, item in lock()["packages"].items() if name}
    assert [name for name, package in packages.items() if not package.get("integrity")] == []
    assert "omit-lockfile-registry-resolved=true" in (SOURCES / ".npmrc").read_text()


def test_versions_are_exact() -> None:
    package = json.loads((SOURCES / "package.json").read_text(encoding="utf-8"))
    wanted = {**package["dependencies"], **package["devDependencies"]}
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", item) for item in wanted.values())
    result = {name: lock()["packages"][f"node_modules/{name}"]["version"] for name in wanted}
    assert result == wanted


def test_the_configuration_is_one_the_cms_knows() -> None:
    """Judged by the schema that the CMS itself ships."""
    built_bundle()
    file = BUILT / "node_modules" / "@sveltia" / "cms" / "schema" / "sveltia-cms.json"
    schema = json.loads(file.read_text(encoding="utf-8"))
    assert [error.message[:300] for error in Draft7Validator(schema).iter_errors(CONFIG)] == []


def test_the_bundle_takes_its_fonts_from_beside_it() -> None:
    bundle = built_bundle()
    script = (bundle / "admin.js").read_text(encoding="utf-8")
    fonts = set(re.findall(r"assets/([\w-]+\.woff2)", script))
    assert len(fonts) == 3
    assert [font for font in fonts if not (bundle / "assets" / font).is_file()] == []
    texts = [path.read_text(encoding="utf-8") for path in bundle.rglob("*.js")]
    assert [
        text for text in texts if "cdn.jsdelivr" in text or "githubstatus.com/api" in text
    ] == []


SAME = """
import { readFileSync } from "node:fs";
import { formats } from "./format.js";
const files = JSON.parse(readFileSync(0, "utf8"));
const told = {};
for (const [path, text] of Object.entries(files)) {
  const { page, data } = formats();
  const format = path.endsWith(".md") ? page : data;
  const value = format.fromFile(text.trim());
  told[path] = { value, same: format.toFile(structuredClone(value)) === text };
  if (!path.endsWith(".md")) continue;
  const { _source, ...fresh } = value;
  const { _source: _, ...again } = page.fromFile(page.toFile(fresh).trim());
  told[path].fresh = JSON.stringify(again) === JSON.stringify(fresh);
}
console.log(JSON.stringify(told));
"""
"""Reads every file as the form does, writes it again, and writes its pages anew."""


def node(script: str, reported: object) -> Any:  # noqa: ANN401 - whatever the script prints
    """Run a script beside the form's sources and packages."""
    built_bundle()
    run = subprocess.run(
        ["node", "--input-type=module", "--eval", script],
        cwd=BUILT,
        input=json.dumps(reported),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


def content() -> dict[str, str]:
    """Every file of this repository that the form may open."""
    result = [*ROOT.glob("stories/*.md"), *ROOT.glob("initiatives/*.md")]
    result += ROOT.glob("docs/data/*.yml")
    return {str(item.relative_to(ROOT)): item.read_text(encoding="utf-8") for item in result}


def test_every_file_is_written_as_it_was_read() -> None:
    files = content()
    reported = node(SAME, files)
    assert len(reported) == len(files) > 50
    assert [path for path, item in reported.items() if not item["same"]] == []


CHANGED = """
import { readFileSync } from "node:fs";
import { formats } from "./format.js";
const { text, change } = JSON.parse(readFileSync(0, "utf8"));
const { page, data } = formats();
const format = text.startsWith("---") ? page : data;
const value = format.fromFile(text.trim());
const changed = new Function("value", change);
console.log(JSON.stringify(format.toFile(changed(value) ?? value)));
"""

PAGE = """---
title: Middag i parken  # en rubrik
# ett ord om sammanfattningen
summary: >-
  Två rader
  blir en.
initiatives: [bordet, "parken"]
effects:
  - kind: output
    text: 'Ett bord'
  # det andra
  - kind: outcome
    text: Fler äter
draft: true
---

Det *började* här.

| a | b |
|---|--:|
| 1 | 2 |
"""

ROWS = """# Ord som förklaras
- id: bord
  word: bord
  forms: [bordet]

- id: park
  word: park   # en plats
"""


@pytest.mark.parametrize(
    ("text", "change", "before", "after"),
    [
        (PAGE, 'value.title = "Ny: rubrik"', "title: Middag i parken  # en rubrik",
         'title: "Ny: rubrik"'),
        (PAGE, 'value.initiatives.push("nytt")', '[bordet, "parken"]', "[bordet, parken, nytt]"),
        (PAGE, 'value.effects[1].text = "Alla äter"', "Fler äter", "Alla äter"),
        (PAGE, 'value.effects.push({kind: "impact", text: "Bra", for_whom: ""})',
         "    text: Fler äter\n", "    text: Fler äter\n  - kind: impact\n    text: Bra\n"),
        (PAGE, "value.effects.shift()", "  - kind: output\n    text: 'Ett bord'\n  # det andra\n",
         ""),
        (PAGE, "value.draft = false", "draft: true\n", ""),
        (PAGE, 'value.about = "2024"; value.question = ""', "draft: true\n",
         "draft: true\nabout: 2024\n"),
        (PAGE, 'value.body = value.body.replaceAll("*", "_").replace("här.", "här.")', "", ""),
        (PAGE, 'value.body = value.body.replace("|---|--:|", "| --- | --- |") + "\\n\\nOch mer."',
         "| 1 | 2 |\n", "| 1 | 2 |\n\nOch mer.\n"),
        (ROWS, 'value[0].forms.push("borden")', "[bordet]", "[bordet, borden]"),
        (ROWS, 'value.push({id: "ny", word: "null"})', "word: park   # en plats\n",
         'word: park   # en plats\n- id: ny\n  word: "null"\n'),
        (ROWS, "return [value[1], value[0]]", ROWS[len("# Ord som förklaras\n"):],
         "- id: park\n  word: park   # en plats\n- id: bord\n  word: bord\n  forms: [bordet]\n"),
    ],
)  # fmt: skip
def test_a_change_touches_only_its_own_lines(
    text: str, change: str, before: str, after: str
) -> None:
    assert node(CHANGED, {"text": text, "change": change}) == text.replace(before, after, 1)
