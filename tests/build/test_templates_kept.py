"""Compiled templates of the package are kept beside its modules, others in the project's store."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from shk.build import templates
from shk.build.templates import KeptTemplates, make_environment
from shk.content.kept import NOTHING_KEPT
from tests.portfolios import small_context

if TYPE_CHECKING:
    from pathlib import Path

    from jinja2 import Environment


@pytest.fixture
def beside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder in the place of the package's own for compiled modules."""
    folder = tmp_path / "build" / "__pycache__"
    monkeypatch.setattr(templates, "COMPILED", folder)
    return folder


def environment(custom: Path | None = None) -> Environment:
    """A new one, which has compiled nothing yet."""
    result = make_environment(custom, small_context().messages)
    result.bytecode_cache = KeptTemplates(NOTHING_KEPT)
    return result


def test_a_template_is_compiled_once(beside: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    environment().get_template("macros.html")
    (kept,) = beside.iterdir()
    assert kept.suffix == ".template"
    again = environment()
    monkeypatch.setattr(again, "compile", pytest.fail)
    assert again.get_template("macros.html").module


@pytest.mark.parametrize("spoiled", [b"", b"x" * 40, None])
def test_what_is_spoiled_is_compiled_anew(beside: Path, spoiled: bytes | None) -> None:
    environment().get_template("macros.html")
    (kept,) = beside.iterdir()
    written = kept.read_bytes()
    kept.write_bytes(written[: len(written) // 2] if spoiled is None else spoiled)
    assert environment().get_template("macros.html").module
    assert kept.read_bytes() == written


def test_a_template_of_a_project_is_not_kept_in_the_package(beside: Path, tmp_path: Path) -> None:
    (tmp_path / "macros.html").write_text("{% macro own() %}own{% endmacro %}", encoding="utf-8")
    assert "own" in vars(environment(tmp_path).get_template("macros.html").module)
    assert not beside.exists()


def test_where_nothing_can_be_written_it_is_compiled_each_time(beside: Path) -> None:
    beside.parent.mkdir()
    beside.write_text("in the way", encoding="utf-8")
    assert environment().get_template("macros.html").module
