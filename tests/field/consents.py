"""Quotes and pictures with an ended consent, at random depth and in random company."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import jinja2
import markdown
from html_to_markdown import convert
from hypothesis import strategies as st

from shk.build.render_directives import insert_placeholders, with_views
from shk.content.checks.confidential import ConfidentialKeys, examples_in
from shk.content.checks.leaks import LeakSearch
from shk.content.checks.secrets import Source, read_secrets
from shk.content.checks.unread_boxes import check_unread_boxes
from shk.content.diagnostics import Diagnostics
from shk.content.located_record import Markdown
from shk.content.markdown.directives import read_directives
from shk.content.markdown.sanitize import clean_html
from shk.content.source_text import decode_source
from shk.features.feeds.content import feed_html
from shk.features.open_data.markdown import LinkedText
from shk.i18n.messages import load_messages
from shk.model.schema.directive_words import DirectiveWords

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

WORDS = DirectiveWords(load_messages("sv"))
KEYS = ConfidentialKeys(WORDS)
TODAY = date(2025, 6, 1)
ENDED = "2025-05-31"
EXTENSIONS = ["abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables",
              "toc", "pymdownx.details", "pymdownx.tabbed", "pymdownx.superfences",
              "pymdownx.blocks.admonition", "pymdownx.blocks.details"]  # fmt: skip
"""What portfolios use, and what puts texts at a depth."""

SAID = "Zebrorna dansade hela natten"
NAME = "Vera Hemligsson"
NUMBER = "R-7734-X"
BASIS = "hemligtsamtycke"
SHOWN = "Ansiktet som ska vara borta"
FORBIDDEN = ("Zebrorna", "Hemligsson", NUMBER, BASIS, ENDED, "Ansiktet")
"""What no output may hold after the consent has ended; every box of ``boxes`` has some."""

QUOTE = [
    f"> {SAID}.",
    ">",
    f"> — {NAME}, chef",
    "> Sagt: i parken",
    f"> Samtycke: {BASIS}",
    f"> Registernummer: {NUMBER}",
    f"> Gäller till: {ENDED}",
]
PICTURE_LINES = [
    "Vid vattnet.",
    "Foto: Kim Ek",
    f"Samtycke: {BASIS}",
    f"Registernummer: {NUMBER}",
    f"Gäller till: {ENDED}",
]
PICTURES = (
    f"![{SHOWN}](../docs/media/traff.jpg)",
    f"![{SHOWN}](../docs/media/en träff.jpg)",
    f"![{SHOWN}](<../docs/media/en träff (1).jpg>)",
    f'![{SHOWN}](../docs/media/traff.jpg "En titel")',
    f"[![{SHOWN}](../docs/media/traff.jpg)](https://example.org/)",
    f"![{SHOWN}](../docs/media/traff.jpg){{: .stor }}",
    f"![{SHOWN}][traff]",
    f'<img src="../docs/media/traff.jpg" alt="{SHOWN}">',
    f"Vi ses! ![{SHOWN}](../docs/media/traff.jpg)",
    f"**![{SHOWN}](../docs/media/traff.jpg)**",
)
REFERENCE = "\n\n[traff]: ../docs/media/traff.jpg\n"

_ENVIRONMENT = jinja2.Environment(autoescape=True)

Lines = list[str]


def _indented(lines: Lines, by: str) -> Lines:
    return [by + line if line.strip() else line for line in lines]


def _item(marker: str, by: str) -> Callable[[Lines], Lines]:
    return lambda lines: [marker + lines[0], *_indented(lines[1:], by)] if lines else lines


def _below(head: str, by: str = "    ") -> Callable[[Lines], Lines]:
    return lambda lines: [*head.split("\n"), "", *_indented(lines, by), ""]


def _around(before: str, after: str) -> Callable[[Lines], Lines]:
    return lambda lines: [*before.split("\n"), *lines, *after.split("\n")]


def _joined(by: str) -> Callable[[Lines], Lines]:
    return lambda lines: [by.join(line for line in lines if line.strip())]


def _cell(by: str) -> Callable[[Lines], Lines]:
    return lambda lines: ["| a | b |", "|---|---|", f"| x | {by.join(lines)} |"]


WRAPPERS: tuple[Callable[[Lines], Lines], ...] = (
    *(_item(item, "  ") for item in ("- ", "* ", "+ ")),
    *(_item(item, "    ") for item in ("-   ", "1.  ", "12. ", "1)  ", "•   ")),
    *(_below(item) for item in ("- punkt", "1. punkt", "!!! note", '??? tip "Mer"', "???+ note",
                              '=== "Flik"', "Ord\n:   Text", "Text[^1].\n\n[^1]: Not")),
    *(_item(item, "    ") for item in (":   ", "[^2]: ")),
    _around("<details>\n<summary>Mer</summary>\n", "\n</details>"),
    _around('<details markdown="1">\n<summary>Mer</summary>\n', "\n</details>"),
    _around("<div>", "</div>"),
    _around('<div markdown="1">\n', "\n</div>"),
    _around("/// note\n", "\n///"),
    _around("```", "```"),
    _around("~~~", "~~~"),
    _around("Före", "Efter"),
    _around("", ""),
    _around("<!-- -->", "<!-- slut -->"),
    lambda lines: [f"> {line}" for line in lines],
    lambda lines: [f"\u00a0{line}" for line in lines],
    lambda lines: _indented(lines, "\t"),
    lambda lines: _indented(lines, "    "),
    lambda lines: _indented(lines, "   "),
    lambda lines: [f"{line}  " for line in lines],
    lambda lines: [f"{line}\\" for line in lines],
    _joined(" "),
    _joined("<br>"),
    _cell(" "),
    _cell("<br>"),
    lambda lines: [line.removeprefix("> ") for line in lines],
    lambda lines: [*lines[:2], *(line.removeprefix("> ") for line in lines[2:])],
    lambda lines: [re.sub(r"^> ?", "<blockquote>", lines[0]), *lines[1:], "</blockquote>"],
    lambda lines: [re.sub(r"^(>? ?)(\w[\w ]*):", r"\1**\2:**", line) for line in lines],
    lambda lines: [re.sub(r"^(>? ?)(\w[\w ]*):", "\\1*\\2*\u00a0:", line) for line in lines],
    lambda lines: [line.replace("Samtycke", "Consent").replace("Gäller till", "EXPIRES")
                   for line in lines],
    lambda lines: [line.replace("Gäller till", "gäller\u00a0till") for line in lines],
    lambda lines: [line.replace("Registernummer", "register_id") for line in lines],
)  # fmt: skip
"""What can stand around a box, and what can happen to its lines."""


@dataclass(frozen=True)
class Written:
    """A text with a box in it."""

    body: str
    """The Markdown, as it is on disk."""
    about: bool
    """Whether it belongs to an initiative or story; else to a hand-written page."""


@st.composite
def written_boxes(draw: st.DrawFn) -> Written:
    """A quote or picture whose consent has ended, somewhere in a text."""
    if draw(st.booleans()):
        lines = list(QUOTE)
    else:
        lines = [draw(st.sampled_from(PICTURES)), *PICTURE_LINES]
    for wrap in draw(st.lists(st.sampled_from(WRAPPERS), max_size=4)):
        lines = wrap(lines)
    before = draw(st.sampled_from(["", "Text före.\n\n", "- punkt\n\n", "Text\n", "## Rubrik\n\n"]))
    after = draw(st.sampled_from(["", "\n\nText efter.", "\nText efter.", "\n\n- punkt"]))
    body = before + "\n".join(lines) + after + REFERENCE
    return Written(body.replace("\n", draw(st.sampled_from(["\n", "\n", "\r\n"]))),
                   draw(st.booleans()))  # fmt: skip


def as_read(written: Written, path: str) -> Markdown:
    """A text as the loader reads it from its file."""
    source = decode_source(written.body.encode(), path, Diagnostics())
    assert source is not None
    return Markdown(path, source.text, 1, about=written.about)


def problems_of(text: Markdown) -> Diagnostics:
    """What the check tells of a text."""
    findings = Diagnostics()
    read_directives(text, WORDS, findings)
    check_unread_boxes(text, WORDS, findings)
    return findings


def outputs_of(text: Markdown) -> Iterator[tuple[str, str]]:
    """What becomes of a text in each form: on its page, in its twin, in a feed and as data.

    Every box is one whose consent has ended, and so gives way to nothing.
    """
    reader = markdown.Markdown(extensions=EXTENSIONS)
    html = clean_html(reader.convert(insert_placeholders(text.body, WORDS)))
    page = _without_pictures(with_views(html, [None] * 50, _ENVIRONMENT, {}))
    yield "stories/a/index.html", page
    yield "stories/a/index.md", convert(page).content or ""
    if not text.about:
        return  # a hand-written page stands in no feed and in no data
    yield "feeds/a.atom", feed_html(page, "https://site.example/stories/a/")
    fences = frozenset((*WORDS.fences, *WORDS.effect_fences))
    yield "data/v1/stories.json", LinkedText({}, fences).of(text.body, text.path)


def _without_pictures(html: str) -> str:
    """A page without pictures of the media folder that may not be shown, as the build leaves it."""
    return re.sub(r"<img\b[^>]*docs/media[^>]*>", "", html)


def search_of(text: Markdown) -> LeakSearch:
    """The last net for a project with this text."""
    source = Source(text.path, text.body, text.about, page=True)
    secrets = read_secrets([source], KEYS, "docs/media", TODAY)
    shown = "" if text.about else "\n".join(examples_in(text.body))
    return LeakSearch(secrets, KEYS, examples={"stories/a/": shown})


def leaks_of(text: Markdown) -> list[Any]:
    """What the last net finds in the outputs of a text."""
    search = search_of(text)
    return [
        leak for name, output in outputs_of(text) for leak in search.leaks_in(name, output.encode())
    ]
