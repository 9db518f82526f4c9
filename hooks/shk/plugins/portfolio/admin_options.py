"""What mkdocs.yml says of the form in the browser: the code host it writes to.

```yaml
plugins:
  - shk/portfolio:
      admin:
        backend: gitlab
        repo: owner/name
        app_id: the id of the application registered there
```
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config import config_options as c
from mkdocs.config.base import Config
from mkdocs.exceptions import ConfigurationError

from shk.content.data import DATA_FILES, PARTNERSHIP_FILE
from shk.content.text import relative_path
from shk.model.record import Kind
from shk.outputs.admin.hosts import KNOWN, needs
from shk.outputs.admin.settings import LOCAL, AdminSettings, Host

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from shk.content.load import ContentFolders


class AdminOptions(Config):
    """The option ``admin`` of ``shk/portfolio``."""

    backend = c.Choice((LOCAL, *KNOWN), default=LOCAL)
    """The kind of code host; empty for the checkout on the own machine only."""
    repo = c.Type(str, default="")
    """Owner and name of the repository, with a slash between."""
    branch = c.Type(str, default="main")
    """The branch that the site is built from."""
    base_url = c.Type(str, default="")
    """Where people sign in, for a host of one's own."""
    api_root = c.Type(str, default="")
    """Where the host answers programs, if it can not be worked out from base_url."""
    app_id = c.Type(str, default="")
    """The id of the application registered at the host, for signing in without a token."""
    workflow = c.Type(bool, default=True)
    """Whether changes are proposals first, where the host can that."""


def admin_settings(
    admin: AdminOptions, config: MkDocsConfig, folders: ContentFolders
) -> AdminSettings:
    """The settings of the form, from mkdocs.yml.

    Raises:
        ConfigurationError: a setting that the code host needs is missing.
    """
    root = Path(config.config_file_path).resolve().parent
    data = relative_path(folders.data, root)
    return AdminSettings(
        site_name=config.site_name,
        site_url=f"{str(config.site_url).rstrip('/')}/",
        pages={
            Kind.STORY: relative_path(folders.stories, root),
            Kind.INITIATIVE: relative_path(folders.initiatives, root),
        },
        data={kind: f"{data}/{stem}.yml" for stem, kind in DATA_FILES.items()},
        partnership=f"{data}/{PARTNERSHIP_FILE}.yml",
        media=relative_path(folders.media, root),
        host=_host(admin),
    )


def _host(admin: AdminOptions) -> Host:
    """The code host.

    Raises:
        ConfigurationError: a setting that it needs is missing.
    """
    host = Host(
        name=admin.backend,
        repo=admin.repo,
        branch=admin.branch,
        base_url=admin.base_url,
        api_root=admin.api_root,
        app_id=admin.app_id,
        workflow=admin.workflow,
    )
    if missing := needs(host):
        raise ConfigurationError(f"shk/portfolio: admin: {host.name} needs {missing}")
    return host
