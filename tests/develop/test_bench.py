"""Every command that measures says what it does instead of doing it when it is asked to."""

import ast
import runpy
import sys
from pathlib import Path

import pytest

BENCH = Path(__file__).parents[2] / "bench"
MODULES = {
    ".".join(path.relative_to(BENCH.parent).with_suffix("").parts): path
    for path in sorted(BENCH.rglob("*.py"))
    if '__name__ == "__main__"' in path.read_text(encoding="utf-8")
}


@pytest.mark.parametrize("name", MODULES)
def test_help_prints_the_purpose_and_measures_nothing(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", [name, "--help"])
    monkeypatch.delitem(sys.modules, name, raising=False)
    with pytest.raises(SystemExit) as ended:
        runpy.run_module(name, run_name="__main__")
    assert ended.value.code == 0
    purpose = ast.get_docstring(ast.parse(MODULES[name].read_text(encoding="utf-8")))
    assert purpose
    assert purpose.splitlines()[0] in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "words", "said"),
    [
        ("bench.pages", ["no/such/folder"], "there is no no/such/folder"),
        ("bench.fuzz", ["many"], "invalid int value"),
        ("bench.faults", ["other"], "other is none of"),
        ("bench.build", ["more"], "unrecognized arguments: more"),
    ],
)
def test_a_wrong_word_is_a_clear_line(
    name: str,
    words: list[str],
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sys, "argv", [name, *words])
    monkeypatch.delitem(sys.modules, name, raising=False)
    with pytest.raises(SystemExit) as ended:
        runpy.run_module(name, run_name="__main__")
    assert ended.value.code == 2
    assert said in capsys.readouterr().err
