"""The rules of imports, each a function that names what breaks it."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from bench.structure import read_package
from shk.features.registry import FEATURES
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bench.structure import Module

ORDER = (*(feature.__name__.rpartition(".")[2] for feature in FEATURES), "redirects")
"""The features, in the order in which each builds on those before it."""

ABOVE_ALL = {"redirects": {"site"}}
"""What a feature may know of the whole site: old addresses are answered for all features."""

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
    "build": {"i18n", "model", "images", "content", "lint", "site", "features"},
    "mkdocs_plugin": {"build", "features"},
    "cli": {"i18n", "model", "content", "lint", "editing", "site", "features", "build"},
}
"""What each folder may import beside itself; the version in ``shk`` is free to all."""

KNOWN = frozenset(item.name for item in read_package(ROOT))
"""Every module of the package."""

MODEL = ("diagnostics", "schema", "portfolio")
"""The parts of the model; each may import those before it."""


def folder_of(module: Module) -> str:
    """The folder of the package that a module lies in; empty for the package itself."""
    return module.path.partition("/")[0] if "/" in module.path else ""


def ours(module: Module) -> Iterator[str]:
    """Every module of the package that a module imports, dotted; ``shk`` itself is free."""
    return (item for item in sorted(module.imported(KNOWN)) if item.startswith("shk."))


def rule_1_lowest_folders(modules: Iterable[Module]) -> Iterator[str]:
    """``i18n`` and ``geometry`` import nothing of ours."""
    for module in modules:
        folder = folder_of(module)
        if folder in {"i18n", "geometry"}:
            yield from _violations(
                module, (name for name in ours(module) if name.split(".")[1] != folder)
            )


def rule_2_model(modules: Iterable[Module]) -> Iterator[str]:
    """In the model, diagnostics come before the schema, and the schema before the portfolio."""
    for module in modules:
        parts = module.path.split("/")
        if parts[0] == "model" and len(parts) > 2:
            later = MODEL[MODEL.index(parts[1]) + 1 :]
            yield from _violations(module, (name for name in ours(module) if _part(name) in later))


def _part(name: str) -> str:
    """The part of the model that a module is in."""
    parts = name.split(".")
    return parts[2] if parts[1] == "model" and len(parts) > 2 else ""


def rule_3_folders(modules: Iterable[Module]) -> Iterator[str]:
    """Content and the kernel know no feature, and no folder imports one above it."""
    for module in modules:
        folder = folder_of(module)
        allowed = ALLOWED.get(folder, set()) | {folder}
        yield from _violations(
            module, (name for name in ours(module) if name.split(".")[1] not in allowed)
        )


def rule_4_features(modules: Iterable[Module]) -> Iterator[str]:
    """A feature imports only features before it in FEATURES, and those by their ``__init__``."""
    for module in modules:
        parts = module.path.split("/")
        if parts[0] != "features" or len(parts) < 3:
            continue
        feature = parts[1]
        allowed = {*ORDER[: ORDER.index(feature)], *ABOVE_ALL.get(feature, ())}
        for name in _from_features(module):
            other, *inside = name.removeprefix("shk.features.").split(".")
            if other != feature and (inside or other not in allowed):
                yield f"{module.path} imports {name}"


def _from_features(module: Module) -> list[str]:
    """What a module names of the features: a feature, or a module inside one."""
    return sorted(
        {
            f"{name}.{taken}" if name == "shk.features" else name
            for name, taken in module.imports
            if name == "shk.features" or name.startswith("shk.features.")
        }
    )


def rule_5_build(modules: Iterable[Module]) -> Iterator[str]:
    """Nothing above the features reaches inside one."""
    for module in modules:
        if folder_of(module) in {"build", "cli", "mkdocs_plugin"}:
            for name in _from_features(module):
                other, *inside = name.removeprefix("shk.features.").split(".")
                if other in ORDER and inside:
                    yield f"{module.path} imports {name}"


def rule_6_mkdocs(modules: Iterable[Module]) -> Iterator[str]:
    """Only ``mkdocs_plugin`` knows MkDocs."""
    for module in modules:
        if folder_of(module) != "mkdocs_plugin":
            names = sorted(module.imported())
            yield from _violations(
                module, (i for i in names if i.split(".")[0] in {"mkdocs", "material"})
            )


RULES = (
    rule_1_lowest_folders,
    rule_2_model,
    rule_3_folders,
    rule_4_features,
    rule_5_build,
    rule_6_mkdocs,
)


def broken_rules(modules: Iterable[Module]) -> list[str]:
    """Every import that breaks a rule."""
    result = tuple(modules)
    return sorted(set(chain.from_iterable(rule(result) for rule in RULES)))


def _violations(module: Module, names: Iterable[str]) -> Iterator[str]:
    """A line for each import that may not be."""
    for name in names:
        yield f"{module.path} imports {name}"
