"""Texts of the largest size that are meant to keep a reader of Markdown or HTML at work."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

SIZE = 500_000
"""Characters of a text; a file of 512 kB holds it beside its fields."""


def again(piece: str, end: str = "") -> Callable[[int], str]:
    """A piece as often as it fits."""
    return lambda size: piece * (size // len(piece)) + end


def numbered(piece: str) -> Callable[[int], str]:
    """A piece with a number in it, each another."""
    return lambda size: "".join(piece % n for n in range(size // (len(piece) + 4)))


def growing(piece: str, between: str = " ") -> Callable[[int], str]:
    """One, two, three … of a piece."""

    def made(size: int) -> str:
        most = int((2 * size / len(piece)) ** 0.5) - 1
        return between.join(piece * number for number in range(1, most))

    return made


def stairs(piece: str) -> Callable[[int], str]:
    """Lines, each further in than the one before."""

    def made(size: int) -> str:
        most = int((size / 2) ** 0.5) - 1
        return "\n".join(f"{'    ' * number}{piece}" for number in range(most))

    return made


KINDS: Mapping[str, Callable[[int], str]] = {
    "pictures never closed": again("![ "),
    "brackets never closed": again("[ "),
    "links never closed": again("[a]("),
    "links never closed, with a title": again('[a](b "'),
    "links closed": again("[a](b) "),
    "brackets in brackets": lambda size: "[" * (size // 2) + "]" * (size // 2),
    "pictures in pictures": lambda size: "![" * (size // 3) + "]" * (size // 3),
    "parentheses in a link": lambda size: "[a](" + "(" * (size // 2) + ")" * (size // 2),
    "references": again("[a][b] "),
    "references closed late": lambda size: "[a][" * (size // 8) + "]" * (size // 2),
    "definitions": numbered("[a%d]: b\n"),
    "definitions, a line each": numbered("[a%d]: b\n\n"),
    "definition never ended": again("[a]:\n"),
    "marked sections": again("<!["),
    "marked sections, lines": again("<![\n"),
    "comments never closed": again("<!--"),
    "comments": again("<!-- a -->"),
    "comments, lines": again("<!-- a -->\n\n"),
    "instructions": again("<?"),
    "declarations": again("<!a "),
    "tags never closed": again("<a "),
    "tags never closed, lines": again("<a\n"),
    "less than": again("<"),
    "elements in elements": again("<b>"),
    "elements in elements, blocks": again("<div>\n"),
    "elements in elements, blank lines": again("<div>\n\n"),
    "elements with Markdown": again("<div markdown>\n"),
    "ends": again("</b>"),
    "attributes": lambda size: "<a " + "b=c " * (size // 4) + ">",
    "attributes never ended": lambda size: "<a " + "b='" * (size // 3),
    "scripts": again("<script>"),
    "autolinks never closed": again("<https://a.se "),
    "mail": again("<a@b"),
    "quotes": again("> "),
    "quotes, no spaces": again(">"),
    "quotes, lines": again("> a\n"),
    "quotes, growing": growing(">", "\n"),
    "lists on a line": again("- "),
    "lists, ordered, on a line": again("1. "),
    "lists": again("- a\n"),
    "lists, blank lines": again("- a\n\n"),
    "lists in lists": stairs("- a"),
    "lists in lists, ordered": stairs("1. a"),
    "lists and quotes": again("- > "),
    "indented": stairs("a"),
    "emphasis never closed": again("*a "),
    "strong never closed": again("**a "),
    "emphasis and strong": again("*a **a "),
    "emphasis on a line": again("*"),
    "emphasis, closed late": lambda size: "*a " * (size // 5) + "a*" * (size // 5),
    "underscores": again("_a "),
    "underscores in words": again("a_"),
    "three signs": again("***a "),
    "backticks": again("`"),
    "backticks, growing": growing("`"),
    "backticks never closed": again("`a "),
    "backticks, two and one": again("``a` "),
    "backslashes": again("\\"),
    "backslashes and backticks": again("\\`"),
    "fences": again("```\n"),
    "fences, growing": growing("`", "\n"),
    "fences never closed": again("~~~ a\n\n"),
    "fences with attributes": again("``` {a=b\n"),
    "entities": again("&amp;"),
    "entities never ended": again("&#"),
    "ampersands": again("&"),
    "tables": lambda size: "|a" * 100 + "|\n" + "|-" * 100 + "|\n" + "|a" * (size // 2),
    "tables, rows of one cell": lambda size: (
        "|a" * 2000 + "|\n" + "|-" * 2000 + "|\n" + "a|\n" * (size // 3)
    ),
    "tables, many cells": lambda size: (
        "|a" * 500 + "|\n" + "|-" * 500 + "|\n" + "|a|\n" * (size // 4)
    ),
    "tables, heads": again("a|b\n-|-\n\n"),
    "bars": again("|"),
    "bars, lines": again("|a|\n"),
    "dashes": again("-"),
    "underlines": again("a\n-\n"),
    "headings": again("# a\n"),
    "headings, blank lines": again("# a\n\n"),
    "headings, deep": again("#"),
    "attribute lists": again("{: a=b }"),
    "attribute lists never closed": again("{: "),
    "attribute lists, long": lambda size: "# a {" + " .a" * (size // 3) + "}",
    "attribute lists, quotes": lambda size: "# a {: " + "a='" * (size // 3) + "}",
    "footnotes": lambda size: "[^1]" * (size // 5) + "\n\n[^1]: a",
    "footnotes, each another": lambda size: "".join(
        f"[^{n}]\n\n[^{n}]: a\n\n" for n in range(size // 22)
    ),
    "footnotes in footnotes": numbered("[^a]: [^a]%d\n\n"),
    "abbreviations": numbered("*[a%d]: b\n"),
    "abbreviations and words": lambda size: (
        "".join(f"*[a{n}]: b\n" for n in range(size // 24)) + "\n" + "a1 " * (size // 6)
    ),
    "definition lists": again("a\n:   b\n\n"),
    "definition lists in themselves": stairs(":   a"),
    "callouts": again("!!! a\n"),
    "callouts in callouts": stairs("!!! a"),
    "line breaks": again("a  \n"),
    "blank lines": again("\n"),
    "spaces": again(" "),
    "tabs": again("\t"),
    "one word": again("a"),
    "words": again("a "),
    "long word and dot": lambda size: "a." * (size // 2),
    "directives never closed": again("```shk\n"),
    "mixed": again("> - *[![`<a {: "),
}
"""Each kind of text by what it is made of."""
