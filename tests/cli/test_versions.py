"""``shk versions``: lists what is behind, and marks what has been seen through."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from shk.cli.main import main
from tests.conftest import DEMO, copy_project

if TYPE_CHECKING:
    from pathlib import Path

STORY = "stories/pipes-nobody-saw.md"
TEXT = "\n\n# Lättläst\n\nNågon lagade rören.\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The invented project in Swedish, with a story in easy words."""
    made = copy_project(DEMO, tmp_path / "project")
    config = made / "mkdocs.yml"
    text = config.read_text(encoding="utf-8").replace("language: en", "language: sv")
    config.write_text(text, encoding="utf-8")
    with (made / STORY).open("a", encoding="utf-8") as file:
        file.write(TEXT)
    return made


def shk(project: Path, *words: str) -> str:
    """What the command prints."""
    done = CliRunner().invoke(main, ["versions", *words, "-f", str(project / "mkdocs.yml")])
    assert done.exit_code == 0, done.output
    return done.output


def test_a_version_is_marked_once_and_reported_when_its_original_changes(project: Path) -> None:
    assert "version-without-original" in shk(project)
    assert STORY in shk(project, "--record")
    marked = (project / STORY).read_bytes()
    assert "made_from: " in marked.decode()
    assert "version-" not in shk(project)
    changed = marked.decode().replace("\n# Lättläst", "\n## Sedan dess\n\nInget.\n\n# Lättläst")
    (project / STORY).write_text(changed, encoding="utf-8")
    assert "Sedan dess" in shk(project)
    shk(project, "--record")  # only what has no mark yet
    assert (project / STORY).read_text(encoding="utf-8") == changed
    shk(project, STORY, "--record")
    assert "version-" not in shk(project)
