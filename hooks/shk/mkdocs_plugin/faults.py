"""Errors that MkDocs knows, with words in the language of whoever meets them."""

from __future__ import annotations

from mkdocs.exceptions import ConfigurationError, PluginError

from shk.i18n.phrase import Worded


class WrongSettingsError(Worded, ConfigurationError):
    """A setting in mkdocs.yml, or of the command line, that can not be used."""


class BuildFailedError(Worded, PluginError):
    """A build that can not be finished."""


class RefusedContentError(PluginError):
    """The content has errors; an observer has been told of each, and of how many they are."""
