"""Activities, figures and observations out to a spreadsheet and back."""

from __future__ import annotations

import csv
import io
import shutil
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from shk.cli.exit_code import ExitCode
from shk.cli.main import main

BASE = Path(__file__).parents[1] / "golden" / "base"
CONFIG = """\
site_name: X
site_url: https://x.example/
plugins: [shk/portfolio: {language: sv}, shk/images]
"""
ACTIVITIES = """\
# what happened
- id: forsta
  when: 2024-03-15
  title: Första träffen
  kind: meeting
  text: >-
    En lång text
    på två rader.
  organisers: [granby]
  source: {document: arsrapport-2024, where: s. 4}
  conflicts:
    - about: tiden
      says:
        - {text: 15 mars, source: {document: arsrapport-2024}}
        - {text: 16 mars, source: {document: arsrapport-2024}}

- {id: andra, when: våren 2024, title: "=Andra", kind: meeting}
"""


class Project:
    """The project of the golden cases with activities, and a file for a spreadsheet."""

    def __init__(self, root: Path) -> None:
        self.root = root
        shutil.copytree(BASE, root, dirs_exist_ok=True)
        (root / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
        self.data = root / "docs" / "data" / "activities.yml"
        self.data.write_text(ACTIVITIES, encoding="utf-8")
        self.csv = root / "rows.csv"

    def run(self, *words: str) -> Result:
        """What a command says, in English."""
        config = str(self.root / "mkdocs.yml")
        return CliRunner().invoke(main, [*words, "-f", config, "--lang", "en"])

    def out(self, kind: str = "activities") -> list[dict[str, str]]:
        """The rows as a spreadsheet opens them."""
        result = self.run("export", kind, "-o", str(self.csv))
        assert result.exit_code == ExitCode.DONE, result.output
        text = self.csv.read_text(encoding="utf-8-sig")
        return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))

    def back(self, rows: list[dict[str, str]], kind: str = "activities") -> Result:
        """What bringing rows in says."""
        text = io.StringIO(newline="")
        writer = csv.DictWriter(text, list(rows[0]), delimiter=";")
        writer.writeheader()
        writer.writerows(rows)
        self.csv.write_text(text.getvalue(), encoding="utf-8")
        return self.run("import", kind, str(self.csv))

    def rows(self) -> dict[str, dict[str, object]]:
        """The activities as they stand in the file."""
        read = yaml.load(self.data.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - makes texts alone
        return {row["id"]: row for row in read}


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


def test_what_goes_out_comes_back_without_a_change(project: Project) -> None:
    rows = project.out()
    assert rows[0]["organisers"] == "granby"
    assert (rows[0]["source.document"], rows[0]["source.where"]) == ("arsrapport-2024", "s. 4")
    assert rows[1]["title"] == "'=Andra"
    result = project.back(rows)
    assert "0 rows added, 0 changed, 2 as they were" in result.output
    assert project.data.read_text(encoding="utf-8") == ACTIVITIES


def test_a_cell_changes_its_field_alone(project: Project) -> None:
    rows = project.out()
    rows[0] |= {"when": "2024-03-16 00:00:00", "organisers": "", "participants": "12"}
    rows[1] |= {"title": "Andra träffen", "source.document": "arsrapport-2024"}
    assert project.back(rows).exit_code == ExitCode.DONE
    after = project.data.read_text(encoding="utf-8")
    assert after.splitlines()[:2] == ACTIVITIES.splitlines()[:2]
    read = project.rows()
    assert read["forsta"]["when"] == "2024-03-16"
    assert "organisers" not in read["forsta"]
    assert read["forsta"]["participants"] == "12"
    assert read["forsta"]["text"] == "En lång text på två rader."
    assert "conflicts" in read["forsta"]
    assert read["andra"]["source"] == {"document": "arsrapport-2024"}
    assert "- {id: andra, when: våren 2024, title: Andra träffen, " in after


def test_new_rows_come_last_and_rows_left_out_stay(project: Project) -> None:
    new = {"id": "tredje", "when": "15 mars 2024", "title": "Tredje", "kind": "meeting"}
    result = project.back([new])
    assert "1 rows added" in result.output
    read = project.rows()
    assert list(read) == ["forsta", "andra", "tredje"]
    assert read["tredje"]["when"] == "2024-03-15"


def test_every_wrong_cell_is_told_by_row_and_column_and_nothing_is_written(
    project: Project,
) -> None:
    rows = project.out()
    names = list(rows[0])
    rows[0] |= {"when": "3/4/2024", "organisers": "granbi"}
    rows[1] |= {"id": "forsta", "participants": "tolv"}
    result = project.back(rows)
    assert result.exit_code == ExitCode.CONTENT
    output = result.output.replace("\n", " ")
    for line, column, code in (
        (2, "when", "date-invalid"),
        (2, "organisers", "reference-unknown"),
        (3, "id", "id-duplicate"),
        (3, "participants", "value-not-number"),
    ):
        assert f"rows.csv:{line}:{names.index(column) + 1}" in output, output
        assert code in output
    assert project.data.read_text(encoding="utf-8") == ACTIVITIES


def test_a_column_that_is_left_out_keeps_its_field(project: Project) -> None:
    rows = [{key: row[key] for key in ("id", "title", "source.document")} for row in project.out()]
    rows[0] |= {"title": "Nytt namn"}
    assert "1 changed" in project.back(rows).output
    assert project.rows()["forsta"]["source"] == {"document": "arsrapport-2024", "where": "s. 4"}


@pytest.mark.parametrize(
    ("raw", "fault"),
    [
        (b"", "no row with the names"),
        (b"id;tiitel\n", "“tiitel” that is no field"),
        (b"title\nx\n", "no column “id”"),
        (b"id;id\n", "twice"),
        (b"id;title\na;b;c\n", "Row 2"),
        ("id;title\na;å\n".encode("cp1252"), "not UTF-8"),
    ],
)
def test_a_file_that_is_no_table_of_rows_is_refused(
    project: Project, raw: bytes, fault: str
) -> None:
    project.csv.write_bytes(raw)
    result = project.run("import", "activities", str(project.csv))
    assert result.exit_code == ExitCode.USAGE
    assert fault in " ".join(result.output.split())


@pytest.mark.parametrize("kind", ["figures", "observations"])
def test_other_rows_go_out_and_come_back_too(project: Project, kind: str) -> None:
    before = {file.name: file.read_bytes() for file in project.data.parent.iterdir()}
    rows = project.out(kind)
    if rows:
        assert "0 changed" in project.back(rows, kind).output
    assert before == {file.name: file.read_bytes() for file in project.data.parent.iterdir()}


def test_commas_and_tabs_are_read_as_well(project: Project) -> None:
    for separator in ",\t":
        text = separator.join(("id", "title")) + "\n" + separator.join(("andra", "Två")) + "\n"
        project.csv.write_text(text, encoding="utf-8-sig")
        assert project.run("import", "activities", str(project.csv)).exit_code == ExitCode.DONE
        assert project.rows()["andra"]["title"] == "Två"


def test_a_list_in_a_folder_is_changed_where_its_rows_are(project: Project) -> None:
    folder = project.data.with_suffix("")
    folder.mkdir()
    first, second = folder / "2023.yml", folder / "2024.yml"
    first.write_text(ACTIVITIES, encoding="utf-8")
    second.write_text(
        "- {id: tredje, when: 2024, title: Tredje, kind: meeting}\n", encoding="utf-8"
    )
    project.data.unlink()
    rows = project.out()
    assert [row["id"] for row in rows] == ["forsta", "andra", "tredje"]
    rows[0]["participants"] = "12"
    new = {
        **dict.fromkeys(rows[0], ""),
        "id": "ny",
        "when": "2025",
        "title": "Ny",
        "kind": "meeting",
    }
    assert "1 rows added, 1 changed, 2 as they were" in project.back([*rows, new]).output
    assert "participants: 12" in first.read_text(encoding="utf-8")
    assert second.read_text(encoding="utf-8").startswith("- {id: tredje, when: 2024, title: Tredje")
    assert [row["id"] for row in project.out()] == ["forsta", "andra", "tredje", "ny"]
    assert "ny" in second.read_text(encoding="utf-8")
    assert not project.data.exists()
