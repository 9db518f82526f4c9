"""Addresses as links have them: relative to the page they stand on."""

from __future__ import annotations

import posixpath
from functools import cache, lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from jinja2 import pass_context

if TYPE_CHECKING:
    from jinja2.runtime import Context


@cache
def _parts(path: str) -> tuple[str, ...]:
    """The folders and the name of an address."""
    normal = posixpath.normpath(f"/{path.lstrip('/')}")[1:]
    return tuple(normal.split("/")) if normal else ()


def relative_url(target: str, page: str) -> str:
    """An address of the site as a link from a page to it.

    Args:
        target: an address from the site's root.
        page: the address of the page the link stands on.
    """
    source, destination = _parts(page), _parts(target)
    if source and "." in source[-1]:
        source = source[:-1]  # a file links from its folder
    common = 0
    for item, other in zip(source, destination, strict=False):
        if item != other:
            break
        common += 1
    link = "/".join([".."] * (len(source) - common) + list(destination[common:])) or "."
    return f"{link}/" if target.endswith("/") else link


@lru_cache(maxsize=65536)
def _leads_out(path: str) -> bool:
    """Whether a link is as it should be on whichever page it stands."""
    parts = urlsplit(path)
    return bool(parts.scheme or parts.netloc) or path.startswith(("/", "#"))


@pass_context
def url_filter(context: Context, target: object) -> str:
    """The filter ``url`` of templates: a link from the page that is rendered."""
    path = str(target) or "."
    if _leads_out(path):
        return path
    page = context.get("page")
    if page is None:  # the page for missing addresses stands at any depth
        return posixpath.join(context["base_url"], path)
    return relative_url(path, page.url)
