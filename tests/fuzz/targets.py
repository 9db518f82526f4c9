"""What is given spoiled input, and never ends in anything but problems at their places.

An input is decided by its target and number. Atheris gives the same readers inputs of its own,
which it makes from what it sees of their branches.
"""

from __future__ import annotations

import json
import logging
import random
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from shk.build.pipeline import build
from shk.build.run import BuildRefusedError, Run
from shk.build.settings import SettingsError, SiteOptions
from shk.cli.due import due_answer
from shk.content.boundaries import read_boundaries
from shk.content.checks.html import check_html
from shk.content.diagnostics import Diagnostics
from shk.content.located_record import Markdown
from shk.content.markdown.reading import USUAL_READER
from shk.content.markdown.work import too_much
from shk.content.source_text import decode_source
from shk.content.url_ledger import read_ledger
from shk.content.yaml.tree import read_tree
from shk.editing.changes import EditRefusedError
from shk.editing.statistics_files import read_statistics
from shk.images.inspect import inspect
from shk.storage.kept import KeptFiles
from tests.conftest import DEMO
from tests.content.strategies import _PIECES
from tests.field.cli_cases import DAY, portfolio
from tests.images.photos import corners, encoded
from tests.indicators.test_import import KPI, STAT, VALUES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

SIGNS = (*_PIECES, "<script>", "<!--", "[^i]: ", "[^i]", "*[i]: ", "i", "{: .i #i }", "](", "![",
         "*[i]: ''\n", "<i", "```shk\n", "https://", "https://[a", "%zz", ":x/", "1e999", "nan",
         "'" + "[" * 2000, "&", "é", "\u202e", "\U0001f600")  # fmt: skip
"""What is put into a text."""


def spoiled(text: bytes, chance: random.Random) -> bytes:
    """A content with a few places changed: cut, doubled, turned, or with a sign put in."""
    made = bytearray(text)
    for _ in range(chance.randint(1, 4)):
        at, end = sorted(chance.randrange(len(made) + 1) for _ in range(2))
        end = min(end, at + chance.randint(0, 40))
        way = chance.randrange(5)
        if way == 0:
            del made[at:end]
        elif way == 1:
            made[at:at] = made[at:end] * chance.randint(1, 3)
        elif way == 2 and made:
            made[at % len(made)] ^= 1 << chance.randrange(8)
        else:
            made[at:at] = chance.choice(SIGNS).encode("utf-8", "surrogatepass")
    return bytes(made)


def spoiled_text(text: bytes, chance: random.Random) -> bytes:
    """As above, still UTF-8, as an editor would save it."""
    return spoiled(text, chance).decode("utf-8", "replace").encode()


DEMO_FILES = sorted(path for path in DEMO.rglob("*") if path.suffix in {".md", ".yml", ".geojson"})
TEXTS = tuple(demo_file.read_bytes() for demo_file in DEMO_FILES)
CSV = b"indicator,place,year,value,sex,status,title\nN1,0001,2023,12.5,T,,A\nN1,0001,2022,,K,..,A\n"
OUTLINES = {
    "type": "FeatureCollection",
    "source": "a",
    "features": [
        {
            "type": "Feature",
            "properties": {"name": "b"},
            "geometry": {"type": "Polygon", "coordinates": [[[0, 0], [0, 1], [1, 1], [0, 0]]]},
        }
    ],
}


def _read_text(content: bytes, _: Path) -> None:
    decode_source(content, "a.md", Diagnostics())


def _read_yaml(content: bytes, _: Path) -> None:
    if source := decode_source(content, "a.yml", Diagnostics()):
        read_tree(source, Diagnostics())


def _read_markdown(content: bytes, _: Path) -> None:
    body = content.decode("utf-8", "replace")
    if too_much(body) is None:
        removed = USUAL_READER.read(body).removed
        check_html(Markdown("a.md", body, 1, about=False), removed, Diagnostics())


def _read_picture(content: bytes, folder: Path) -> None:
    (folder / "a.jpg").write_bytes(content)
    inspect(folder / "a.jpg", "a.jpg")


def _read_outlines(content: bytes, folder: Path) -> None:
    (folder / "outlines.geojson").write_bytes(content)
    read_boundaries(folder, folder, Diagnostics())


def _read_addresses(content: bytes, folder: Path) -> None:
    (folder / "addresses.txt").write_bytes(content)
    read_ledger(folder, folder, Diagnostics())


def _read_statistics(content: bytes, folder: Path) -> None:
    (folder / "a.json").write_bytes(content)
    with suppress(EditRefusedError):
        read_statistics([folder / "a.json"])


def _read_next_build(content: bytes, _: Path) -> None:
    due_answer(content.decode("utf-8", "replace"), date.fromisoformat(DAY), "sv")


def _read_kept(content: bytes, folder: Path) -> None:
    file = KeptFiles(folder / "kept").write("a", TEXTS[0])
    file.write_bytes(content)
    if KeptFiles(folder / "kept").read("a") not in {None, TEXTS[0]}:
        raise ValueError("a damaged file was used")


@dataclass(frozen=True)
class Reader:
    """What reads one input."""

    read: Callable[[bytes, Path], None]
    """Reads it; may write to the folder. Whatever it raises is a find."""
    seeds: tuple[bytes, ...]
    """Inputs that are as they should be."""
    share: int
    """How many of the 100,000 inputs of ``make fuzz`` it gets."""


READERS: Mapping[str, Reader] = {
    "text": Reader(_read_text, TEXTS, 20_000),
    "yaml": Reader(_read_yaml, TEXTS, 25_000),
    "markdown": Reader(_read_markdown, tuple(text[:2000] for text in TEXTS), 20_000),
    "picture": Reader(
        _read_picture,
        tuple(encoded(corners(60, 40), kind) for kind in ("JPEG", "PNG", "WEBP")),
        8_000,
    ),
    "outlines": Reader(_read_outlines, (json.dumps(OUTLINES).encode(),), 5_000),
    "addresses": Reader(_read_addresses, (b"# 1\n/a/\n/b/c.json\n/d/\n",), 5_000),
    "statistics": Reader(
        _read_statistics,
        (*(json.dumps(item).encode() for item in (KPI, VALUES, STAT)), CSV),
        10_000,
    ),
    "next build": Reader(
        _read_next_build, (b'{"built": "2025-01-01", "next": "2025-06-01"}',), 2_000
    ),
    "kept file": Reader(_read_kept, TEXTS[:1], 3_000),
}
"""Each reader."""
PROJECT, PROJECTS = "project", 2_000
"""A whole portfolio, several of its files spoiled together, and how many of it there are."""
SHARES: Mapping[str, int] = {name: reader.share for name, reader in READERS.items()} | {
    PROJECT: PROJECTS
}


def _build(chance: random.Random, folder: Path) -> None:
    """Build a portfolio of which some files are spoiled, without pictures."""
    with tempfile.TemporaryDirectory(dir=folder) as made:
        project = portfolio(Path(made), "sv", {"  - shk/images\n  - shk/cards\n": ""})
        files = sorted(path for path in project.rglob("*") if path.suffix in {".md", ".yml"})
        for file in chance.sample(files, chance.randint(1, 3)):
            file.write_bytes(spoiled_text(file.read_bytes(), chance))
        with suppress(BuildRefusedError, SettingsError):
            build(SiteOptions(str(project / "mkdocs.yml")), Run(today=DAY))


def tried(name: str, seed: int, folder: Path) -> None:
    """Give a target one input, which its seed decides; whatever is raised is a find."""
    logging.getLogger("shk").setLevel(logging.CRITICAL)
    chance = random.Random(f"{name} {seed}")  # noqa: S311 - no secret is made
    if name == PROJECT:
        _build(chance, folder)
        return
    reader = READERS[name]
    reader.read(spoiled(chance.choice(reader.seeds), chance), folder)
