"""The code host in the form's configuration: where it is and how people sign in.

Nobody signs in through a third party. GitLab, Gitea and Forgejo let a browser sign in
by itself (PKCE, RFC 7636) once the form is registered there; GitHub does not, so
people write an access token of their own unless the project runs its own service.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shk.model.schema.record import Kind


@dataclass(frozen=True)
class _Known:
    """What is particular to one kind of code host."""

    base_url: str
    """Where people sign in unless the project says otherwise; empty if nowhere."""
    api_root: str
    """Where programs are answered; a path is taken from where people sign in."""
    workflow: bool
    """Whether the form can make proposals there."""
    pkce: bool
    """Whether a browser can sign in by itself."""


KNOWN = {
    "github": _Known("", "https://api.github.com", workflow=True, pkce=False),
    "gitlab": _Known("https://gitlab.com", "/api/v4", workflow=True, pkce=True),
    "gitea": _Known("", "/api/v1", workflow=False, pkce=True),
}
"""The code hosts that the form can work with."""


NOWHERE = {"name": "github", "repo": "lokal/kopia", "auth_methods": ["token"]}
"""A host nobody can sign in at: the form must have one to offer the checkout beside it."""


def backend(host: Host) -> dict[str, Any]:
    """The ``backend`` of the form's configuration.

    Args:
        host: the settings; without a name there is nowhere to sign in.
    """
    known = KNOWN.get(host.name)
    if known is None:
        return dict(NOWHERE)
    base_url = host.base_url or known.base_url
    signs_in = bool(host.app_id and known.pkce) or bool(host.base_url and not known.pkce)
    shown = {
        "name": host.name,
        "repo": host.repo,
        "branch": host.branch,
        "base_url": base_url,
        "api_root": api_root(host),
        "app_id": host.app_id,
        "auth_type": "pkce" if known.pkce and host.app_id else "",
    }
    methods = ["oauth", "token"] if signs_in else ["token"]
    return {**{key: item for key, item in shown.items() if item}, "auth_methods": methods}


def read_host(values: Mapping[str, Any]) -> Host:
    """The code host that mkdocs.yml names.

    Args:
        values: what is set under ``admin``.

    Raises:
        ValueError: a setting is wrong, or one that the host needs is missing.
    """
    known = {field.name: field.default for field in fields(Host)}
    shown = {
        "name" if key == "backend" else key: value
        for key, value in values.items()
        if value is not None
    }
    if unknown := sorted(set(shown) - set(known)):
        raise ValueError(f"admin: there is no setting {', '.join(unknown)}")
    for key, item in shown.items():
        if not isinstance(item, type(known[key])) and key != "app_id":
            raise ValueError(f"admin: {key} is {item!r}; write a value like {known[key]!r}")
    host = Host(**{**shown, "app_id": str(shown.get("app_id", ""))})
    if host.name not in (LOCAL, *KNOWN):
        raise ValueError(f"admin: backend is {host.name!r}; write one of {', '.join(KNOWN)}")
    if missing := needs(host):
        raise ValueError(f"admin: {host.name} needs {missing}")
    return host


def needs(host: Host) -> str:
    """The setting that a code host lacks, or nothing."""
    known = KNOWN.get(host.name)
    if known is None:
        return ""
    if not host.repo:
        return "repo"
    nowhere = known.api_root.startswith("/") and not (host.base_url or known.base_url)
    return "base_url" if nowhere else ""


def api_root(host: Host) -> str:
    """Where the host answers programs; empty without a host."""
    known = KNOWN.get(host.name)
    if known is None or host.api_root:
        return host.api_root
    base_url = (host.base_url or known.base_url).rstrip("/")
    return f"{base_url}{known.api_root}" if known.api_root.startswith("/") else known.api_root


def makes_proposals(host: Host) -> bool:
    """Whether a change is to be a proposal first: asked for, and possible there."""
    known = KNOWN.get(host.name)
    return bool(known and known.workflow and host.workflow)


def origins(host: Host) -> tuple[str, ...]:
    """The only other hosts that the form may talk to, for its security policy."""
    known = KNOWN.get(host.name)
    if known is None:
        return ()
    addresses = (host.base_url or known.base_url, api_root(host))
    results = (urlsplit(address) for address in addresses if address)
    return tuple(dict.fromkeys(f"{item.scheme}://{item.netloc}" for item in results))


LOCAL = ""
"""The name of no code host: the form then works on the machine of the checkout only."""


@dataclass(frozen=True)
class Host:
    """The code host that the form reads from and writes to."""

    name: str = LOCAL
    """``github``, ``gitlab``, ``gitea`` (also Forgejo), or empty for the checkout only."""
    repo: str = ""
    """Owner and name of the repository, with a slash between."""
    branch: str = "main"
    """The branch that the site is built from."""
    base_url: str = ""
    """Where people sign in; empty for the public GitLab, or for GitHub without a service."""
    api_root: str = ""
    """Where the host answers programs; empty to work it out from ``base_url``."""
    app_id: str = ""
    """The id of an application registered at the host; empty for access tokens only."""
    workflow: bool = True
    """Whether a change is a proposal until somebody publishes it, where the host can that."""


@dataclass(frozen=True)
class AdminSettings:
    """Where the files of a project lie, as paths from its folder with forward slashes."""

    site_name: str
    """What the site is called."""
    site_url: str
    """The address of the site, with a trailing slash."""
    pages: Mapping[Kind, str]
    """The folder of each kind of page."""
    data: Mapping[Kind, tuple[str, ...]]
    """The files of each kind of reference data, at least one."""
    partnership: str
    """The file about the partnership itself."""
    media: str
    """The folder of pictures."""
    host: Host
    """Where changes are sent."""
    styles: tuple[str, ...] = ()
    """Style sheets of the built site for the preview, as addresses from its root."""
    icon: str = ""
    """The site's icon, as an address from its root."""
