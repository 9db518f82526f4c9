"""Asks other sites whether what we link to is still there, politely.

HEAD first, GET only when a site does not answer that; one request a host at a
time with a pause after each; a name that says who asks; and an answer is kept
for a week, so that a report made every day asks nobody twice.
"""

from __future__ import annotations

import http.client
import json
import socket
import ssl
import time
import urllib.error
import urllib.request
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import chain
from typing import IO, TYPE_CHECKING
from urllib.parse import quote, urlsplit, urlunsplit

import shk
from shk.i18n.messages import N_
from shk.model.portfolio.external_link import LinkAnswer
from shk.storage.files import replace_file

if TYPE_CHECKING:
    from collections.abc import Iterable
    from http.client import HTTPMessage
    from pathlib import Path

    from shk.model.portfolio.external_link import OutsideLink

WEEK = 7 * 24 * 60 * 60
"""Seconds that an answer is kept."""
HOSTS_AT_ONCE = 8
"""How many hosts are asked at the same time, each for one page at a time."""
GONE = frozenset({404, 410, 451})
"""Statuses that say that there is nothing at the address any more."""
NO_SITE = N_("there is no such site")
SILENT = N_("the site does not answer")
UNTRUSTED = N_("the site can not prove who it is")
"""What is reported when no status came; such an answer is not kept, it may be our own network."""
REFUSES_HEAD = frozenset({400, 403, 405, 406, 429, 500, 501, 503})
"""Statuses to a HEAD that say little about the page; it is asked for with GET."""


@dataclass(frozen=True)
class CrawlPolicy:
    """How other sites are asked."""

    name: str
    """Who asks: the site the report is for."""
    timeout: float = 10.0
    """Seconds to wait for an answer."""
    pause: float = 1.0
    """Seconds between two requests to one host."""

    @property
    def user_agent(self) -> str:
        """How we introduce ourselves."""
        return f"shk/{shk.__version__} link check (+{self.name})"


class _KeepMethod(urllib.request.HTTPRedirectHandler):
    """Follows a redirection with the same method, so that HEAD stays HEAD."""

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        """The request to the new address."""
        after = super().redirect_request(req, fp, code, msg, headers, newurl)
        if after is not None:
            after.method = req.get_method()
        return after


_OPENER = urllib.request.build_opener(_KeepMethod)


@dataclass(frozen=True)
class _Answer:
    """What one address answered."""

    alive: bool
    text: str
    answered: bool = True


def ask_all(
    links: Iterable[OutsideLink], policy: CrawlPolicy, cache: Path, now: float
) -> tuple[LinkAnswer, ...]:
    """Ask for every link, each address once, and remember the answers.

    Args:
        links: what to ask for.
        policy: how.
        cache: a JSON file of earlier answers; it is made when there is none.
        now: seconds since the epoch, which answers are as old as from.
    """
    links = tuple(links)
    known = _read_cache(cache, now)
    by_host: defaultdict[str, list[str]] = defaultdict(list)
    for url in dict.fromkeys(link.url for link in links):
        if url not in known:
            by_host[_host(url)].append(url)
    with ThreadPoolExecutor(max_workers=HOSTS_AT_ONCE) as pool:
        asked = pool.map(lambda urls: _ask_host(urls, policy), by_host.values())
        fresh = dict(chain.from_iterable(asked))
    kept = {url: (item, now) for url, item in fresh.items() if item.answered}
    _write_cache(cache, known | kept)
    answers = {url: item for url, (item, _) in known.items()} | fresh
    return tuple(
        LinkAnswer(link, answers[link.url].alive, answers[link.url].text) for link in links
    )


def _host(url: str) -> str:
    """The host of an address; empty when it is no address."""
    try:
        return urlsplit(url).netloc
    except ValueError:
        return ""


def _ask_host(urls: list[str], policy: CrawlPolicy) -> list[tuple[str, _Answer]]:
    """Ask one host for its pages, one after the other."""
    answers = []
    for number, url in enumerate(urls):
        if number:
            time.sleep(policy.pause)
        answers.append((url, _ask(url, policy)))
    return answers


def _ask(url: str, policy: CrawlPolicy) -> _Answer:
    """Ask for one address; what is not clearly gone counts as alive."""
    try:
        status = _status(url, "HEAD", policy)
        if status in REFUSES_HEAD:
            time.sleep(policy.pause)
            status = _status(url, "GET", policy)
    except (OSError, http.client.HTTPException, ValueError) as fault:
        return _Answer(alive=False, text=_fault_reason(fault), answered=False)
    text = f"{status} {http.client.responses.get(status, '')}".strip()
    return _Answer(alive=status not in GONE, text=text)


def _fault_reason(fault: Exception) -> str:
    """Why no status came, as a source string."""
    reason = fault.reason if isinstance(fault, urllib.error.URLError) else fault
    if isinstance(reason, ssl.SSLError):
        return UNTRUSTED
    return NO_SITE if isinstance(reason, socket.gaierror | ValueError) else SILENT


def _status(url: str, method: str, policy: CrawlPolicy) -> int:
    """The status of one request, redirections followed; the body is not read."""
    request = urllib.request.Request(  # noqa: S310 - only http and https come here
        _ascii(url), method=method, headers={"User-Agent": policy.user_agent}
    )
    try:
        with _OPENER.open(request, timeout=policy.timeout) as answer:
            status: int = answer.status
    except urllib.error.HTTPError as error:
        with error:
            return error.code
    return status


def _ascii(url: str) -> str:
    """An address as it is sent: the host in punycode, the rest percent-encoded."""
    parts = urlsplit(url)
    host = parts.netloc.encode("idna").decode("ascii")
    path, query = (
        quote(parts.path, safe="/%:@!$&'()*+,;=~"),
        quote(parts.query, safe="/%?:@!$&'()*+,;=~"),
    )
    return urlunsplit((parts.scheme, host, path, query, ""))


def _read_cache(cache: Path, now: float) -> dict[str, tuple[_Answer, float]]:
    """Answers that are not too old; a file that cannot be read counts as none."""
    try:
        rows = json.loads(cache.read_text(encoding="utf-8"))
        return {
            str(url): (_Answer(bool(alive), str(row)), float(asked))
            for url, (alive, row, asked) in rows.items()
            if now - float(asked) < WEEK
        }
    except (OSError, ValueError, AttributeError, TypeError, RecursionError):
        return {}


def _write_cache(cache: Path, answers: dict[str, tuple[_Answer, float]]) -> None:
    """Keep answers for the next time."""
    rows = {
        url: [answer.alive, answer.text, asked] for url, (answer, asked) in sorted(answers.items())
    }
    replace_file(cache, json.dumps(rows, ensure_ascii=False, indent=1))
