"""What is not allowed in a text is never on a page, and is always told."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import nh3
import pytest
from bs4 import BeautifulSoup, Comment
from hypothesis import given, settings
from hypothesis import strategies as st

from shk.content.checks.html import check_html
from shk.content.diagnostics import Diagnostics
from shk.content.located_record import Markdown
from shk.content.markdown.reading import USUAL_READER
from shk.content.markdown.sanitize import ATTRIBUTES, SCHEMES, TAGS, clean_html
from shk.model.diagnostics.diagnostic import Severity
from tests.content.golden import golden_cases
from tests.content.strategies import broken_texts

if TYPE_CHECKING:
    from shk.model.diagnostics.diagnostic import Problem

_PIECES = (
    "<script>", "</script>", "<style>", "</style>", "<svg onload=x>", "</svg>", "<math>",
    "<mtext>", "<iframe src=x>", "<img src=x onerror=y>", "<a href='javascript:x'>", "</a>",
    "<b>", "</b>", "<div>", "</div>", "<p hidden>", "</p>", "<table>", "<td>", "<textarea>",
    "<title>", "<noscript>", "<!--", "-->", "<![CDATA[", "]]>", "<!DOCTYPE x>", "<?x ?>",
    "<form>", "<input>", "<base href=x>", "<template>", "<select>", "<option>", "<plaintext>",
    "<xmp>", "<a\n", "<b c='", '"', "'", ">", "<", "&#106;avascript:", "javascript:",
    "data:text/html,", "vbscript:", "//x.y", "https://x.y", "mailto:", "[a](", "![a](", ")",
    "[a]: ", "{: onclick=x }", "{style=x}", "{.a #b}", "\n", "\n\n", "    ", "`", "```\n", "> ",
    "- ", "# ", "| a |\n|--|\n", "*", "markdown=1", "\\", "\t", "\0", "\ufdd0", "å", "x",
)  # fmt: skip
"""What HTML and Markdown are made of, and what deceives those who read them."""

hostile_texts = st.one_of(
    broken_texts, st.lists(st.sampled_from(_PIECES), max_size=25).map("".join)
)


def reported(body: str) -> tuple[Problem, ...]:
    diagnostics = Diagnostics()
    check_html(Markdown("a.md", body, 1, about=False), USUAL_READER.read(body).removed, diagnostics)
    return diagnostics.problems


def rendered(body: str) -> str:
    return USUAL_READER.read(body).html


def assert_harmless(html: str) -> None:
    """Every element, attribute and address is allowed, read as a browser would read it."""
    page = BeautifulSoup(f"<p>{html}</p>", "html.parser")  # text alone could pass for an address
    assert not page.find_all(string=lambda text: isinstance(text, Comment))
    for element in page.find_all():
        assert element.name in TAGS
        allowed = ATTRIBUTES["*"] | ATTRIBUTES.get(element.name, frozenset()) | {"rel"}
        assert set(element.attrs) <= allowed, element
        for name in ("href", "cite"):
            target = re.sub(r"[\x00-\x20]", "", str(element.get(name, "")))
            scheme = re.match(r"([^/?#:]*):", target)
            assert scheme is None or scheme[1].lower() in SCHEMES, element
        assert not re.match(r"\s*([a-zA-Z]+:|[/\\]{2})", str(element.get("src", ""))), element
        assert str(element.get("style", "text-align: left;")).startswith("text-align:")


@settings(deadline=None, max_examples=300)
@given(hostile_texts)
def test_nothing_but_what_is_allowed_is_ever_on_a_page(body: str) -> None:
    html = clean_html(rendered(body))
    assert_harmless(html)
    assert clean_html(html) == html


@settings(deadline=None, max_examples=300)
@given(hostile_texts)
def test_any_text_is_checked_and_what_goes_is_reported(body: str) -> None:
    problems = reported(body)
    lines = body.count("\n") + 1
    assert all(
        1 <= problem.location.line <= lines and problem.location.column >= 1 for problem in problems
    )
    if not problems:
        before, after = (
            "".join(BeautifulSoup(item, "html.parser").get_text().split())
            for item in (nh3.clean(rendered(body), tags=set(TAGS)), clean_html(rendered(body)))
        )
        assert before == after


BAD = [
    (name, case["change"], case["problems"])
    for name, case in golden_cases()
    if name.startswith("html:") and case["problems"]
]


def test_there_are_forty_bad_texts() -> None:
    assert len(BAD) >= 40
    assert all(problem["at"] for _, _, problems in BAD for problem in problems)


@pytest.mark.parametrize(("name", "change", "problems"), BAD, ids=[name for name, _, _ in BAD])
def test_a_bad_text_is_harmless_even_if_nobody_looks(
    name: str, change: dict[str, dict[str, str]], problems: list[dict[str, str]]
) -> None:
    for edits in change.values():
        for body in edits.values():
            assert_harmless(clean_html(rendered(body)))
            assert len(reported(body)) == len(problems), name


def test_what_is_taken_out_is_a_warning_and_what_swallows_text_an_error() -> None:
    (script,) = reported("<script>x</script>")
    (unclosed,) = reported("<div>\n\ntext")
    assert script.code.severity is Severity.WARNING
    assert unclosed.code.severity is Severity.ERROR


def test_a_link_that_leaves_the_site_says_so_to_the_browser_alone() -> None:
    html = clean_html(
        rendered("[a](https://x.se/?a=1&b=2 'c > d') [b](../c.md) [d](mailto:e@f.se)")
    )
    assert html == (
        '<p><a href="https://x.se/?a=1&amp;b=2" title="c &gt; d" rel="noopener">a</a> '
        '<a href="../c.md">b</a> <a href="mailto:e@f.se">d</a></p>'
    )


def test_what_markdown_makes_is_left_as_it_is() -> None:
    body = (
        '# A {#a}\n\n!!! note "Obs"\n    Text[^1].\n\n[^1]: Fot.\n\n| a | b |\n'
        "|--:|---|\n| 1 | 2 |\n\nTerm\n:   Det.\n\n```py\nx < 1\n```\n\n1. a\n2. b\n\n![c](d.jpg)"
    )
    html = rendered(body)
    same = BeautifulSoup(clean_html(html), "html.parser")
    assert same.find_all()
    assert [element.attrs for element in same.find_all()] == [
        element.attrs for element in BeautifulSoup(html, "html.parser").find_all()
    ]
    assert reported(body) == ()


def test_many_elements_are_reported_each_at_its_own_place() -> None:
    problems = reported("a <blink>x</blink>\n\nb <blink>y</blink> <b onclick=z>c</b>\n")
    assert [(str(problem.location), problem.details["value"]) for problem in problems] == [
        ("a.md:1:3", "<blink>"), ("a.md:3:3", "<blink>"), ("a.md:3:23", "<b onclick>"),
    ]  # fmt: skip
