"""The file of outlines."""

from __future__ import annotations

from pathlib import Path

from shk.content.diagnostics_sink import Findings
from shk.content.outlines import FILE, read_outlines
from shk.model.schema.outline import NO_OUTLINES

ROOT = Path(__file__).parents[2]
SQUARE = "[[16,59],[17,59],[17,60],[16,59]]"
FEATURE = '{"type":"Feature","properties":{"name":"A"},"geometry":{"type":"%s","coordinates":%s}}'


def read(folder: Path, text: str) -> tuple[int, tuple[str, ...], int]:
    """Problems, names of shapes and number of rings of a file."""
    (folder / FILE).write_text(text, encoding="utf-8")
    findings = Findings()
    outlines = read_outlines(folder, folder, findings)
    names = tuple(one.name for one in outlines.shapes)
    return len(findings.problems), names, sum(len(one.rings) for one in outlines.shapes)


def collection(*features: str) -> str:
    """A file with features."""
    joined = ",".join(features)
    return f'{{"type":"FeatureCollection","source":"S","features":[{joined}]}}'


def test_no_file_is_no_problem(tmp_path: Path) -> None:
    findings = Findings()
    assert read_outlines(tmp_path, tmp_path, findings) == NO_OUTLINES
    assert findings.problems == ()


def test_one_part_or_several(tmp_path: Path) -> None:
    one = FEATURE % ("Polygon", f"[{SQUARE}]")
    several = FEATURE % ("MultiPolygon", f"[[{SQUARE}],[{SQUARE}]]")
    assert read(tmp_path, collection(one, several)) == (0, ("A", "A"), 3)


def test_what_is_wrong_is_told(tmp_path: Path) -> None:
    beyond = FEATURE % ("Polygon", f"[{SQUARE.replace('60', '600')}]")
    point = FEATURE % ("Point", "[16,59]")
    for text in ("{", "[]", collection(), collection(beyond), collection(point)):
        assert read(tmp_path, text) == (1, (), 0)


def test_the_checked_in_outlines_can_be_read() -> None:
    findings = Findings()
    outlines = read_outlines(ROOT / "docs" / "data", ROOT, findings)
    assert findings.problems == ()
    assert len(outlines.shapes) == 19
    assert "SCB" in outlines.source
