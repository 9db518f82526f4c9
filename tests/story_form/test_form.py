"""The form for those who send a story: made from the schema, and read back as a draft."""

from __future__ import annotations

import dataclasses
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
import yaml
from click.testing import CliRunner, Result

from shk.cli.exit_code import ExitCode
from shk.cli.main import main
from shk.features.registry import all_pages
from shk.features.story_form import form_file
from shk.i18n.messages import load_messages
from shk.model.schema.story import Story
from shk.model.schema.submission import ASKED, form_questions
from tests.portfolios import small_context

if TYPE_CHECKING:
    from shk.features.story_form.form import FormView

BASE = Path(__file__).parents[1] / "golden" / "base"
CONFIG = """\
site_name: X
site_url: https://x.example/
plugins: [shk/portfolio: {language: sv}, shk/images]
"""
FILLED = """\
# Skicka en berättelse: Granby

> Skriv dina svar under rubrikerna.

## Titel (måste fyllas i)

> Rubriken, utan punkt.
Soppan räckte till alla

## Sammanfattning (måste fyllas i)

Fyrtio grannar åt ihop
varje torsdag.

## Handlar om

våren 2024

## Initiativ

- Öppna köket
- lekparken

## Källor

* arsrapport-2024

## Berättelsen

> Hur var det förut?

Det började med en gryta.

## Det som inte blev som tänkt

Vi glömde skedarna.
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    (tmp_path / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    return tmp_path


def sent(project: Path, text: str) -> Result:
    """What the command says to a form."""
    form = project / "form.md"
    form.write_text(text, encoding="utf-8")
    words = ["new", "story", "--from", str(form), "--today", "2025-01-15", "--lang", "en"]
    return CliRunner().invoke(main, [*words, "-f", str(project / "mkdocs.yml")])


def test_a_filled_in_form_becomes_a_draft(project: Path) -> None:
    result = sent(project, FILLED)
    assert result.exit_code == ExitCode.DONE, result.output
    text = (project / "stories" / "soppan-rackte-till-alla.md").read_text(encoding="utf-8")
    _, fields, body = text.split("---\n", 2)
    assert yaml.safe_load(fields) == {
        "title": "Soppan räckte till alla",
        "summary": "Fyrtio grannar åt ihop varje torsdag.",
        "date": yaml.safe_load("2025-01-15"),
        "about": "våren 2024",
        "initiatives": ["oppna-koket", "lekparken"],
        "sources": [{"document": "arsrapport-2024"}],
        "draft": True,
    }
    assert body.strip().startswith("Det började med en gryta.")
    assert "## Det som inte blev som tänkt\n\nVi glömde skedarna." in body
    assert "Hur var det förut" not in body


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("- lekparken", "- Lekparkn"), "lekparken"),
        (("## Handlar om", "## Handlr om"), "“Handlr om” is no heading"),
        (("## Handlar om", "## Initiativ"), "“Initiativ” stands twice"),
        (("> Skriv dina svar under rubrikerna.", "Hej!"), "“Hej!”"),
        (("Soppan räckte till alla\n", ""), "--title is missing"),
        (("våren 2024", "för länge sedan"), "för länge sedan"),
        (("Vi glömde", "> Vi glömde"), "not stated who said this"),
    ],
)
def test_what_is_wrong_is_told_and_nothing_is_written(
    project: Path, change: tuple[str, str], said: str
) -> None:
    before = sorted((project / "stories").iterdir())
    result = sent(project, FILLED.replace(*change))
    assert result.exit_code != ExitCode.DONE
    assert said in " ".join(result.output.split())
    assert sorted((project / "stories").iterdir()) == before


def test_a_file_without_headings_is_no_form(project: Path) -> None:
    assert "none of the form’s headings" in " ".join(sent(project, "> Hej\n").output.split())


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_file_on_the_site_is_what_the_command_reads(project: Path, language: str) -> None:
    context = dataclasses.replace(small_context(), messages=load_messages(language))
    text = str(form_file(context).content)
    title, summary = (
        load_messages(language).text(question.label) for question in form_questions()[:2]
    )
    for label, answer in ((title, "Ett namn"), (summary, "En mening.")):
        at = text.index("\n> ", text.index(f"## {label}"))
        end = text.index("\n", at + 1) + 1
        text = f"{text[:end]}{answer}\n{text[end:]}"
    text += "\nBerättelsen själv.\n"
    document = load_messages(language).text(
        next(question.label for question in form_questions() if question.name == "sources")
    )
    at = text.index("\n\n", text.index(f"## {document}\n\n") + len(document) + 5)
    text = f"{text[:at]}\narsrapport-2024{text[at:]}"
    result = sent(project, text)
    assert result.exit_code == ExitCode.DONE, result.output
    story = (project / "stories" / "ett-namn.md").read_text(encoding="utf-8")
    assert story.endswith("---\n\nBerättelsen själv.\n")


def test_the_page_asks_for_what_the_schema_has() -> None:
    context = small_context()
    (page,) = (item for item in all_pages(context) if item.template == "story_form/form.html")
    view = cast("FormView", page.view)
    assert set(ASKED) <= set(Story.model_fields)
    assert len(view.fields) == len(ASKED) + 1
    required = [question.name for question in form_questions() if question.required]
    assert required == ["title", "summary"]
    assert sum("has to be filled in" in field.heading for field in view.fields) == 2
    offered = next(field.offered for field in view.fields if field.offered)
    assert set(offered) == {item.title for item in context.portfolio.initiatives.values()}
