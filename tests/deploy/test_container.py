"""What the container is made of, as far as it can be told without building it."""

from __future__ import annotations

import re
import shlex

from tests.deploy.servers import DEPLOY, HOST

ROOT = DEPLOY.parent
CONTAINERFILE = (DEPLOY / "Containerfile").read_text(encoding="utf-8").replace("\\\n", " ")
TEMPLATE = (DEPLOY / "nginx" / "shk.conf.template").read_text(encoding="utf-8")
VALUES = {"SITE_HOST", "SITE_ROOT", "HTTP_PORT", "HTTPS_PORT", "CERTIFICATE", "CERTIFICATE_KEY"}


def test_every_copied_file_exists() -> None:
    lines = [shlex.split(line) for line in CONTAINERFILE.splitlines() if line.startswith("COPY")]
    sources = [item for line in lines if not line[1].startswith("--") for item in line[1:-1]]
    assert sources
    assert [source for source in sources if not (ROOT / source).exists()] == []


def test_what_was_made_outside_stays_outside() -> None:
    """A site or an environment of another machine would be taken for the container's own."""
    reported, kept = (
        {line.strip("*/") for line in lines if line and not line.startswith("#")}
        for lines in (
            (ROOT / name).read_text(encoding="utf-8").splitlines()
            for name in (".dockerignore", ".gitignore")
        )
    )
    assert reported == kept
    assert not {".git", "docs", "hooks"} & reported


def test_every_value_of_the_template_is_filled_in() -> None:
    assert set(re.findall(r"\$\{([A-Z_]+)\}", TEMPLATE)) == VALUES
    assert set(re.findall(r"([A-Z_]+)=", CONTAINERFILE)) >= VALUES
    start = (DEPLOY / "nginx" / "start.sh").read_text(encoding="utf-8")
    filled = start.partition("envsubst '")[2].partition("'")[0]
    assert set(re.findall(r"\$\{([A-Z_]+)\}", filled)) == VALUES


def test_the_host_is_the_sites_own() -> None:
    assert f"site_url: https://{HOST}/" in (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert f"SITE_HOST={HOST}" in CONTAINERFILE


def test_the_server_is_no_superuser() -> None:
    assert "\nUSER site\n" in CONTAINERFILE
