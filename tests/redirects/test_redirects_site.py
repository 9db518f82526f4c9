"""No published address vanishes: the check tells, and the site leads on."""

from __future__ import annotations

import json
import re
import subprocess
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from bs4 import BeautifulSoup

from shk.build.pipeline import build
from shk.build.project import read_ledger_status
from shk.build.run import Run
from shk.build.settings import SiteOptions
from shk.cli.exit_code import ExitCode
from shk.model.portfolio.idna import ascii_url
from tests.conftest import DEMO_DAY, ROOT, copy_project
from tests.moved_project import ENDED, NEW, OLD, REASON, shk
from tests.truth.texts import INITIATIVES, STORIES

if TYPE_CHECKING:
    from pathlib import Path

PASSING = ("assets/", "media/", "search-index/", "rules/", "_redirects", "404.html", "sitemap.xml")
"""What lies in a site and may change its name, or is for servers only."""


def last_day() -> str:
    """The day of the last commit; what comes by the calendar since then is recorded with the next.

    Without git, today.
    """
    process = subprocess.run(
        ["git", "show", "-s", "--format=%cs", "HEAD"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return process.stdout.strip() or date.today().isoformat()  # noqa: DTZ011 - as the build has it


def test_the_ledger_of_this_repository_is_complete() -> None:
    ledger_status = read_ledger_status(SiteOptions(str(ROOT / "mkdocs.yml")), Run(today=last_day()))
    assert ledger_status.new == (), "New addresses are not in the ledger. Run: make addresses"


def reported(project: Path) -> list[dict[str, Any]]:
    """The errors of a check."""
    result = shk(project, "check", "--no-advice", "--format", "json")
    rows: list[dict[str, Any]] = json.loads(result.stdout)
    assert result.exit_code == (ExitCode.CONTENT if rows else ExitCode.DONE)
    return rows


def test_a_renamed_initiative_is_reported_with_its_alias_until_it_has_it(
    moved_site: Path, tmp_path: Path
) -> None:
    project = copy_project(moved_site.parent, tmp_path / "project")
    file = project / "initiatives" / f"{NEW}.md"
    right = file.read_text(encoding="utf-8")
    assert reported(project) == []
    file.write_text(right.replace(f"aliases:\n  - {OLD}\n", ""), encoding="utf-8")
    (item,) = reported(project)
    assert item["code"] == "address-vanished"
    assert item["path"] == "docs/data/addresses.txt"
    line = f"aliases: [{OLD}]"
    assert f"initiatives/{NEW}.md: {line}" in item["fix"]
    lines = file.read_text(encoding="utf-8").split("\n")
    file.write_text("\n".join([lines[0], line, *lines[1:]]), encoding="utf-8")
    assert reported(project) == []


def test_a_removed_initiative_is_reported_with_all_that_named_it(
    moved_site: Path, tmp_path: Path
) -> None:
    project = copy_project(moved_site.parent, tmp_path / "project")
    (project / "initiatives" / f"{NEW}.md").unlink()
    rows = reported(project)
    (item,) = [row for row in rows if row["code"] == "address-vanished"]
    assert f"aliases: [{OLD}]" in item["fix"]
    assert f"from: /initiativ/{OLD}/" in item["fix"]
    assert "reference-unknown" in {row["code"] for row in rows}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title:", "titel:"),
        ("---\n", "---\nfase: pilot\n"),
        ("---\n", "---\ntitle: [\n"),
        ("---\n", "--\n"),
    ],
)
def test_another_mistake_in_its_file_lets_no_old_address_vanish(
    moved_site: Path, tmp_path: Path, old: str, new: str
) -> None:
    project = copy_project(moved_site.parent, tmp_path / "project")
    file = project / "initiatives" / f"{NEW}.md"
    file.write_text(file.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    rows = reported(project)
    assert {row["path"] for row in rows} == {f"initiatives/{NEW}.md"}
    assert "address-vanished" not in {row["code"] for row in rows}


def test_the_old_address_is_a_page_that_leads_on(moved_site: Path) -> None:
    page = BeautifulSoup((moved_site / f"initiativ/{OLD}/index.html").read_bytes(), "html.parser")
    (canonical,) = page.select("link[rel=canonical]")
    assert str(canonical["href"]).endswith(f"/initiativ/{NEW}/")
    (refresh,) = page.select("meta[http-equiv=refresh]")
    assert refresh["content"] == f"0; url=../{NEW}/"
    (robots,) = page.select("meta[name=robots]")
    assert robots["content"] == "noindex"
    (link,) = page.select("main a")
    assert link["href"] == f"../{NEW}/"
    assert page.html is not None
    assert page.html["lang"] == "sv"


def test_rules_for_servers_tell_the_same(moved_site: Path) -> None:
    rules = moved_site / "rules"
    old, new = f"/initiativ/{OLD}/", f"/initiativ/{NEW}/"
    assert f"{old} {new};\n" in (rules / "moved.nginx.conf").read_text(encoding="utf-8")
    assert f"{ENDED} 1;\n" in (rules / "gone.nginx.conf").read_text(encoding="utf-8")
    caddy = (rules / "redirects.caddy").read_text(encoding="utf-8").splitlines()
    assert {f"redir {old} {new}{{asked}} 301", f'error {ENDED} "Gone" 410'} < set(caddy)
    assert f"{old} {new} 301\n" in (moved_site / "_redirects").read_text(encoding="utf-8")


def test_an_ended_address_tells_why_and_is_on_no_list(moved_site: Path) -> None:
    page = BeautifulSoup((moved_site / ENDED.strip("/") / "index.html").read_bytes(), "html.parser")
    assert page.main is not None
    assert REASON in page.main.get_text()
    assert page.select("link[rel=canonical]") == []
    listed = (moved_site / "sitemap.xml").read_text(encoding="utf-8")
    assert f"/initiativ/{NEW}/" in listed
    assert OLD not in listed.replace(f"utmaningar/{OLD}", "")
    assert ENDED not in listed


def test_a_feed_goes_on_at_its_old_address(moved_site: Path) -> None:
    old = (moved_site / f"initiativ/{OLD}/flode.atom").read_bytes()
    assert old == (moved_site / f"initiativ/{NEW}/flode.atom").read_bytes()


def test_every_file_of_a_site_has_an_address_that_is_kept_or_may_pass(real_site: Path) -> None:
    kept = set(read_ledger_status(SiteOptions(str(ROOT / "mkdocs.yml")), Run()).known)
    files = (
        path.relative_to(real_site).as_posix() for path in real_site.rglob("*") if path.is_file()
    )
    addresses = {f"/{file.removesuffix('index.html')}" for file in files if not passes(file)}
    led_on = addresses - kept
    old = {item for page in (*STORIES, *INITIATIVES) for item in page.front.get("aliases", [])}
    assert [item for item in led_on if not old & set(re.split("[/.]", item))] == []
    assert kept - addresses == set()


def passes(path: str) -> bool:
    """Whether a file of a site is no address that others rely on."""
    return path.startswith(PASSING) or "/milestone-" in path


def test_every_address_of_a_site_has_one_spelling(demo: Path, tmp_path: Path) -> None:
    settings = demo / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    host = "www.räksmörgås.example"
    settings.write_text(text.replace("riverbend.example", host), encoding="utf-8")
    site = build(SiteOptions(str(settings), str(tmp_path / "site")), Run(today=DEMO_DAY))
    machine = ascii_url(f"https://{host}/").encode()
    for item in ("sitemap.xml", "stories/feed.atom", "stories/index.html", "robots.txt"):
        assert machine in (site / item).read_bytes(), item
    start = BeautifulSoup((site / "index.html").read_bytes(), "html.parser")
    assert "räksmörgås.example" in start.select(".site-footer")[0].get_text()
    spelled = [
        str(path.relative_to(site))
        for path in site.rglob("*")
        if path.is_file() and f"https://{host}".encode() in path.read_bytes()
    ]
    assert spelled == []
