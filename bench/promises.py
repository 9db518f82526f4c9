"""Runs the tests that hold each promise, and prints what is promised, by what, and the figures.

``python -m bench.promises`` writes the table of docs/develop/security.md: a test that has a figure
records it with ``record_property("figure", …)``; of the others the cases are counted. A test that
fails ends the command with exit code 1, and nothing is written.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections import defaultdict
from pathlib import Path

from bench.command_line import command_line

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "develop" / "security.md"
BEGIN, END = "<!-- promises -->\n", "<!-- /promises -->\n"
PROMISES = (
    ("The last good site stays", "an error, Ctrl-C, a kill", "tests/build/test_swap.py"),
    ("No page missing or mixed", "a swap under load", "tests/deploy/test_swap_under_load.py"),
    ("Old or new, one line, no traceback", "a disk that fails", "tests/storage/test_faults.py"),
    ("One line and exit code 4", "what the system refuses", "tests/storage/test_system_errors.py"),
    ("No damaged file is used", "a cache gone bad", "tests/storage/test_kept.py"),
    (
        "The same site, reported once",
        "damage, six builds at once",
        "tests/build/test_shared_cache.py",
    ),
    ("All changes or none", "a command cut off", "tests/editing/test_transaction.py"),
    ("Only allowed HTML on a page", "hostile texts", "tests/content/checks/test_raw_html.py"),
    ("Bounded work for every text", "hostile texts", "tests/content/markdown/test_work.py"),
    ("Problems, never a traceback", "spoiled input", "tests/fuzz/test_fuzz.py"),
    ("What was found stays mended", "spoiled input", "tests/fuzz/test_found.py"),
    ("Nothing private in any file", "curious readers", "tests/build/test_privacy.py"),
    ("No word or face without consent", "a slip of the pen", "tests/field/test_f01_boxes.py"),
    ("The same bytes anywhere", "a changed build", "tests/build/test_reproduce.py"),
    ("The same bytes without MkDocs", "an ended dependency", "tests/build/test_platform.py"),
    ("Headers that close entrances", "other sites", "tests/deploy/test_policies.py"),
    ("A server without rights", "a break-in", "tests/deploy/test_container.py"),
    ("Actions by commit, least rights", "a changed action", "tests/test_workflows.py"),
    ("Every package listed, licences allowed", "a changed package", "tests/test_supply_chain.py"),
)
"""Each promise, against what it stands, and the file of its tests."""
HEAD = "| promise | against | tests | figures |\n|---|---|---|---|\n"


def figures() -> dict[str, list[str]]:
    """Run the tests; the figures of each file, the number of its cases last.

    Raises:
        SystemExit: a test failed.
    """
    result: dict[str, list[str]] = defaultdict(list)
    cases: dict[str, int] = defaultdict(int)
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        words = [sys.executable, "-m", "pytest", "-q", "-n", "2", f"--junitxml={report}"]
        files = [file for *_, file in PROMISES]
        if subprocess.run([*words, *files], cwd=ROOT, check=False).returncode:  # noqa: S603 - ours
            sys.exit("A promise is not held.")
        for case in ET.parse(report).iter("testcase"):  # noqa: S314 - our own file
            file = f"{case.get('classname', '').replace('.', '/')}.py"
            cases[file] += 1
            facts = (item.get("value", "") for item in case.iter("property"))
            result[file] += [item for item in facts if item not in result[file]]
    return {file: [*result[file], f"cases: {number}"] for file, number in cases.items()}


def row(promise: tuple[str, str, str]) -> str:
    """A row without its figures."""
    what, whom, file = promise
    return f"| {what} | {whom} | `{file}` |"


def main() -> None:
    """Write the table."""
    command_line(__doc__)
    text = PAGE.read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    by_file = figures()
    rows = [f"{row(promise)} {'; '.join(by_file[promise[2]])} |\n" for promise in PROMISES]
    table = f"{HEAD}{''.join(rows)}"
    PAGE.write_text(f"{before}{BEGIN}{table}{END}{rest.partition(END)[2]}", encoding="utf-8")
    print(table)


if __name__ == "__main__":
    main()
