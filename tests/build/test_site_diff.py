"""Two built sites compared, as Markdown that a code host shows as it is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from click.testing import CliRunner
from markdown_it import MarkdownIt

from shk.build.site_diff import MOST_PAGES, compare_sites, diff_markdown
from shk.cli import diff as diff_module
from shk.cli.exit_code import ExitCode
from shk.cli.main import main
from shk.i18n.messages import load_messages

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

EN = load_messages("en")


def page(site: Path, address: str, title: str, text: str | None, *, look: str = "") -> None:
    """Write a page of a built site with its twin."""
    folder = site / address
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_text(f"<title>{title} – The site</title>{look}{text}")
    if text is not None:
        (folder / "index.md").write_text(text)


def two_sites(root: Path) -> tuple[Path, Path]:
    """A site before and after; a page each is new, changed, gone, moved, redrawn and the same."""
    old, new = root / "old", root / "new"
    for site in (old, new):
        page(site, "", "Start", "Welcome")
    page(old, "changed/", "Pond", "Ten frogs\nA reed\n")
    page(new, "changed/", "Pond &amp; [reed]", "Twelve frogs\nA reed\n```\ncode\n```\n")
    page(old, "redrawn/", "Looks", "Same", look="<i>")
    page(new, "redrawn/", "Looks", "Same", look="<b>")
    page(old, "embed/", "Card", None, look="<i>")
    page(new, "embed/", "Card", None, look="<b>")
    page(old, "gone/", "Gone", "Words")
    page(old, "moved/", "Moved", "Words")
    page(new, "moved/", "", "", look='<meta http-equiv="refresh" content="0; url=../new/">')
    page(new, "new/", "New", "Words")
    return old, new


def test_pages_are_told_apart(tmp_path: Path) -> None:
    diff = compare_sites(*two_sites(tmp_path))
    assert [item.address for item in diff.added] == ["new/"]
    assert [item.address for item in diff.changed] == ["changed/", "embed/"]
    assert [(item.address, item.leads_on) for item in diff.gone] == [
        ("gone/", False),
        ("moved/", True),
    ]
    assert diff.redrawn == 1


def test_the_markdown_names_each_page_and_shows_what_differs(tmp_path: Path) -> None:
    text = diff_markdown(compare_sites(*two_sites(tmp_path)), EN, {})
    assert "### New pages: 1\n\n- New – `/new/`\n" in text
    assert r"- Pond & \[reed\] – `/changed/` (lines added: 4, taken away: 1)" in text
    assert "- Gone – `/gone/` (its address leads nowhere)" in text
    assert "- Moved – `/moved/` (its address leads on)" in text
    assert "1 page says the same and looks different." in text
    assert "\n-Ten frogs\n+Twelve frogs\n" in text


def test_code_in_a_page_does_not_end_the_block_that_shows_it(tmp_path: Path) -> None:
    text = diff_markdown(compare_sites(*two_sites(tmp_path)), EN, {})
    (fence,) = [token for token in MarkdownIt().parse(text) if token.type == "fence"]
    assert "+```\n+code\n+```\n" in fence.content


def test_sites_that_say_the_same_say_so(tmp_path: Path) -> None:
    old, _ = two_sites(tmp_path)
    assert "No page says anything else" in diff_markdown(compare_sites(old, old), EN, {})


def test_many_pages_are_counted_and_not_listed(tmp_path: Path) -> None:
    old, new = two_sites(tmp_path)
    for number in range(MOST_PAGES + 2):
        page(new, f"more-{number}/", "More", "Words")
    text = diff_markdown(compare_sites(old, new), EN, {})
    assert text.count("\n- More – ") == MOST_PAGES
    assert "and 3 more pages" in text


def test_the_command_speaks_the_language_that_is_asked_for(tmp_path: Path) -> None:
    old, new = two_sites(tmp_path)
    result = CliRunner().invoke(main, ["diff", str(old), str(new), "--lang", "sv"])
    assert result.exit_code == ExitCode.DONE
    assert result.stdout.startswith("## Vad ändringen gör med webbplatsen")


def test_a_folder_without_a_site_is_refused(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["diff", str(tmp_path), str(tmp_path), "--lang", "en"])
    assert result.exit_code == ExitCode.USAGE
    assert "no built site" in result.stderr


def test_without_a_browser_there_is_text_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(diff_module, "which", lambda _name: None)
    old, new = two_sites(tmp_path)
    words = ["diff", str(old), str(new), "--pictures", str(tmp_path / "p"), "--lang", "en"]
    result = CliRunner().invoke(main, words)
    assert result.exit_code == ExitCode.DONE
    assert "No Chromium" in result.stderr
    assert "![" not in result.stdout


def test_pictures_stand_beside_each_other() -> None:
    from shk.build.site_diff import PageChange, SiteDiff  # noqa: PLC0415 - names for this test alone

    diff = SiteDiff((), (PageChange("pond/", "Pond", ("-a", "+b")),), (), 0)
    text = diff_markdown(diff, EN, {"pond/": ("p/1-before.png", "p/1-after.png")})
    assert "| ![Before](p/1-before.png) | ![After](p/1-after.png) |" in text
