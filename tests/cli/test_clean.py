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


def test_what_is_kept_is_removed_and_reported(demo: Path) -> None:
    kept = demo / ".cache" / "shk" / "cards"
    kept.mkdir(parents=True)
    (kept / "a.png").write_bytes(b"x" * 2_500_000)
    (demo / ".cache" / "links.json").write_text("{}", encoding="utf-8")
    before = sorted((demo / "stories").iterdir())
    assert "Removed 2.5 MB in 1 files" in cleaned(demo)
    assert [path.name for path in (demo / ".cache").iterdir()] == ["links.json"]
    assert sorted((demo / "stories").iterdir()) == before
    assert "Nothing is kept" in cleaned(demo)
