"""F1: a quote that stands at a depth was published after its consent, names and all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from shk.content.located_record import Markdown
from tests.content.golden import copy_base
from tests.field.consents import WORDS, leaks_of, outputs_of, problems_of

if TYPE_CHECKING:
    from pathlib import Path

QUOTE = (
    "> Vi ses.\n>\n> — Kim Ek, chef\n> Sagt: i parken\n"
    "> Samtycke: skriftligt\n> Gäller till: 2025-01-01"
)
DEEP = QUOTE.replace("\n", "\n    ")


@pytest.mark.parametrize("about", [True, False], ids=["story", "page"])
@pytest.mark.parametrize(
    ("body", "place"),
    [
        (f"!!! note\n\n    {DEEP}", "3:5"),
        (f"1. punkt\n\n    {DEEP}", "3:5"),
        (f"* > {QUOTE[2:]}".replace("\n", "\n  "), "1:3"),
        (f"Ord\n:   {DEEP}", "2:5"),
        (f"Text[^1].\n\n[^1]:\n    {DEEP}", "4:5"),
        (f'=== "Flik"\n\n    {DEEP}', "3:5"),
        (f"??? note\n\n    !!! tip\n\n        {DEEP}".replace("\n    >", "\n        >"), "5:9"),
        (QUOTE.replace("> ", "> > ").replace(">\n", "> >\n"), "5:5"),
        ("\t" + QUOTE.replace("\n", "\n\t"), "1:2"),
        (f"```\n{QUOTE}\n```", "2:1"),
        ("| a |\n|---|\n| Vi ses. — Kim Ek Samtycke: skriftligt Gäller till: 2025-01-01 |", "3:20"),
        ("``` Vi ses. Samtycke: skriftligt Gäller till: 2025-01-01 ```", "1:13"),
        ("<blockquote>Vi ses.</blockquote>\nGäller till: 2025-01-01", "1:1"),
    ],
)
def test_a_quote_at_a_depth_is_an_error_at_its_line(body: str, place: str, *, about: bool) -> None:
    text = Markdown("stories/a.md", body, 1, about=about)
    problems = problems_of(text).problems
    assert {str(problem.location).removeprefix("stories/a.md:") for problem in problems} >= {place}
    assert {problem.code.code for problem in problems} <= {"box-unread", "quote-who", "box-empty"}


@pytest.mark.parametrize(
    "body",
    [
        QUOTE,
        "- punkt\n" + QUOTE,
        "<details>\n<summary>Mer</summary>\n\n" + QUOTE + "\n\n</details>",
        QUOTE.replace("> ", ">\u00a0"),
        "   " + QUOTE.replace("\n", "\n   "),
    ],
)
def test_a_quote_from_the_margin_is_read_and_gone_after_its_consent(body: str) -> None:
    text = Markdown("stories/a.md", body, 1, about=True)
    assert problems_of(text).problems == ()
    for name, output in outputs_of(text):
        assert not any(item in output for item in ("Vi ses", "Kim Ek", "skriftligt", "2025")), name
    assert leaks_of(text) == []


@pytest.mark.parametrize(
    "body",
    [
        "Vi frågade alla om samtycke: de sade ja. Avtalet gäller till: nästa år.",
        "## Samtycke: så gör vi",
        "Samtycke: vi frågar innan vi fotograferar.",
        "- **Samtycke:** vi frågar alla",
        "```md\n" + QUOTE + "\n```",
        "Skriv `Samtycke: ja` och `Gäller till: 2027-01-01` under bilden.",
        "`Samtycke: skriftligt` skriver du under en bild.",
        "Mer än hälften -> fler\n\n| a |\n|---|\n| > 5 procent |",
    ],
)
def test_prose_and_examples_of_a_guide_are_left_alone(body: str) -> None:
    text = Markdown("docs/a.md", body, 1, about=False)
    assert problems_of(text).problems == ()
    assert leaks_of(text) == []


def test_the_base_project_tells_nothing(tmp_path: Path) -> None:
    folders = copy_base(tmp_path)
    for file in folders.pages:
        text = Markdown(file.name, file.read_text(encoding="utf-8"), 1, about=False)
        assert problems_of(text).problems == ()
    assert WORDS.facts
