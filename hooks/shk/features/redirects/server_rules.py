"""Rules for servers and hosts: which addresses have moved, and which are gone.

``rules/moved.nginx.conf`` and ``rules/gone.nginx.conf`` are the insides of nginx
maps, ``rules/redirects.caddy`` is a part of a Caddyfile, and ``_redirects`` is what
static hosts read. Hosts of that kind know no 410; there the page itself says so. A site
below the root of its host has its path on both sides of a rule, since servers compare
whole paths. What was asked after an old address goes along to the new one: nginx and
static hosts add it by themselves, Caddy where the rule says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote, unquote, urlsplit

from shk.site.page import FileArtifact

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shk.features.redirects.resolve import Answer

NGINX_MOVED = "rules/moved.nginx.conf"
NGINX_GONE = "rules/gone.nginx.conf"
CADDY = "rules/redirects.caddy"
STATIC_HOSTS = "_redirects"

_HEADING = "# Addresses that have moved or are gone."
"""Begins Caddy's part, since Caddy does not start with a part that is empty."""
_QUERY = "{asked}"
"""What ``deploy/Caddyfile`` calls that which was asked after an address, with its mark."""
_PLAIN = "/-._~"
"""What stands in a rule as it is, beside letters and digits."""


def rule_files(answers: Mapping[str, Answer], site_url: str = "") -> tuple[FileArtifact, ...]:
    """The rules of a build; each file is there also when it has nothing to say.

    Args:
        answers: what becomes of each old address.
        site_url: the whole address of the site, whose path begins every rule.
    """
    root = site_path(site_url)
    moved = {
        f"{root}{old}": f"{root}{answer.to}"
        for old, answer in answers.items()
        if answer.to is not None
    }
    gone = [f"{root}{old}" for old, answer in answers.items() if answer.to is None]
    return (
        _file(NGINX_MOVED, [f"{_asked(old)} {new};" for old, new in moved.items()]),
        _file(NGINX_GONE, [f"{_asked(old)} 1;" for old in gone]),
        _file(
            CADDY,
            [
                _HEADING,
                *(f"redir {_asked(old)} {new}{_QUERY} 301" for old, new in moved.items()),
                *(f'error {_asked(old)} "Gone" 410' for old in gone),
            ],
        ),
        _file(STATIC_HOSTS, [f"{old} {new} 301" for old, new in moved.items()]),
    )


def _file(uri: str, lines: list[str]) -> FileArtifact:
    """A file of lines."""
    return FileArtifact(uri, "".join(f"{line}\n" for line in lines))


def site_path(site_url: str) -> str:
    """The path of a site on its host, as browsers send it, with a slash at both ends."""
    path = quote(urlsplit(site_url).path.strip("/"), safe=f"%{_PLAIN}")
    return f"/{path}/" if path else "/"


def _asked(address: str) -> str:
    """A path as a server compares it: percent signs resolved, quoted where need be."""
    shown = unquote(address)
    if quote(shown, safe=_PLAIN) == shown:
        return shown
    escaped = shown.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
