"""A build without changes ends at once, and tells again what the last one told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from click.testing import CliRunner

from shk.build import pipeline
from shk.cli.exit_code import ExitCode
from shk.cli.main import main
from tests.conftest import DEMO_DAY

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def reported(project: Path, *words: str) -> str:
    """What a build of a project says."""
    command = ["build", "-f", str(project / "mkdocs.yml"), "--lang", "en", "--today", DEMO_DAY]
    result = CliRunner().invoke(main, [*command, *words])
    assert result.exit_code == ExitCode.DONE, result.output
    return result.output


def test_a_second_build_draws_nothing_and_a_change_is_built(
    demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = demo / "stories" / "pipes-nobody-saw.md"
    lines = story.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = "".join(line for line in lines if not line.startswith("sources"))
    story.write_text(kept, encoding="utf-8")
    first = reported(demo)
    warning, _, built = first.partition("The site is built")
    assert "sources-missing" in warning
    assert built
    with monkeypatch.context() as patch:
        patch.setattr(pipeline, "build_settings", lambda *_: 1 / 0)
        again = reported(demo)
    assert again.startswith(warning)
    assert "The site is up to date" in again
    assert "The site is built" in reported(demo, "--preview")
    assert "The site is built" in reported(demo)
    (demo / "site" / "robots.txt").write_text("touched", encoding="utf-8")
    assert "The site is built" in reported(demo)
    assert (demo / "site" / "robots.txt").read_text(encoding="utf-8") != "touched"
