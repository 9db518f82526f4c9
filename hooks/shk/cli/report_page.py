"""The state of the portfolio as a page of its own, outside the site."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from jinja2 import Environment, FileSystemLoader

from shk.plugins.portfolio.theme import TEMPLATES, prepare

if TYPE_CHECKING:
    from pathlib import Path

    from shk.language.messages import Messages
    from shk.views.health import HealthView

STYLES = ("tokens.css", "base.css", "pages.css", "health.css")
"""What the page looks like; the fonts lie beside them."""


def write_report(view: HealthView, messages: Messages, site_url: str, page: Path) -> None:
    """Write the page, and what it looks like in ``assets/`` beside it.

    Args:
        view: what it shows.
        messages: the language of its words.
        site_url: the site's address, where its links lead.
        page: the HTML file.
    """
    environment = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True)
    prepare(environment, messages)
    environment.filters["url"] = lambda uri: urljoin(site_url, uri)
    html = environment.get_template("report.html").render(view=view, language=messages.language)
    assets = page.parent / "assets"
    assets.mkdir(parents=True, exist_ok=True)
    for name in STYLES:
        shutil.copyfile(TEMPLATES / "assets" / name, assets / name)
    shutil.copytree(TEMPLATES / "assets" / "fonts", assets / "fonts", dirs_exist_ok=True)
    page.write_text(html, encoding="utf-8")
