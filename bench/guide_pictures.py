"""Pictures for the guide for communicators, in docs/media/for-kommunikatorer: ``make gallery``.

Each is taken of the real thing: the form opened on a copy of this project, what the check
says of three mistakes, the preview of a draft, and a page of the invented
project, which has a picture.
"""

from __future__ import annotations

import html
import io
import tempfile
import threading
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from click.testing import CliRunner
from PIL import Image
from playwright.sync_api import sync_playwright

from bench.command_line import command_line
from bench.gallery import save
from bench.serve_gzip import gzip_server
from shk.build.pipeline import build
from shk.build.run import Run
from shk.build.settings import SiteOptions
from shk.cli.admin_install import write_admin
from shk.cli.main import main as shk
from tests.browser.preview import build_preview
from tests.browser.provide_chromium import find_chromium
from tests.cms.admin_form import AdminForm
from tests.cms.bundle import built_bundle
from tests.conftest import DEMO, DEMO_DAY, ROOT, copy_project

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

PICTURES = ROOT / "docs" / "media" / "for-kommunikatorer"
MOST = 100_000
"""Most bytes of a picture."""
SCALE = 4 / 3
"""Dots of a picture to a pixel of its window, so that letters stay large when it is made small."""
FORM_SCALE, TERMINAL_SCALE = 1200 / 1056, 1.25
"""The same for the form, which shows no preview in a smaller window, and for the check."""
STORY = "vuxna-provade-mikrohandlingar"
OTHER = "skultuna-soker-form-for-dromfabriken"
MISTAKES = {
    STORY: (
        ("initiatives: [demokratisk-vardagspraktik,", "initiatives: [demokratisk-vardagspraktk,"),
        ("# Lättläst", "# Lättlest"),
    ),
    OTHER: (("authors:", "author:"),),
}
"""What is written wrongly in the stories that the check is shown with."""
DRAFT = ("date:", "draft: true\ndate:")
TERMINAL = """<!doctype html><html lang="sv"><meta charset="utf-8"><title>shk check</title>
<body style="margin:0"><pre style="margin:0;padding:28px 32px;background:#1f2a2e;
color:#f4efe6;font:17px/1.5 monospace;white-space:pre-wrap">
<span style="color:#9fd3c7">$ shk check</span>\n{text}</pre></html>"""
"""A page that looks like a terminal."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a folder; gives its address."""
    server = gzip_server(site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def window(browser: Browser, width: int, height: int, scale: float = SCALE) -> Page:
    """A window of a reader who wants light and no motion."""
    size = {"width": width, "height": height}
    context = browser.new_context(
        viewport=size,  # type: ignore[arg-type]  # playwright's own class, made of these two
        device_scale_factor=scale,
        color_scheme="light",
        reduced_motion="reduce",
        locale="sv-SE",
    )
    return context.new_page()


def keep(page: Page, name: str, height: int | None = None) -> None:
    """Write what a window shows as a picture; returns when it is small enough."""
    shown = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    picture = shown.crop((0, 0, shown.width, min(height or shown.height, shown.height)))
    size = save(picture, PICTURES / f"{name}.webp", MOST)
    print(f"{name}: {picture.width} × {picture.height}, {size / 1000:.0f} kB")
    page.context.close()


def changed(project: Path, story: str, *changes: tuple[str, str]) -> None:
    """Change a story of a copy."""
    file = project / "stories" / f"{story}.md"
    text = file.read_text(encoding="utf-8")
    for before, after in changes:
        if before not in text:
            raise SystemExit(f"{file.name} has no {before}")
        text = text.replace(before, after, 1)
    file.write_text(text, encoding="utf-8")


def take_form(browser: Browser, folder: Path) -> None:
    """The form with a story in it, its page beside; then the fields of a picture."""
    project = copy_project(ROOT, folder / "form")
    site = build(SiteOptions(str(project / "mkdocs.yml"), str(folder / "form-site")), Run())
    write_admin(SiteOptions(str(project / "mkdocs.yml"), str(site)), built_bundle())
    [title] = [
        line.removeprefix("title: ")
        for line in (project / "stories" / f"{STORY}.md").read_text(encoding="utf-8").splitlines()
        if line.startswith("title: ")
    ]
    with served(site) as address:
        page = window(browser, 1056, 693, FORM_SCALE)
        form = AdminForm(page, address, project)
        form.open(title)
        form.preview.locator("h1").first.wait_for()
        page.wait_for_timeout(1000)
        keep(page, "formular")
        page = window(browser, 1056, 693, FORM_SCALE)
        form = AdminForm(page, address, project)
        form.open(title)
        picture = form.field("Bild")
        picture.get_by_role("checkbox", name="Lägg till").first.click()
        form.textbox("Alternativtext").wait_for()
        picture.evaluate("(one) => one.scrollIntoView({block: 'start'})")
        page.wait_for_timeout(1000)
        keep(page, "bildfalt")


def take_check(browser: Browser, folder: Path) -> None:
    """What the check says of three mistakes, without the advice below."""
    project = copy_project(ROOT, folder / "check")
    for story, mistakes in MISTAKES.items():
        changed(project, story, *mistakes)
    words = ["check", "--no-advice", "-f", f"{project}/mkdocs.yml"]
    said = CliRunner(env={"COLUMNS": "84"}).invoke(shk, words)
    text = html.escape(said.output.replace(f"{project}/", "").strip())
    page = window(browser, 960, 900, TERMINAL_SCALE)
    page.set_content(TERMINAL.replace("{text}", text))
    height = page.locator("pre").evaluate("(one) => one.getBoundingClientRect().height")
    keep(page, "kontroll", round(TERMINAL_SCALE * height))


def take_draft(browser: Browser, folder: Path) -> None:
    """A draft as the preview shows it, with its ribbon."""
    project = copy_project(ROOT, folder / "draft")
    changed(project, STORY, DRAFT)
    with served(build_preview(project / "mkdocs.yml", folder / "draft-site")) as address:
        page = window(browser, 900, 600)
        page.goto(f"{address}berattelser/{STORY}/", wait_until="networkidle")
        keep(page, "utkast")


def take_picture(browser: Browser, folder: Path) -> None:
    """A page with a picture, of the invented project."""
    project = copy_project(DEMO, folder / "demo")
    site = build(SiteOptions(str(project / "mkdocs.yml")), Run(today=DEMO_DAY))
    with served(site) as address:
        page = window(browser, 900, 675)
        page.goto(f"{address}stories/reeds-bring-back-the-frogs/", wait_until="networkidle")
        keep(page, "bild")


def main() -> None:
    """Take every picture anew, over the old ones, which the project builds with meanwhile."""
    command_line(__doc__)
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find_chromium(), args=["--no-sandbox", "--disable-quic"]
        )
        for take in (take_form, take_check, take_draft, take_picture):
            take(browser, Path(folder))
        browser.close()


if __name__ == "__main__":
    main()
