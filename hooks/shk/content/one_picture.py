"""One picture before any record names it: what is wrong with the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.content.findings import Findings
from shk.imaging.fault import PictureFault
from shk.imaging.inspect import inspect
from shk.model.problem import Mark

if TYPE_CHECKING:
    from pathlib import Path

    from shk.model.problem import Problem


def picture_problems(file: Path) -> tuple[Problem, ...]:
    """What keeps a file from being shown as a picture, in the words of the check.

    Args:
        file: a file that exists; it need not lie in the media folder.
    """
    fault = inspect(file, file.name)
    if not isinstance(fault, PictureFault):
        return ()
    findings = Findings()
    findings.add(fault.code, Mark(""), "image.src", value=file.name, **fault.details)
    return tuple(findings.problems)
