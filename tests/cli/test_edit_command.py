"""The commands that change content, as a person meets them."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result
from PIL import Image

from shk.cli import new as new_answers
from shk.cli.exit_code import ExitCode
from shk.cli.main import main
from shk.editing import transaction as writing
from shk.model.schema.fields import authored_fields
from shk.model.schema.record import Kind
from shk.model.schema.record_types import RECORD_TYPES
from tests.conftest import ROOT, contents, copy_project

if TYPE_CHECKING:
    from pathlib import Path

    from shk.editing.changes import Change

DAY = "2025-06-01"
STORY = ["--title", "Grodor i gräset", "--summary", "Fler hör grodor.", "--initiative", "reed-beds"]
COMPLETE = [*STORY, "--goal", "swim", "--source", "report-2024", "--author", "Ada"]
ANSWERS = {
    "story": "Grodor i gräset\n1\n",
    "initiative": "Tyst gata\n2\n",
    "activity": "2025-05-04\nVandring\n1\n",
    "party": "Ån\n1\nÅ\n",
}
"""What a person answers to all questions about a kind of record."""
FIELD = re.compile(r"^ *#?(\w+):", re.MULTILINE)
"""A field of a new record, written or as a comment."""


def run(project: Path, *words: str, answers: str = "") -> Result:
    """Run a command in a project."""
    config = ["-f", str(project / "mkdocs.yml"), *(() if "--lang" in words else ("--lang", "sv"))]
    return CliRunner().invoke(main, [*words, *config], input=answers)


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of this project's own content; each test leaves it checked and whole."""
    return copy_project(ROOT, tmp_path_factory.mktemp("real") / "project")


def clean(project: Path) -> str:
    """The last line of a strict check, whatever it says."""
    result = run(project, "check", "--strict", "--no-advice", "--lang", "en")
    return result.stdout.strip().split("\n")[-1]


def test_a_story_without_questions_is_a_clean_draft(demo: Path, tmp_path: Path) -> None:
    photo = tmp_path / "Foto ÅÄÖ.JPG"
    Image.new("RGB", (1600, 1000), "seagreen").save(photo, "JPEG")
    body = tmp_path / "text.md"
    body.write_text("Grodorna är tillbaka.\n", encoding="utf-8")
    words = [*COMPLETE, "--image", str(photo), "--alt", "Grönt", "--body", str(body)]
    result = run(demo, "new", "story", "--no-input", "--today", DAY, *words)
    assert result.exit_code == ExitCode.DONE, result.output
    text = (demo / "stories" / "grodor-i-graset.md").read_text(encoding="utf-8")
    fields, others = text.split("draft: true\n")
    assert others.endswith("\n---\n\nGrodorna är tillbaka.\n")
    assert fields == (
        "---\ntitle: Grodor i gräset\nsummary: Fler hör grodor.\ndate: 2025-06-01\n"
        "initiatives:\n  - reed-beds\nauthors:\n  - Ada\ngoals:\n  - swim\n"
        "sources:\n  - document: report-2024\nimage:\n  src: grodor-i-graset.jpg\n  alt: Grönt\n"
    )
    assert (demo / "docs" / "media" / "grodor-i-graset.jpg").read_bytes() == photo.read_bytes()
    assert clean(demo) == "0 errors, 0 warnings"


def test_a_new_picture_leaves_those_in_folders_below_where_they_are(
    demo: Path, tmp_path: Path
) -> None:
    media, story = demo / "docs" / "media", demo / "stories" / "reeds-bring-back-the-frogs.md"
    (media / "lake").mkdir()
    shutil.copy(media / "reeds-at-dawn.jpg", media / "lake")
    text = story.read_text(encoding="utf-8")
    story.write_text(text.replace("src: reeds", "src: lake/reeds"), encoding="utf-8")
    photo = tmp_path / "a.png"
    Image.new("RGB", (1600, 1000), "seagreen").save(photo)
    words = [*COMPLETE, "--image", str(photo), "--alt", "Grönt"]
    result = run(demo, "new", "story", "--no-input", "--today", DAY, *words)
    assert result.exit_code == ExitCode.DONE, result.output
    assert clean(demo) == "0 errors, 0 warnings"


@pytest.mark.parametrize("kind", list(ANSWERS))
def test_answers_make_a_record_that_passes_the_check(demo: Path, kind: str) -> None:
    before = contents(demo)
    result = run(demo, "new", kind, "--today", DAY, answers=ANSWERS[kind])
    assert result.exit_code == ExitCode.DONE, result.output
    after = contents(demo)  # before the check, which keeps what it reads
    assert clean(demo).startswith("0 errors, ")
    (changed,) = [name for name in after if before.get(name) != after[name]]
    assert after[changed].startswith(before.get(changed, b""))
    new = after[changed].decode()[len(before.get(changed, b"")) :]
    assert set(authored_fields(RECORD_TYPES[Kind[kind.upper()]])) - set(FIELD.findall(new)) <= {
        "id"
    }
    assert changed.endswith(".yml") or "\ndraft: true\n" in new


@pytest.mark.parametrize("kind", list(ANSWERS))
def test_every_field_of_a_comment_can_be_used_as_it_stands(demo: Path, kind: str) -> None:
    """An example is a value that the check reads, and where there is none, all keys are."""
    result = run(demo, "new", kind, "--today", DAY, "--lang", "en", answers=ANSWERS[kind])
    file = demo / result.output.rsplit("Written: ")[1].split(":")[0]
    text = re.sub(r"^( *)#(?! \S)", r"\1", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
    file.write_text(text, encoding="utf-8")
    problems = run(demo, "check", "--no-advice", "--lang", "en").stdout
    codes = set(re.findall(r"(?:error|warning) \[([-a-z]+)\]", problems))
    # each example is right by itself; together they may name what another record has
    others = {"alias-taken", "challenge-elsewhere", "goal-elsewhere", "reference-unknown"}
    assert codes <= {"field-missing", "sources-missing"} | others


def test_without_a_kind_it_is_asked_for(demo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(demo)
    result = CliRunner().invoke(main, ["new", "--lang", "en"], input="3\n2025-05-04\nA walk\n1\n")
    assert result.exit_code == ExitCode.DONE, result.output
    assert "- id: a-walk\n" in (demo / "docs" / "data" / "activities.yml").read_text("utf-8")
    stopped = CliRunner().invoke(main, ["new", "--lang", "en"], input="")
    assert stopped.exit_code == ExitCode.INTERRUPTED


def test_ctrl_c_at_any_question_leaves_nothing(demo: Path) -> None:
    before = contents(demo)
    for kind, answers in ANSWERS.items():
        lines = answers.splitlines(keepends=True)
        for asked in range(len(lines)):
            result = run(demo, "new", kind, "--today", DAY, answers="".join(lines[:asked]))
            assert result.exit_code == ExitCode.INTERRUPTED, result.output
            assert "Inget har skrivits." in result.output
    assert contents(demo) == before


def test_ctrl_c_while_writing_leaves_nothing(
    demo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = tmp_path / "a.png"
    Image.new("RGB", (1600, 1000), "seagreen").save(photo)
    before, real_swap = contents(demo), writing._swap  # noqa: SLF001 - stopped in the middle

    def stopped(change: Change) -> None:
        real_swap(change)
        raise KeyboardInterrupt

    monkeypatch.setattr(writing, "_swap", stopped)
    words = [*COMPLETE, "--image", str(photo), "--alt", "Grönt"]
    result = run(demo, "new", "story", "--no-input", "--today", DAY, *words)
    assert result.exit_code == ExitCode.INTERRUPTED
    assert contents(demo) == before


def test_a_wrong_answer_is_reported_and_asked_for_again(demo: Path) -> None:
    answers = "2025-05-04\n\nVandring\nsnart\n99\n1\n"
    result = run(demo, "new", "activity", "--today", DAY, answers=answers)
    assert result.exit_code == ExitCode.DONE, result.output
    assert "Det behövs ett svar." in result.output
    assert "”snart” finns inte i listan" in result.output
    assert "”99” finns inte i listan" in result.output


def test_all_wrong_options_are_reported_at_once(demo: Path) -> None:
    before = contents(demo)
    words = ["--title", "A", "--goal", "swimm", "--date", "nyss"]
    result = run(demo, "new", "story", "--no-input", *words)
    assert result.exit_code == ExitCode.CONTENT
    assert "goals" in result.output
    assert "Menade du ”swim”?" in result.output
    assert "[date-not-a-day]" in result.output
    result = run(demo, "new", "initiative", "--no-input")
    assert result.exit_code == ExitCode.USAGE
    assert "--title saknas (Titel)." in result.output
    assert "--focus-area saknas (Fokusområde)." in result.output
    published = run(demo, "new", "story", "--no-input", "--no-draft", "--title", "A")
    assert published.exit_code == ExitCode.CONTENT
    assert "[field-missing]" in published.output
    assert contents(demo) == before


def test_a_picture_that_is_not_there_is_reported(demo: Path) -> None:
    before = contents(demo)
    words = ["--no-input", "--image", "nowhere.jpg", "--alt", "A", "--lang", "en"]
    result = run(demo, "new", "story", *STORY, *words)
    assert result.exit_code == ExitCode.USAGE
    assert "There is no picture at nowhere.jpg." in result.output
    assert contents(demo) == before


def test_nothing_is_written_over(demo: Path) -> None:
    taken = run(demo, "new", "story", "--no-input", *COMPLETE, "--id", "draft-story")
    assert taken.exit_code == ExitCode.USAGE
    first = run(demo, "new", "story", "--no-input", "--today", DAY, *COMPLETE)
    second = run(demo, "new", "story", "--no-input", "--today", DAY, *COMPLETE)
    assert first.exit_code == second.exit_code == ExitCode.DONE
    assert (demo / "stories" / "grodor-i-graset-2.md").is_file()
    before = contents(demo)
    (demo / "stories" / "new.md").mkdir()
    assert run(demo, "new", "story", "--no-input", *STORY, "--id", "new").exit_code != ExitCode.DONE
    assert contents(demo) == before


def test_content_with_errors_is_mended_first(demo: Path) -> None:
    (demo / "stories" / "bad.md").write_text("---\ntitel: A\n---\nB\n", encoding="utf-8")
    result = run(demo, "new", "story", "--no-input", *COMPLETE)
    assert result.exit_code == ExitCode.CONTENT
    assert "stories/bad.md:2:1" in result.output


def test_a_real_initiative_is_renamed_and_the_check_is_as_before(real: Path) -> None:
    before = clean(real)
    names = {
        path.stem: sum(path.stem in other.read_text("utf-8") for other in real.rglob("*.md"))
        for path in (real / "initiatives").glob("*.md")
    }
    old = max(names, key=lambda item: (names[item], item))
    result = run(real, "rename", f"initiativ/{old}", "ett-nytt-namn", "--lang", "en")
    assert result.exit_code == ExitCode.DONE, result.output
    assert clean(real) == before
    assert result.stdout.count("\n") > 3
    back = run(real, "rename", "initiatives/ett-nytt-namn.md", old)
    assert back.exit_code == ExitCode.DONE, back.output
    assert clean(real) == before


def test_a_rename_that_would_break_something_writes_nothing(demo: Path) -> None:
    before = contents(demo)
    assert run(demo, "rename", "new-pipes", "reeds").exit_code == ExitCode.CONTENT
    unknown = run(demo, "rename", "new-pipe", "x")
    assert unknown.exit_code == ExitCode.USAGE
    assert "Menade du ”new-pipes”?" in unknown.output
    bad = run(demo, "rename", "new-pipes", "Nya Rör")
    assert bad.exit_code == ExitCode.USAGE
    assert "nya-ror" in bad.output
    assert contents(demo) == before


def test_a_retired_initiative_says_so(demo: Path) -> None:
    result = run(demo, "retire", "reed-beds", "--today", DAY)
    assert result.exit_code == ExitCode.DONE, result.output
    text = (demo / "initiatives" / "reed-beds.md").read_text(encoding="utf-8")
    assert "phase: closed\nperiod: {start: spring 2023, end: 2025-06-01}\n" in text
    assert clean(demo) == "0 errors, 0 warnings"
    assert run(demo, "retire", "draft-story").exit_code == ExitCode.USAGE


def test_a_person_is_reported_and_taken_out_of_entries_when_agreed(cold_demo: Path) -> None:
    before = contents(cold_demo)
    reported = run(cold_demo, "person", "ben  WEIR")
    assert "initiatives/reed-beds.md:15:12: " in reported.stdout
    refused = run(cold_demo, "person", "Ben Weir", "--remove", answers="nej\n")
    assert refused.exit_code == ExitCode.INTERRUPTED
    assert contents(cold_demo) == before
    agreed = run(cold_demo, "person", "Ben Weir", "--remove", answers="maybe\nja\n")
    assert agreed.exit_code == ExitCode.DONE, agreed.output
    assert "”Ben Weir” nämns inte längre" in agreed.stdout
    assert "git filter-repo" in agreed.stdout
    assert "shk clean" in agreed.stdout
    assert b"Weir" not in b"".join(contents(cold_demo).values())
    assert run(cold_demo, "person", "Ben Weir").stdout.startswith("”Ben Weir” nämns inte")


def test_what_is_left_of_a_name_is_reported(demo: Path) -> None:
    file = demo / "initiatives" / "reed-beds.md"
    text = file.read_text(encoding="utf-8") + "\nBen waits.\n\nBen Weir's dog waits.\n"
    file.write_text(text, encoding="utf-8")
    reported = run(demo, "person", "Ben Weir", "--remove", "--yes")
    assert reported.exit_code == ExitCode.DONE, reported.output
    last = len(text.splitlines())
    left, parts = reported.stdout.split("står kvar här")[1].split("Här står en del")
    assert f"initiatives/reed-beds.md:{last}:1: Ben Weir's dog waits." in left
    assert f"initiatives/reed-beds.md:{last - 2}:1: Ben waits." in parts
    again = run(demo, "person", "Ben Weir", "--remove", "--yes")
    assert again.exit_code == ExitCode.DONE, again.output
    assert "står kvar här" in again.stdout


def test_everybody_in_the_real_content_can_be_taken_away(real: Path, tmp_path: Path) -> None:
    project = copy_project(real, tmp_path / "project")
    loaded = (project / "initiatives").glob("*.md")
    names = {
        line.split("name:")[1].strip()
        for item in loaded
        for line in item.read_text("utf-8").split("\n")
        if line.startswith("  - name:")
    }
    for name in sorted(names)[::30]:
        result = run(project, "person", name, "--remove", "--yes")
        assert result.exit_code == ExitCode.DONE, result.output
    assert clean(project) == clean(real)
    shutil.rmtree(project)


def test_help_is_complete_in_swedish() -> None:
    for words in (["new"], ["new", "story"], ["rename"], ["retire"], ["person"]):
        text = CliRunner().invoke(main, [*words, "--help"]).stdout
        assert "Needed" not in text
        assert len(text) > 400
    assert new_answers.TAKEN not in text


def test_brackets_are_reported_as_they_stand(demo: Path) -> None:
    result = run(demo, "rename", "[/a] [bold]b :smile:", "c", "--lang", "en")
    assert result.exit_code == ExitCode.USAGE
    assert "“[/a] [bold]b :smile:”" in result.output


@pytest.mark.parametrize("more", [["--title", "x" * 5000], ["--title", "X", "--id", "x" * 300]])
def test_no_title_and_no_id_is_too_long_for_the_disk(demo: Path, more: list[str]) -> None:
    before = set(contents(demo))
    words = ["--summary", "S", *more, "--lang", "en"]
    result = run(demo, "new", "story", "--no-input", *words)
    new = set(contents(demo)) - before
    if "--id" in more:
        assert (result.exit_code, new) == (ExitCode.USAGE, set())
        assert "at most 100 characters. This one has 300" in result.output
    else:
        assert (result.exit_code, new) == (ExitCode.DONE, {f"stories/{'x' * 60}.md"})


def test_a_body_that_is_no_text_is_refused(demo: Path, tmp_path: Path) -> None:
    before, body = contents(demo), tmp_path / "body.docx"
    body.write_bytes(b"PK\x03\x04\xff")
    result = run(demo, "new", "story", "--no-input", *COMPLETE, "--body", str(body), "--lang", "en")
    assert result.exit_code == ExitCode.USAGE
    assert "Save it as UTF-8" in result.output
    assert contents(demo) == before


def test_only_what_stops_it_is_reported_for_a_refused_change(demo: Path) -> None:
    run(demo, "new", "story", "--no-input", "--title", "Utan källa", "--summary", "S")
    title = ["--title", "Grodor\a"]
    result = run(demo, "new", "story", "--no-input", *COMPLETE, *title, "--lang", "en")
    assert result.exit_code == ExitCode.CONTENT
    assert "control-character" in result.output
    assert "sources-missing" not in result.output


def test_where_there_is_no_project_it_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for words in (["check"], ["build"], ["serve"], ["report"], ["rename", "a", "b"]):
        result = CliRunner().invoke(main, words)
        assert result.exit_code == ExitCode.USAGE
        assert "Det finns ingen mkdocs.yml här." in result.output
