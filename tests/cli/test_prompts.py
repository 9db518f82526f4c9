"""Questions about a picture: what can not be taken is told at once, before all is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import Image

from shk.cli.exit_code import ExitCode
from shk.cli.prompts import picture_file
from tests.cli.test_edit_command import DAY, contents, run

if TYPE_CHECKING:
    from pathlib import Path

STORY = ["--title", "Grodor", "--summary", "Fler hör grodor.", "--initiative", "reed-beds"]
GIVEN = [*STORY, "--goal", "swim", "--source", "report-2024", "--author", "Ada", "--about", "2025"]


def photo(folder: Path, name: str) -> Path:
    """A picture that can be shown."""
    file = folder / name
    Image.new("RGB", (1600, 1000), "seagreen").save(file, "JPEG")
    return file


def test_a_wrong_picture_and_a_missing_text_are_asked_for_again(demo: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.jpg").touch()
    good = photo(tmp_path, "frog.jpg")
    said = ["", "nowhere.jpg", "x" * 300, str(tmp_path / "empty.jpg"), str(good), "", "En groda"]
    words = ["new", "story", *GIVEN, "--today", DAY, "--lang", "en"]
    result = run(demo, *words, answers="\n".join([*said, "", "", "", ""]))
    assert result.exit_code == ExitCode.DONE, result.output
    assert result.output.count("There is no picture at") == 2
    assert "is an empty file" in result.output
    assert "It is needed." in result.output
    text = (demo / "stories" / "grodor.md").read_text(encoding="utf-8")
    assert "image:\n  src: grodor.jpg\n  alt: En groda\n" in text


def test_without_questions_a_wrong_picture_is_reported_with_the_rest(demo: Path) -> None:
    before = contents(demo)
    words = ["--no-input", "--image", "nowhere.jpg", "--goal", "swimm", "--lang", "en"]
    result = run(demo, "new", "story", *STORY, *words)
    assert result.exit_code == ExitCode.USAGE
    assert "--image: There is no picture at nowhere.jpg." in result.output
    assert "--goal: " in result.output
    assert contents(demo) == before


@pytest.mark.parametrize("form", ["{0}", "'{0}'", '"{0}" ', "{1}"])
def test_a_name_can_be_dragged_into_a_terminal(tmp_path: Path, form: str) -> None:
    file = photo(tmp_path, "En bild  (1).jpg")
    escaped = "".join(f"\\{item}" if item in " ()" else item for item in str(file))
    assert picture_file(form.format(file, escaped)) == file
