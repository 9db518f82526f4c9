"""Nothing that is not public is in any file of a site, packed ones too."""

from __future__ import annotations

import gzip
import os
import subprocess
from typing import TYPE_CHECKING

import brotli
import pytest

from shk.build.pipeline import build
from shk.build.run import Run
from shk.build.settings import SiteOptions
from tests.conftest import ROOT
from tests.field.cli_cases import DAY, portfolio

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

AUTHOR = ("Sixten Skrivare", "sixten.skrivare@mail.example")
DRAFT = "Zebrafinkarna sover"
EDITED = "Noteringen om vittnet"
PACKED = (".gz", ".br", ".pf_fragment", ".pf_index", ".pf_meta", ".pf_filter")


def unpacked(site: Path) -> Iterator[tuple[str, bytes]]:
    """Every file of a site by its name, as whoever opens it reads it."""
    for file in sorted(site.rglob("*")):
        if file.is_file():
            content = file.read_bytes()
            if file.suffix == ".br":
                content = brotli.decompress(content)
            elif file.suffix in PACKED:
                content = gzip.decompress(content)
            yield file.relative_to(site).as_posix(), content


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of a portfolio in git, with a draft, a comment and compressed copies."""
    project = portfolio(tmp_path_factory.mktemp("private") / "local-folder", "sv")
    settings = project / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(
        text.replace("      language: sv", "      language: sv\n      compress: true"), "utf-8"
    )
    story = (project / "stories" / "en-dag-i-parken.md").read_text(encoding="utf-8")
    head = story.replace("title: En dag i parken", f"title: {DRAFT}\ndraft: true  # {EDITED}")
    (project / "stories" / "zebrafinkar.md").write_text(head, encoding="utf-8")
    name, mail = AUTHOR
    who = {f"GIT_{role}_{fact}": value for role in ("AUTHOR", "COMMITTER")
           for fact, value in (("NAME", name), ("EMAIL", mail))}  # fmt: skip
    for words in (("init", "-q"), ("add", "-A"), ("commit", "-qm", "First")):
        subprocess.run(["git", *words], cwd=project, env={**os.environ, **who}, check=True)
    return build(SiteOptions(str(settings)), Run(today=DAY))


def test_what_is_searched_is_there(site: Path) -> None:
    kinds = {name.rpartition(".")[2] for name, _ in unpacked(site)}
    assert {"html", "gz", "br", "json", "xml", "md", "ics"} <= kinds
    assert any(name.startswith("search-index/") for name, _ in unpacked(site))
    assert any("Det fanns" in text.decode("utf-8", "replace") or b"parken" in text
               for name, text in unpacked(site) if name.endswith(".br"))  # fmt: skip


@pytest.mark.parametrize(
    "secret", [DRAFT, "zebrafinkar", EDITED, *AUTHOR, "local-folder", str(ROOT), ".cache/shk"]
)
def test_no_file_tells_it(site: Path, secret: str) -> None:
    files = unpacked(site)
    assert [
        name for name, url_check in files if secret.encode() in url_check or secret in name
    ] == []


def test_the_servers_write_down_no_reader() -> None:
    """What the page about the site promises is what the servers are told."""
    nginx = "".join(path.read_text() for path in (ROOT / "deploy" / "nginx").iterdir())
    servers = (ROOT / "deploy" / "nginx" / "shk.conf.template").read_text().split("\nserver {")[1:]
    assert len(servers) == 3
    assert all("    access_log off;" in server for server in servers)
    caddy = (ROOT / "deploy" / "Caddyfile").read_text(encoding="utf-8")
    settings = [line.strip() for line in nginx.splitlines() if "access_log" in line]
    assert {line.partition(" #")[0] for line in settings} == {"access_log off;"}
    assert not [line for line in caddy.splitlines() if line.strip().split("#")[0].startswith("log")]
    promise = (ROOT / "docs" / "om-webbplatsen.md").read_text(encoding="utf-8")
    assert "Med våra inställningar för ingen webbserver logg över vem som läser vad." in promise
