"""What is kept is right or not values: damage, other code, other content and other builds."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing, suppress
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from shk.content import authored_files as pages
from shk.content import data_files
from shk.content import kept as kept_values
from shk.content.kept import FILE, NOTHING_KEPT, Kept, kept_in, key_of, values_resident
from shk.content.loader import load_portfolio
from shk.content.markdown.reading import TextReader
from shk.i18n.messages import load_messages
from shk.storage.kept_values import RUNS, SHARDS, SMALL
from tests.content.golden import TODAY, folders_of, golden_cases, make_project

if TYPE_CHECKING:
    from pathlib import Path

    from shk.content.loader import Loaded
    from shk.content.yaml.tree import Fields
    from shk.model.schema.record import Kind

KEY = key_of("a", 1)


def stored(root: Path, **values: object) -> None:
    """Keep some values in a run of their own."""
    with closing(kept_in(root)) as kept:
        for name, value in values.items():
            kept.put(key_of(name), value)


def matches(root: Path, name: str) -> object:
    """What is kept under a name, asked for in a run of its own."""
    with closing(kept_in(root)) as kept:
        return kept.get(key_of(name))


def test_a_value_is_found_by_every_later_run(tmp_path: Path) -> None:
    stored(tmp_path, first=("å", 1))
    assert matches(tmp_path, "first") == ("å", 1)
    assert matches(tmp_path, "two") is None


def test_a_value_is_found_before_it_is_written(tmp_path: Path) -> None:
    kept = kept_in(tmp_path)
    kept.put(KEY, "new")
    assert kept.get(KEY) == "new"
    kept.close()


def test_parts_of_a_key_do_not_run_together() -> None:
    assert len({key_of("ab", "c"), key_of("a", "bc"), key_of("abc"), key_of("abc", "")}) == 4


def test_what_nobody_asks_for_is_removed_in_time(tmp_path: Path) -> None:
    stored(tmp_path, asked=1, forgotten=2)
    for _ in range(RUNS):
        assert matches(tmp_path, "asked") == 1
    assert matches(tmp_path, "forgotten") is None


def test_two_builds_at_once_lose_nothing(tmp_path: Path) -> None:
    with closing(kept_in(tmp_path)) as item, closing(kept_in(tmp_path)) as other:
        item.put(key_of("first"), 1)
        other.put(key_of("other"), 2)
    assert (matches(tmp_path, "first"), matches(tmp_path, "other")) == (1, 2)


@pytest.mark.parametrize("size", [0, 1, 99, 4096, 5000])
def test_a_file_that_was_cut_or_overwritten_is_made_anew(tmp_path: Path, size: int) -> None:
    stored(tmp_path, **{str(number): "x" * 999 for number in range(50)})
    (tmp_path / FILE).write_bytes(b"\x07" * size)
    assert matches(tmp_path, "1") is None
    stored(tmp_path, first=1)
    assert matches(tmp_path, "first") == 1


@pytest.mark.parametrize(("table", "size"), [("shards", 100), ("kept", SMALL + 100)])
def test_a_value_that_was_damaged_is_not_found(tmp_path: Path, table: str, size: int) -> None:
    stored(tmp_path, first="x" * size)
    with closing(sqlite3.connect(tmp_path / FILE)) as database, database:
        (value,) = database.execute(f"select value from {table}").fetchone()  # noqa: S608 - ours
        for at in range(0, len(value), 7 if size < SMALL else 101):
            damaged = value[:at] + bytes([value[at] ^ 1]) + value[at + 1 :]
            database.execute(f"update {table} set value = ?", (damaged,))  # noqa: S608 - ours
            database.commit()
            assert matches(tmp_path, "first") is None


def test_a_database_damaged_anywhere_is_whole_again_after_two_runs(tmp_path: Path) -> None:
    values = {str(number): "x" * 999 for number in range(50)}
    stored(tmp_path, **values)
    content = (tmp_path / FILE).read_bytes()
    for at in (*range(0, len(content), 4096), *range(0, len(content), 9001)):
        (tmp_path / FILE).write_bytes(content[:at] + bytes([content[at] ^ 7]) + content[at + 1 :])
        for _ in range(2):
            with closing(kept_in(tmp_path)) as kept:
                values_read = {number: kept.get(key_of(number)) for number in values}
                assert all(values_read[number] in {values[number], None} for number in values)
                for number, value in values.items():
                    if values_read[number] is None:
                        kept.put(key_of(number), value)
        with closing(kept_in(tmp_path)) as kept:
            assert {number: kept.get(key_of(number)) for number in values} == values, at
            assert kept.damaged == 0, at


def test_a_number_of_the_last_run_that_is_none_is_no_traceback(tmp_path: Path) -> None:
    stored(tmp_path, first=1)
    with closing(sqlite3.connect(tmp_path / FILE)) as database, database:
        database.execute("update runs set number = x'00'")
    stored(tmp_path, first=1)
    stored(tmp_path, first=1)
    assert matches(tmp_path, "first") == 1


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / ".cache").write_text("in the way", encoding="utf-8")
    stored(tmp_path, first=1)
    assert matches(tmp_path, "first") is None
    NOTHING_KEPT.put(KEY, 1)
    assert NOTHING_KEPT.get(KEY) is None


def loaded(root: Path, kept: Kept = NOTHING_KEPT, language: str = "sv") -> Loaded:
    """Load a project as if the process were new."""
    folders = replace(folders_of(root), reader=TextReader())
    return load_portfolio(folders, {}, load_messages(language), TODAY, kept=kept)


CASES = golden_cases()


@pytest.mark.parametrize(
    "case", [case_ for _, case_ in CASES[::5]], ids=[name for name, _ in CASES[::5]]
)
def test_a_load_from_what_is_kept_is_the_same(case: dict[str, object], tmp_path: Path) -> None:
    make_project(case, tmp_path)
    full = loaded(tmp_path)
    for _ in range(2):
        with closing(kept_in(tmp_path)) as kept:
            again = loaded(tmp_path, kept)
        assert again.problems == full.problems
        assert again.portfolio == full.portfolio
        assert again.collection.entries == full.collection.entries


def test_only_what_changed_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_project({}, tmp_path)
    read: list[str] = []
    take_apart = pages.PageReader._take_apart  # noqa: SLF001 - what is not to happen again

    def noting(self: pages.PageReader, kind: object, source: object, page_id: str) -> object:
        read.append(page_id)
        return take_apart(self, kind, source, page_id)  # type: ignore[arg-type]  # handed on

    monkeypatch.setattr(pages.PageReader, "_take_apart", noting)
    runs = []
    for change in (None, None, "text", "name"):
        story = min((tmp_path / "stories").glob("*.md"))
        if change == "text":
            story.write_text(story.read_text("utf-8") + "\nMore.\n", encoding="utf-8")
        elif change == "name":
            shutil.move(story, story.with_name("another-name.md"))
        with closing(kept_in(tmp_path)) as kept:
            loaded(tmp_path, kept)
        runs.append(len(read))
        read.clear()
    assert runs[0] > 1
    assert runs[1:] == [0, 1, 1]


def test_of_data_files_those_are_read_again_that_changed_or_have_a_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_project({}, tmp_path)
    read: list[str] = []
    read_row = data_files.DataReader._read_row  # noqa: SLF001 - what is not to happen again

    def noting(self: data_files.DataReader, kind: Kind, row: Fields) -> object:
        read.append(kind.value)
        return read_row(self, kind, row)

    monkeypatch.setattr(data_files.DataReader, "_read_row", noting)
    goals, runs = tmp_path / "docs/data/goals.yml", []
    for change in ("", "", "# Words.\n", "- {id: broken}\n", ""):
        goals.write_text(goals.read_text("utf-8") + change, encoding="utf-8")
        with closing(kept_in(tmp_path)) as kept:
            problems = loaded(tmp_path, kept).problems
        runs.append((sorted(set(read)), bool(problems)))
        read.clear()
    assert len(runs[0][0]) > 1
    goal = ["goal"]
    assert runs[1:] == [([], False), (goal, False), (goal, True), (goal, True)]


def test_another_language_of_the_site_reads_anew(tmp_path: Path) -> None:
    make_project({}, tmp_path)
    story = min((tmp_path / "stories").glob("*.md"))
    story.write_text(story.read_text("utf-8") + "\n# Lättläst\n\nKort.\n", encoding="utf-8")
    with closing(kept_in(tmp_path)) as kept:
        swedish, english = loaded(tmp_path, kept), loaded(tmp_path, kept, "en")
    assert swedish.problems == loaded(tmp_path).problems
    assert english.problems == loaded(tmp_path, language="en").problems
    assert swedish.problems != english.problems


def test_a_process_that_stays_remembers_a_bounded_number(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept_values, "MOST_RESIDENT", 3)
    keys = [key_of("number", number) for number in range(5)]
    with values_resident(), closing(kept_in(tmp_path)) as kept:
        for number, key in enumerate(keys):
            kept.put(key, number)
        assert [kept.get(key) for key in keys] == list(range(5))
        assert len(kept_values._resident or ()) in {1, 2, 3}  # noqa: SLF001 - it has no other sign


def test_what_a_process_that_stays_remembers_is_there_when_it_has_read_often(
    tmp_path: Path,
) -> None:
    stored(tmp_path, remembered=1)
    with values_resident():
        for _ in range(2 * RUNS):
            assert matches(tmp_path, "remembered") == 1
            stored(tmp_path, new=2)
    assert matches(tmp_path, "remembered") == 1
    assert matches(tmp_path, "new") == 2


def test_a_process_that_no_longer_stays_reads_what_the_store_holds(tmp_path: Path) -> None:
    stored(tmp_path, first=1)
    for error in (None, OSError()):
        with suppress(OSError), values_resident():
            assert matches(tmp_path, "first") == 1
            (tmp_path / FILE).unlink()
            assert matches(tmp_path, "first") == 1
            if error:
                raise error
        assert matches(tmp_path, "first") is None
        stored(tmp_path, first=1)


def test_a_damaged_shard_is_counted_once_and_made_anew_with_the_others_untouched(
    tmp_path: Path,
) -> None:
    values = {key_of(number): "x" * number for number in range(4 * SHARDS)}
    with closing(kept_in(tmp_path)) as kept:
        for key, value in values.items():
            kept.put(key, value)
    with closing(sqlite3.connect(tmp_path / FILE)) as database, database:
        database.execute("update shards set value = ? where number = 7", (b"x" * 40,))
    lost = {key for key in values if key[0] % SHARDS == 7}
    assert lost
    with closing(kept_in(tmp_path)) as kept:
        result = {key: kept.get(key) for key in values}
        assert kept.damaged == 1
        for key in lost:
            kept.put(key, values[key])
    assert result == {key: None if key in lost else value for key, value in values.items()}
    with closing(kept_in(tmp_path)) as kept:
        assert {key: kept.get(key) for key in values} == values
        assert kept.damaged == 0


def test_a_value_that_is_asked_for_outlives_those_beside_it_in_its_shard(tmp_path: Path) -> None:
    keys = [key for number in range(4 * SHARDS) if (key := key_of(number))[0] % SHARDS == 0]
    with closing(kept_in(tmp_path)) as kept:
        for key in keys:
            kept.put(key, 1)
    for _ in range(RUNS + RUNS // 3):
        with closing(kept_in(tmp_path)) as kept:
            assert kept.get(keys[0]) == 1
    with closing(kept_in(tmp_path)) as kept:
        assert [kept.get(key) for key in keys] == [1] + [None] * (len(keys) - 1)


def test_two_builds_at_once_lose_nothing_of_one_shard(tmp_path: Path) -> None:
    keys = [key for number in range(4 * SHARDS) if (key := key_of(number))[0] % SHARDS == 0]
    with closing(kept_in(tmp_path)) as item, closing(kept_in(tmp_path)) as other:
        assert item.get(keys[0]) is None
        assert other.get(keys[1]) is None
        item.put(keys[0], 0)
        other.put(keys[1], 1)
    with closing(kept_in(tmp_path)) as kept:
        assert [kept.get(key) for key in keys[:2]] == [0, 1]


def test_a_file_of_another_form_is_emptied(tmp_path: Path) -> None:
    stored(tmp_path, first=1)
    with closing(sqlite3.connect(tmp_path / FILE)) as database, database:
        database.execute("pragma user_version = 99")
    assert matches(tmp_path, "first") is None
    stored(tmp_path, first=1)
    assert matches(tmp_path, "first") == 1


@pytest.mark.parametrize("size", [1, SMALL + 1])
def test_what_is_not_read_is_kept_as_long_as_what_it_belongs_to(tmp_path: Path, size: int) -> None:
    stored(tmp_path, summary=1, text="x" * size, other="x" * size)
    for _ in range(RUNS + RUNS // 3):
        with closing(kept_in(tmp_path)) as kept:
            assert kept.get(key_of("summary")) == 1
            kept.outlive(key_of("text"), key_of("summary"))
    assert matches(tmp_path, "text") == "x" * size
    assert matches(tmp_path, "other") is None
