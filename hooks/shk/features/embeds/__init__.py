"""Pages made to be framed on other sites, and oEmbed."""

from __future__ import annotations

from shk.features.embeds.embed import DESCRIPTION
from shk.features.embeds.oembed import oembed_files
from shk.features.embeds.pages import embed_pages as pages
from shk.features.embeds.pages import page_embeds

__all__ = ["DESCRIPTION", "oembed_files", "page_embeds", "pages"]
