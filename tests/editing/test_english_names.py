"""A name in English places gives way to an English role, or is left and told."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest

from shk.content.loader import ContentFolders, load_portfolio
from shk.editing.changes import EditRefusedError
from shk.editing.foreign_text import foreign_places, language_at
from shk.editing.person_mentions import PersonName, content_sources
from shk.editing.person_removal import Removal, known_roles, removal_plan
from shk.editing.transaction import write
from shk.i18n.messages import load_messages
from shk.model.schema.authored import Authored
from tests.content.golden import copy_base

if TYPE_CHECKING:
    from pathlib import Path

NAME = PersonName("Ada Å")
SWEDISH = load_messages("sv")

STORY = """Ada Å var där.

# Lättläst

Ada Å var glad.

# In English

Ada Å was there. We met project lead Ada Å and Ada Å's dog.

# För beslutsfattare

Ada Å beslutar.
"""
ENTRIES = """versions:
  - audience: english
    title: Ada Å opens the kitchen
    summary: "Thirty neighbours met Ada Å."
  - {audience: easy, title: Ada Å är glad}
publish_on"""
GLOSS = """  short: Någon att äta med
  in_english:
    name: Eating with Ada Å
    short: Ada Å
"""


@pytest.fixture
def folders(tmp_path: Path) -> ContentFolders:
    """A small Swedish project with somebody named in both languages."""
    result = copy_base(tmp_path)
    story = tmp_path / "stories" / "koket-oppnar.md"
    text = story.read_text(encoding="utf-8").replace("Bordet var långt.\n", STORY)
    story.write_text(text.replace("publish_on", ENTRIES, 1), encoding="utf-8")
    goals = tmp_path / "docs" / "data" / "goals.yml"
    text = goals.read_text(encoding="utf-8").replace("  short: Någon att äta med\n", GLOSS)
    goals.write_text(text.replace("Alla har någon", "Ada Å har någon"), encoding="utf-8")
    about = tmp_path / "docs" / "en" / "about.md"
    about.parent.mkdir()
    about.write_text("---\ntitle: About\nsummary: On us.\n---\n\nAsk Ada Å.\n", encoding="utf-8")
    return dataclasses.replace(
        result, pages=(*result.pages, about), translated={about.parent: "en"}
    )


def taken_away(folders: ContentFolders, english: str) -> dict[str, str]:
    """The texts, by path, after the name has gone."""
    loaded = load_portfolio(folders, messages=SWEDISH)
    assert loaded.portfolio, loaded.problems
    sources = content_sources(folders)
    removal = Removal(NAME, "köksmästaren", known_roles(NAME, loaded.collection))
    if english:
        removal = dataclasses.replace(removal, foreign={"en": english})
    foreign = foreign_places(sources, loaded.collection, folders, "sv")
    write(removal_plan(removal, sources, loaded.collection, SWEDISH, foreign), folders.root)
    assert load_portfolio(folders, messages=SWEDISH).problems == ()
    return {path: content_source.seen for path, content_source in content_sources(folders).items()}


def test_the_language_of_each_place_is_known(folders: ContentFolders) -> None:
    sources = content_sources(folders)
    collection = load_portfolio(folders, messages=SWEDISH).collection
    foreign = foreign_places(sources, collection, folders, "sv")
    assert set(foreign) == {"stories/koket-oppnar.md", "docs/data/goals.yml", "docs/en/about.md"}
    results = [
        (path, language_at(match.start(), foreign.get(path, ())))
        for path, source in sources.items()
        for match in NAME.pattern().finditer(source.seen)
    ]
    assert results == [
        ("docs/data/goals.yml", ""),
        ("docs/data/goals.yml", "en"),
        ("docs/data/goals.yml", "en"),
        ("docs/en/about.md", "en"),
        *(("stories/koket-oppnar.md", item) for item in ("en", "en", "", "", "")),
        *(("stories/koket-oppnar.md", item) for item in ("en", "en", "en", "")),
    ]
    assert not foreign_places(sources, collection, folders, "en")


def test_the_field_of_versions_is_called_so() -> None:
    assert "versions" in Authored.model_fields


def test_each_language_gets_its_own_role(folders: ContentFolders) -> None:
    texts = taken_away(folders, "the project lead")
    story = texts["stories/koket-oppnar.md"]
    assert (
        "The project lead was there. We met the project lead and the project lead's dog." in story
    )
    assert "    title: The project lead opens the kitchen\n" in story
    assert '    summary: "Thirty neighbours met the project lead."\n' in story
    assert "{audience: easy, title: Köksmästaren är glad}" in story
    assert "\nKöksmästaren var där.\n" in story
    assert "\nKöksmästaren beslutar.\n" in story
    assert (
        "name: Eating with the project lead\n    short: The project lead\n"
        in (texts["docs/data/goals.yml"])
    )
    assert "Ask the project lead." in texts["docs/en/about.md"]
    assert not any("Ada" in text for text in texts.values())


def test_without_an_english_role_english_places_stay_as_they_are(folders: ContentFolders) -> None:
    before = {
        path: content_source.seen for path, content_source in content_sources(folders).items()
    }
    texts = taken_away(folders, "")
    assert texts["docs/en/about.md"] == before["docs/en/about.md"]
    story = texts["stories/koket-oppnar.md"]
    assert "Ada Å was there. We met project lead Ada Å and Ada Å's dog." in story
    assert "title: Ada Å opens the kitchen" in story
    assert "name: Eating with Ada Å\n    short: Ada Å\n" in texts["docs/data/goals.yml"]
    assert "name: Köksmästaren har någon" in texts["docs/data/goals.yml"]
    assert sum(text.count("Ada Å") for text in texts.values()) == 8
    assert "öksmästaren" not in story.split("# In English")[1].split("# För")[0]


def test_an_english_role_must_be_words_too(folders: ContentFolders) -> None:
    before = {
        path: content_source.seen for path, content_source in content_sources(folders).items()
    }
    with pytest.raises(EditRefusedError):
        taken_away(folders, "x: y")
    assert {
        path: content_source.seen for path, content_source in content_sources(folders).items()
    } == before
