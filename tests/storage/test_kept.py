"""What is kept between builds is used only if it holds what it held when it was kept."""

from __future__ import annotations

import os
import subprocess
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from shk.storage.files import PART
from shk.storage.kept import KeptFiles

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

CONTENT = bytes(range(256)) * 40


def cut(file: Path) -> None:
    """Half of it is left."""
    file.write_bytes(CONTENT[: len(CONTENT) // 2])


def empty(file: Path) -> None:
    """Nothing is left."""
    file.write_bytes(b"")


def turn_a_bit(file: Path) -> None:
    """One bit is another."""
    file.write_bytes(bytes([CONTENT[0] ^ 1]) + CONTENT[1:])


def swap_with_another(file: Path) -> None:
    """It holds what another file holds."""
    file.write_bytes(b"another picture")


def folder_instead(file: Path) -> None:
    """A folder has its name."""
    file.unlink()
    (file / "x").mkdir(parents=True)


def link_to_nothing(file: Path) -> None:
    """A link that leads nowhere has its name."""
    file.unlink()
    file.symlink_to(file.with_name("gone"))


DAMAGES = (cut, empty, turn_a_bit, swap_with_another, folder_instead)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a kept file in a folder below it."""
    KeptFiles(tmp_path / "kept").write("r/480.avif", CONTENT)
    return tmp_path / "kept"


def only_file(folder: Path) -> Path:
    """The one file that is kept."""
    (file,) = (path for path in folder.rglob("*") if path.is_file())
    return file


def test_what_is_kept_is_found_by_another_build(folder: Path) -> None:
    store = KeptFiles(folder)
    assert store.read("r/480.avif") == CONTENT
    assert store.verified("r/480.avif") == store.find("r/480.avif") == only_file(folder)
    assert (store.read("r/960.avif"), store.find("s/480.avif")) == (None, None)
    assert store.damaged == []


@pytest.mark.parametrize("damage", DAMAGES)
def test_what_was_damaged_is_removed_counted_and_kept_anew(
    folder: Path, damage: Callable[[Path], None]
) -> None:
    damage(only_file(folder))
    store = KeptFiles(folder)
    assert store.read("r/480.avif") is None
    assert store.damaged == ["r/480.avif"]
    store.write("r/480.avif", CONTENT)
    assert store.read("r/480.avif") == only_file(folder).read_bytes() == CONTENT
    assert KeptFiles(folder).read("r/480.avif") == CONTENT


def test_a_link_to_nothing_counts_as_nothing(folder: Path) -> None:
    link_to_nothing(only_file(folder))
    store = KeptFiles(folder)
    assert (store.find("r/480.avif"), store.read("r/480.avif")) == (None, None)
    store.write("r/480.avif", CONTENT)
    assert store.read("r/480.avif") == CONTENT


@pytest.mark.parametrize("place", ["kept/r", "kept"])
def test_a_file_in_the_place_of_our_folder_gives_way(folder: Path, place: str) -> None:
    only_file(folder).unlink()
    (folder / "r").rmdir()
    if place == "kept":
        folder.rmdir()
    (folder.parent / place).write_text("no folder")
    store = KeptFiles(folder)
    assert store.read("r/480.avif") is None
    assert store.damaged == [place.rpartition("/")[2]]
    store.write("r/480.avif", CONTENT)
    assert only_file(folder).read_bytes() == CONTENT


def test_a_file_in_the_place_of_the_folder_above_is_not_ours_to_remove(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("mine")
    with pytest.raises(NotADirectoryError):
        KeptFiles(tmp_path / "cache" / "kept").read("a.png")
    assert (tmp_path / "cache").read_text() == "mine"


def test_only_what_is_asked_for_is_kept(tmp_path: Path) -> None:
    store = KeptFiles(tmp_path)
    store.write("a.png", b"1")
    store.write("b.png", b"2")
    store.keep_only({"b.png"})
    assert store.read("a.png") is None
    assert store.read("b.png") == only_file(tmp_path).read_bytes() == b"2"


def test_an_older_content_of_a_name_gives_way(tmp_path: Path) -> None:
    KeptFiles(tmp_path).write("a.png", b"1")
    KeptFiles(tmp_path).write("a.png", b"2")
    assert len(list(tmp_path.iterdir())) == 2
    assert KeptFiles(tmp_path).read("a.png") in {b"1", b"2"}
    assert len(list(tmp_path.iterdir())) == 1


def test_what_dead_builds_left_unfinished_is_removed_and_a_living_ones_is_not(
    folder: Path,
) -> None:
    dead = subprocess.Popen(["true"])
    dead.wait()
    left, living = (folder / "r" / f".x{PART}{item}-1" for item in (dead.pid, os.getppid()))
    left.touch()
    living.touch()
    KeptFiles(folder).find("r/480.avif")
    assert (left.exists(), living.exists()) == (False, True)


def test_several_keep_the_same_file_at_once(tmp_path: Path) -> None:
    stores = [KeptFiles(tmp_path / "kept") for _ in range(6)]

    def keep(store: KeptFiles) -> list[bytes | None]:
        for number in range(200):
            if store.read(f"{number}.br") is None:
                store.write(f"{number}.br", b"%d" % number * 100)
        return [store.read(f"{number}.br") for number in range(200)]

    with ThreadPoolExecutor(len(stores)) as pool:
        results = list(pool.map(keep, stores))
    assert results == [[b"%d" % number * 100 for number in range(200)]] * 6
    assert [store.damaged for store in stores] == [[]] * 6
    assert len(list((tmp_path / "kept").iterdir())) == 200


def test_what_was_made_first_goes_when_there_is_too_much(tmp_path: Path) -> None:
    store = KeptFiles(tmp_path / "cards")
    for number in range(4):
        os.utime(store.write(f"{number}.png", b"x" * 10), (number, number))
    store.shrink(20)
    assert [store.read(f"{number}.png") is None for number in range(4)] == [
        True,
        True,
        False,
        False,
    ]
