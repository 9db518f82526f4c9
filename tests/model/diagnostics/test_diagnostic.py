"""Problems as they are told, and the table of their codes."""

from __future__ import annotations

import importlib
import pkgutil
import re

from shk.i18n.messages import load_messages
from shk.model.diagnostics import codes
from shk.model.diagnostics.codes import CODES
from shk.model.diagnostics.diagnostic import (
    Problem,
    Severity,
    SourceLocation,
    in_order,
    stops_build,
)

ENGLISH = load_messages("en")
ROWS = list(CODES.values())


def test_every_code_says_what_why_and_what_to_write() -> None:
    assert [row.code for row in ROWS if not re.fullmatch(r"[a-z]+(-[a-z]+)*", row.code)] == []
    assert [
        row.code for row in ROWS if not row.wrong or not row.right or row.wrong == row.right
    ] == []
    for messages in (ENGLISH, load_messages("sv")):
        problems = [Problem(row, SourceLocation("a.md")) for row in ROWS]
        says = [(item.what(messages), item.why(messages), item.fix(messages)) for item in problems]
        assert [text for texts in says for text in texts if not text or text != text.strip()] == []
    texts = [text for row in ROWS for text in (row.what, row.why, row.fix)]
    assert [text for text in texts if not text.endswith((".", "?", "}", "…"))] == []
    assert [text for text in texts if not text[0].isupper() and text[0] not in "“{"] == []


def test_no_code_stands_in_two_tables() -> None:
    names = [module.name for module in pkgutil.iter_modules(codes.__path__)]
    modules = [importlib.import_module(f"{codes.__name__}.{name}") for name in names]
    tables = [
        getattr(module, name)
        for module in modules
        for name in vars(module)
        if name.endswith("_CODES")
    ]
    assert len(tables) == len(names)
    assert sum(map(len, tables)) == len(CODES)


WARNINGS = {
    "yaml-comment",
    "view-inside",
    "view-word",
    "body-empty",
    "body-link-awaited",
    "known-until-late",
    "html-removed",
    "media-no-picture",
    "link-unsafe",
    "moved-unpublished",
    "reference-awaited",
    "sources-missing",
    "publish-before-date",
    "date-to-come",
    "review-without-day",
    "done-to-come",
    "known-and-ended",
    "consent-before-page",
    "body-place",
    "link-without-address",
    "link-without-text",
    "list-shown",
    "menu-unknown",
    "menu-without",
    "reference-missing",
    "reference-twice",
    "reference-unused",
    "signs-shown",
    "table-cells",
    "table-shown",
    "translation-unknown",
}
"""What stops a build in strict mode only: it can be published, but somebody should look."""


def test_warnings_are_few_and_known() -> None:
    assert {row.code for row in ROWS if row.severity is Severity.WARNING} == WARNINGS


def test_details_are_put_in() -> None:
    problem = Problem(
        CODES["value-unknown"],
        SourceLocation("a.md", 4, 8),
        "phase",
        {"value": "pilott", "allowed": "pilot, closed", "suggestion": "pilot"},
    )
    assert problem.what(ENGLISH) == "“pilott” is not one of the values that can be chosen."
    assert problem.fix(ENGLISH) == "Did you mean “pilot”? Choose one of: pilot, closed."


def test_without_a_near_word_none_is_asked_for() -> None:
    problem = Problem(CODES["value-unknown"], SourceLocation("a.md"), "phase", {"allowed": "pilot"})
    assert problem.fix(ENGLISH) == "Choose one of: pilot."


def test_labels_are_translated_and_values_are_not() -> None:
    problem = Problem(
        CODES["field-missing"],
        SourceLocation("a.md"),
        "title",
        {"value": "title", "label": "Title"},
    )
    reported = problem.what(load_messages("sv"))
    assert "title" in reported
    assert "(Rubrik)" in reported or "(Title)" not in reported


def test_place_is_a_link_in_terminals() -> None:
    assert str(SourceLocation("a.md", 4, 8)) == "a.md:4:8"
    assert str(SourceLocation("a.md")) == "a.md:1:1"


def test_order_is_by_file_line_column_and_code() -> None:
    problems = [
        Problem(CODES["yaml-tab"], SourceLocation("b.md")),
        Problem(CODES["yaml-tab"], SourceLocation("a.md", 10)),
        Problem(CODES["yaml-tab"], SourceLocation("a.md", 2, 9)),
        Problem(CODES["yaml-tab"], SourceLocation("a.md", 2, 1)),
        Problem(CODES["yaml-key"], SourceLocation("a.md", 2, 1)),
    ]
    ordered = in_order(problems)
    assert ordered == tuple(reversed(problems))
    assert in_order(list(ordered)) == ordered


def test_warnings_stop_a_strict_build_only() -> None:
    warning = Problem(CODES["sources-missing"], SourceLocation("a.md"))
    error = Problem(CODES["yaml-tab"], SourceLocation("a.md"))
    assert not stops_build(())
    assert not stops_build((), strict=True)
    assert not stops_build((warning,))
    assert stops_build((warning,), strict=True)
    assert stops_build((warning, error))
