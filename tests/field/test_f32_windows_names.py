"""F32: what Windows can have no file of is refused in the check, by new and by rename."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from shk.editing.changes import EditRefusedError
from shk.editing.slug import free_slug
from shk.editing.targets import new_id
from shk.i18n.windows_names import is_device, is_unfit
from tests.field.tree_cases import STORY, codes, edit, project

if TYPE_CHECKING:
    from pathlib import Path

PAGE = (
    "---\ntitle: A\nsummary: B\ndate: 2025-01-01\n"
    "sources: [{document: monitoring-report-2024}]\n---\n\nText.\n"
)


@pytest.mark.parametrize("stem", ["aux", "con", "nul", "com1", "lpt9", "prn"])
def test_ids_of_pages(stem: str, tmp_path: Path) -> None:
    made = project(tmp_path, {f"stories/{stem}.md": PAGE})
    assert ("name-reserved", f"stories/{stem}.md:1:1") in codes(made)


@pytest.mark.parametrize(
    "path",
    [
        "docs/aux.md",
        "docs/media/CON.jpg",
        "docs/filer/nul.tar.gz",
        "docs/filer/2024./a.pdf",
        "docs/filer/slut .",
        "docs/filer/vem?.pdf",
    ],
)
def test_pages_pictures_and_files(path: str, tmp_path: Path) -> None:
    made = project(tmp_path, {path: "# A\n\nText.\n"})
    assert ("name-reserved", f"{path}:1:1") in codes(made)


def test_aliases_and_ids_of_rows(tmp_path: Path) -> None:
    made = project(tmp_path)
    edit(made, STORY, "title:", "aliases: [com3]\ntitle:")
    assert [code for code, _ in codes(made)] == ["name-reserved"]


@pytest.mark.parametrize("name", ["con", "../stories/aux.md", "/berattelser/nul/"])
def test_new_and_rename_refuse_it(name: str) -> None:
    with pytest.raises(EditRefusedError):
        new_id(name)


def test_a_proposed_address_is_another_one() -> None:
    assert free_slug("Con", frozenset(), "story") == "con-2"
    assert free_slug("Konsert", frozenset(), "story") == "konsert"


@pytest.mark.parametrize("name", ["auxiliary", "concert.md", "com10", "lpt", "null", "a.b"])
def test_names_that_only_begin_so(name: str) -> None:
    assert not is_device(name)
    assert not is_unfit(name)
