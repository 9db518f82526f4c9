"""The form's page: found by nobody by chance, and talking to nobody else."""

from __future__ import annotations

import json
from typing import Any

from bs4 import BeautifulSoup

from shk.features.cms.hosts import AdminSettings, Host
from shk.features.cms.page import admin_files, security_policy
from shk.i18n.messages import load_messages
from shk.model.schema.record import Kind
from shk.model.schema.record_types import DATA_FILES

SETTINGS = AdminSettings(
    site_name="Bygden & byn",
    site_url="https://bygden.example/",
    pages={Kind.STORY: "stories", Kind.INITIATIVE: "initiatives"},
    data={kind: (f"docs/data/{stem}.yml",) for stem, kind in DATA_FILES.items()},
    partnership="docs/data/partnership.yml",
    media="docs/media",
    host=Host("gitlab", "bygden/webb"),
    styles=("assets/base.0c21.css",),
    icon="assets/icon.svg",
)


def made() -> tuple[BeautifulSoup, dict[str, Any]]:
    """The page and the configuration."""
    files = {
        admin_file.uri: str(admin_file.content)
        for admin_file in admin_files(SETTINGS, load_messages("sv"))
    }
    assert set(files) == {"admin/index.html", "admin/config.json"}
    page = BeautifulSoup(files["admin/index.html"], "html.parser")
    return page, json.loads(files["admin/config.json"])


def test_the_page_is_swedish_and_in_no_search_engine() -> None:
    page, config = made()
    assert page.html is not None
    assert page.html["lang"] == "sv"
    robots = page.find("meta", {"name": "robots"})
    assert robots is not None
    assert "noindex" in str(robots["content"])
    assert page.title is not None
    assert page.title.string == "Skriv för Bygden & byn"
    assert config["app_title"] == "Bygden & byn"


def test_everything_it_names_lies_beside_it() -> None:
    page, _ = made()
    named = [
        str(element.get("src") or element.get("href"))
        for element in page.find_all(["script", "link"])
    ]
    words = page.find(id="words")
    assert words is not None
    named += json.loads(words.text)["styles"]
    assert "../assets/base.0c21.css" in named
    assert [item for item in named if "//" in item] == []


def test_the_policy_names_the_code_host_and_no_other() -> None:
    policy = security_policy(SETTINGS.host)
    assert {part for part in policy.replace(";", " ").split() if "//" in part} == {
        "https://gitlab.com"
    }
    assert "//" not in security_policy(Host())
    assert "'unsafe-eval'" not in policy
    assert "object-src 'none'" in policy
