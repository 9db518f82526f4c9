"""mkdocs.yml as YAML: ``!ENV`` and INHERIT resolved, and its mappings read value by value."""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING, Any, TypeVar

import yaml

from shk.build.config_checks import NO_PATH
from shk.build.settings import SettingsError
from shk.i18n.messages import N_
from shk.i18n.phrase import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

NO_FIELDS = N_("mkdocs.yml holds no fields. Write them as in the starter: site_name: …")
UNREADABLE = N_(
    "mkdocs.yml can not be read as YAML{at}. Look at indents, quotes and brackets there."
)
AT = N_(" from line {line}, column {column}")
SETTING = N_("mkdocs.yml: {key}: {reason}")
ANOTHER_TYPE = N_("{value} is no value of it. Write one such as {example}.")
NO_CHOICE = N_("{value} can not be chosen. Choose one of: {allowed}.")
LEVELS = {"warn": logging.WARNING, "info": logging.INFO, "ignore": logging.DEBUG}

T = TypeVar("T")


class _Loader(yaml.SafeLoader):
    """Safe YAML with ``!ENV``, as MkDocs has it."""


def _environment(loader: _Loader, node: yaml.Node) -> object:
    """The first of the variables that is set, else the last value of the list."""
    nodes = node.value if isinstance(node, yaml.SequenceNode) else [node]
    names = nodes[:-1] if isinstance(node, yaml.SequenceNode) else nodes
    for name in names:
        if (shown := os.environ.get(str(name.value))) is not None:
            tag = loader.resolve(yaml.ScalarNode, shown, (True, False))
            return loader.construct_object(yaml.ScalarNode(tag, shown))
    return loader.construct_object(nodes[-1]) if isinstance(node, yaml.SequenceNode) else None


_Loader.add_constructor("!ENV", _environment)


class ConfigSection:
    """A mapping of mkdocs.yml; what is wrong in it is gathered."""

    def __init__(self, values: Mapping[str, Any], name: str, problems: list[Phrase]) -> None:
        self.values, self._name, self.problems = values, name, problems

    def get(self, key: str, kind: type[T], default: T) -> T:
        """A value of one type."""
        value = self.values.get(key)
        if value is None:
            return default
        if not isinstance(value, kind):
            example = str(default).lower() if isinstance(default, bool) else repr(default)
            self.wrong(key, ANOTHER_TYPE, value=repr(value), example=example)
            return default
        return value

    def choice(self, key: str, choices: Iterable[str], default: str) -> str:
        """One of several words."""
        value = str(self.values.get(key, default) or default)
        if value not in (known := tuple(choices)):
            self.wrong(key, NO_CHOICE, value=value, allowed=", ".join(filter(None, known)))
        return value

    def level(self, key: str, default: str) -> int:
        """How serious a kind of wrong link is."""
        return LEVELS.get(self.choice(key, LEVELS, default), logging.INFO)

    def section(self, key: str) -> ConfigSection:
        """A mapping in this one."""
        name = f"{self._name}{key}."
        return ConfigSection(self.get(key, dict, {}), name, self.problems)

    def wrong(self, key: str, why: str, **details: str) -> None:
        """Note that a value can not be used, and why, a source string."""
        reason = Phrase(why, details)
        self.problems.append(Phrase(SETTING, {"key": f"{self._name}{key}", "reason": reason}))


def read_values(file: Path) -> dict[str, Any]:
    """The settings of a file as written, with those it inherits.

    Raises:
        SettingsError: they are no YAML, or no mapping.
    """
    try:
        values = yaml.load(file.read_text(encoding="utf-8-sig"), _Loader)  # noqa: S506 - it is a safe one
    except (OSError, ValueError, yaml.YAMLError) as error:
        location = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        details = (
            {"line": str(location.line + 1), "column": str(location.column + 1)} if location else {}
        )
        at = Phrase(AT, details) if location else ""
        raise SettingsError(Phrase(UNREADABLE, {"at": at})) from None
    if not isinstance(values, dict):
        raise SettingsError(NO_FIELDS)
    return _with_parent(values, file)


def _with_parent(values: dict[str, Any], file: Path) -> dict[str, Any]:
    """The settings with those of the file that they inherit from, as MkDocs has it.

    Raises:
        SettingsError: there is no such file, or it can not be read.
    """
    parent = values.pop("INHERIT", None)
    if parent is None:
        return values
    other = (file.parent / str(parent)).resolve()
    if not other.is_file() or other == file.resolve():
        reason = Phrase(NO_PATH, {"path": str(parent)})
        raise SettingsError(Phrase(SETTING, {"key": "INHERIT", "reason": reason}))
    return _merged(read_values(other), values)


def _merged(under: dict[str, Any], over: dict[str, Any]) -> dict[str, Any]:
    """Two mappings as one; the second wins, key by key."""
    result = dict(under)
    for key, value in over.items():
        below = result.get(key)
        if isinstance(below, dict) and isinstance(value, dict):
            result[key] = _merged(below, value)
        else:
            result[key] = value
    return result
