"""Imports point one way; a module that breaks a rule is named."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest
import yaml

from bench.structure import Module, circles, read_package
from tests.architecture import ALLOWED, ORDER, RULES, folder_of
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

PACKAGE = ROOT / "hooks" / "shk"
MODULES = read_package(ROOT)
MOST_LINES = 400


@pytest.mark.parametrize("rule", RULES, ids=lambda item: item.__name__)
def test_imports_follow_the_rule(rule: Callable[[Iterable[Module]], Iterator[str]]) -> None:
    assert sorted(set(rule(MODULES))) == []


@pytest.mark.parametrize(
    ("rule", "path", "line"),
    [
        (0, "geometry/new.py", "from shk.model.schema.record import Kind"),
        (1, "model/schema/new.py", "from shk.model.portfolio.events import events"),
        (2, "site/new.py", "from shk.features.map import has_map"),
        (3, "features/search/new.py", "from shk.features.map import has_map"),
        (3, "features/home/new.py", "from shk.features.map.goals import has_map"),
        (4, "build/new.py", "from shk.features.map.goals import has_map"),
        (5, "build/new.py", "import mkdocs"),
    ],
)
def test_a_rule_sees_what_breaks_it(rule: int, path: str, line: str) -> None:
    assert list(RULES[rule]([Module(path, f"{line}\n")]))


def test_no_modules_import_each_other() -> None:
    assert circles(MODULES) == ()


def test_every_folder_has_its_rule() -> None:
    assert {folder_of(module) for module in MODULES} == set(ALLOWED)
    folders = {
        module.path.split("/")[1] for module in MODULES if module.path.startswith("features/")
    }
    assert {folder for folder in folders if not folder.endswith(".py")} == set(ORDER)


def test_the_pure_parts_read_no_clock_and_no_environment() -> None:
    impure = {"os", "time", "random", "subprocess", "pathlib"}
    for module in MODULES:
        if folder_of(module) in {"model", "geometry", "site", "features"}:
            assert not {name.split(".")[0] for name in module.imported()} & impure, module.path


MADE_OF_RECORDS = {"self", "Context", "Portfolio", "Initiative", "Story"}
"""What a full text can be read through; an object may hold any of the others."""


def test_what_is_made_of_records_once_notes_their_texts() -> None:
    """``functools`` would hide from those who ask later that a full text was read."""
    for module in MODULES:
        if folder_of(module) not in {"site", "features"}:
            continue
        for node in ast.walk(module.tree):
            if isinstance(node, ast.FunctionDef) and _remembers(node, module):
                given = {ast.unparse(arg.annotation or ast.Name("self")) for arg in node.args.args}
                assert not given & MADE_OF_RECORDS, f"{module.path}: {node.name}"


def _remembers(function: ast.FunctionDef, module: Module) -> bool:
    """Whether ``functools`` remembers what a function made."""
    taken = {name for source, name in module.imports if source == "functools"}
    names = {ast.unparse(item).partition("(")[0] for item in function.decorator_list}
    return bool(names & taken & {"cache", "cached_property", "lru_cache"})


def test_public_things_have_docstrings() -> None:
    bare = []
    for module in MODULES:
        tree = module.tree
        classes = [item for item in tree.body if isinstance(item, ast.ClassDef)]
        for node in [*tree.body, *(item for cls in classes for item in cls.body)]:
            if not isinstance(node, ast.FunctionDef | ast.ClassDef) or node.name[0] == "_":
                continue
            if not ast.get_docstring(node):
                bare.append(f"{module.path}:{node.lineno} {node.name}")
    assert bare == []


def test_functions_are_short() -> None:
    long = []
    for module in MODULES:
        for node in ast.walk(module.tree):
            if isinstance(node, ast.FunctionDef) and node.end_lineno:
                lines = node.end_lineno - node.lineno + 1
                if lines > 45:
                    long.append(f"{module.path}:{node.lineno} {node.name} {lines}")
    assert long == []


def test_modules_stay_readable() -> None:
    assert {module.path: module.lines for module in MODULES if module.lines > MOST_LINES} == {}


def test_the_generator_names_nobody() -> None:
    """No name from the project's own data may stand in the generator."""
    data = ROOT / "docs" / "data"
    names = set()
    for stem in ("focus_areas", "goals", "challenges", "parties", "places", "documents"):
        rows = yaml.safe_load((data / f"{stem}.yml").read_text(encoding="utf-8"))
        names |= {row["name"].casefold() for row in rows}
    for file in sorted(PACKAGE.rglob("*")):
        if file.suffix in {".py", ".html", ".js", ".css", ".xml", ".po"}:
            text = file.read_text(encoding="utf-8").casefold()
            assert [name for name in sorted(names) if len(name) > 3 and name in text] == [], file
