"""What can be set for the plugin in mkdocs.yml."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config import config_options as c
from mkdocs.config.base import Config
from pathspec.gitignore import GitIgnoreSpec

from shk.content.data_files import PARTNERSHIP_FILE
from shk.content.markdown_reading import MarkdownSettings, TextReader
from shk.content.source_text import relative_path
from shk.features.cms.hosts import KNOWN, LOCAL, AdminSettings, Host, needs
from shk.i18n.chosen import DEFAULT_LANGUAGE
from shk.i18n.messages import N_, available_languages
from shk.i18n.phrase import Phrase
from shk.mkdocs_plugin.clock import DayError
from shk.mkdocs_plugin.faults import WrongSettingsError
from shk.model.portfolio.idna import ascii_url
from shk.model.schema.record import Kind
from shk.model.schema.record_types import DATA_FILES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mkdocs.config.defaults import MkDocsConfig

    from shk.content.loader import ContentFolders


NEEDED = N_("mkdocs.yml: {host} needs {missing}. Write it under admin of shk/portfolio.")


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
        WrongSettingsError: a setting that the code host needs is missing.
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
        WrongSettingsError: a setting that it needs is missing.
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
        raise WrongSettingsError(NEEDED, host=host.name, missing=missing)
    return host


OWN_LANGUAGE = N_(
    "mkdocs.yml: {value} is the site's own language. Take it out of languages of shk/portfolio."
)


WRONG_HOST = N_(
    "mkdocs.yml: the host of site_url, “{value}”, is no name that can exist. Write the address as"
    " browsers show it: https://example.org/."
)


NO_ADDRESS = N_(
    "mkdocs.yml: site_url is missing. Write the whole address of the site, such as"
    " https://example.org/; feeds, data and links from other sites need it."
)


class PortfolioOptions(Config):
    """Options of ``shk/portfolio``."""

    language = c.Choice(available_languages(), default=DEFAULT_LANGUAGE)
    """The language of the interface."""
    languages = c.ListOfItems(c.Choice(available_languages()), default=[])
    """Other languages that the site has a start page, lists, map and timeline in."""
    initiatives_dir = c.Type(str, default="initiatives")
    """Folder of initiatives, from the folder of mkdocs.yml."""
    stories_dir = c.Type(str, default="stories")
    """Folder of stories, from the folder of mkdocs.yml."""
    data_dir = c.Type(str, default="data")
    """Folder of reference data, below docs_dir."""
    media_dir = c.Type(str, default="media")
    """Folder of pictures, below docs_dir."""
    edit_base = c.Type(str, default="")
    """Where a file of the repository is edited, with a trailing slash; empty for no edit links."""
    admin = c.SubConfig(AdminOptions)
    """The form in the browser, which ``shk admin`` makes."""
    compress = c.Type(bool, default=False)
    """Whether files get compressed copies beside them, for a server that hands those out."""
    today = c.Optional(c.Type(str))
    """The day to build for, YYYY-MM-DD; else SOURCE_DATE_EPOCH, else the clock."""
    timezone = c.Optional(c.Type(str))
    """The time zone that a day begins in, such as Europe/Lisbon; else that of the language."""


def left_out(config: MkDocsConfig) -> Callable[[str], bool]:
    """Tells whether MkDocs leaves a file below docs_dir out of a site."""
    patterns = [".*", "/templates/"]  # as MkDocs has them beside those of mkdocs.yml
    always = GitIgnoreSpec.from_lines(patterns)
    named = [one for one in (config.exclude_docs, config.draft_docs) if one]
    return lambda path: any(one.match_file(path) for one in (always, *named))


def text_reader(config: MkDocsConfig) -> TextReader:
    """A reader of texts with the extensions of mkdocs.yml; ours are added by itself."""
    named = tuple(one for one in config.markdown_extensions if isinstance(one, str))
    return TextReader(MarkdownSettings(named, config.mdx_configs or {}))


def use_ascii_host(config: MkDocsConfig) -> None:
    """Let ``site_url`` be in ASCII, in whichever spelling it was written.

    Raises:
        WrongSettingsError: its host is no name that can exist.
    """
    try:
        config.site_url = ascii_url(config.site_url) if config.site_url else config.site_url
    except ValueError:
        raise WrongSettingsError(WRONG_HOST, value=str(config.site_url)) from None


@contextmanager
def _as_setting(source: str) -> Iterator[None]:
    """Tell a wrong day as one of the setting that it comes from.

    Args:
        source: a source string with the name of the setting and ``{reason}``.

    Raises:
        WrongSettingsError: the day is wrong.
    """
    try:
        yield
    except DayError as error:
        raise WrongSettingsError(Phrase(source, {"reason": error.phrases[0]})) from None
