"""Names made from content: what refers to what is renamed with it."""

from __future__ import annotations

from graphlib import CycleError
from typing import TYPE_CHECKING

import pytest

from shk.build.fingerprint import name_assets, rename_references

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FILES = {
    "assets/base.css": '@import url("more/type.css"); body { background: url(paper.svg#dots) }',
    "assets/more/type.css": "@font-face { src: url('../fonts/text.woff2') }",
    "assets/paper.svg": "<svg/>",
    "assets/fonts/text.woff2": "a font",
    "assets/map.js": 'import { walk } from "./walk.js"; import("../search/engine.js")',
    "assets/walk.js": "export const walk = 1",
    "assets/cards/0123456789ab.png": "a card",
    "index.html": '<link href="assets/base.css"><script src="assets/map.js"></script>'
    '<img src="assets/cards/0123456789ab.png">',
    "a/b/index.html": '<link href="../../assets/base.css"><a href="../assets/base.css.html">x</a>',
    "404.html": '<link href="/assets/base.css">',
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A small site."""
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def fingerprint_site(site: Path) -> Mapping[str, str]:
    """Rename the assets of a site and every reference to them."""
    named = name_assets(site)
    rename_references(site, named)
    return named


def test_every_reference_leads_to_the_new_name(site: Path) -> None:
    named = fingerprint_site(site)
    style = (site / "assets" / named["base.css"]).read_text(encoding="utf-8")
    assert f'url("{named["more/type.css"]}")' in style
    assert f"url({named['paper.svg']}#dots)" in style
    font = f"url('../{named['fonts/text.woff2']}')"
    assert font in (site / "assets" / named["more/type.css"]).read_text(encoding="utf-8")
    script = (site / "assets" / named["map.js"]).read_text(encoding="utf-8")
    assert script == f'import {{ walk }} from "./{named["walk.js"]}"; import("../search/engine.js")'
    for page, up in (("index.html", ""), ("a/b/index.html", "../../"), ("404.html", "/")):
        assert f'href="{up}assets/{named["base.css"]}"' in (site / page).read_text(encoding="utf-8")


def test_what_has_a_digest_already_keeps_its_name(site: Path) -> None:
    named = fingerprint_site(site)
    assert "cards/0123456789ab.png" not in named
    assert (site / "assets/cards/0123456789ab.png").read_text(encoding="utf-8") == "a card"


def test_a_link_that_only_begins_like_one_is_left(site: Path) -> None:
    fingerprint_site(site)
    assert "../assets/base.css.html" in (site / "a/b/index.html").read_text(encoding="utf-8")


def test_a_changed_font_changes_the_style_that_asks_for_it(site: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    for name, text in {**FILES, "assets/fonts/text.woff2": "another font"}.items():
        (other / name).parent.mkdir(parents=True, exist_ok=True)
        (other / name).write_text(text, encoding="utf-8")
    before, after = fingerprint_site(site), fingerprint_site(other)
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {"fonts/text.woff2", "more/type.css", "base.css"}


def test_a_circle_is_refused(site: Path) -> None:
    (site / "assets/walk.js").write_text('import "./map.js"', encoding="utf-8")
    with pytest.raises(CycleError):
        fingerprint_site(site)
