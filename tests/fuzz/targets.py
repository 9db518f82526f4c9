"""What is given spoiled input, and never ends in anything but problems at their places."""

from __future__ import annotations

import logging
import random
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from shk.build.pipeline import build
from shk.build.run import BuildRefusedError, Run
from shk.build.settings import SettingsError, SiteOptions
from shk.content.boundaries import read_boundaries
from shk.content.checks.html import check_html
from shk.content.diagnostics import Diagnostics
from shk.content.located_record import Markdown
from shk.content.markdown.reading import USUAL_READER
from shk.content.markdown.work import too_much
from shk.content.source_text import decode_source
from shk.content.url_ledger import read_ledger
from shk.content.yaml.tree import read_tree
from shk.images.inspect import inspect
from shk.storage.kept import KeptFiles
from tests.conftest import DEMO
from tests.content.strategies import _PIECES
from tests.field.cli_cases import DAY, portfolio
from tests.images.photos import corners, encoded

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

SIGNS = (*_PIECES, "<script>", "<!--", "[^i]: ", "[^i]", "*[i]: ", "i", "{: .i #i }", "](", "![",
         "<i", "```shk\n", "https://", "&", "é", "\u202e", "\U0001f600")  # fmt: skip
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
TEXTS = [demo_file.read_bytes() for demo_file in DEMO_FILES]
PICTURES = [encoded(corners(60, 40), kind) for kind in ("JPEG", "PNG", "WEBP")]


def a_text(chance: random.Random, _: Path) -> None:
    """Bytes of a file."""
    decode_source(spoiled(chance.choice(TEXTS), chance), "a.md", Diagnostics())


def a_yaml(chance: random.Random, _: Path) -> None:
    """A data file."""
    source = decode_source(spoiled(chance.choice(TEXTS), chance), "a.yml", Diagnostics())
    if source:
        read_tree(source, Diagnostics())


def a_markdown(chance: random.Random, _: Path) -> None:
    """A text."""
    body = spoiled(chance.choice(TEXTS)[:2000], chance).decode("utf-8", "replace")
    if too_much(body) is None:
        removed = USUAL_READER.read(body).removed
        check_html(Markdown("a.md", body, 1, about=False), removed, Diagnostics())


def a_picture(chance: random.Random, folder: Path) -> None:
    """A picture's file."""
    content = spoiled(chance.choice(PICTURES), chance)
    (folder / "a.jpg").write_bytes(content)
    inspect(folder / "a.jpg", "a.jpg")


def a_table(chance: random.Random, folder: Path) -> None:
    """Outlines in GeoJSON, and the ledger."""
    boundaries = b'{"type": "FeatureCollection", "source": "a", "features": [{"type": "Feature", '
    boundaries += b'"properties": {"name": "b"}, "geometry": {"type": "Polygon", "coordinates": '
    boundaries += b"[[[0, 0], [0, 1], [1, 1], [0, 0]]]}}]}"
    (folder / "outlines.geojson").write_bytes(spoiled(boundaries, chance))
    (folder / "addresses.txt").write_bytes(spoiled(b"# 1\n/a/\n/b/c.json\n/d/\n", chance))
    read_boundaries(folder, folder, Diagnostics())
    read_ledger(folder, folder, Diagnostics())


def a_kept_file(chance: random.Random, folder: Path) -> None:
    """A file kept between builds.

    Raises:
        ValueError: it was used although it was damaged.
    """
    file = KeptFiles(folder / "kept").write("a", TEXTS[0])
    file.write_bytes(spoiled(TEXTS[0], chance))
    if KeptFiles(folder / "kept").read("a") not in {None, TEXTS[0]}:
        raise ValueError("a damaged file was used")


def a_project(chance: random.Random, folder: Path) -> None:
    """A whole portfolio, several of its files spoiled together, built without pictures."""
    with tempfile.TemporaryDirectory(dir=folder) as made:
        project = portfolio(Path(made), "sv", {"  - shk/images\n  - shk/cards\n": ""})
        files = sorted(path for path in project.rglob("*") if path.suffix in {".md", ".yml"})
        for file in chance.sample(files, chance.randint(1, 3)):
            file.write_bytes(spoiled_text(file.read_bytes(), chance))
        try:
            build(SiteOptions(str(project / "mkdocs.yml")), Run(today=DAY))
        except (BuildRefusedError, SettingsError):
            return


TARGETS: Mapping[str, tuple[Callable[[random.Random, Path], None], int]] = {
    "text": (a_text, 30_000),
    "yaml": (a_yaml, 25_000),
    "markdown": (a_markdown, 20_000),
    "picture": (a_picture, 10_000),
    "table": (a_table, 10_000),
    "kept file": (a_kept_file, 4_500),
    "project": (a_project, 500),
}
"""Each target, and how many of the 100,000 inputs of ``make fuzz`` it gets."""


def tried(name: str, seed: int, folder: Path) -> None:
    """Give a target one input, which its seed decides."""
    logging.getLogger("shk").setLevel(logging.CRITICAL)
    TARGETS[name][0](random.Random(f"{name} {seed}"), folder)  # noqa: S311 - no secret is made
