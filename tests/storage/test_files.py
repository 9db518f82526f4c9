"""Files and folders are removed as far as that can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.storage.files import discard
from tests.storage.faults import faults

if TYPE_CHECKING:
    from pathlib import Path


def test_a_folder_that_could_not_be_opened_once_is_removed(tmp_path: Path) -> None:
    folder = tmp_path / "old"
    (folder / "page").mkdir(parents=True)
    (folder / "page" / "index.html").write_text("<p>", encoding="utf-8")
    with faults(tmp_path, 1) as watch:
        discard(folder)
    assert watch.counts["read"] > 1
    assert not folder.exists()
