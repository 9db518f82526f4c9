"""What the check tells of a project, a build of it tells too, and both come to the same end.

Each case is a whole build, so a run takes a sample of the golden cases; ``SHK_AGREE=all`` takes
every one.
"""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING, Any

import pytest

from shk.build.observer import LogObserver
from shk.build.pipeline import build
from shk.build.project import check_content
from shk.build.run import BuildRefusedError, Run
from shk.model.diagnostics.diagnostic import stops_build
from tests.content.golden import MENU, TODAY, golden_cases, make_project, write_settings

if TYPE_CHECKING:
    from pathlib import Path

    from shk.i18n.messages import Messages
    from shk.model.diagnostics.diagnostic import Problem

EVERY = 1 if os.environ.get("SHK_AGREE") == "all" else 12
"""Of so many golden cases one is built."""
CASES = golden_cases()[::EVERY]


class Heard(LogObserver):
    """Remembers the problems of a build."""

    def __init__(self) -> None:
        self.problems: tuple[Problem, ...] = ()

    def problems_found(self, problems: tuple[Problem, ...], messages: Messages) -> None:  # noqa: ARG002 - the observer's form
        """Remember them."""
        self.problems = problems


def reported(problems: tuple[Problem, ...]) -> list[tuple[str, str]]:
    """The code and place of each problem."""
    return [(problem.code.code, str(problem.location)) for problem in problems]


@pytest.mark.parametrize("case", [case for _, case in CASES], ids=[name for name, _ in CASES])
def test_a_strict_check_and_a_strict_build_agree(
    case: dict[str, Any], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    make_project(case, tmp_path)
    options = write_settings(tmp_path, case.get("menu", MENU))
    day, proposal = TODAY.isoformat(), bool(case.get("proposal"))
    checked = check_content(options, Run(today=day, proposal=proposal), advised=False)
    heard = Heard()
    refused = False
    with caplog.at_level(logging.WARNING, logger="mkdocs"):
        try:
            build(options, Run(heard, today=day, proposal=proposal))
        except BuildRefusedError:
            refused = True
    assert reported(heard.problems) == reported(checked.problems)
    assert refused == stops_build(checked.problems, strict=checked.strict)
    others = [record.getMessage() for record in caplog.records if record.levelno == logging.WARNING]
    assert others == []  # whatever MkDocs would tell by itself has been told as a problem
