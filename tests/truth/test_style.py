"""The texts are plain, of a good length, name their sources and give nobody away."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest

from tests.truth.plain_language import body_words, lix, words
from tests.truth.texts import INITIATIVES, PAGES, ROOT, STORIES, all_texts

WRONG_NAMES = {
    "Khoronen": "Netta Korhonen",
    "Khorhonen": "Netta Korhonen",
    "Marie Reisten": "Maria Reisten Lindkvist",
    "Reisten Lindqvist": "Maria Reisten Lindkvist",
    "Linnea Rönnquist": "Linnéa Rönnquist",
    "Linnéa Rönnqvist": "Linnéa Rönnquist",
    "Linnéa Zumeata": "Linnea Zumeata",
    "Heikkilä": "Mia Heikilä",
    "Svanelov": "Eric Svanelöv",
    "Svaneldv": "Eric Svanelöv",
    "Frida Söderqvist": "Fridha Söderqvist",
    "Fridha Soderqvist": "Fridha Söderqvist",
    "Maria Morndal": "Marie Morndal",
    "Per-Inge Hellman": "Per Inge Hellman",
    "Zetterberggymnasiet": "Zetterbergsgymnasiet",
    "Zetterbergs gymnasi": "Zetterbergsgymnasiet",
    "Mälardalens högskola": "Mälardalens universitet",
    "Mälardalens Universitet": "Mälardalens universitet",
    "Eskilstuna Kommun": "Eskilstuna kommun",
    "Västerås Stad": "Västerås stad",
    "Retuna": "ReTuna",
    "Core team": "Core Team",
    "FORTE": "Forte",
    "FORMAS": "Formas",
    "VINNOVA": "Vinnova",
    "Sakndia": "Skandia",
    "Samhällskontaktet": "Samhällskontraktet",
    "SHK": "Samhällskontraktet",
}
"""What the sources or the scans have in places, and how the site writes it."""

STUDENTS = ("Snöblom", "Maryam", "Salihi")
"""Students whom the sources name and the site does not; see docs/develop/content-model.md."""

EASY = "Lättläst"
LIMITS = {EASY: 30, "För beslutsfattare": 45, "In English": 45}
"""The highest LIX of each version; easy Swedish is below 30."""

MAIL = re.compile(r"[\w.+-]+@[\w-]+\.\w{2,}")
PHONE = re.compile(
    r"(?<![\d./–-])(?<!\d[ \u00a0])(?:\+46[ -]?|0)\d{1,3}[ -–]?\d{2,3}(?:[ -]?\d{2}){1,2}(?!\d)"
)


ALL = [*STORIES, *INITIATIVES, *PAGES]


def test_there_are_enough_stories_and_initiatives() -> None:
    assert len(STORIES) >= 16
    assert len(INITIATIVES) >= 24


def test_a_story_is_between_250_and_600_words() -> None:
    assert [story.name for story in STORIES if not 250 <= body_words(story.body) <= 600] == []


def test_texts_are_easy_to_read() -> None:
    assert [page.name for page in ALL if lix(page.body) >= 45] == []


VERSIONS = [
    (page.name, heading, body)
    for page in [*STORIES, *INITIATIVES]
    for heading, body in page.versions.items()
]


def test_there_is_a_version_of_each_kind() -> None:
    versions = {heading for page in [*STORIES, *INITIATIVES] for heading in page.versions}
    assert versions == set(LIMITS)


def test_versions_are_as_easy_as_their_readers_need() -> None:
    assert [
        f"{name} {heading}"
        for name, heading, body in VERSIONS
        if lix(body) >= LIMITS[heading] or not 100 <= body_words(body) <= 600
    ] == []


def test_versions_have_short_summaries() -> None:
    for page in [*STORIES, *INITIATIVES]:
        for item in page.front.get("versions", []):
            assert 20 <= len(item.get("summary", page.front["summary"])) <= 200, page.name


def test_easy_versions_have_short_sentences_and_lines_broken_by_sense() -> None:
    for page in [*STORIES, *INITIATIVES]:
        lines = prose_lines_of(page.versions.get(EASY, ""))
        for line in lines:
            assert len(words(line)) <= 10, line
            assert not re.search(r"[.!?]\s", line), f"two sentences on a line: {line}"
        for sentence in re.split(r"(?<=[.!?])\s", " ".join(lines)):
            assert len(words(sentence)) <= 15, sentence


def prose_lines_of(body: str) -> list[str]:
    """The lines of a text that are no headings; a sentence may go on from line to line."""
    return [line for line in body.splitlines() if line.strip() and not line.startswith("#")]


def test_summaries_are_short() -> None:
    assert [page.name for page in ALL if not 20 <= len(page.front["summary"]) <= 200] == []


def test_a_source_is_named() -> None:
    sources = {page.name: page.front["sources"] for page in [*STORIES, *INITIATIVES]}
    assert [
        name
        for name, named in sources.items()
        if not named or not all(item["document"] for item in named)
    ] == []


def test_quotes_are_typographic() -> None:
    places = [
        text.place
        for text in all_texts()
        if '"' in re.sub(r"```.*?```|`[^`]*`|<[^>]*>", "", text.text, flags=re.DOTALL)
    ]
    assert places == []


def test_nobody_can_be_reached_through_the_texts() -> None:
    result = []
    for folder in ("docs", "initiatives", "stories"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in {".md", ".yml", ".yaml", ".csv", ".json", ".txt"}:
                text = path.read_text(encoding="utf-8")
                result += [(path.name, word) for word in MAIL.findall(text) + PHONE.findall(text)]
    assert result == []


@pytest.mark.parametrize(
    "number", ["016-12 34 56", "+46 70 123 45 67", "070-1234567", "021-390000"]
)
def test_a_telephone_number_is_noticed(number: str) -> None:
    assert PHONE.search(f"Ring {number}.")


@pytest.mark.parametrize(
    "text", ["1 012 000 kr", "2024-10-16/2024-11-04", "59.0616", "kl. 09–12", "2021-02-01"]
)
def test_other_figures_are_no_telephone_numbers(text: str) -> None:
    assert not PHONE.search(text)


def test_an_address_is_noticed() -> None:
    assert MAIL.search("skriv till namn.efternamn@exempel.se i dag")
    assert not MAIL.search("ledaren för AI@MDU.")


def test_names_are_spelled_one_way() -> None:
    results = [
        (text.place, wrong, right)
        for text in all_texts()
        for wrong, right in WRONG_NAMES.items()
        if re.search(rf"(?<!\w){re.escape(wrong)}", text.text)
    ]
    assert results == []


def test_people_are_spelled_alike_in_every_file() -> None:
    spelled: dict[str, set[str]] = {}
    for page in INITIATIVES:
        for person in page.front.get("people", []):
            if name := person.get("name"):
                spelled.setdefault(folded(name), set()).add(name)
    assert {key: names for key, names in spelled.items() if len(names) > 1} == {}


def test_students_are_reported_by_role() -> None:
    people = [item for page in INITIATIVES for item in page.front.get("people", [])]
    students = [person for person in people if person["as"] == "student"]
    assert students
    assert [student["name"] for student in students if "name" in student] == []
    named = [
        (text.place, name)
        for text in all_texts()
        for name in STUDENTS
        if re.search(rf"(?<!\w){name}(?!\w)", text.text)
    ]
    assert named == []


def folded(name: str) -> str:
    """A name without marks and in lower case."""
    apart = unicodedata.normalize("NFKD", name)
    return "".join(c for c in apart if not unicodedata.combining(c)).casefold()


def test_files_are_composed_utf8_with_unix_lines() -> None:
    for folder in ("docs", "initiatives", "stories"):
        for path in [*Path(ROOT / folder).rglob("*.md"), *Path(ROOT / folder).rglob("*.yml")]:
            text = path.read_bytes().decode("utf-8")
            assert "\r" not in text, path
            assert text.endswith("\n"), path
            assert unicodedata.is_normalized("NFC", text), path


def test_lix_knows_light_from_heavy() -> None:
    assert lix("Vi ses. Du är med. Det är bra.") < 20
    assert lix("Förvaltningsövergripande samverkansstrukturer möjliggör kompetensförsörjning.") > 60
