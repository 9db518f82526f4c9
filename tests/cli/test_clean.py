"""``shk clean`` removes what is kept between builds, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from click.testing import CliRunner

from shk.cli.exit_code import ExitCode
from shk.cli.main import main

if TYPE_CHECKING:
    from pathlib import Path


def cleaned(project: Path) -> str:
    """What the command says."""
    words = ["clean", "-f", str(project / "mkdocs.yml"), "--lang", "en"]
    result = CliRunner().invoke(main, words)
    assert result.exit_code == ExitCode.DONE, result.output
    return result.output


def test_what_is_kept_is_removed_and_reported(cold_demo: Path) -> None:
    kept = cold_demo / ".cache" / "shk" / "cards"
    kept.mkdir(parents=True)
    (kept / "a.png").write_bytes(b"x" * 2_500_000)
    (cold_demo / ".cache" / "links.json").write_text("{}", encoding="utf-8")
    before = sorted((cold_demo / "stories").iterdir())
    assert "Removed 2.5 MB in 1 files" in cleaned(cold_demo)
    assert [path.name for path in (cold_demo / ".cache").iterdir()] == ["links.json"]
    assert sorted((cold_demo / "stories").iterdir()) == before
    assert "Nothing is kept" in cleaned(cold_demo)
