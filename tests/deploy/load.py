"""Readers who ask for pages without a pause while one site takes the place of another."""

from __future__ import annotations

import gzip
import random
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from threading import Event
from typing import TYPE_CHECKING

import brotli

from shk.build.pipeline import build
from shk.build.run import Run
from shk.build.settings import SiteOptions
from tests.deploy.servers import HOST
from tests.field.cli_cases import DAY, portfolio

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from tests.deploy.servers import Server

NAMES = ("Granbykontraktet", "Granbyalliansen")
"""What the partnership is called in the one site and in the other: it stands on every page."""
UNPACK = {"br": brotli.decompress, "gzip": gzip.decompress, "": bytes}


def project(folder: Path) -> Path:
    """A small portfolio whose site gets compressed copies."""
    return portfolio(folder, "sv", {"language: sv": "language: sv\n      compress: true"})


def published(at: Path, number: int) -> Path:
    """Build a portfolio under one name or the other by turns; returns its site."""
    file = at / "docs" / "data" / "partnership.yml"
    name, other = NAMES[number % 2], NAMES[1 - number % 2]
    file.write_text(file.read_text(encoding="utf-8").replace(other, name), encoding="utf-8")
    return build(SiteOptions(str(at / "mkdocs.yml")), Run(today=DAY))


def pages(sites: Sequence[Path]) -> Mapping[str, list[bytes]]:
    """What each page holds in each of some sites, by its address; not those that lead on."""
    all_pages = {
        f"/{file.parent.relative_to(sites[0]).as_posix()}/".replace("/./", "/"): [
            (site / file.relative_to(sites[0])).read_bytes() for site in sites
        ]
        for file in sorted(sites[0].rglob("index.html"))
    }
    return {
        path: made for path, made in all_pages.items() if b'http-equiv="refresh"' not in made[0]
    }


def ask(
    server: Server, expected: Mapping[str, list[bytes]], published: Event, least: int
) -> Counter[str]:
    """Ask a server for pages; how often each site answered, and what was wrong.

    Every hundredth request makes a new connection, as another reader would.

    Args:
        server: the server.
        expected: what each page may hold, by its address.
        published: comes when all is published.
        least: how many requests there are at least.
    """
    chance, paths = random.Random(server.secure), sorted(expected)  # noqa: S311 - no secret
    outcome: Counter[str] = Counter()
    connection = server.connection()
    while outcome.total() < least or not published.is_set():
        path, encoding = chance.choice(paths), chance.choice(sorted(UNPACK))
        try:
            headers = {"Host": HOST, "Accept-Encoding": encoding or "identity"}
            connection.request("GET", path, headers=headers)
            answer = connection.getresponse()
            body = UNPACK[answer.headers.get("Content-Encoding", "")](answer.read())
        except (HTTPException, OSError, brotli.error) as error:
            outcome[f"{path} {encoding}: {error!r}"] += 1
            connection.close()
            continue
        if answer.status != 200 or body not in expected[path]:
            outcome[f"{path} {encoding}: {answer.status}, {len(body)} bytes"] += 1
        else:
            outcome[NAMES[expected[path].index(body)]] += 1
        if outcome.total() % 100 == 0:
            connection.close()
    connection.close()
    return outcome


def under_load(
    servers: Mapping[str, Server],
    expected: Mapping[str, list[bytes]],
    publish: Callable[[], object],
    least: int,
) -> Mapping[str, Counter[str]]:
    """Let a reader ask each server for pages while something is published; how it came out.

    Args:
        servers: the servers, by name.
        expected: what each page may hold, by its address.
        publish: publishes, as often as wanted.
        least: how many requests each server answers at least.
    """
    done = Event()
    with ThreadPoolExecutor(len(servers)) as pool:
        asked = {
            name: pool.submit(ask, item, expected, done, least) for name, item in servers.items()
        }
        try:
            publish()
        finally:
            done.set()
        return {name: future.result() for name, future in asked.items()}
