"""Prints what is promised, against whom, and the tests that hold it, with how many they are.

``python -m bench.promises`` writes the table of docs/develop/security.md; ``--check`` compares.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "develop" / "security.md"
BEGIN, END = "<!-- promises -->\n", "<!-- /promises -->\n"
PROMISES = (
    ("The last good site stays", "an error, Ctrl-C, a kill", "tests/build/test_swap.py"),
    ("Old or new, one line, no traceback", "a disk that fails", "tests/storage/test_faults.py"),
    ("One line and exit code 4", "what the system refuses", "tests/storage/test_system_errors.py"),
    ("No damaged file is used", "a cache gone bad", "tests/storage/test_kept.py"),
    ("All changes or none", "a command cut off", "tests/editing/test_transaction.py"),
    ("Only allowed HTML on a page", "hostile texts", "tests/content/checks/test_raw_html.py"),
    ("Bounded work for every text", "hostile texts", "tests/content/markdown/test_work.py"),
    ("Problems, never a traceback", "spoiled input", "tests/fuzz/test_fuzz.py"),
    ("Nothing private in any file", "curious readers", "tests/build/test_privacy.py"),
    ("No word or face without consent", "a slip of the pen", "tests/field/test_f01_boxes.py"),
    ("The same bytes anywhere", "a changed build", "tests/build/test_reproduce.py"),
    ("The same bytes without MkDocs", "an ended dependency", "tests/build/test_platform.py"),
    ("Headers that close doors", "other sites", "tests/deploy/test_policies.py"),
    ("Actions by commit, least rights", "a changed action", "tests/test_workflows.py"),
)
"""Each promise, against what it stands, and the file of its tests."""


def cases() -> dict[str, int]:
    """How many cases each file of tests has."""
    files = [file for *_, file in PROMISES]
    done = subprocess.run(  # noqa: S603 - our own tests
        [sys.executable, "-m", "pytest", "--collect-only", "-q", *files],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return {file: len(re.findall(rf"^{file}::", done.stdout, re.MULTILINE)) for file in files}


def table() -> str:
    """The table as Markdown."""
    result = cases()
    rows = [f"| {what} | {whom} | `{file}` | {result[file]} |" for what, whom, file in PROMISES]
    return "\n".join(["| promise | against | tests | cases |", "|---|---|---|--:|", *rows]) + "\n"


def main() -> None:
    """Write the table, or tell whether it is as it should be."""
    text = PAGE.read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    made = f"{before}{BEGIN}{table()}{END}{rest.partition(END)[2]}"
    if "--check" in sys.argv:
        sys.exit(made != text)
    PAGE.write_text(made, encoding="utf-8")
    print(table())


if __name__ == "__main__":
    main()
