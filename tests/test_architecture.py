"""Imports point one way; a module that breaks the rule is named."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
import yaml

PACKAGE = Path(__file__).parents[1] / "hooks" / "shk"

ALLOWED = {
    "": {"cli", "i18n", "entry"},
    "i18n": set(),
    "geometry": set(),
    "model": {"i18n"},
    "images": {"i18n", "model", "geometry"},
    "content": {"i18n", "model", "images"},
    "lint": {"i18n", "model", "content"},
    "editing": {"i18n", "model", "content"},
    "site": {"i18n", "model", "geometry"},
    "features": {"i18n", "model", "geometry", "site"},
    "build": {"i18n", "model", "images", "content", "lint", "site", "features", "mkdocs_plugin"},
    "mkdocs_plugin": {"i18n", "model", "images", "content", "lint", "site", "features", "build"},
    "cli": {
        "i18n",
        "model",
        "content",
        "lint",
        "editing",
        "site",
        "features",
        "build",
        "mkdocs_plugin",
    },
}
"""What each part may import beside itself; the version in ``shk`` is free to all."""

MODULES = sorted(PACKAGE.rglob("*.py"))


def imported(file: Path) -> set[str]:
    """Every module a file imports, dotted, those for types included."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: relative import"
            found.add(node.module or "")
    return found


def part_of(file: Path) -> str:
    """The part of the package a file belongs to; empty for the package itself."""
    parts = file.relative_to(PACKAGE).parts
    return parts[0] if len(parts) > 1 else ""


def test_every_part_is_in_the_table() -> None:
    parts = {part_of(file) for file in MODULES} - {""}
    assert parts | {""} == set(ALLOWED)


@pytest.mark.parametrize("file", MODULES, ids=lambda one: str(one.relative_to(PACKAGE)))
def test_imports_point_one_way(file: Path) -> None:
    part = part_of(file)
    used = {name.split(".")[1] for name in imported(file) if name.startswith("shk.")}
    allowed = ALLOWED.get(part, set()) | {part}
    assert used <= allowed, f"{file.relative_to(PACKAGE)} imports {sorted(used - allowed)}"


@pytest.mark.parametrize("file", MODULES, ids=lambda one: str(one.relative_to(PACKAGE)))
def test_only_the_build_knows_mkdocs(file: Path) -> None:
    roots = {name.split(".")[0] for name in imported(file)}
    if part_of(file) not in {"build", "mkdocs_plugin"}:
        assert not roots & {"mkdocs", "material"}


def test_the_pure_parts_read_no_clock_and_no_environment() -> None:
    for file in MODULES:
        if part_of(file) in {"model", "geometry", "site", "features"}:
            if file.name == "pagefind.py":  # it runs the program that makes the index
                continue
            roots = {name.split(".")[0] for name in imported(file)}
            assert not roots & {"os", "time", "random", "subprocess", "pathlib"}, file


def test_public_things_have_docstrings() -> None:
    bare = []
    for file in MODULES:
        tree = ast.parse(file.read_text(encoding="utf-8"))
        classes = [one for one in tree.body if isinstance(one, ast.ClassDef)]
        for node in [*tree.body, *(one for cls in classes for one in cls.body)]:
            if not isinstance(node, ast.FunctionDef | ast.ClassDef) or node.name[0] == "_":
                continue
            if not ast.get_docstring(node):
                bare.append(f"{file.relative_to(PACKAGE)}:{node.lineno} {node.name}")
    assert bare == []


def test_functions_are_short() -> None:
    long = []
    for file in MODULES:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.end_lineno:
                lines = node.end_lineno - node.lineno + 1
                if lines > 45:
                    long.append(f"{file.relative_to(PACKAGE)}:{node.lineno} {node.name} {lines}")
    assert long == []


def test_modules_stay_readable() -> None:
    long = {
        str(file.relative_to(PACKAGE)): len(file.read_text(encoding="utf-8").splitlines())
        for file in MODULES
    }
    assert {name: count for name, count in long.items() if count > 450} == {}


def test_the_generator_names_nobody() -> None:
    """No name from the project's own data may stand in the generator."""
    data = PACKAGE.parents[1] / "docs" / "data"
    names = set()
    for stem in ("focus_areas", "goals", "challenges", "parties", "places", "documents"):
        rows = yaml.safe_load((data / f"{stem}.yml").read_text(encoding="utf-8"))
        names |= {row["name"].casefold() for row in rows}
    for file in sorted(PACKAGE.rglob("*")):
        if file.suffix in {".py", ".html", ".js", ".css", ".xml", ".po"}:
            text = file.read_text(encoding="utf-8").casefold()
            assert [name for name in sorted(names) if len(name) > 3 and name in text] == [], file
