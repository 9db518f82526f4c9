"""F3: the lines below a picture in a list became text, and its ended consent was not honoured."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from shk.content.loader import load_portfolio
from shk.content.located_record import Markdown
from shk.i18n.messages import load_messages
from tests.content.golden import TODAY, copy_base, folders_of
from tests.field.consents import leaks_of, outputs_of, problems_of

if TYPE_CHECKING:
    from pathlib import Path

DAY = "Gäller till: 2025-01-01"
LINES = "Foto: Kim Ek\nSamtycke: skriftligt\nGäller till: 2025-01-01"


@pytest.mark.parametrize("about", [True, False], ids=["story", "page"])
@pytest.mark.parametrize(
    ("body", "place"),
    [
        (f"- ![Två.](../docs/media/traff.jpg)\n{LINES}".replace("\n", "\n  "), "1:3"),
        ("- ![Två.](../docs/media/traff.jpg)\n  Foto: Kim Ek", "1:3"),
        (
            f"1. a\n    - ![Två.](../docs/media/traff.jpg)\n{LINES}".replace("\n", "\n      "),
            "2:13",
        ),
        (f"[![Två.](../docs/media/traff.jpg)](om.md)\n{LINES}", "1:2"),
        (f"![Två.][t]\n{LINES}\n\n[t]: ../docs/media/traff.jpg", "1:1"),
        (f'<img src="../docs/media/traff.jpg" alt="Två.">\n{LINES}', "1:1"),
        (f"Vi ses!\n![Två.](../docs/media/traff.jpg)\n{LINES}", "2:1"),
        (
            "![Två.](../docs/media/traff.jpg)\n\nSamtycke: skriftligt\nGäller till: 2025-01-01",
            "3:1",
        ),
        (f"![Två.](../docs/media/traff.jpg) {LINES}".replace("\n", " "), "1:1"),
        ("![Två.](../docs/media/traff.jpg)\nFoto: Kim Ek Samtycke: skriftligt", "2:14"),
    ],
)
def test_lines_below_a_picture_that_is_not_read_are_an_error(
    body: str, place: str, *, about: bool
) -> None:
    text = Markdown("stories/a.md", body, 1, about=about)
    problems = problems_of(text).problems
    assert [str(problem.location) for problem in problems] == [f"stories/a.md:{place}"]
    assert {problem.code.code for problem in problems} == {"box-unread"}


@pytest.mark.parametrize(
    "picture",
    [
        "![Två.](../docs/media/en träff.jpg)",
        "![Två.](<../docs/media/en träff (1).jpg>)",
        "![Två.](../docs/media/träff%20(1).jpg)",
        '![Två.](../docs/media/en träff.jpg "En titel")',
        "![Två.](../docs/media/traff.jpg)  ",
        "![Två.](../docs/media/traff.jpg)\\",
    ],
)
def test_a_picture_is_read_whatever_its_file_is_called(picture: str) -> None:
    text = Markdown("stories/a.md", f"{picture}\nBildtext.\n{LINES}", 1, about=True)
    assert problems_of(text).problems == ()
    for name, output in outputs_of(text):
        assert not any(item in output for item in ("Två", "Bildtext", "Kim", "2025")), name
    assert leaks_of(text) == []


def test_the_fix_is_not_to_do_what_was_done(tmp_path: Path) -> None:
    copy_base(tmp_path)
    body = "- ![Två.](../docs/media/koket.jpg)\n  Foto: Kim Ek\n  Samtycke: skriftligt"
    story = tmp_path / "stories" / "en-dag-i-parken.md"
    text = story.read_text(encoding="utf-8").replace("De ritade en kulle.", body)
    story.write_text(text, encoding="utf-8")
    loaded = load_portfolio(folders_of(tmp_path), messages=load_messages("sv"), today=TODAY)
    assert [problem.code.code for problem in loaded.problems] == ["box-unread"]
