"""F23: task boxes work, and what an extension makes and the site takes away is told."""

from __future__ import annotations

import pytest

from shk.content.checks.html import check_html
from shk.content.diagnostics import Diagnostics
from shk.content.located_record import Markdown
from tests.field.markdown_cases import reader_with, shown


@pytest.mark.parametrize("extensions", [(), ("pymdownx.tasklist",)])
def test_task_boxes(extensions: tuple[str, ...]) -> None:
    page = shown("Att göra:\n- [x] klar\n- [ ] att göra\n  1. [X] ett", extensions=extensions)
    assert [" ".join(item.get_text().split()) for item in page("li")] == [
        "☑ klar",
        "☐ att göra ☑ ett",
        "☑ ett",
    ]
    assert not page("input")


@pytest.mark.parametrize(
    ("extension", "text", "value", "line"),
    [
        ("pymdownx.tabbed", 'Hej.\n\n=== "Flik"\n    Ett\n', "<input>", 7),
        ("pymdownx.progressbar", 'Hej.\n\n[=50% "Halva"]\n', "<div class>", 7),
        ("admonition", "Hej.\n\n!!! example\n    Ett\n", "<div class>", 7),
    ],
)
def test_what_an_extension_makes_is_reported(
    extension: str, text: str, value: str, line: int
) -> None:
    findings = Diagnostics()
    reader = reader_with(extension)
    check_html(Markdown("a.md", text, 5, about=False), reader.read(text).removed, findings)
    results = [
        (problem.code.code, problem.details["value"], problem.location.line)
        for problem in findings.problems
    ]
    assert ("html-removed", value, line) in results
