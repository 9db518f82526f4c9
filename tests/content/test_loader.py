"""A whole project: what is read, and that nothing makes it fall over."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, example, given, settings

from shk.content.diagnostics import Diagnostics
from shk.content.loader import load_portfolio
from shk.content.source_text import decode_source
from shk.model.schema.when import When
from tests.content.golden import copy_base, folders_of, reported
from tests.content.strategies import broken_texts

if TYPE_CHECKING:
    from pathlib import Path

    from shk.content.loader import Loaded

FEWER = settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
"""Each example reads a project from disk."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the base project whose files the examples of a property rewrite."""
    root = tmp_path_factory.mktemp("project")
    copy_base(root)
    return root


def load_with(root: Path, path: str, text: str) -> Loaded:
    """Load with another text in a file; every problem stands where the file has a place."""
    file, raw = root / path, text.encode("utf-8", "surrogatepass")
    before = file.read_bytes()
    file.write_bytes(raw)
    try:
        loaded = load_portfolio(folders_of(root))
    finally:
        file.write_bytes(before)
    source = decode_source(raw, path, Diagnostics())
    lines = source.text.split("\n") if source else []
    for problem in loaded.problems:
        if problem.location.path == path and source:
            assert 1 <= problem.location.line <= len(lines), problem
            assert 1 <= problem.location.column <= len(lines[problem.location.line - 1]) + 1, (
                problem
            )
    return loaded


def test_records_come_in_their_order(tmp_path: Path) -> None:
    portfolio = load_portfolio(copy_base(tmp_path)).portfolio
    assert portfolio is not None
    assert list(portfolio.initiatives) == ["gardsstudien", "lekparken", "oppna-koket"]
    assert list(portfolio.stories) == ["en-dag-i-parken", "koket-oppnar"]
    assert list(portfolio.focus_areas) == ["mat-och-gemenskap", "lek-och-natur"]


def test_a_page_knows_its_file_and_day(tmp_path: Path) -> None:
    path = "stories/en-dag-i-parken.md"
    changed = {path: date(2024, 9, 13)}
    portfolio = load_portfolio(copy_base(tmp_path), changed).portfolio
    assert portfolio is not None
    story = portfolio.stories["en-dag-i-parken"]
    assert (story.path, story.body_line, story.changed) == (path, 11, date(2024, 9, 13))
    assert story.body == "De ritade en kulle."
    assert portfolio.stories["koket-oppnar"].changed is None


def test_moments_are_read(tmp_path: Path) -> None:
    portfolio = load_portfolio(copy_base(tmp_path)).portfolio
    assert portfolio is not None
    about = portfolio.stories["koket-oppnar"].about
    assert isinstance(about, When)
    assert (about.start, about.season) == (date(2024, 1, 1), "spring")


def test_the_order_of_problems_is_that_of_files_and_lines(tmp_path: Path) -> None:
    folders = copy_base(tmp_path)
    for name in ("b", "a"):
        (folders.stories / f"{name}.md").write_text("---\ndraft: ja\nx: y\n---\n")
    loaded = load_portfolio(folders)
    marks = [problem.location for problem in loaded.problems]
    assert marks == sorted(marks)
    assert loaded == load_portfolio(folders)


def test_warnings_do_not_stand_in_the_way(tmp_path: Path) -> None:
    folders = copy_base(tmp_path)
    page = folders.stories / "en-dag-i-parken.md"
    page.write_text(page.read_text("utf-8").replace("De ritade en kulle.", ""), "utf-8")
    loaded = load_portfolio(folders)
    assert [code for code, _, _ in reported(loaded)] == ["body-empty"]
    assert loaded.portfolio is not None


def test_a_project_without_content(tmp_path: Path) -> None:
    folders = copy_base(tmp_path / "elsewhere")
    empty = replace(
        folders,
        root=tmp_path,
        data=tmp_path / "d",
        initiatives=tmp_path / "i",
        stories=tmp_path / "s",
        media=tmp_path / "m",
        pages=(),
    )
    loaded = load_portfolio(empty)
    assert [(code, place) for code, place, _ in reported(loaded)] == [
        ("file-missing", "d/focus_areas.yml:1:1"),
        ("file-missing", "d/parties.yml:1:1"),
        ("file-missing", "d/partnership.yml:1:1"),
    ]


def test_an_id_with_spaces_around_it_is_found(tmp_path: Path) -> None:
    folders = copy_base(tmp_path)
    places = folders.data / "places.yml"
    places.write_text(
        places.read_text("utf-8").replace("id: kvarntorget", 'id: " kvarntorget "'), "utf-8"
    )
    loaded = load_portfolio(folders)
    assert reported(loaded) == []
    assert loaded.portfolio is not None
    assert list(loaded.portfolio.places) == ["kvarntorget"]


@FEWER
@given(text=broken_texts)
@example(text="---\ntitle: a\n---")
def test_any_text_as_a_page(project: Path, text: str) -> None:
    loaded = load_with(project, "stories/en-dag-i-parken.md", text)
    assert any(problem.location.path == "stories/en-dag-i-parken.md" for problem in loaded.problems)


@FEWER
@given(text=broken_texts)
def test_any_text_as_fields_and_body(project: Path, text: str) -> None:
    fields = f"title: Mat\nsummary: Mat\ndate: 2024-05-02\n{text}"
    path = "stories/en-dag-i-parken.md"
    loaded = load_with(project, path, f"---\n{fields}\n---\n\n{text}\n")
    if loaded.portfolio is None:
        assert any(problem.location.path == path for problem in loaded.problems)
    else:
        assert "en-dag-i-parken" in loaded.portfolio.stories


@FEWER
@given(text=broken_texts)
def test_any_text_as_a_data_file(project: Path, text: str) -> None:
    loaded = load_with(project, "docs/data/figures.yml", text)
    reported_for = [
        problem for problem in loaded.problems if problem.location.path == "docs/data/figures.yml"
    ]
    assert loaded.portfolio is not None or reported_for


@FEWER
@given(text=broken_texts)
def test_any_text_as_the_partnership(project: Path, text: str) -> None:
    loaded = load_with(project, "docs/data/partnership.yml", text)
    assert loaded.portfolio is None
    assert any(problem.location.path == "docs/data/partnership.yml" for problem in loaded.problems)
