"""Bad texts stop a real build: one clear line each, no traceback, and nothing written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from shk.cli.exit_code import ExitCode
from shk.cli.main import main
from shk.model.diagnostics.codes import CODES
from shk.model.diagnostics.diagnostic import Severity
from tests.content.golden import golden_cases, make_project

if TYPE_CHECKING:
    from pathlib import Path

TEXTS = ("body", "boxes", "directives", "html")
"""The golden cases that change what stands below the fields."""

BAD = [
    (name, case)
    for name, case in golden_cases()
    if name.partition(":")[0] in TEXTS
    and [CODES[item["code"]].severity for item in case["problems"]] == [Severity.ERROR]
]

CONFIG = """
site_name: Prov
site_url: https://prov.example/
theme: {name: material, language: sv}
plugins: [shk/portfolio: {language: sv}, shk/images, shk/cards]
exclude_docs: /data/
"""


def test_there_are_forty() -> None:
    assert len(BAD) >= 40


@pytest.mark.parametrize("case", [case for _, case in BAD], ids=[name for name, _ in BAD])
def test_a_bad_text_gives_one_line_and_nothing_is_written(
    case: dict[str, Any], tmp_path: Path
) -> None:
    make_project(case, tmp_path)
    (tmp_path / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("the last good site", encoding="utf-8")
    before = {file: file.stat().st_mtime_ns for file in tmp_path.rglob("*")}
    words = ("build", "-f", str(tmp_path / "mkdocs.yml"), "--today", "2025-06-01")
    reported = CliRunner().invoke(main, words)
    assert reported.exit_code == ExitCode.CONTENT
    (problem,) = case["problems"]
    lines = reported.output.splitlines()
    (line,) = [item for item in lines if item.startswith(f"{problem['at']} ")]
    assert f"[{problem['code']}]" in line
    assert "1 fel, 0 varningar" in reported.output
    assert "Traceback" not in reported.output
    assert {file: file.stat().st_mtime_ns for file in tmp_path.rglob("*")} == before
