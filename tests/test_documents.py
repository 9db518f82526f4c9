"""What the documents for developers send their readers to is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bench.promises import PROMISES, row

ROOT = Path(__file__).parents[1]
DOCUMENTS = (
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "deploy/README.md")),
    *sorted((ROOT / "docs/develop").glob("*.md")),
)
LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")
"""A link to a file, without its anchor."""
EXAMPLE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
NAMED = re.compile(r"`((?:\.github|bench|deploy|docs|hooks|tests)/[\w./-]+)`")
"""A file or folder of the repository that a document names."""
OPTIONAL = {"docs/data/moved.yml"}
"""Files that a project has only when it needs them."""


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda item: str(item.relative_to(ROOT)))
def test_what_a_document_names_is_there(document: Path) -> None:
    text = EXAMPLE.sub("", document.read_text(encoding="utf-8"))
    links = {word: document.parent / word for word in LINK.findall(text) if "://" not in word}
    named = {word: ROOT / word for word in NAMED.findall(text) if word not in OPTIONAL}
    assert [key for key, path in (links | named).items() if not path.exists()] == []


def test_security_names_each_promise_with_tests_that_exist() -> None:
    page = (ROOT / "docs" / "develop" / "security.md").read_text(encoding="utf-8")
    assert [row(promise) for promise in PROMISES if f"{row(promise)} " not in page] == []
    assert all((ROOT / file).is_file() for *_, file in PROMISES)
