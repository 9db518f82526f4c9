"""A site that several processes make is the one that one process makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.build import markdown_twins, pipeline, render, social_cards
from shk.build.run import Run
from shk.build.settings import SiteOptions
from shk.content.markdown import reading
from shk.storage import processes
from shk.storage.reads import noted_reads
from tests.conftest import DEMO_DAY, contents

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


STAGES = (reading, render, markdown_twins, social_cards)
"""What shares its work out."""


def built(demo: Path, monkeypatch: pytest.MonkeyPatch, cores: int) -> tuple[set[str], Path]:
    """What was read for the demo site, built with nothing kept, and where it is."""
    monkeypatch.setattr(processes, "_cores", lambda: cores)
    for stage in STAGES:
        monkeypatch.setattr(stage, "MANY", 2)
    site = str(demo / f"by-{cores}")
    with noted_reads() as reads:
        options = SiteOptions(str(demo / "mkdocs.yml"), site_dir=site)
        folder = pipeline.build(options, Run(today=DEMO_DAY))
    return {path for path in reads.files if "/.cache" not in path}, folder


def test_both_make_the_same_of_the_same_files(demo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files, folder = built(demo, monkeypatch, 1)
    kept = demo / ".cache"
    kept.rename(demo / ".cache-of-one")
    shared = []

    def method(**_: bool) -> str:
        shared.append("fork")
        return shared[-1]

    monkeypatch.setattr(processes, "_method", method)
    more_files, other_folder = built(demo, monkeypatch, 3)
    assert len(shared) >= len(STAGES)
    assert contents(other_folder) == contents(folder)
    assert {path for path in files if str(demo) in path and folder.name not in path} <= more_files


def test_a_page_rendered_elsewhere_is_kept(demo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _, folder = built(demo, monkeypatch, 3)
    before = contents(folder)

    def again(*_: object) -> str:
        raise AssertionError("every page is kept")

    monkeypatch.setattr(render.PageRenderer, "render", again)
    assert contents(built(demo, monkeypatch, 3)[1]) == before
