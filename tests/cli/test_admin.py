"""``shk admin`` puts the form into a built site, or says in a line why it can not."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from shk.cli.exit_code import ExitCode
from shk.cli.main import main

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """What npm would have built."""
    folder = tmp_path / "bundle"
    folder.mkdir()
    (folder / "admin.js").write_text("// the form")
    return folder


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """As much of a built site as the form refers to."""
    assets = tmp_path / "site" / "assets"
    assets.mkdir(parents=True)
    (tmp_path / "site" / "index.html").write_text("<!doctype html>")
    for name in ("tokens.0a1b.css", "base.css", "pages.99.css", "pages-print.css", "icon.svg"):
        (assets / name).write_text("")
    return tmp_path / "site"


def admin(project: Path, site: Path, bundle: Path) -> Result:
    """Run the command on a project."""
    paths = ["-f", str(project / "mkdocs.yml"), "-d", str(site), "--bundle", str(bundle)]
    return CliRunner().invoke(main, ["admin", *paths])


def with_option(project: Path, option: str) -> None:
    """Give the plugin one more option."""
    file = project / "mkdocs.yml"
    text = file.read_text(encoding="utf-8")
    assert "  - shk/portfolio:\n" in text
    plugin = f"  - shk/portfolio:\n      admin: {{{option}}}\n"
    file.write_text(text.replace("  - shk/portfolio:\n", plugin), encoding="utf-8")


def test_the_form_is_put_in_and_replaces_an_old_one(demo: Path, site: Path, bundle: Path) -> None:
    with_option(demo, "backend: gitlab, repo: bygden/webb, app_id: abc")
    (site / "admin").mkdir()
    (site / "admin" / "old.js").write_text("")
    assert admin(demo, site, bundle).exit_code == ExitCode.DONE
    names = {path.name for path in (site / "admin").iterdir()}
    assert names == {"admin.js", "index.html", "config.json"}
    config = json.loads((site / "admin" / "config.json").read_text(encoding="utf-8"))
    assert config["backend"]["repo"] == "bygden/webb"
    assert config["collections"][0]["folder"] == "stories"
    page = (site / "admin" / "index.html").read_text(encoding="utf-8")
    for name in ("tokens.0a1b.css", "base.css", "pages.99.css"):
        assert f"../assets/{name}" in page
    assert "pages-print" not in page


def test_it_tells_whether_the_form_is_wanted(demo: Path) -> None:
    words = ["admin", "--wanted", "-f", str(demo / "mkdocs.yml"), "--lang", "en"]
    unwanted = CliRunner().invoke(main, words)
    assert unwanted.exit_code == ExitCode.NOTHING_DUE
    assert "names no code host" in unwanted.stdout
    with_option(demo, "backend: gitlab, repo: bygden/webb, app_id: abc")
    wanted = CliRunner().invoke(main, words)
    assert wanted.exit_code == ExitCode.DONE
    assert wanted.stdout == "The form is wanted: it writes to gitlab.\n"
    assert not (demo / "site").exists()


def test_a_wrong_setting_is_no_answer(demo: Path) -> None:
    with_option(demo, "backend: gitlab")
    result = CliRunner().invoke(main, ["admin", "--wanted", "-f", str(demo / "mkdocs.yml")])
    assert result.exit_code == ExitCode.USAGE


def test_what_is_missing_is_reported_and_nothing_is_written(
    demo: Path, site: Path, bundle: Path, tmp_path: Path
) -> None:
    no_bundle = admin(demo, site, tmp_path / "nowhere")
    no_site = admin(demo, tmp_path / "nowhere", bundle)
    (site / "assets" / "base.css").unlink()
    no_style = admin(demo, site, bundle)
    for result, said in ((no_bundle, "make admin"), (no_site, "shk build"), (no_style, "base.css")):
        assert result.exit_code == ExitCode.USAGE
        assert said in result.output + result.stderr
    assert not (tmp_path / "nowhere").exists()
    assert not (site / "admin").exists()


@pytest.mark.parametrize(
    ("option", "said"),
    [
        ("backend: gitlab", "repo"),
        ("backend: gitea, repo: a/b", "base_url"),
    ],
)
def test_a_wrong_setting_is_named(
    option: str, said: str, demo: Path, site: Path, bundle: Path
) -> None:
    with_option(demo, option)
    result = admin(demo, site, bundle)
    assert result.exit_code == ExitCode.USAGE
    assert said in result.output + result.stderr
    assert not (site / "admin").exists()
