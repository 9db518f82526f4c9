"""A released site, and the servers that hand it out."""

from __future__ import annotations

import shutil
from functools import partial
from typing import TYPE_CHECKING

import pytest

from shk.build.compress import compress_site
from shk.build.pipeline import COPIES
from shk.storage.kept import KeptFiles
from tests.conftest import ROOT, built_once
from tests.deploy.servers import SERVERS, let_all_read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.deploy.servers import Server


@pytest.fixture(scope="session")
def release(moved_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This repository's own site with its compressed copies, as it is deployed.

    An initiative has been renamed in it, and an address has ended.
    """
    return built_once(tmp_path_factory, "release", partial(_released, moved_site))


def _released(source: Path, folder: Path) -> Path:
    """Copy a site into a folder that servers may read, and compress it."""
    site = folder / "site"
    shutil.copytree(source, site)
    compress_site(site, KeptFiles(ROOT / COPIES))  # what an earlier run has compressed is kept
    let_all_read(folder)
    return site


@pytest.fixture(scope="session", params=list(SERVERS))
def server(
    request: pytest.FixtureRequest, release: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Server]:
    """Each server of deploy/, over the released site."""
    with SERVERS[request.param](release, tmp_path_factory.mktemp(request.param)) as item:
        yield item
