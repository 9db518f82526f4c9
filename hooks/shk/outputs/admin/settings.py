"""What the form in the browser is told of a project: where its files lie and are sent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shk.model.record import Kind

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
    data: Mapping[Kind, str]
    """The file of each kind of reference data."""
    partnership: str
    """The file that tells of the partnership itself."""
    media: str
    """The folder of pictures."""
    host: Host
    """Where changes are sent."""
    styles: tuple[str, ...] = ()
    """Style sheets of the built site for the preview, as addresses from its root."""
    icon: str = ""
    """The site's icon, as an address from its root."""
