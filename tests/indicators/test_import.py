"""``shk import indicators``: nothing missing becomes zero, and no title changes unseen."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner, Result

from shk.cli.exit_code import ExitCode
from shk.cli.main import main
from shk.editing.changes import EditRefusedError
from shk.editing.statistics_files import read_statistics
from shk.model.schema.partnership_vocabulary import ObservationStatus, Sex

BASE = Path(__file__).parents[1] / "golden" / "base"
KPI = {"values": [{"id": "N1", "title": "Växtodlare", "description": "Andel som odlar, av alla."}]}
VALUES = {
    "values": [
        {
            "kpi": "N1",
            "municipality": "0001",
            "period": 2023,
            "values": [
                {"count": 1, "gender": "T", "status": "", "value": 12.5},
                {"count": 1, "gender": "K", "status": "Missing", "value": None},
            ],
        },
        {
            "kpi": "N1",
            "municipality": "0001",
            "period": 2022,
            "values": [{"gender": "T", "isdeleted": False, "status": None, "value": None}],
        },
    ]
}
STAT: dict[str, Any] = {
    "version": "2.0",
    "class": "dataset",
    "label": "Växtodlare efter region, kön och år",
    "note": ["Andel som odlar, av alla."],
    "id": ["Region", "Kon", "ContentsCode", "Tid"],
    "size": [1, 2, 1, 2],
    "role": {"geo": ["Region"], "time": ["Tid"], "metric": ["ContentsCode"]},
    "dimension": {
        "Region": {"category": {"index": {"0001": 0}, "label": {"0001": "Granby"}}},
        "Kon": {"category": {"index": {"1": 0, "2": 1}, "label": {"1": "män", "2": "kvinnor"}}},
        "ContentsCode": {
            "category": {
                "index": ["N1"],
                "label": {"N1": "Växtodlare"},
                "unit": {"N1": {"base": "procent", "decimals": 1}},
            }
        },
        "Tid": {"category": {"index": ["2022", "2023"]}},
    },
    "value": [0, 11, None, 12.5],
    "status": {"2": ".."},
}
TERMS = ("--unit", "procent", "--publisher", "Ett verk", "--licence", "CC0")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The golden project, whose place has a code in statistics."""
    root = tmp_path / "project"
    shutil.copytree(BASE, root)
    places = root / "docs/data/places.yml"
    text = places.read_text("utf-8").replace(
        "  kind: venue\n", '  kind: venue\n  code: "0001"\n', 1
    )
    places.write_text(text, "utf-8")
    (root / "mkdocs.yml").write_text(
        "site_name: Prov\nplugins: [shk/portfolio: {language: sv}]\n", "utf-8"
    )
    return root


def save(folder: Path, name: str, tree: object) -> Path:
    """Save a tree as JSON, or a text as it is."""
    path = folder / name
    path.write_text(tree if isinstance(tree, str) else json.dumps(tree), encoding="utf-8")
    return path


def run(project: Path, *words: object) -> Result:
    """Run the command in a project."""
    config = str(project / "mkdocs.yml")
    return CliRunner().invoke(
        main, ["import", "indicators", "--lang", "en", "-f", config, *map(str, words)]
    )


def rows(project: Path, name: str) -> list[dict[str, Any]]:
    """The rows of a data file."""
    result: list[dict[str, Any]] = yaml.safe_load((project / f"docs/data/{name}.yml").read_text())
    return result


def test_koladas_files_become_an_indicator_and_its_values(project: Path, tmp_path: Path) -> None:
    files = save(tmp_path, "kpi.json", KPI), save(tmp_path, "values.json", VALUES)
    result = run(project, *files, *TERMS)
    assert (result.exit_code, result.output) == (0, "1 new indicators and 3 values were read.\n")
    assert rows(project, "indicators") == [
        {
            "id": "n1",
            "name": "Växtodlare",
            "code": "N1",
            "definition": "Andel som odlar, av alla.",
            "unit": "procent",
            "publisher": "Ett verk",
            "licence": "CC0",
        }
    ]
    same = {"indicator": "n1", "place": "kvarntorget"}
    assert rows(project, "observations") == [
        {"id": "n1-kvarntorget-2023-all", **same, "year": 2023, "sex": "all", "value": 12.5},
        {
            "id": "n1-kvarntorget-2023-women",
            **same,
            "year": 2023,
            "sex": "women",
            "status": "missing",
        },
        {"id": "n1-kvarntorget-2022-all", **same, "year": 2022, "sex": "all", "status": "missing"},
    ]


def test_a_second_import_changes_its_own_lines_alone(project: Path, tmp_path: Path) -> None:
    kpi, values = save(tmp_path, "kpi.json", KPI), save(tmp_path, "values.json", VALUES)
    assert run(project, kpi, values, *TERMS).exit_code == 0
    path = project / "docs/data/observations.yml"
    before = path.read_text("utf-8").replace("- {id: n1", "# Vårt eget ord.\n- {id: n1", 1)
    path.write_text(before, "utf-8")
    later = save(tmp_path, "later.json", json.loads(json.dumps(VALUES).replace("12.5", "13")))
    assert run(project, later).exit_code == 0
    assert path.read_text("utf-8") == before.replace("value: 12.5", "value: 13")


def test_json_stat_has_title_unit_and_definition_of_its_own(project: Path, tmp_path: Path) -> None:
    file = save(tmp_path, "stat.json", STAT)
    assert run(project, file, "--publisher", "Ett verk", "--licence", "CC0").exit_code == 0
    results = [(row["year"], row["sex"], row.get("value"), row.get("status"))
            for row in rows(project, "observations")]  # fmt: skip
    assert results == [
        (2022, "men", 0, None),
        (2023, "men", 11, None),
        (2022, "women", None, "missing"),
        (2023, "women", 12.5, None),
    ]


def test_our_own_csv_takes_a_comma_before_decimals(tmp_path: Path) -> None:
    file = save(
        tmp_path,
        "own.csv",
        "indicator;title;place;year;sex;value;status\n"
        "N1;Växtodlare;0001;2023;;12,5;\nN1;;0001;2022;women;;privacy\n",
    )
    statistics = read_statistics([file])
    assert statistics.text["N1"].title == "Växtodlare"
    assert [(value.sex, value.value, value.status) for value in statistics.values] == [
        (Sex.ALL, 12.5, None),
        (Sex.WOMEN, None, ObservationStatus.SUPPRESSED),
    ]


def test_an_id_without_its_title_is_refused(project: Path, tmp_path: Path) -> None:
    result = run(project, save(tmp_path, "values.json", VALUES), *TERMS)
    assert result.exit_code == ExitCode.USAGE
    assert "The indicator N1 has no title." in result.output
    assert not (project / "docs/data/indicators.yml").exists()


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("title", "The title of the indicator N1"),
        ("description", "The definition of the indicator"),
    ],
)
def test_a_changed_title_or_definition_stops(
    project: Path, tmp_path: Path, field: str, said: str
) -> None:
    kpi, values = save(tmp_path, "kpi.json", KPI), save(tmp_path, "values.json", VALUES)
    assert run(project, kpi, values, *TERMS).exit_code == 0
    before = (project / "docs/data/observations.yml").read_bytes()
    changed = {"values": [KPI["values"][0] | {field: "Något annat"}]}
    result = run(project, save(tmp_path, "kpi2.json", changed), values)
    assert result.exit_code == ExitCode.USAGE
    assert said in result.output
    assert (project / "docs/data/observations.yml").read_bytes() == before


def test_a_place_without_a_code_and_terms_that_are_not_reported_are_refused(
    project: Path, tmp_path: Path
) -> None:
    kpi = save(tmp_path, "kpi.json", KPI)
    values = save(tmp_path, "values.json", VALUES)
    assert "--unit" in run(project, kpi, values).output
    elsewhere = save(tmp_path, "else.json", json.loads(json.dumps(VALUES).replace("0001", "9999")))
    assert "No place has the code 9999." in run(project, kpi, elsewhere, *TERMS).output


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("not json at all", "is neither Kolada's JSON"),
        ("[1, 2]", "is neither Kolada's JSON"),
        ('{"values": [1]}', "is neither Kolada's JSON"),
        ('{"values": [{"kpi": "N1"}]}', "has no “values”"),
        (json.dumps(VALUES).replace("Missing", "Lost"), "the status “Lost”"),
        (json.dumps(VALUES).replace('"K"', '"X"'), "has “X” where whom"),
        (json.dumps(VALUES).replace("12.5", '"many"'), "has “many” where a number"),
        (json.dumps(STAT | {"role": {}, "id": ["A", "Kon"]}), "has no “role.geo”"),
    ],
)
def test_a_file_that_is_not_understood_says_why(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(EditRefusedError) as refused:
        read_statistics([save(tmp_path, "some.json", text)])
    reported = refused.value.text
    for name, value in refused.value.details.items():
        reported = reported.replace("{" + name + "}", value)
    assert said in reported


def test_a_file_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "latin.csv"
    path.write_bytes("indicator,place,year,value\nå,b,2020,1\n".encode("latin-1"))
    with pytest.raises(EditRefusedError, match="is not UTF-8"):
        read_statistics([path])


def test_a_dimension_with_several_values_is_refused(tmp_path: Path) -> None:
    tree = json.loads(json.dumps(STAT))
    tree["id"].append("Alder")
    tree["dimension"]["Alder"] = {"category": {"index": ["0", "1"]}}
    with pytest.raises(EditRefusedError, match="several values"):
        read_statistics([save(tmp_path, "ages.json", tree)])
