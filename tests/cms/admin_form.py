"""Drives the form in the browser as a communicator does, on files of a real project.

The form reads and writes a folder that a person chooses. Here that is the browser's own
folder (the origin private file system), filled from a project and read back into it, so
that the form works with real file handles and what it wrote can be checked and built.
"""

from __future__ import annotations

import base64
import re
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import FrameLocator, Locator, Page

FILES = Path(__file__).with_name("opfs.js")
CONTENT = ("stories", "initiatives", "docs/data", "docs/media")
"""The folders that the form knows."""


PATIENCE = 15_000
"""Milliseconds after which what does not come counts as missing."""


class AdminForm:
    """The form on a page, and the project that its files come from and go to."""

    def __init__(self, page: Page, address: str, project: Path) -> None:
        self.page = page
        self.project = project
        page.set_default_timeout(PATIENCE)
        page.add_init_script(path=FILES)
        page.goto(f"{address}admin/")
        page.evaluate("files => putFiles(files)", self._read())
        page.get_by_role("button", name="Arbeta med lokal").click()
        expect(self._row(re.compile("."))).not_to_have_count(0)

    def _read(self) -> dict[str, str]:
        """The project's files, as the browser takes them; the form looks for .git."""
        result = [path for name in CONTENT for path in (self.project / name).rglob("*")]
        paths = {
            item.relative_to(self.project).as_posix(): item for item in result if item.is_file()
        }
        texts = {path: base64.b64encode(item.read_bytes()) for path, item in paths.items()}
        return {".git/HEAD": ""} | {path: text.decode() for path, text in texts.items()}

    def write_back(self) -> set[str]:
        """Write into the project what the form has written, and tell which files."""
        texts: dict[str, str] = self.page.evaluate("() => allFiles()")
        changed = set()
        for path, text in texts.items():
            file, content = self.project / path, base64.b64decode(text)
            if path.startswith(".git/") or (file.is_file() and file.read_bytes() == content):
                continue
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
            changed.add(path)
        return changed

    def _row(self, title: str | re.Pattern[str]) -> Locator:
        """The row of a page in the list."""
        return self.page.get_by_role("row").filter(has_text=title)

    def begin(self) -> None:
        """Begin a new page of the collection that is shown."""
        self.page.get_by_role("button", name="Skapa ny post").click()
        expect(self.textbox("Titel")).to_be_visible()

    def open(self, title: str) -> None:
        """Open a page of the collection that is shown."""
        self._row(title).get_by_text(title).click()
        expect(self.textbox("Titel")).to_have_value(title)

    def field(self, label: str) -> Locator:
        """A field by its label, brought into view: the form draws those in view only."""
        by_role = self.page.get_by_role("group", name=f"Fält “\u2068{label}\u2069”", exact=True)
        self.page.mouse.move(300, 500)
        for _ in range(40):
            if by_role.count():
                break
            self.page.mouse.wheel(0, 400)
            self.page.wait_for_timeout(50)
        by_role.first.scroll_into_view_if_needed()
        return by_role.first

    def textbox(self, label: str) -> Locator:
        """A box for text by its label."""
        return self.page.get_by_role("textbox", name=label, exact=True).first

    def choose(self, label: str, title: str, within: Locator | None = None) -> None:
        """Choose a record by its name."""
        field = within or self.field(label)
        field.get_by_role("combobox").first.click()
        self.page.get_by_role("option", name=title, exact=True).click()

    def write_body(self, *lines: str) -> None:
        """Type at the end of the page's text, a new paragraph for each line after the first."""
        box = self.field("Text").locator("[contenteditable=true]").first
        box.click()
        self.page.keyboard.press("Control+End")
        for number, line in enumerate(lines):
            if number:
                self.page.keyboard.press("Enter")
            self.page.keyboard.type(line)

    @property
    def preview(self) -> FrameLocator:
        """The page as it will look."""
        return self.page.frame_locator("iframe").first

    def save(self) -> None:
        """Save, and wait until the list is there again."""
        self.page.get_by_role("button", name="Spara", exact=True).click()
        expect(self.page.get_by_role("button", name="Skapa ny post")).to_be_visible()
        expect(self._row(re.compile("."))).not_to_have_count(0)
