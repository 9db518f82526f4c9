"""No run of eight words in our texts stands in the sources; names and goals may."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.truth.texts import Text, all_texts, load_rows, official_names
from tests.truth.word_runs import (
    FILE,
    LENGTH,
    SourceRuns,
    known_runs,
    load_runs,
    normalise,
    packed,
    runs,
    runs_of_sources,
)

if TYPE_CHECKING:
    from pathlib import Path

KNOWN = load_runs()
LONG_NAME = 4
"""A name of fewer words can not make a run by itself, and counts as any other words."""
NAMES = sorted(
    {words for name in official_names() if len(words := tuple(normalise(name))) >= LONG_NAME},
    key=len,
    reverse=True,
)


def without_names(words: list[str]) -> list[list[str]]:
    """The stretches of words between official names."""
    textses: list[list[str]] = [[]]
    at = 0
    while at < len(words):
        name = next((item for item in NAMES if tuple(words[at : at + len(item)]) == item), None)
        if name is None:
            textses[-1].append(words[at])
        else:
            textses.append([])
        at += len(name) if name else 1
    return textses


def copied(text: str, known: SourceRuns) -> list[str]:
    """The runs that a text has in common with the sources."""
    return [run for words in without_names(normalise(text)) for run in known_runs(words, known)]


def by_file() -> dict[str, list[Text]]:
    """All texts of the site, by the file they stand in."""
    texts: dict[str, list[Text]] = {}
    for text in all_texts():
        texts.setdefault(text.place.split(" ", 1)[0], []).append(text)
    return texts


TEXTS = by_file()


def test_texts_are_our_own_words() -> None:
    result = {
        text.place: shared
        for texts in TEXTS.values()
        for text in texts
        if (shared := copied(text.text, KNOWN))
    }
    assert result == {}, f"runs of {LENGTH} words stand in a source too"


def test_the_hashes_are_those_of_the_sources() -> None:
    assert len(KNOWN.exact) > 20_000
    assert len(KNOWN.skeletons) > 20_000
    named = [
        row["name"] for row in load_rows("goals") if row["name"].startswith(("2030", "I vard"))
    ]
    vision = load_rows("partnership")[0]["vision"]
    for official in [*named, vision]:
        assert known_runs(normalise(official), KNOWN), official


def test_a_copied_run_is_found(tmp_path: Path) -> None:
    source = "Vid sjön låg en röd stuga som ingen hade bott i sedan kriget tog slut."
    file = tmp_path / "runs.bin"
    file.write_bytes(packed(runs_of_sources([source])))
    known = load_runs(file)
    assert copied("Hon mindes att **vid sjön** låg en röd stuga, som ingen rört.", known)
    assert not copied("Vid sjön låg en röd stuga. Ingen hade bott i den.", known)


def test_a_run_in_a_badly_scanned_source_is_found() -> None:
    scanned = runs_of_sources(
        ["F6rskare och Idrare utvecklar till-\nsammans nya métoder for skoldagen"]
    )
    assert copied("Forskare och lärare utvecklar tillsammans nya metoder för skoldagen.", scanned)


def test_words_broken_by_lines_are_joined() -> None:
    assert normalise("sam-\nhälle, sam\u00adman och\u00a050-tal") == [
        "samhalle",
        "samman",
        "och",
        "50",
        "tal",
    ]


def test_too_short_a_skeleton_says_nothing() -> None:
    assert runs(normalise("i en by av is är du en")).skeletons == frozenset()


def test_official_names_are_exempt_and_nothing_beside_them() -> None:
    goal = load_rows("goals")[0]["name"]
    known = runs_of_sources(
        [f"Så heter målet: {goal}. Därefter kom åtta helt egna ord till sidan, såg vi."]
    )
    assert not copied(f"Målet lyder: {goal}.", known)
    assert copied(f"{goal}. Därefter kom åtta helt egna ord till sidan.", known)


def test_the_file_is_two_counted_blocks_in_order() -> None:
    content = FILE.read_bytes()
    assert len(content) == 8 * (2 + len(KNOWN.exact) + len(KNOWN.skeletons))
    assert content == packed(KNOWN)
