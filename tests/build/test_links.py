"""Links between files that lead nowhere are told of, each as seriously as mkdocs.yml says."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest

from shk.build.pipeline import build
from shk.build.run import BuildRefusedError, Run
from shk.build.settings import SiteOptions
from tests.conftest import DEMO_DAY

if TYPE_CHECKING:
    from pathlib import Path

LINKS = {
    "nowhere.md": "leads to no file",
    "stories": "names no file",
    "/about/": "begins with a slash",
    "#no-such-part": "names a heading",
    "about.md#no-such-part": "names a heading",
}


def built_with(demo: Path, link: str, levels: str, *, strict: bool = False) -> None:
    """Build the invented project with a link on a hand-written page."""
    config, page = demo / "mkdocs.yml", demo / "docs" / "about.md"
    config.write_text(f"{config.read_text(encoding='utf-8')}\nvalidation:\n  links: {levels}\n")
    page.write_text(f"{page.read_text(encoding='utf-8')}\n[there]({link})\n", encoding="utf-8")
    build(SiteOptions(str(config), strict=strict), Run(today=DEMO_DAY))


WARN = "{not_found: warn, unrecognized_links: warn, absolute_links: warn, anchors: warn}"
IGNORE = WARN.replace("warn", "ignore")


@pytest.mark.parametrize(("link", "told"), LINKS.items())
def test_a_link_that_leads_nowhere_is_told_with_page_and_link(
    demo: Path, caplog: pytest.LogCaptureFixture, link: str, told: str
) -> None:
    built_with(demo, link, WARN)
    (record,) = [one for one in caplog.records if one.levelno == logging.WARNING]
    assert record.getMessage().startswith(f"about.md: the link {link} {told}")


def test_strict_mode_refuses_what_is_warned_of_and_leaves_no_site(demo: Path) -> None:
    with pytest.raises(BuildRefusedError, match="1 warnings"):
        built_with(demo, "nowhere.md", WARN, strict=True)
    assert not (demo / "site").exists()


def test_what_is_ignored_is_not_told(demo: Path, caplog: pytest.LogCaptureFixture) -> None:
    built_with(demo, "nowhere.md", IGNORE, strict=True)
    assert caplog.records == []
    assert 'href="nowhere.md"' in (demo / "site" / "about" / "index.html").read_text("utf-8")


def test_a_page_that_the_menu_leaves_out_is_told(
    demo: Path, caplog: pytest.LogCaptureFixture
) -> None:
    config = demo / "mkdocs.yml"
    nav = "nav: [about.md, gone.md]\nvalidation: {nav: {omitted_files: warn}}\n"
    text = config.read_text(encoding="utf-8").replace("nav:\n  - About: about.md\n", nav)
    config.write_text(text, encoding="utf-8")
    (demo / "docs" / "more.md").write_text("# More of it\n\nText.\n", encoding="utf-8")
    build(SiteOptions(str(config)), Run(today=DEMO_DAY))
    told = [one.getMessage() for one in caplog.records if one.levelno == logging.WARNING]
    assert [one.partition(" ")[0] for one in told] == ["mkdocs.yml:", "more.md"]
    page = (demo / "site" / "more" / "index.html").read_text(encoding="utf-8")
    assert "<title>More of it – " in page
