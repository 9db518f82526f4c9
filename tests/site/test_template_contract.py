"""Templates and views hold to each other, both ways.

Every name a template takes from a view is a documented field of that view, and
every field of every view is used by some template.
"""

from __future__ import annotations

import ast
import collections.abc
import dataclasses
import inspect
import sys
import typing
from functools import cache
from types import UnionType
from typing import TYPE_CHECKING, Any

import pytest
from jinja2 import Environment, nodes

from shk.build.render_directives import PLAIN_TEMPLATES
from shk.build.render_directives import TEMPLATES as PLACED
from shk.build.render_pictures import TEMPLATE as BODY_PICTURE
from shk.build.templates import TEMPLATES
from shk.features.list_pages import ListPartView
from shk.features.plain_page import PlainView
from shk.features.redirects.old_pages import GoneView, MovedView
from shk.features.registry import all_pages
from shk.features.shell import SiteView
from shk.geometry.motif import Disc, Motif
from shk.model.schema.statement import AccessibilityStatement
from shk.site.page_meta import PageMeta
from tests.portfolios import small_context, small_portfolio

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shk.site.context import Context

FOREIGN = {
    "loop": {"first", "last", "index", "index0", "length"},
    "page": {"content", "canonical_url", "title", "meta"},
    "file": {"page"},
    "card": {"url", "width", "height", "alt"},
}
"""Names that templates take from Jinja2 and MkDocs, by the object they take them from."""


@cache
def parsed(name: str) -> nodes.Template:
    """A template's syntax tree."""
    environment = Environment(extensions=["jinja2.ext.i18n"], autoescape=True)
    file = next(file for folder in TEMPLATES if (file := folder / name).is_file())
    return environment.parse(file.read_text(encoding="utf-8"))


def templates() -> list[str]:
    """Every HTML template and fragment."""
    return sorted(
        path.relative_to(folder).as_posix()
        for folder in TEMPLATES
        for path in folder.rglob("*.html")
    )


STATEMENT = {
    "parties": ["town"],
    "law": "The act on access",
    "compliance": "partial",
    "faults": [{"criterion": "1.1.1", "what": "a", "reason": "b", "alternative": "c"}],
    "method": "With automatic tools.",
    "prepared": "2025-01-20",
    "reviewed": "2025-01-20",
    "authority": "The authority",
    "authority_page": "https://authority.example/complaints",
}
"""An accessibility statement; the small portfolio has none, and no page of it without one."""


def whole_context() -> Context:
    """The small portfolio with what only some partnerships have, so that it has every page."""
    portfolio = small_portfolio()
    statement = AccessibilityStatement.model_validate(STATEMENT)
    partnership = portfolio.partnership.model_copy(update={"accessibility": statement})
    context = small_context(portfolio=dataclasses.replace(portfolio, partnership=partnership))
    return dataclasses.replace(context, preview=True, languages=("sv",))


@cache
def view_types() -> dict[str, set[type]]:
    """The class of the view that each page template is given."""
    types: dict[str, set[type]] = {"main.html": {PlainView}, "404.html": {PlainView}}
    types |= {"redirects/moved.html": {MovedView}, "redirects/gone.html": {GoneView}}
    types["list_pages/part.html"] = {ListPartView}
    for page in all_pages(whole_context()):
        types.setdefault(page.template, set()).add(type(page.view))
    return types


@cache
def fields_of(cls: type) -> set[str]:
    """The names a template may take from a view: its fields and properties."""
    fields = (
        {field.name for field in dataclasses.fields(cls)}
        if dataclasses.is_dataclass(cls)
        else set()
    )
    return fields | {
        name for name, _ in inspect.getmembers(cls, lambda item: isinstance(item, property))
    }


def parts_of(annotation: Any) -> Iterator[type]:  # noqa: ANN401 - any annotation
    """Every class in an annotation."""
    if isinstance(annotation, UnionType) or typing.get_origin(annotation) is not None:
        for get_arg in typing.get_args(annotation):
            yield from parts_of(get_arg)
    elif isinstance(annotation, type):
        yield annotation


def hints_of(cls: type) -> dict[str, Any]:
    """A view's annotations, resolved also where the import is for types only."""
    names: dict[str, Any] = dict(vars(collections.abc))
    for module in [item for key, item in sys.modules.items() if key.startswith("shk.")]:
        names.update({key: value for key, value in vars(module).items() if isinstance(value, type)})
    own = vars(sys.modules[cls.__module__])
    return typing.get_type_hints(cls, {**names, **own})


@cache
def all_view_classes() -> set[type]:
    """Every dataclass that a template can reach from a page's view or the shell."""
    waiting = {SiteView, *PLACED, *(cls for type_ in view_types().values() for cls in type_)}
    reached: set[type] = set()
    while waiting:
        cls = waiting.pop()
        reached.add(cls)
        for annotation in hints_of(cls).values():
            waiting |= {
                part for part in parts_of(annotation)
                if dataclasses.is_dataclass(part) and part.__module__.startswith("shk.")
            } - reached  # fmt: skip
    return reached


def taken_names(name: str) -> Iterator[tuple[str, str]]:
    """Every attribute a template takes, with the name of what it takes it from."""
    for node in parsed(name).find_all(nodes.Getattr):
        owner = node.node.name if isinstance(node.node, nodes.Name) else ""
        yield owner, node.attr


@pytest.mark.parametrize("name", templates())
def test_every_name_taken_is_a_field(name: str) -> None:
    types = view_types().get(name, set())
    everything = set().union(*(fields_of(cls) for cls in all_view_classes()))
    for owner, attribute in taken_names(name):
        if owner in FOREIGN:
            assert attribute in FOREIGN[owner] | everything, f"{owner}.{attribute}"
        elif owner == "site":
            assert attribute in fields_of(SiteView), f"site.{attribute}"
        elif owner == "meta":
            assert attribute in fields_of(PageMeta), f"meta.{attribute}"
        elif owner == "view" and types:
            for cls in types:
                assert attribute in fields_of(cls), f"view.{attribute} of {cls.__name__}"
        else:
            assert attribute in everything, f"{owner}.{attribute}"


def test_every_field_is_used() -> None:
    used = {attribute for name in templates() for _, attribute in taken_names(name)}
    used.add("meta")  # what templates know as meta is made of it
    used |= {field.name for cls in (Motif, Disc) for field in dataclasses.fields(cls)}  # motif_svg
    unused = {
        f"{cls.__name__}.{field.name}"
        for cls in all_view_classes()
        for field in dataclasses.fields(cls)
        if field.name not in used
    }
    assert unused == set()


def test_every_template_is_reached() -> None:
    """A template nobody extends, includes, imports or draws is dead."""
    drawn = set(view_types()) | {"404.html", "main.html", "report/standalone.html", BODY_PICTURE}
    drawn |= set(PLACED.values()) | set(PLAIN_TEMPLATES.values())
    for name in templates():
        tree = parsed(name)
        for node in tree.find_all((nodes.Extends, nodes.Include, nodes.FromImport)):
            source = getattr(node, "template", None)
            if isinstance(source, nodes.Const):
                drawn.add(source.value)
    assert set(templates()) - drawn == set()


def test_every_field_of_a_view_is_documented() -> None:
    bare = []
    for cls in all_view_classes():
        tree = ast.parse(inspect.getsource(cls)).body[0]
        assert isinstance(tree, ast.ClassDef)
        for number, node in enumerate(tree.body):
            if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
                after = tree.body[number + 1] if number + 1 < len(tree.body) else None
                text = isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant)
                if not text:
                    bare.append(f"{cls.__name__}.{node.target.id}")
    assert bare == []


def test_templates_call_nothing_but_translations_and_macros() -> None:
    """No Python call hides in a template: a call is of a plain name."""
    for name in templates():
        for call in parsed(name).find_all(nodes.Call):
            assert isinstance(call.node, nodes.Name), f"{name}: {call}"
