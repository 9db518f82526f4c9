"""The file of outlines."""

from __future__ import annotations

from pathlib import Path

from shk.content.boundaries import FILE, read_boundaries
from shk.content.diagnostics import Diagnostics
from shk.model.schema.boundary import NO_BOUNDARIES

ROOT = Path(__file__).parents[2]
SQUARE = "[[16,59],[17,59],[17,60],[16,59]]"
FEATURE = '{"type":"Feature","properties":{"name":"A"},"geometry":{"type":"%s","coordinates":%s}}'


def read(folder: Path, text: str) -> tuple[int, tuple[str, ...], int]:
    """Problems, names of shapes and number of rings of a file."""
    (folder / FILE).write_text(text, encoding="utf-8")
    diagnostics = Diagnostics()
    boundaries = read_boundaries(folder, folder, diagnostics)
    names = tuple(shape.name for shape in boundaries.shapes)
    return len(diagnostics.problems), names, sum(len(shape.rings) for shape in boundaries.shapes)


def collection(*features: str) -> str:
    """A file with features."""
    joined = ",".join(features)
    return f'{{"type":"FeatureCollection","source":"S","features":[{joined}]}}'


def test_no_file_is_no_problem(tmp_path: Path) -> None:
    diagnostics = Diagnostics()
    assert read_boundaries(tmp_path, tmp_path, diagnostics) == NO_BOUNDARIES
    assert diagnostics.problems == ()


def test_one_part_or_several(tmp_path: Path) -> None:
    item = FEATURE % ("Polygon", f"[{SQUARE}]")
    several = FEATURE % ("MultiPolygon", f"[[{SQUARE}],[{SQUARE}]]")
    assert read(tmp_path, collection(item, several)) == (0, ("A", "A"), 3)


def test_what_is_wrong_is_reported(tmp_path: Path) -> None:
    beyond = FEATURE % ("Polygon", f"[{SQUARE.replace('60', '600')}]")
    point = FEATURE % ("Point", "[16,59]")
    for text in ("{", "[]", collection(), collection(beyond), collection(point)):
        assert read(tmp_path, text) == (1, (), 0)


def test_the_checked_in_outlines_can_be_read() -> None:
    diagnostics = Diagnostics()
    boundaries = read_boundaries(ROOT / "docs" / "data", ROOT, diagnostics)
    assert diagnostics.problems == ()
    assert len(boundaries.shapes) == 19
    assert "SCB" in boundaries.source
