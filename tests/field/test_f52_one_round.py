"""F52: problems of all files are told at once, and none that is only a consequence of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.conftest import DEMO
from tests.field.tree_cases import STORY, add, codes, edit, project, refused

if TYPE_CHECKING:
    from pathlib import Path

PICTURE = (DEMO / "docs/media/reeds-at-dawn.jpg").read_bytes()
OTHER = "stories/a-lane-of-their-own.md"
THIRD = "stories/reeds-bring-back-the-frogs.md"


def told(made: Path) -> set[tuple[str, str]]:
    """The code and the file of each problem."""
    return {(code, at.partition(":")[0]) for code, at in codes(made)}


def test_the_three_stories_of_the_fault(tmp_path: Path) -> None:
    made = project(tmp_path, {"docs/media/report.jpg": PICTURE})
    add(made, STORY, "\n\n[The report](../docs/media/report.jpg)\n")
    edit(made, OTHER, "summary:", "sumary:")
    add(made, THIRD, "\n\n[Gone](../stories/gone.md)\n")
    expected = {("body-picture-link", STORY), ("field-unknown", OTHER), ("body-link", THIRD)}
    assert told(made) == expected
    assert refused(made) == codes(made)


def test_pictures_are_judged_while_a_record_is_broken(tmp_path: Path) -> None:
    made = project(tmp_path, {"docs/media/nobody.jpg": PICTURE})
    add(made, STORY, "\n\nWords ![A reed](../docs/media/nobody.jpg) and words.\n")
    edit(made, OTHER, "summary:", "sumary:")
    assert told(made) == {("body-picture", STORY), ("field-unknown", OTHER)}


def test_references_and_versions_of_a_broken_record(tmp_path: Path) -> None:
    made = project(tmp_path)
    edit(made, OTHER, "summary:", "goals: [no-such-goal]\nversions: [{audience: easy}]\nsumary:")
    found = {code for code, _ in told(made)}
    assert found == {"field-unknown", "reference-unknown", "version-without-text"}


def test_text_is_checked_below_fields_that_can_not_be_read(tmp_path: Path) -> None:
    made = project(tmp_path)
    edit(made, OTHER, "title: ", 'title: "')
    add(made, OTHER, "\n\n[Gone](../stories/gone.md)\n")
    assert told(made) == {("yaml-quote", OTHER), ("body-link", OTHER)}


def test_data_file_that_can_not_be_read_makes_no_other_errors(tmp_path: Path) -> None:
    made = project(tmp_path)
    add(made, "docs/data/goals.yml", "\n<<<<<<< HEAD\n")
    edit(made, OTHER, "summary:", "sumary:")
    assert told(made) == {("merge-conflict", "docs/data/goals.yml"), ("field-unknown", OTHER)}


def test_picture_that_an_unreadable_page_names_is_not_called_nobodys(tmp_path: Path) -> None:
    made = project(tmp_path, {"docs/media/somebody.jpg": PICTURE})
    edit(made, OTHER, "title: ", "image: {src: somebody.jpg, alt: Reeds}\n\ttitle: ")
    add(made, STORY, "\n\nWords ![A reed](../docs/media/somebody.jpg) and words.\n")
    assert told(made) == {("yaml-tab", OTHER)}


def test_what_a_view_with_another_problem_names(tmp_path: Path) -> None:
    made = project(tmp_path)
    add(made, STORY, "\n\n```view\nshow: stories\ncount: three\ngoal: no-such-goal\n```\n")
    assert told(made) == {("value-not-number", STORY), ("reference-unknown", STORY)}


def test_word_of_a_row_with_another_problem(tmp_path: Path) -> None:
    made = project(tmp_path)
    add(
        made,
        "docs/data/activities.yml",
        "\n- id: odd-day\n  when: someday\n  title: Odd\n  kind: event\n  place: no-such-place\n",
    )
    assert {code for code, _ in told(made)} == {"date-invalid", "reference-unknown"}


def test_rows_of_old_addresses_are_judged_while_a_record_is_broken(tmp_path: Path) -> None:
    """What the broken file can still make right, as the last two rows here, waits for it."""
    ledger = "/stories/\n/stories/old-walk/\n/stories/older-walk/\n/places/gone/\n"
    moves = (
        ("/stories/old-walk/", "/stories/no-such-walk/"),
        ("/stories/never-published/", "/stories/"),
        ("/stories/pipes-nobody-saw/", "/stories/"),
        ("/stories/older-walk/", "/stories/a-lane-of-their-own/"),
        ("/places/gone/", "/places/new/"),
    )
    rest = "because: A new name., on: 2025-03-01"
    rows = "".join(f"- {{from: {old}, to: {new}, {rest}}}\n" for old, new in moves)
    made = project(
        tmp_path,
        {"docs/data/addresses.txt": ledger.encode(), "docs/data/moved.yml": rows.encode()},
    )
    edit(made, OTHER, "summary:", "sumary:")
    found = {(code, ":".join(at.split(":")[:2])) for code, at in codes(made)}
    assert {(code, at) for code, at in found if "moved.yml" in at} == {
        ("moved-unknown", "docs/data/moved.yml:1"),
        ("moved-unpublished", "docs/data/moved.yml:2"),
        ("moved-exists", "docs/data/moved.yml:3"),
    }
    assert "field-unknown" in {code for code, _ in found}
