"""Links between files that lead nowhere, and pages the menu has wrong, are problems of content."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from shk.build.pipeline import build
from shk.build.project import check_content
from shk.build.run import BuildRefusedError, Run
from shk.build.settings import SiteOptions
from tests.conftest import DEMO_DAY

if TYPE_CHECKING:
    from pathlib import Path

LINKS = {
    "nowhere.md": "body-link",
    "/nowhere/": "body-link",
    "#no-such-part": "body-place",
    "about.md#no-such-part": "body-place",
}


@pytest.mark.parametrize(("link", "code"), LINKS.items())
def test_a_link_that_leads_nowhere_is_reported_with_page_and_place(
    demo: Path, link: str, code: str
) -> None:
    page = demo / "docs" / "about.md"
    page.write_text(f"{page.read_text(encoding='utf-8')}\n[there]({link})\n", encoding="utf-8")
    options = SiteOptions(str(demo / "mkdocs.yml"), strict=True)
    problems = check_content(options, Run(today=DEMO_DAY), advised=False).problems
    assert [(item.code.code, item.location.path) for item in problems] == [(code, "docs/about.md")]
    with pytest.raises(BuildRefusedError):
        build(options, Run(today=DEMO_DAY))
    assert not (demo / "site").exists()


def test_a_page_that_the_menu_leaves_out_is_reported(demo: Path) -> None:
    config = demo / "mkdocs.yml"
    nav = "nav: [about.md, gone.md]\nvalidation: {nav: {omitted_files: warn}}\n"
    text = config.read_text(encoding="utf-8").replace("nav:\n  - About: about.md\n", nav)
    config.write_text(text, encoding="utf-8")
    (demo / "docs" / "more.md").write_text("# More of it\n\nText.\n", encoding="utf-8")
    options = SiteOptions(str(config))
    problems = check_content(options, Run(today=DEMO_DAY), advised=False).problems
    assert [(item.code.code, item.location.path) for item in problems] == [
        ("menu-without", "docs/more.md"),
        ("menu-unknown", "mkdocs.yml"),
    ]
