"""A save that changes the words of one text is shown first, and as a whole build has it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from shk.build import preview as preview_module
from shk.build.config_file import load_settings
from shk.build.live_pages import LivePages
from shk.build.pipeline import write_site
from shk.build.prepare import read_site
from shk.build.preview import Preview
from shk.build.run import Run
from shk.build.settings import SiteOptions
from shk.features.registry import SHOWING_TEXTS, all_pages
from tests.conftest import DEMO, DEMO_DAY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

STORY = "stories/a-lane-of-their-own"
TEXTS = sorted(file.relative_to(DEMO).as_posix() for file in DEMO.glob("[is]*/*.md"))
NOTICE = b"The content has errors"


@dataclass
class Previewed:
    """A preview of a project, and what it showed before it had read all."""

    project: Path
    preview: Preview
    first: dict[str, bytes] = field(default_factory=dict)
    """The pages that the last save showed first."""

    def save(self, edit: Callable[[Path], object], *files: str) -> None:
        """Change files and let the preview know which."""
        self.first.clear()
        edit(self.project)
        self.preview.build(frozenset(str(self.project / file) for file in files))

    def page(self, name: str) -> bytes | None:
        """What is handed out."""
        state = self.preview.state_with(name)
        file = state.file(name) if state else None
        return file.read_bytes() if isinstance(file, Path) else file


@pytest.fixture
def previewed(demo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Previewed]:
    """A preview of the invented project that makes no whole build."""
    monkeypatch.setattr(preview_module, "CALM", 1000)
    monkeypatch.setattr(preview_module, "AT_ONCE", 0)
    options = SiteOptions(str(demo / "mkdocs.yml"))
    result = Previewed(demo, Preview(options, Run(today=DEMO_DAY), tmp_path / "states"))
    render = LivePages.render_edited

    def noted(state: LivePages) -> bool:
        good = render(state)
        for name in sorted(state.edited_files or ()):
            file = state.file(name)
            assert isinstance(file, Path)
            result.first[name] = file.read_bytes()
        return good

    monkeypatch.setattr(LivePages, "render_edited", noted)
    result.preview.build()
    yield result
    result.preview.stop()


def whole_build(project: Path, target: Path) -> Path:
    """All that the preview should show, made at once and without it."""
    settings, run = load_settings(SiteOptions(str(project / "mkdocs.yml"))), Run(today=DEMO_DAY)
    settings = replace(settings, site_url=f"http://{settings.dev_addr}/")
    write_site(read_site(settings, run, preview=True), settings, run, target, serving=True)
    return target


def added(text: str, file: str = f"{STORY}.md") -> Callable[[Path], object]:
    """An edit that adds something at the end of a file."""

    def edit(project: Path) -> None:
        with (project / file).open("a", encoding="utf-8") as opened:
            opened.write(text)

    return edit


def replaced(old: str, new: str, file: str = f"{STORY}.md") -> Callable[[Path], object]:
    """An edit that puts something in the place of something else."""

    def edit(project: Path) -> None:
        text = (project / file).read_text(encoding="utf-8")
        assert old in text
        (project / file).write_text(text.replace(old, new, 1), encoding="utf-8")

    return edit


def test_words_are_shown_first_and_as_a_whole_build_has_them(
    previewed: Previewed, tmp_path: Path
) -> None:
    first: dict[str, bytes] = {}
    for number, file in enumerate(TEXTS):
        before = previewed.preview.number
        previewed.save(added(f"\n\nWords *number {number}*.\n", file), file)
        assert previewed.preview.number == before + 1
        assert any(f"number {number}".encode() in page for page in previewed.first.values()), file
        first |= previewed.first
    site = whole_build(previewed.project, tmp_path / "whole")
    for name, page in first.items():
        assert page == (site / name).read_bytes() == previewed.page(name), name


@pytest.mark.parametrize(
    "edit",
    [
        replaced("A lane of", "The lane of"),
        replaced("title: A lane of their own", 'title: "A lane: of\u00a0their own"'),
        replaced("one summer", "two summers"),
        replaced("Chairs came", "A chair"),
    ],
    ids=("title", "title in quotation marks", "summary", "text"),
)
def test_words_of_a_story_are_shown_first_wherever_they_stand(
    previewed: Previewed, tmp_path: Path, edit: Callable[[Path], object]
) -> None:
    previewed.save(edit, f"{STORY}.md")
    name = f"{STORY}/index.html"
    assert previewed.first.keys() == {name}
    site = whole_build(previewed.project, tmp_path / "whole")
    assert previewed.first[name] == (site / name).read_bytes() == previewed.page(name)


OTHER: dict[str, tuple[Callable[[Path], object], str]] = {
    "a title of an initiative": (
        replaced("title: ", "title: Very ", "initiatives/reed-beds.md"),
        "initiatives/reed-beds.md",
    ),
    "a line more": (replaced("title: A lane", "title: >-\n  A lane"), f"{STORY}.md"),
    "date": (replaced("2025-01-20", "2025-01-21"), f"{STORY}.md"),
    "a line of front matter more": (replaced("---\n", "---\ndraft: true\n"), f"{STORY}.md"),
    "a link": (added("\n[Reeds](reeds-bring-back-the-frogs.md)\n"), f"{STORY}.md"),
    "a heading": (added("\n## A heading\n\nWords.\n"), f"{STORY}.md"),
    "a quote": (
        added(
            "\n> Zebras danced.\n> — Kim Ek, chief\n> Said: In May 2024\n> Consent: in writing\n"
        ),
        f"{STORY}.md",
    ),
    "a new file": (
        lambda project: (project / "stories/new.md").write_text(
            (project / f"{STORY}.md").read_text(encoding="utf-8"), encoding="utf-8"
        ),
        "stories/new.md",
    ),
    "a file that is gone": (
        lambda project: (project / "stories/later-story.md").unlink(),
        "stories/later-story.md",
    ),
    "data": (replaced('"120"', '"4711"', "docs/data/figures.yml"), "docs/data/figures.yml"),
    "a hand-written page": (added("\nWords.\n", "docs/about.md"), "docs/about.md"),
}
"""Saves that may change more than the pages of one text, each with its file."""


@pytest.mark.parametrize("kind", OTHER)
def test_other_saves_show_what_is_read_from_all(previewed: Previewed, kind: str) -> None:
    before = previewed.preview.number
    edit, file = OTHER[kind]
    previewed.save(edit, file)
    assert previewed.first == {}
    assert previewed.preview.number == before + 1
    again = Preview(
        SiteOptions(str(previewed.project / "mkdocs.yml")),
        Run(today=DEMO_DAY),
        previewed.project / "states",
    )
    again.build()
    for name in (f"{STORY}/index.html", "stories/index.html", "index.html"):
        state = again.state_with(name)
        page = state and state.file(name)
        assert isinstance(page, Path)
        assert previewed.page(name) == page.read_bytes(), name
    again.stop()


WRONG: dict[str, Callable[[Path], object]] = {
    "front matter": replaced("title:", "titel:"),
    "a link that leads nowhere": added("\n[Nowhere](nowhere.md)\n"),
    "a picture that is not there": added("\n![Words](../docs/media/nowhere.jpg)\n"),
    "bytes": lambda project: (project / f"{STORY}.md").write_bytes(b"---\n\xff"),
}


@pytest.mark.parametrize("kind", WRONG)
def test_what_is_wrong_shows_the_last_state_and_is_mended(previewed: Previewed, kind: str) -> None:
    name = f"{STORY}/index.html"
    good = (previewed.project / f"{STORY}.md").read_text(encoding="utf-8")
    previewed.save(WRONG[kind], f"{STORY}.md")
    assert previewed.first == {}
    assert NOTICE in (previewed.page(name) or b"")

    previewed.save(
        lambda project: (project / f"{STORY}.md").write_text(f"{good}\nMended.\n"), f"{STORY}.md"
    )
    assert previewed.first == {}
    page = previewed.page(name) or b""
    assert b"Mended." in page
    assert NOTICE not in page


def test_words_of_two_files_or_of_another_day_are_read_with_all(
    previewed: Previewed, monkeypatch: pytest.MonkeyPatch
) -> None:
    previewed.save(added("\nWords.\n"), f"{STORY}.md", "stories/later-story.md")
    assert previewed.first == {}
    monkeypatch.setattr(previewed.preview, "_run", Run(today="2025-06-02"))
    previewed.save(added("\nWords.\n"), f"{STORY}.md")
    assert previewed.first == {}


def test_errors_elsewhere_are_shown_after_the_words(previewed: Previewed) -> None:
    figures = previewed.project / "docs" / "data" / "figures.yml"
    figures.write_text("- nothing\n", encoding="utf-8")  # its own event is still to come
    before = previewed.preview.number
    previewed.save(added("\nWords.\n"), f"{STORY}.md")
    assert previewed.first
    assert previewed.preview.number == before + 2
    page = previewed.page(f"{STORY}/index.html") or b""
    assert NOTICE in page
    assert b"Words." not in page


def test_pages_that_turn_out_otherwise_are_loaded_anew(
    previewed: Previewed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(LivePages, "has_pages_of", lambda *_: False)
    before = previewed.preview.number
    previewed.save(added("\nWords.\n"), f"{STORY}.md")
    assert previewed.preview.number == before + 2


def test_only_what_an_edit_can_not_change_is_handed_out_before_all_is_read(
    previewed: Previewed, monkeypatch: pytest.MonkeyPatch
) -> None:
    settled: dict[str, bool] = {}

    def look(state: Preview) -> None:
        for name in (f"{STORY}/index.html", "index.html", "assets/tokens.css", "robots.txt"):
            settled[name] = bool(state.edited and state.edited.has_settled(name))

    monkeypatch.setattr(previewed.preview, "_read", _before(previewed.preview, look))
    previewed.save(added("\nWords.\n"), f"{STORY}.md")
    assert settled == {
        f"{STORY}/index.html": True,
        "index.html": False,
        "assets/tokens.css": True,
        "robots.txt": False,
    }


def _before(state: Preview, look: Callable[[Preview], None]) -> Callable[..., object]:
    """The reading of a preview, with a look at it before."""
    read = state._read  # noqa: SLF001 - the moment that is looked at is inside

    def looking(*args: object) -> object:
        look(state)
        return read(*args)  # type: ignore[arg-type]  # as the preview calls it

    return looking


def test_texts_stand_on_pages_of_the_features_that_show_texts(previewed: Previewed) -> None:
    settings = load_settings(SiteOptions(str(previewed.project / "mkdocs.yml")))
    context = read_site(settings, Run(today=DEMO_DAY), preview=True).context
    of_files = {page.url for page in all_pages(context) if page.source.path}
    listed = all_pages(context, SHOWING_TEXTS)
    assert {page.url for page in listed if page.source.path} == of_files
