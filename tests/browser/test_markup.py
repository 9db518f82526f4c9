"""Every finished page is valid: the Nu HTML Checker and html-validate find nothing."""

from __future__ import annotations

import json
import subprocess
import tempfile
from typing import TYPE_CHECKING

import pytest

from tests.browser.provide_checkers import CHECKERS, find_java

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.browser


def finished_pages(site: Path) -> list[str]:
    """Every page of a site."""
    return [str(path) for path in sorted(site.rglob("*.html"))]


def markup_faults(site: Path) -> list[str]:
    """What the Nu HTML Checker calls an error on any page, style sheet or drawing in it."""
    jar = CHECKERS / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    command = [find_java(), "-jar", str(jar), "--format", "json", "--errors-only"]
    process = subprocess.run([*command, *finished_pages(site)], capture_output=True, check=False)
    load = json.loads(process.stderr)["messages"]
    return [f"{item.get('url', '')}:{item.get('lastLine', '')} {item['message']}" for item in load]


def lint_faults(site: Path) -> list[str]:
    """What html-validate finds on any page by its own and its accessibility rules."""
    command = ["node", str(CHECKERS / "node_modules/html-validate/bin/html-validate.mjs")]
    rules = CHECKERS / "html-validate.json"
    # into a file, since node ends before a long answer has gone through a pipe
    with tempfile.TemporaryFile() as answer:
        arguments = [*command, "-f", "json", "--config", str(rules), *finished_pages(site)]
        subprocess.run(arguments, stdout=answer, check=False)
        answer.seek(0)
        pages = json.load(answer)
    return [
        f"{page['filePath']}:{item['line']} {item['ruleId']}: {item['message']}"
        for page in pages
        for item in page["messages"]
    ]


@pytest.mark.statement("Every page is checked by the Nu HTML Checker and html-validate.")
@pytest.mark.parametrize("checker", [markup_faults, lint_faults])
def test_every_page_of_both_sites_is_valid(
    checker: Callable[[Path], list[str]], real_site: Path, demo_site: Path
) -> None:
    assert checker(real_site) == []
    assert checker(demo_site) == []


def test_the_checkers_find_what_is_wrong(tmp_path: Path) -> None:
    """They are asked of a page with a fault for each, so that silence means something."""
    page = "<!doctype html><html lang=sv><title>x</title><h1>x</h1><meta><img src=x.png>"
    (tmp_path / "index.html").write_text(page, encoding="utf-8")
    assert any("meta" in markup_fault for markup_fault in markup_faults(tmp_path))
    assert any("wcag/h37" in lint_fault for lint_fault in lint_faults(tmp_path))
