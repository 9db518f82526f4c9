"""The two spellings of the host: ASCII for machines, readable for people.

A name with å, ä or ö has both (RFC 5891): ``www.xn--rksmrgs-5wao1o.example`` is what is
sent and compared, ``www.räksmörgås.example`` is what is read. Addresses in pages, feeds
and data are always in ASCII; where an address is shown to people it is readable.
Names are mapped as browsers do it (UTS #46, non-transitional).
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit, urlunsplit

import idna

if TYPE_CHECKING:
    from collections.abc import Callable


def ascii_url(url: str) -> str:
    """An address with its host as machines compare it, in lower case.

    Args:
        url: with the host in either spelling.

    Raises:
        ValueError: the host is no name that can exist.
    """
    return _with_host(url, _ascii)


def readable_url(url: str) -> str:
    """An address with its host as people read it; one that can not be read stays as it is."""
    try:
        return _with_host(url, _readable)
    except ValueError:
        return url


def readable_host(url: str) -> str:
    """The host of an address as people read it, without ``www.`` in front."""
    return (urlsplit(readable_url(url)).hostname or "").removeprefix("www.")


def _ascii(host: str) -> str:
    """A host in ASCII; one without other letters is only put in lower case."""
    if host.isascii() and "xn--" not in host.lower():
        return host.lower()
    return idna.encode(host, uts46=True).decode("ascii")


def _readable(host: str) -> str:
    """A host in letters."""
    return idna.decode(_ascii(host)) if "xn--" in _ascii(host) else host


def _with_host(url: str, spelled: Callable[[str], str]) -> str:
    """An address with its host spelled in another way; all else stays.

    Raises:
        ValueError: the host is no name that can exist.
    """
    parts = urlsplit(url)
    host = parts.hostname
    if not host or ":" in host:  # none, or an IPv6 address
        return url
    before, at, rest = parts.netloc.rpartition("@")
    port = rest[rest.rindex(":") :] if parts.port is not None else ""
    netloc = f"{before}{at}{spelled(host)}{port}"
    return urlunsplit(parts._replace(netloc=netloc))
