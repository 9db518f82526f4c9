"""What the container is made of, as far as it can be told without building it."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
from shutil import which
from typing import TYPE_CHECKING

import pytest

from tests.deploy.servers import (
    DEPLOY,
    HOST,
    Server,
    certificate_in,
    free_port,
    let_all_read,
    running,
    user_of,
    without_ipv6,
)

if TYPE_CHECKING:
    from pathlib import Path

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


IMAGE = "samhallskontraktet"
"""What ``make container`` calls the container."""
ORDINARY = 65534
"""The number of a user without rights."""


def runtimes() -> list[str]:
    """The runtimes that have built the container."""
    asked = {
        item: (item, "image", "inspect", IMAGE) for item in ("podman", "docker") if which(item)
    }
    return [
        item
        for item, words in asked.items()
        if subprocess.run(words, capture_output=True, check=False).returncode == 0
    ]


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """A folder that every user may read: a site, its certificate, and the configuration."""
    certificate_in(tmp_path)
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "next-build.json").write_text("{}")
    (tmp_path / "config").mkdir()
    for file in (DEPLOY / "nginx").iterdir():
        text = file.read_text(encoding="utf-8").replace("/tmp/shk", str(tmp_path / "run"))  # noqa: S108 - the container's own
        (tmp_path / "config" / file.name).write_text(without_ipv6(text), encoding="utf-8")
    let_all_read(tmp_path)
    (tmp_path / "run").mkdir()
    (tmp_path / "run").chmod(0o777)
    return tmp_path


def test_it_serves_as_an_ordinary_user(shared: Path) -> None:
    """The start script does on this machine, and the container by every runtime that has it."""
    user = ORDINARY if os.geteuid() == 0 else None
    here = {"SITE_HOST": HOST, "SITE_ROOT": str(shared / "site"), "SHK_CONFIG": f"{shared}/config"}
    served = []
    for name in ("sh", *runtimes()):
        folder = str(shared) if name == "sh" else "/certificates"
        server = Server(free_port(), free_port())
        values = {"HTTP_PORT": str(server.plain), "HTTPS_PORT": str(server.secure)}
        values["CERTIFICATE"] = f"{folder}/certificate.pem"
        values["CERTIFICATE_KEY"] = f"{folder}/key.pem"
        words = ["sh", f"{shared}/config/start.sh"]
        if name != "sh":
            words = [name, "run", "--rm", "--network=host", "--read-only", "--tmpfs=/tmp"]
            words += ["--cap-drop=ALL", f"--volume={shared}:/certificates:ro"]
            words += [*(f"--env={key}={value}" for key, value in values.items()), IMAGE]
        environment = {**os.environ, **here, **values}
        environment["PATH"] += ":/usr/sbin"
        with running(words, server, environment, user if name == "sh" else None):
            assert server.ask("/next-build.json").status == 200
            assert user_of(server.secure) != 0
        served.append(name)
    assert served == ["sh", *runtimes()]
