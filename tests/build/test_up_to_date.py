"""A site counts as up to date only if every single thing that it came from is as it was.

``CHANGES`` has a change for each part of what is compared. Each must be noticed, and must
not be when its part is left out: so no part is there for nothing, and no test is either.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest

from shk import i18n
from shk.build import file_states, up_to_date
from shk.build.file_states import Content
from shk.build.up_to_date import FILE, Asked, BuildReport, look_before, remember
from shk.storage.reads import Reads, noted_reads

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LATER = time.time_ns() - 10**12
"""A moment long ago, in nanoseconds, as files get that have lain for a while."""


DAY = "2025-06-01"
"""The day on the clock."""


@dataclass
class Project:
    """A project with a site that was built from it."""

    root: Path
    outside: Path
    asked: Asked

    def write(self, path: str, text: str) -> None:
        """Write a file of the project that lay there long before the build."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def build(self, during: Callable[[], None] = lambda: None) -> bool:
        """Build; tells whether the state could be written down."""
        before = look_before(self.asked)
        with noted_reads() as reads:
            pages = [path.read_text("utf-8") for path in sorted((self.root / "docs").iterdir())]
            pages.append((self.outside / "shared.txt").read_text("utf-8"))
            pages += sorted(os.listdir(self.outside / "listed"))  # noqa: PTH208 - one of two ways to list
            if (self.outside / "listed").is_dir():
                try:
                    pages.append((self.outside / "not-there.txt").read_text("utf-8"))
                except FileNotFoundError:
                    pages.append("")
        during()
        site = self.root / "site"
        site.mkdir(exist_ok=True)
        (site / "index.html").write_text("\n".join(pages), encoding="utf-8")
        reported = BuildReport(
            str(site), (("Mind the gap", "bold"),), "1", "Soon", DAY, "Europe/Stockholm"
        )
        return remember(before, reads, reported)

    @property
    def is_up_to_date(self) -> bool:
        """Whether another build would make the same site."""
        return up_to_date.up_to_date(self.asked) is not None


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project that was just built."""
    root, outside = tmp_path / "project", tmp_path / "outside"
    (outside / "listed").mkdir(parents=True)
    (outside / "listed" / "one").touch()
    (outside / "shared.txt").write_text("shared", encoding="utf-8")
    monkeypatch.setenv("ODDLY_NAMED", "a")
    monkeypatch.setattr(up_to_date, "_day_in", lambda _: DAY)
    result = Project(root, outside, Asked(str(root / "mkdocs.yml"), ("strict",), "2025-06-01"))
    result.write("mkdocs.yml", "site_name: !ENV [ODDLY_NAMED, UNSET_YET]\n")
    result.write("docs/a.md", "a")
    result.write("docs/b.md", "b")
    for command in (["init", "-q"], ["commit", "-q", "--allow-empty", "-m", "one"]):
        _git(result, *command)
    assert result.build()
    assert result.is_up_to_date
    return result


def _git(project: Project, *words: str) -> None:
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    subprocess.run(["git", "-C", str(project.root), *who, *words], check=True, capture_output=True)


def _write(path: str, text: str) -> Callable[[Project, pytest.MonkeyPatch], None]:
    return lambda project, _: project.write(path, text)


def _write_outside(path: str) -> Callable[[Project, pytest.MonkeyPatch], None]:
    def change(project: Project, _: pytest.MonkeyPatch) -> None:
        (project.outside / path).write_text("new", "utf-8")

    return change


def _set(name: str) -> Callable[[Project, pytest.MonkeyPatch], None]:
    return lambda _, patch: patch.setenv(name, "new")


def _ask(**changes: object) -> Callable[[Project, pytest.MonkeyPatch], None]:
    def change(project: Project, _: pytest.MonkeyPatch) -> None:
        project.asked = replace(project.asked, **changes)  # type: ignore[arg-type]  # as Asked has them

    return change


def _pass_a_day(_: Project, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(up_to_date, "_day_in", lambda _: "2025-06-02")


CHANGES: dict[str, tuple[str, Callable[[Project, pytest.MonkeyPatch], None]]] = {
    "a text is edited": ("inputs", _write("docs/a.md", "x")),
    "the settings are edited": ("inputs", _write("mkdocs.yml", "site_name: ODDLY_NAMED UNSET_YET")),
    "a text is removed": ("inputs", lambda project, _: (project.root / "docs" / "a.md").unlink()),
    "a file is added": ("content", _write("docs/c.md", "c")),
    "a file of another folder is added": ("content", _write("elsewhere/c.md", "c")),
    "what was read outside is edited": ("read", _write_outside("shared.txt")),
    "what was not there outside comes": ("read", _write_outside("not-there.txt")),
    "a folder outside that was listed gets a file": ("read", _write_outside("listed/two")),
    "another option": ("asked", _ask(options=("lax",))),
    "another day that is asked for": ("asked", _ask(today="2025-06-02")),
    "another day on the clock": ("day", _pass_a_day),
    "a variable of ours": ("environment", _set("SHK_COMPRESS")),
    "a variable that mkdocs.yml names": ("environment", _set("ODDLY_NAMED")),
    "a variable that mkdocs.yml names and that was not set": ("environment", _set("UNSET_YET")),
    "a commit": (
        "commit",
        lambda project, _: _git(project, "commit", "-q", "--allow-empty", "-m", "two"),
    ),
    "another Python": ("python", lambda _, patch: patch.setattr(sys, "version", "4.0")),
    "another folder": ("folder", lambda project, patch: patch.chdir(project.root / "docs")),
    "a page of the site is edited": ("site", _write("site/index.html", "changed by hand")),
    "a page of the site is removed": (
        "site",
        lambda project, _: (project.root / "site" / "index.html").unlink(),
    ),
    "a file is put into the site": ("site", _write("site/more.html", "more")),
}
"""Each change with the part of the state that notices it."""


@pytest.mark.parametrize("name", CHANGES)
def test_every_change_is_noticed(
    name: str, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    CHANGES[name][1](project, monkeypatch)
    assert not project.is_up_to_date


def test_a_catalogue_of_the_package_counts_although_a_table_of_it_is_read(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project.outside / "i18n").mkdir()
    catalogue = project.outside / "i18n" / "sv.po"
    catalogue.write_text("one", "utf-8")
    monkeypatch.setattr(i18n, "__file__", str(catalogue.with_name("__init__.py")))
    assert project.build()
    assert project.is_up_to_date
    catalogue.write_text("another", "utf-8")
    assert not project.is_up_to_date


@pytest.mark.parametrize("name", CHANGES)
def test_no_change_is_noticed_without_its_part(
    name: str, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    part, change = CHANGES[name]
    _leave_out(part, monkeypatch)
    assert project.build()
    change(project, monkeypatch)
    assert project.is_up_to_date


def _leave_out(part: str, patch: pytest.MonkeyPatch) -> None:
    """Compare everything but one part."""
    if part == "inputs":
        patch.setattr(up_to_date, "_is_same", lambda *_: True)
    elif part == "content":
        content_of = file_states.content_of

        def only_texts(root: str, left_out: str) -> Content:
            result = content_of(root, left_out)
            kept = {file for file in result.files if not file.endswith("c.md")}
            return Content(kept, result.folders)

        patch.setattr(up_to_date, "content_of", only_texts)
    elif part == "read":
        patch.setattr(up_to_date, "_read", lambda *_: set())
    elif part == "site":
        patch.setattr(up_to_date, "tree_digest", lambda _: "always the same")
    elif part == "day":
        patch.setattr(BuildReport, "is_of_today", True)
    else:
        all_of_it = up_to_date.surroundings

        def without(asked: Asked) -> dict[str, object]:
            return {key: value for key, value in all_of_it(asked).items() if key != part}

        patch.setattr(up_to_date, "surroundings", without)


def test_what_was_reported_is_reported_again(project: Project) -> None:
    reported = up_to_date.up_to_date(project.asked)
    assert reported
    assert (reported.lines, reported.pages, reported.next_build) == (
        (("Mind the gap", "bold"),),
        "1",
        "Soon",
    )


def test_a_checkout_that_gives_files_new_times_changes_nothing(project: Project) -> None:
    for file in (project.root / "docs" / "a.md", project.outside / "shared.txt"):
        text = file.read_bytes()
        file.unlink()
        file.write_bytes(text)
        os.utime(file, ns=(LATER, LATER))
    assert project.is_up_to_date


def test_a_change_that_keeps_size_and_time_is_noticed(project: Project) -> None:
    file = project.root / "docs" / "a.md"
    before = file.stat()
    file.write_text("x", encoding="utf-8")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert not project.is_up_to_date


def test_a_file_changed_in_the_instant_of_its_state_is_compared_by_content(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    state = file_states.file_state(str(project.root / "docs" / "a.md"))
    monkeypatch.setattr(up_to_date, "file_state", lambda _: state)  # a coarse clock
    project.build()
    project.write("docs/a.md", "x")
    assert not project.is_up_to_date


@pytest.mark.parametrize(
    "change",
    [
        lambda project: project.write("docs/a.md", "x"),
        lambda project: project.write("docs/c.md", "c"),
        lambda project: (project.root / "docs" / "b.md").unlink(),
        lambda project: _git(project, "commit", "-q", "--allow-empty", "-m", "two"),
    ],
)
def test_nothing_is_said_of_a_site_whose_content_changed_meanwhile(
    project: Project, change: Callable[[Project], None]
) -> None:
    assert not project.build(lambda: change(project))
    assert not project.is_up_to_date


def test_any_damage_to_the_state_means_a_build(project: Project) -> None:
    file = project.root / FILE
    full_text = file.read_text(encoding="utf-8")
    content = json.loads(full_text)
    damaged = [
        full_text[: len(full_text) // 2],
        "",
        "[]",
        "null",
        '{"form": 1}',
        full_text.replace("1", "2", 1),
    ]
    damaged += [json.dumps({**content, key: None}) for key in content]
    for text in damaged:
        file.write_text(text, encoding="utf-8")
        assert not project.is_up_to_date
    file.unlink()
    assert not project.is_up_to_date


def test_files_of_a_disk_in_memory_are_read_and_devices_are_none() -> None:
    reads = Reads()
    for path in ("/dev/shm/project/mkdocs.yml", "/dev/null", "/proc/stat"):  # noqa: S108 - no file is made
        reads.note("open", (path, "r", os.O_RDONLY))
    assert reads.files == {"/dev/shm/project/mkdocs.yml"}  # noqa: S108 - as above
