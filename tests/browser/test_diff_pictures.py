"""``shk diff --pictures`` takes pictures with a real browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from PIL import Image

from shk.cli.exit_code import ExitCode
from shk.cli.main import main
from tests.build.test_site_diff import two_sites

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.browser
def test_a_changed_page_has_a_picture_before_and_after(tmp_path: Path) -> None:
    folder = tmp_path / "pictures"
    sites = [str(site) for site in two_sites(tmp_path)]
    result = CliRunner().invoke(main, ["diff", *sites, "--pictures", str(folder), "--lang", "en"])
    assert result.exit_code == ExitCode.DONE
    assert "1-before.png" in result.stdout
    before, after = (folder / f"1-{when}.png" for when in ("before", "after"))
    with Image.open(before) as first, Image.open(after) as last:
        assert first.size == last.size
        assert first.tobytes() != last.tobytes()
