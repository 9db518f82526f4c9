"""The ready workflows: well formed, and calling nothing that is not there.

They are not run here; what they call is asked of make and of the commands themselves.
"""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from shk.cli.click_i18n import localized_click
from shk.cli.init import STARTER
from shk.cli.main import main
from shk.i18n.chosen import DEFAULT_LANGUAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
GITHUB = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
GITLAB = ROOT / ".gitlab-ci.yml"
MAKEFILES = (ROOT / "Makefile", STARTER / "common" / "Makefile")
KEYWORDS = {"workflow", "default", "variables", "stages", "include"}
"""Names on GitLab's top level that are no jobs."""

Job = dict[str, Any]


def read(file: Path) -> dict[Any, Any]:
    """A workflow as YAML; the key ``on`` comes out as True."""
    data = yaml.safe_load(file.read_text(encoding="utf-8"))
    assert isinstance(data, dict)
    return data


def github_jobs() -> Iterator[tuple[str, str, Job]]:
    """Every job of GitHub's workflows, with its file and name."""
    for file in GITHUB:
        for name, job in read(file)["jobs"].items():
            yield file.name, name, job


def gitlab_jobs() -> dict[str, Job]:
    """Every job of GitLab's pipeline."""
    return {name: job for name, job in read(GITLAB).items() if name not in KEYWORDS}


def scripts() -> list[str]:
    """Every line of shell in all workflows."""
    github = [step["run"] for *_, job in github_jobs() for step in job["steps"] if "run" in step]
    gitlab = [line for job in gitlab_jobs().values() for line in job["script"]]
    return [line.strip() for text in (*github, *gitlab) for line in text.splitlines()]


def make_calls() -> list[list[str]]:
    """The words of every call of make."""
    calls = []
    for line in scripts():
        for part in re.split(r"\|\||&&|;|>", line):
            words = shlex.split(part.strip().removeprefix("then ").removeprefix("if "))
            if words and words[0] == "make":
                calls.append(words)
    return calls


def test_there_are_workflows_for_both_hosts() -> None:
    assert [file.name for file in GITHUB] == ["check.yml", "publish.yml", "supply-chain.yml"]
    assert set(gitlab_jobs()) == {"check", "versions", "audit", "preview", "pages"}


def test_every_call_of_make_is_understood() -> None:
    calls = make_calls()
    assert len(calls) > 6
    for words in calls:
        done = subprocess.run(
            [*words, "--dry-run"], cwd=ROOT, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr


def test_every_option_is_one_of_the_command() -> None:
    names = {"check": "check", "site": "build", "due": "due"}
    asked = [(words[-2], words[-1]) for words in make_calls() if "=" in words[-1]]
    assert asked
    for target, assignment in asked:
        command = main.commands[names[target]]
        variable, _, options = assignment.partition("=")
        assert variable == "OPTIONS"
        with localized_click(DEFAULT_LANGUAGE):  # the command keeps its help as it is first told
            context = command.make_context(names[target], shlex.split(options))
        assert any(context.params.values())


@pytest.mark.parametrize("file", [*GITHUB, GITLAB], ids=lambda item: item.name)
def test_no_host_is_named(file: Path) -> None:
    assert "://" not in file.read_text(encoding="utf-8")


def test_every_action_is_pinned() -> None:
    used = [step["uses"] for *_, job in github_jobs() for step in job["steps"] if "uses" in step]
    assert used
    for item in used:
        assert re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", item), item


def test_every_expression_names_what_is_there() -> None:
    for file in GITHUB:
        jobs = read(file)["jobs"]
        for name, job in jobs.items():
            text = yaml.safe_dump(job)
            steps = {step["id"] for step in job["steps"] if "id" in step}
            assert set(re.findall(r"steps\.(\w+)\.", text)) <= steps, name
            needed = {job["needs"]} if "needs" in job else set()
            assert needed <= set(jobs)
            for other, output in re.findall(r"needs\.(\w+)\.outputs\.(\w+)", text):
                assert other in needed
                assert output in jobs[other]["outputs"]
            known = {"github", "steps", "needs", "env", "matrix"}
            assert set(re.findall(r"\$\{\{\s*(\w+)", text)) <= known


def test_a_job_may_write_only_where_the_site_is_put_and_in_a_proposal_of_our_own() -> None:
    allowed = {
        "deploy": dict.fromkeys(("pages", "id-token", "attestations"), "write"),
        "comment": {"pull-requests": "write"},
    }
    for file, name, job in github_jobs():
        assert job.get("permissions") == allowed.get(name), (file, name)
        assert job["timeout-minutes"] <= 20
    assert all(read(file)["permissions"] == {"contents": "read"} for file in GITHUB)


def test_the_published_site_says_where_it_came_from() -> None:
    steps = read(ROOT / ".github/workflows/publish.yml")["jobs"]["deploy"]["steps"]
    used = [step["uses"].partition("@")[0].removeprefix("actions/") for step in steps]
    assert used == ["download-artifact", "attest-build-provenance", "deploy-pages"]
    assert steps[1]["with"] == {"subject-path": "artifact.tar"}
    assert gitlab_jobs()["pages"]["variables"] == {"RUNNER_GENERATE_ARTIFACTS_METADATA": "true"}


def test_known_faults_are_asked_for_and_only_warn() -> None:
    audit = read(ROOT / ".github/workflows/check.yml")["jobs"]["audit"]
    asked = "\n".join(step.get("run", "") for step in audit["steps"])
    assert audit["continue-on-error"] is True
    assert "pip_audit --disable-pip --requirement requirements.txt" in asked
    assert "npm audit --prefix hooks/shk/features/cms/browser" in asked
    assert gitlab_jobs()["audit"]["allow_failure"] is True


def test_what_it_is_made_of_is_listed_and_the_container_is_run() -> None:
    jobs = read(ROOT / ".github/workflows/supply-chain.yml")["jobs"]
    runs = {name: [step.get("run") for step in job["steps"]] for name, job in jobs.items()}
    assert "make sbom" in runs["sbom"]
    assert "make container" in runs["container"]


def test_what_a_proposal_does_is_told_without_running_anything_of_it_with_rights() -> None:
    job = read(ROOT / ".github/workflows/check.yml")["jobs"]["comment"]
    assert "head.repo.full_name == github.repository" in job["if"]
    (step,) = job["steps"]
    assert "make" not in step["run"]
    assert "${{" not in step["run"]  # what a proposal says comes in variables alone
    (line,) = [line for line in gitlab_jobs()["preview"]["script"] if "notes" in line]
    assert line.startswith('if [ -n "$SHK_COMMENT_TOKEN" ]')


def test_a_proposal_only_is_checked_as_one() -> None:
    assert set(read(ROOT / ".github/workflows/check.yml")[True]) == {"pull_request"}
    publishing = yaml.safe_dump(read(ROOT / ".github/workflows/publish.yml"))
    assert "--proposal" not in publishing
    assert "--preview" not in publishing
    for name, job in gitlab_jobs().items():
        if name == "audit":  # it reads no content
            continue
        proposes = "--proposal" in "\n".join(job["script"])
        (rule,) = job["rules"]
        assert proposes == ("merge_request_event" in rule["if"]), name


def test_the_scheduled_run_asks_first() -> None:
    jobs = read(ROOT / ".github/workflows/publish.yml")["jobs"]
    assert jobs["build"]["if"] == "needs.due.outputs.due == 'true'"
    assert jobs["deploy"]["needs"] == "build"
    script = gitlab_jobs()["pages"]["script"]
    asks = next(number for number, line in enumerate(script) if "make due" in line)
    assert asks < script.index("make site")
    assert gitlab_jobs()["pages"]["allow_failure"]["exit_codes"] == [77]


@pytest.mark.parametrize(
    ("event", "make_ends", "text"),
    [("push", 1, "due=true"), ("schedule", 0, "due=true"), ("schedule", 2, "due=false")],
)
def test_the_question_as_the_shell_asks_it(
    tmp_path: Path, event: str, make_ends: int, text: str
) -> None:
    steps = read(ROOT / ".github/workflows/publish.yml")["jobs"]["due"]["steps"]
    (script,) = [step["run"] for step in steps if step.get("id") == "asked"]
    make = tmp_path / "make"
    make.write_text(f"#!/bin/sh\nexit {make_ends}\n", encoding="utf-8")
    make.chmod(0o755)
    output = tmp_path / "output"
    environment = {"PATH": f"{tmp_path}:/usr/bin:/bin", "EVENT": event}
    environment["GITHUB_OUTPUT"] = str(output)
    subprocess.run(["bash", "-e", "-c", script], env=environment, check=True)
    assert output.read_text(encoding="utf-8").strip() == text


@pytest.mark.parametrize(
    ("source", "make_ends", "ends"),
    [("push", 2, 0), ("schedule", 0, 0), ("schedule", 2, 77)],
)
def test_gitlab_goes_on_only_when_something_is_due(
    tmp_path: Path, source: str, make_ends: int, ends: int
) -> None:
    (line,) = [line for line in gitlab_jobs()["pages"]["script"] if "make due" in line]
    make = tmp_path / "make"
    make.write_text(f"#!/bin/sh\nexit {make_ends}\n", encoding="utf-8")
    make.chmod(0o755)
    environment = {"PATH": f"{tmp_path}:/usr/bin:/bin", "CI_PIPELINE_SOURCE": source}
    done = subprocess.run(["bash", "-e", "-c", line], env=environment, check=False)
    assert done.returncode == ends


def test_the_form_is_put_in_after_the_site_is_built_and_before_it_is_taken() -> None:
    steps = read(ROOT / ".github/workflows/publish.yml")["jobs"]["build"]["steps"]
    github = [step.get("run") or step["uses"] for step in steps]
    gitlab = gitlab_jobs()["pages"]["script"]
    (upload,) = [line for line in github if line.startswith("actions/upload-pages-artifact@")]
    for lines, taken in ((github, upload), (gitlab, "mv site public")):
        assert lines.index("make site") < lines.index("make form") < lines.index(taken)
    (installs,) = [line for line in scripts() if "install --yes" in line and "npm" in line]
    assert installs.startswith("if make wanted; then ")


def test_what_is_published_was_made_by_our_build() -> None:
    """A program that knows no plugins makes empty pages from mkdocs.yml, and ends well."""
    steps = read(ROOT / ".github/workflows/publish.yml")["jobs"]["build"]["steps"]
    lines = [step.get("run", "") for step in steps]
    for script in (lines, gitlab_jobs()["pages"]["script"]):
        (look,) = [line for line in script if line == "test -s site/next-build.json"]
        assert script.index("make site") < script.index(look)
    container = (ROOT / "deploy" / "Containerfile").read_text(encoding="utf-8")
    assert "make release PYTHON=python3 && test -s site/next-build.json" in container
    assert "\nUSER site\n" in container


def test_a_site_of_another_program_is_not_handed_out(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<title>Empty</title>")
    done = subprocess.run(
        ["sh", str(ROOT / "deploy" / "nginx" / "start.sh")],
        env={"PATH": "/usr/bin:/bin", "SITE_ROOT": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "next-build.json is missing" in done.stderr


def test_every_python_that_is_promised_is_tried() -> None:
    jobs = read(ROOT / ".github/workflows/check.yml")["jobs"]
    tried = set(jobs["versions"]["strategy"]["matrix"]["python"])
    tried |= {step["with"]["python-version"] for step in jobs["check"]["steps"][1:2]}
    assert tried == {"3.11", "3.12", "3.13", "3.14"}
    (matrix,) = gitlab_jobs()["versions"]["parallel"]["matrix"]
    assert {*matrix["PYTHON_VERSION"], "3.12"} == tried


def test_no_job_keeps_the_right_to_push() -> None:
    for *_, job in github_jobs():
        for step in job["steps"]:
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] is False


def test_a_proposal_needs_no_form() -> None:
    reported = yaml.safe_dump(read(ROOT / ".github/workflows/check.yml"))
    reported += yaml.safe_dump([gitlab_jobs()[name] for name in ("check", "preview")])
    assert "make form" not in reported


FAKES = {
    "shk": 'echo shk "$@" >> "$CALLS"; test "$2" = --wanted && exit "$ENDS"; exit 0',
    "npm": 'echo npm "$@" >> "$CALLS"; mkdir -p dist; touch dist/admin.js',
    "python": f'exec "{sys.executable}" "$@"',
}
"""What make calls in place of the real things; ``ENDS`` is the answer to the question."""


def made_form(makefile: Path, folder: Path, ends: int) -> tuple[int, list[str]]:
    """The exit code of ``make form``, and what it called."""
    programs = folder / "venv" / "bin"
    programs.mkdir(parents=True)
    for name, script in FAKES.items():
        (programs / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        (programs / name).chmod(0o755)
    (folder / "venv" / ".site").touch()
    calls = folder / "calls"
    calls.touch()
    environment = {"PATH": f"{programs}:/usr/bin:/bin", "PYTHONPATH": str(ROOT / "hooks")}
    environment |= {"CALLS": str(calls), "ENDS": str(ends)}
    words = ["make", f"VENV={folder / 'venv'}", f"ADMIN={folder / 'admin'}"]
    done = subprocess.run(
        [*words, "form"],
        cwd=makefile.parent,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, calls.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("makefile", MAKEFILES, ids=["ours", "starter"])
def test_the_form_is_made_exactly_when_a_code_host_is_named(tmp_path: Path, makefile: Path) -> None:
    ended, called = made_form(makefile, tmp_path / "wanted", 0)
    assert ended == 0
    asked, packages, bundle, put = called
    assert (asked, packages, put) == ("shk admin --wanted", "npm ci --no-progress", "shk admin")
    assert bundle.startswith("npm run --silent build -- ")
    assert "sv" in bundle.split()
    assert made_form(makefile, tmp_path / "unwanted", 3) == (0, ["shk admin --wanted"])
    ended, called = made_form(makefile, tmp_path / "wrong", 2)
    assert ended != 0
    assert called == ["shk admin --wanted"]


def test_the_report_that_is_handed_on_is_the_one_written() -> None:
    check = gitlab_jobs()["check"]
    report = check["artifacts"]["reports"]["codequality"]
    (line,) = [line for line in check["script"] if ">" in line]
    assert line.endswith(f"> {report}")
    assert "--silent" in line
    assert "--format gitlab" in line
