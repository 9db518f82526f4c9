"""Pictures in texts are those that a record answers for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from shk.content.diagnostics import Diagnostics
from shk.content.images import check_body_pictures
from shk.content.located_record import Markdown

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(("body", "texts"), [
    ("See ![a](../docs/media/known.jpg) here.", []),
    ("See ![a](<../docs/media/with space.jpg>) here.", ["body-picture 4:11"]),
    ("See ![a](../docs/media/other.jpg) here.", ["body-picture 4:10"]),
    ('See <img src="../docs/media/other.jpg" alt="a">', ["body-picture 4:15"]),
    ("See ![a](../docs/plan.png) here.", ["body-picture 4:10"]),
    ("See [it](../docs/media/known.jpg).", ["body-picture-link 4:10"]),
    ("See [it](../docs/om.md).", []),
    ("See ![a](../docs/media/gone.jpg), told with the links.", []),
    ("See ![a](https://elsewhere.example/a.jpg), told with other HTML.", []),
    ("`![a](../docs/media/other.jpg)`", []),
    ("```\n![a](../docs/media/other.jpg)\n```", []),
])  # fmt: skip
def test_pictures_of_a_text(tmp_path: Path, body: str, texts: list[str]) -> None:
    media = tmp_path / "docs" / "media"
    media.mkdir(parents=True)
    for name in ("media/known.jpg", "media/other.jpg", "media/with space.jpg", "plan.png", "om.md"):
        (tmp_path / "docs" / name).write_bytes(b"")
    text = Markdown("stories/a.md", body, 4, about=True)
    diagnostics = Diagnostics()
    check_body_pictures([text], {"known.jpg"}, media, tmp_path, diagnostics)
    results = [
        f"{problem.code.code} {problem.location.line}:{problem.location.column}"
        for problem in diagnostics.problems
    ]
    assert results == texts
