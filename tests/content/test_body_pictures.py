"""Pictures in texts are those that a record answers for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from shk.content.diagnostics_sink import Findings
from shk.content.entries import Markdown
from shk.content.images import check_body_pictures

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(("body", "told"), [
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
def test_pictures_of_a_text(tmp_path: Path, body: str, told: list[str]) -> None:
    media = tmp_path / "docs" / "media"
    media.mkdir(parents=True)
    for name in ("media/known.jpg", "media/other.jpg", "media/with space.jpg", "plan.png", "om.md"):
        (tmp_path / "docs" / name).write_bytes(b"")
    text = Markdown("stories/a.md", body, 4, about=True)
    findings = Findings()
    check_body_pictures([text], {"known.jpg"}, media, tmp_path, findings)
    found = [f"{one.code.code} {one.mark.line}:{one.mark.column}" for one in findings.problems]
    assert found == told
