"""Whatever happens between two builds, the second is what a clean build would be, to the byte.

Hypothesis makes up histories of a project. After each step it is built on what the builds
before have kept, and anew in a clean folder; then once more, which must render nothing. Clean
builds keep social cards, whose drawing takes half of the time, but for the last of a history.
``SHK_LONG`` asks for so many histories, longer ones, and for every part of a page's key to be
left out in turn (``make test-long``).
"""

from __future__ import annotations

import os
import shutil
from contextlib import closing, suppress
from datetime import date, timedelta
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import Phase, assume, given, seed, settings
from hypothesis import strategies as st
from PIL import Image

from shk.cli.exit_code import ExitCode
from tests.build.build_server import BuildServer, Built
from tests.conftest import DEMO, DEMO_DAY, differences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LONG = int(os.environ.get("SHK_LONG", "0"))
"""How many long histories are asked for; none is one short history."""
STEPS = 30 if LONG else 10
CARDS = Path(".cache", "shk", "cards")
STORY = "stories/reeds-bring-back-the-frogs.md"
INITIATIVE = "initiatives/reed-beds.md"
NEW = """\
---
title: Story number {number}
summary: One more of them.
date: 2025-02-{day:02}
initiatives: [{initiative}]
sources: [{{document: report-2024}}]
---

It leads to [the reeds](../initiatives/reed-beds.md).
"""


class Project:
    """A project with a site, a copy of the package that builds it, and a clean oracle."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.root = folder, folder / "project"
        self.server = BuildServer(folder)
        self.day = date.fromisoformat(DEMO_DAY)
        shutil.copytree(DEMO, self.root, ignore=shutil.ignore_patterns("site", ".cache"))
        self.edit("mkdocs.yml", "language: en\n      edit", "language: sv\n      edit")
        self.edit(INITIATIVE, "aliases: [reeds]", "aliases: [reeds, reeds-of-old]")
        self.history: list[str] = []
        assert self.build().code == ExitCode.DONE

    def edit(self, path: str, before: str, after: str, root: Path | None = None) -> None:
        """Replace a text in a file, once."""
        file = (root or self.root) / path
        text = file.read_text(encoding="utf-8")
        assert before in text, (path, before)
        file.write_text(text.replace(before, after, 1), encoding="utf-8")

    def edit_package(self, path: str, before: str, after: str) -> None:
        """Replace a text in the package; the next build is another version of it."""
        self.edit(path, before, after, self.server.package)
        self.server.restart()

    def build(self, root: Path | None = None, kill_after: float | None = None) -> Built:
        """Build the project, or a copy of it."""
        words = ("--today", self.day.isoformat())
        return self.server.build(root or self.root, *words, kill_after=kill_after)

    def clean_build(self, *, keeps_cards: bool = True) -> Path:
        """The site that a build makes of which nothing was kept, but for social cards."""
        clean = self.folder / "clean"
        cards = self.folder / "cards"
        shutil.rmtree(clean, ignore_errors=True)
        shutil.copytree(self.root, clean, ignore=shutil.ignore_patterns("site", ".cache"))
        if cards.is_dir() and keeps_cards:
            shutil.copytree(cards, clean / CARDS)
        built = self.build(clean)
        assert built.code == ExitCode.DONE, built.said
        shutil.rmtree(cards, ignore_errors=True)
        shutil.copytree(clean / CARDS, cards)
        return clean / "site"

    def differences(self) -> list[str]:
        """Build on what is kept and anew; the files in which the sites differ."""
        built = self.build()
        assert built.code == ExitCode.DONE, built.said
        return differences(self.root / "site", self.clean_build())

    def close(self) -> None:
        """End it and remove its folder."""
        self.server.close()
        shutil.rmtree(self.folder)


def swap_picture(project: Project, shade: int) -> None:
    """Put another picture in the place of one."""
    picture = Image.new("RGB", (1600, 1000), (shade, 120, 200 - shade % 200))
    picture.save(project.root / "docs" / "media" / "reeds-at-dawn.jpg")


def damage(project: Project, choice: int) -> str:
    """Write over a piece of a file of what is kept; its name."""
    paths = sorted(path for path in (project.root / ".cache").rglob("*") if path.is_file())
    file = paths[choice % len(paths)]
    content = bytearray(file.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 64] = b"\x55" * len(content[middle : middle + 64])
    file.write_bytes(content)
    return file.name


def break_lines(project: Project) -> None:
    """Let an extension keep the line ends of texts."""
    project.edit(STORY, "The last", "The line before\nthe last")
    assert project.build().code == ExitCode.DONE
    project.edit("mkdocs.yml", "attr_list, toc]", "attr_list, toc, nl2br]")


def edit_template(project: Project) -> None:
    """Edit the template of stories in the package."""
    project.edit("features/stories/story.html", "<h1>", "<wbr><h1>", project.server.package)


class History:
    """What happens to a project in the course of time."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.added: list[str] = []
        self.count = 0

    def _last_added(self) -> str:
        """The file of the story that was added last, in a site that was built with it."""
        if not self.added:
            self.add("reed-beds")
            compare(self.project)
        return self.added.pop()

    def edit_a_text(self) -> None:
        """Edit the text of a story."""
        self.count += 1
        self.project.edit(STORY, "It began", f"It began ({self.count})")

    def edit_a_title(self) -> None:
        """Edit the title of an initiative that others name."""
        self.project.edit(INITIATIVE, "title: ", "title: O ")

    def retag(self, goals: str) -> None:
        """Let an initiative serve other goals."""
        lines = (self.project.root / INITIATIVE).read_text(encoding="utf-8").splitlines()
        (before,) = (line for line in lines if line.startswith("goals: "))
        self.project.edit(INITIATIVE, before, f"goals: [{goals}]")

    def add(self, initiative: str) -> None:
        """Write a story."""
        self.count += 1
        name = f"stories/story-{self.count}.md"
        text = NEW.format(number=self.count, day=self.count % 28 + 1, initiative=initiative)
        (self.project.root / name).write_text(text, encoding="utf-8")
        self.added.append(name)

    def delete(self) -> None:
        """Delete a story."""
        (self.project.root / self._last_added()).unlink()

    def rename(self) -> None:
        """Give a story another address."""
        before = self._last_added()
        self.count += 1
        self.added.append(f"stories/renamed-{self.count}.md")
        (self.project.root / before).rename(self.project.root / self.added[-1])

    def hide(self, line: str) -> None:
        """Make a draft of a story, or let it end or begin."""
        name = self._last_added()
        self.project.edit(name, "summary:", f"{line}\nsummary:")

    def let_time_pass(self, days: int) -> None:
        """Build on another day."""
        self.project.day += timedelta(days)

    def edit_a_name_in_the_data(self) -> None:
        """Edit the name of a goal."""
        self.project.edit("docs/data/goals.yml", "short: ", "short: O ")

    def explain_a_word(self) -> None:
        """Add to what the glossary says of a word."""
        self.project.edit("docs/data/glossary.yml", "stands ", "stands well ")

    def edit_a_template(self) -> None:
        """Edit a template of the package."""
        self.project.edit(
            "features/stories/story.html", "<h1>", "<wbr><h1>", self.project.server.package
        )

    def swap_a_picture(self, shade: int) -> None:
        """Put another picture in the place of one."""
        swap_picture(self.project, shade)

    def edit_the_catalogue(self) -> None:
        """Translate a word of the interface in another way."""
        self.project.edit_package(
            "i18n/sv.po", 'msgid "Table"\nmsgstr "', 'msgid "Table"\nmsgstr "O '
        )

    def change_the_code(self) -> None:
        """Let the code make something else of a page."""
        self.project.edit_package("build/markdown_tables.py", 'N_("', 'N_("O ')

    def kill_a_build(self, after: float) -> None:
        """Kill a build in the middle of it."""
        self.count += 1
        self.project.edit(STORY, "It began", f"It began ({self.count})")
        self.project.build(kill_after=after)

    def damage_what_is_kept(self, choice: int) -> None:
        """Write over a piece of what is kept."""
        damage(self.project, choice)
        self.count += 1
        self.project.edit(STORY, "It began", f"It began ({self.count})")  # so that there is a build


EVENTS: st.SearchStrategy[tuple[Any, ...]] = st.one_of(
    st.tuples(st.just(History.edit_a_text)),
    st.tuples(st.just(History.edit_a_title)),
    st.tuples(st.just(History.retag), st.sampled_from(["swim", "drink", "swim, drink"])),
    st.tuples(st.just(History.add), st.sampled_from(["reed-beds", "new-pipes"])),
    st.tuples(st.just(History.delete)),
    st.tuples(st.just(History.rename)),
    st.tuples(
        st.just(History.hide),
        st.sampled_from(["draft: true", "expires: 2025-07-01", "publish_on: 2025-08-01"]),
    ),
    st.tuples(st.just(History.let_time_pass), st.integers(1, 60)),
    st.tuples(st.just(History.edit_a_name_in_the_data)),
    st.tuples(st.just(History.explain_a_word)),
    st.tuples(st.just(History.edit_a_template)),
    st.tuples(st.just(History.swap_a_picture), st.integers(0, 255)),
    st.tuples(st.just(History.edit_the_catalogue)),
    st.tuples(st.just(History.change_the_code)),
    st.tuples(st.just(History.kill_a_build), st.floats(0.05, 3)),
    st.tuples(st.just(History.damage_what_is_kept), st.integers(0, 10**6)),
)
"""What may happen, with its arguments."""


def compare(project: Project) -> None:
    """The site is what a clean build makes, and another build renders nothing."""
    assert project.differences() == []
    again = project.build()
    assert (again.code, again.drawn) == (ExitCode.DONE, 0), again.said


@pytest.mark.parametrize("number", range(max(LONG, 1)))
def test_any_history_builds_what_a_clean_build_makes(number: int) -> None:
    @seed(number)
    @settings(max_examples=1, deadline=None, database=None, phases=(Phase.generate,))
    @given(st.lists(EVENTS, min_size=STEPS, max_size=STEPS))
    def live_through(events: list[tuple[Any, ...]]) -> None:
        # the simplest example, which Hypothesis tries first, is one event again and again
        assume(len({happen for happen, *_ in events}) >= STEPS // 3 + 2)
        with closing(Project(Path(mkdtemp(prefix="shk-history-")))) as project:
            history = History(project)
            for happen, *words in events:
                happen(history, *words)
                compare(project)
            assert differences(project.root / "site", project.clean_build(keeps_cards=False)) == []

    live_through()


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """A project that was built once."""
    made = Project(tmp_path / "made")
    yield made
    with suppress(OSError):
        made.close()


def test_damage_is_reported_for_once(project: Project) -> None:
    kept = project.root / ".cache" / "shk" / "kept.sqlite"
    kept.write_bytes(b"no database" * 1000)
    project.edit(STORY, "The last", "The very last")
    said = [project.build().said for _ in range(2)]
    assert ["skadat" in item for item in said] == [True, False]
    assert differences(project.root / "site", project.clean_build()) == []


REVEALED_BY: dict[str, Callable[[Project], None]] = {
    "view": lambda it: it.edit(INITIATIVE, "question: How", "question: Well, how"),
    "meta": lambda it: it.edit(STORY, "summary: Where", "summary: Here and where"),
    "text": lambda it: it.edit(STORY, "The last", "The very last"),
    "placed": lambda it: it.edit(INITIATIVE, "Three kilometres", "Four kilometres"),
    "shell": lambda it: it.edit("mkdocs.yml", "About: about.md", "About us: about.md"),
    "templates": lambda it: it.edit(
        "features/stories/story.html", "<h1>", "<wbr><h1>", it.server.package
    ),
    "code": lambda it: it.edit_package("build/markdown_tables.py", 'N_("', 'N_("O '),
    "extensions": break_lines,
    "cards": lambda it: it.edit("mkdocs.yml", "  - shk/cards\n", ""),
    "glossary": lambda it: it.edit("docs/data/glossary.yml", "stands in", "really stands in"),
}
"""A change that shows in a page for each part of its key that a project can change alone.

An address that a text links to changes with the name of a file, which the text has too; and the
language of a site is in the settings of its extension of Markdown.
"""


WITHOUT = """

_whole = RenderCache.parts
RenderCache.parts = lambda self, page: {{
    name: part for name, part in _whole(self, page).items() if name != {name!r}
}}
"""


@pytest.mark.parametrize("name", REVEALED_BY if LONG else ["text"])
def test_a_key_without_one_of_its_parts_is_found_out(name: str, project: Project) -> None:
    file = project.server.package / "build" / "render_cache.py"
    file.write_text(file.read_text(encoding="utf-8") + WITHOUT.format(name=name), encoding="utf-8")
    project.server.restart()
    assert project.differences() == []
    REVEALED_BY[name](project)
    assert project.differences() != []


def _add_a_page_with_a_style(project: Project) -> None:
    """Add a page that is copied as it is, and the style it names."""
    docs = project.root / "docs"
    (docs / "frame.html").write_text('<link href="assets/own.css">', encoding="utf-8")
    (docs / "assets").mkdir(exist_ok=True)
    (docs / "assets" / "own.css").write_text("p { color: red }", encoding="utf-8")


CACHE, LAST = "build/render_cache.py", "build/last_site.py"
LEFT_OUT: dict[str, tuple[str, str, str, Callable[[Project], object]]] = {
    "content of a view": (
        CACHE, '"content": content,', "",
        lambda it: it.edit("docs/data/goals.yml", "short: ", "short: O "),
    ),
    "full texts of a view": (
        CACHE, "return key_of([self._text_digests.get(path) for path in paths])", 'return b""',
        REVEALED_BY["text"],
    ),
    "titles of a view": (
        CACHE, 'digests[page.path + TITLE] = key_of(given["title"], given["summary"])', "pass",
        lambda it: it.edit(STORY, "title: ", "title: Again "),
    ),
    "shells of a view": (CACHE, '"shells": self._all_shells', "", REVEALED_BY["shell"]),
    "source of a file": (
        LAST, "or self._last.sources.get(name) != source", "", REVEALED_BY["text"],
    ),
    "what finishes a file": (
        LAST, "key_of(content, more)", "key_of(content)",
        lambda it: swap_picture(it, 7),
    ),
    "names of assets": (
        LAST, "last.common == self.common and", "",
        lambda it: it.edit("docs/assets/own.css", "red", "blue"),
    ),
    "state of the last site": (
        LAST, "last if last.tree == tree_digest(last.place) else None", "last",
        lambda it: (it.root / "site" / "robots.txt").write_text("changed by hand"),
    ),
}  # fmt: skip
"""What is compared before something kept is used: where, without it, and what reveals that."""


@pytest.mark.parametrize("name", LEFT_OUT if LONG else ["source of a file"])
def test_a_comparison_that_is_left_out_is_found_out(name: str, project: Project) -> None:
    path, before, after, reveal = LEFT_OUT[name]
    _add_a_page_with_a_style(project)
    project.edit_package(path, before, after)
    assert project.differences() == []
    reveal(project)
    assert project.differences() != []
