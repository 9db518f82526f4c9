"""The texts of this repository's site, each with its place, read from the files themselves."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
DATA = ROOT / "docs" / "data"


@dataclass(frozen=True)
class Text:
    """A piece of text that is read as one."""

    place: str
    """The file and what part of it, for messages."""
    text: str
    """The text, with its Markdown."""


@dataclass(frozen=True)
class Page:
    """A Markdown file in its two parts."""

    path: Path
    """The file."""
    front: dict[str, Any]
    """Its front matter."""
    body: str
    """What stands below: the full text."""
    versions: dict[str, str]
    """The text for each other audience, by the heading it begins with."""

    @property
    def name(self) -> str:
        """The path from the project folder."""
        return self.path.relative_to(ROOT).as_posix()


def load_page(path: Path) -> Page:
    """Read a Markdown file."""
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    parts = re.split(r"^# (.+)\n", body, flags=re.MULTILINE)
    versions = dict(zip(parts[1::2], parts[2::2], strict=True))
    return Page(path, yaml.safe_load(front), parts[0], versions)


def load_pages(folder: str) -> list[Page]:
    """Read the Markdown files of a folder, by name."""
    return [load_page(path) for path in sorted((ROOT / folder).glob("*.md"))]


def load_rows(name: str) -> list[dict[str, Any]]:
    """Read a data file; one that is a single record is a list of one."""
    data = yaml.safe_load((DATA / f"{name}.yml").read_text(encoding="utf-8"))
    return data if isinstance(data, list) else [data]


STORIES = load_pages("stories")
INITIATIVES = load_pages("initiatives")
PAGES = [*load_pages("docs"), *load_pages("docs/for-kommunikatorer")]


def strings(value: object, place: str) -> list[Text]:
    """Every string within lists and mappings, each with its place."""
    if isinstance(value, str):
        return [Text(place, value)]
    if isinstance(value, dict):
        return [
            string for key, inner in value.items() for string in strings(inner, f"{place} {key}")
        ]
    if isinstance(value, list):
        return [
            string for at, inner in enumerate(value) for string in strings(inner, f"{place} {at}")
        ]
    return []


def blocks(page: Page) -> list[Text]:
    """The paragraphs, headings, list items and table cells of a page's texts."""
    return [
        Text(f"{page.name} {name}", part.strip())
        for name, body in [("body", page.body), *page.versions.items()]
        for part in re.split(r"\n\s*\n|\n(?=\s*(?:[-*]|\d+\.) )|\n?\|", body)
        if part.strip()
    ]


def all_texts() -> list[Text]:
    """All texts that a reader of the site may meet."""
    texts: list[Text] = []
    for page in [*STORIES, *INITIATIVES, *PAGES]:
        texts += strings(page.front, page.name) + blocks(page)
    for path in sorted(DATA.glob("*.yml")):
        texts += strings(load_rows(path.stem), f"docs/data/{path.name}")
    return texts


def official_names() -> list[str]:
    """What was decided by others and stands word for word: names, vision, mission and aims."""
    names = [page.front["title"] for page in INITIATIVES]
    for path in sorted(DATA.glob("*.yml")):
        for row in load_rows(path.stem):
            names += [row[key] for key in ("name", "vision", "mission", "aim") if key in row]
    return names
