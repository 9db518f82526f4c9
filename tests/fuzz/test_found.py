"""What spoiled input once found, each by the input that found it."""

from __future__ import annotations

import csv
import json
import re
from typing import TYPE_CHECKING

import pytest
from rdflib.term import _invalid_uri_chars

from shk.cli.due import due_answer
from shk.cli.exit_code import ExitCode
from shk.content.boundaries import read_boundaries
from shk.content.diagnostics import Diagnostics
from shk.editing.changes import EditRefusedError
from shk.editing.statistics_files import CELLS, read_statistics
from tests.field.cli_cases import DAY, portfolio, shk
from tests.indicators.test_import import STAT

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

DEEP = "[" * 100_000
"""JSON that no reader can go into."""
WORDS_TAKEN_BACK = "*[i]: ''\n\n*[i]: \"\"\n\n*[i]: b\n\n*[i]: ''\n\n*[i]: ''"
"""A word whose explanation is taken back before there is one, and twice: KeyError 'i'."""
BRACKETED = ("https://[prov.example/", "https://pr]ov.example/", "https://[::1/")
"""Values of site_url that Python can not take apart."""


def add(file: Path, text: str) -> Path:
    """Add lines to a file."""
    file.write_text(f"{file.read_text(encoding='utf-8')}\n\n{text}\n", encoding="utf-8")
    return file


PLACES = ("docs/om.md", "stories/koket-oppnar.md", "initiatives/oppna-koket.md")
BASE = '<base target="_top">'
"""An element that would open every link of a framed page in place of the page around it."""


@pytest.fixture(scope="module")
def spoiled(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A built portfolio with all of that in its texts, and what the build reported."""
    project = portfolio(tmp_path_factory.mktemp("found") / "project", "en")
    for place in PLACES:
        add(project / place, f"{WORDS_TAKEN_BACK}\n\n{BASE}")
    done = shk(project, "build", "--today", DAY)
    assert done.exit_code == ExitCode.DONE, done.output
    return project, done.output


def lines_of(project: Path, begin: str) -> set[str]:
    """Where lines with a beginning stand."""
    texts = ((place, (project / place).read_text(encoding="utf-8")) for place in PLACES)
    return {
        f"{place}:{number}:1"
        for place, text in texts
        for number, line in enumerate(text.splitlines(), 1)
        if line.startswith(begin)
    }


def test_a_word_without_an_explanation_is_reported_at_its_place(spoiled: tuple[Path, str]) -> None:
    reported = re.findall(r"(\S+) warning \[reference-missing\]", spoiled[1])
    assert set(reported) <= lines_of(spoiled[0], "*[i]")
    assert {place.partition(":")[0] for place in reported} == set(PLACES)


def test_a_base_in_a_text_is_on_no_page_and_reported(spoiled: tuple[Path, str]) -> None:
    reported = re.findall(r"(\S+) warning \[html-removed\]", spoiled[1])
    assert set(reported) == lines_of(spoiled[0], BASE)
    pages = [path.read_text(encoding="utf-8") for path in (spoiled[0] / "site").rglob("*.html")]
    found = [item for page in pages for item in re.findall(r"<base[^>]*>", page)]
    assert set(found) == {'<base target="_blank">'}  # of the shell of framed pages
    assert all(page.count("<base") <= 1 for page in pages)


@pytest.mark.parametrize("sign", sorted(set(_invalid_uri_chars)))
@pytest.mark.parametrize(
    ("field", "value"), [("page", "https://granby.example/a{}b"), ("email", "a{}b@granby.example")]
)
def test_an_address_that_rdflib_can_not_write_is_reported_at_its_field(
    tmp_path: Path, sign: str, field: str, value: str
) -> None:
    project = portfolio(tmp_path, "en")
    file = project / "docs" / "data" / "partnership.yml"
    text = file.read_text(encoding="utf-8").replace("  email: data@granby.example\n", "")
    written = json.dumps(value.format(sign))  # JSON is YAML
    file.write_text(text.replace("publisher:\n", f"publisher:\n  {field}: {written}\n"), "utf-8")
    done = shk(project, "check", "--no-advice")
    assert done.exit_code == ExitCode.CONTENT
    assert f"error [value-pattern] · publisher.{field}" in done.output


@pytest.mark.parametrize("sign", sorted(set(_invalid_uri_chars)))
def test_an_address_of_the_site_that_rdflib_can_not_write_is_one_line(
    tmp_path: Path, sign: str
) -> None:
    url = json.dumps(f"https://prov.example/a{sign}b/")
    done = shk(portfolio(tmp_path, "en", {"https://prov.example/": url}), "check")
    assert (done.exit_code, done.output.count("\n")) == (ExitCode.USAGE, 1)
    assert done.output.startswith("mkdocs.yml: site_url")


@pytest.mark.parametrize("url", BRACKETED)
@pytest.mark.parametrize("command", ["build", "check"])
def test_a_bracket_in_the_address_of_the_site_is_one_line(
    tmp_path: Path, url: str, command: str
) -> None:
    project = portfolio(tmp_path, "en", {"https://prov.example/": url})
    done = shk(project, command)
    assert done.exit_code == ExitCode.USAGE
    assert done.output.strip() == (
        f"mkdocs.yml: the host of site_url, “{url}”, is no name that can exist."
        " Write the address as browsers show it: https://example.org/."
    )


def test_json_too_deep_to_be_read_is_a_problem_of_its_file(tmp_path: Path, today: date) -> None:
    (tmp_path / "outlines.geojson").write_text(DEEP)
    diagnostics = Diagnostics()
    read_boundaries(tmp_path, tmp_path, diagnostics)
    assert [problem.code.code for problem in diagnostics.problems] == ["outlines-shape"]
    assert due_answer(DEEP, today, "en")[0]


HEAD = "indicator,place,year,value\n"
LARGE = {"index": [str(number) for number in range(CELLS // 100)]}
STATISTICS = {
    "too deep": DEEP,
    "a year without end": f"{HEAD}N1,0001,1e999,1\n",
    "a value without end": f"{HEAD}N1,0001,2023,1e999\n",
    "no number": f"{HEAD}N1,0001,2023,nan\n",
    "a cell too large": f"{HEAD}N1,0001,2023,{'1' * (csv.field_size_limit() + 1)}\n",
    "half of a character": json.dumps(STAT | {"note": ["\ud800"]}),
    "too many cells": json.dumps(
        STAT
        | {
            "dimension": STAT["dimension"]
            | {"Region": {"category": LARGE}, "Tid": {"category": LARGE}}
        }
    ),
}


@pytest.mark.parametrize("text", STATISTICS.values(), ids=list(STATISTICS))
def test_statistics_that_can_not_be_read_are_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.json").write_text(text, encoding="utf-8")
    with pytest.raises(EditRefusedError):
        read_statistics([tmp_path / "a.json"])
