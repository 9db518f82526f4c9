"""Pages as the templates make them, for tests of the search."""

from __future__ import annotations


def html_page(
    body: str, *marks: str, language: str = "sv", title: str = "Sidan – Webbplatsen", hue: str = ""
) -> str:
    """A page that can be found."""
    metas = "".join(f'<meta content="{mark}" data-search-mark="{mark}">' for mark in marks)
    coloured = f' data-search-hue="{hue}"' if hue else ""
    return (
        f'<html lang="{language}"><head><title>{title}</title>{metas}</head><body>'
        f'<main id="main" data-search-body{coloured}>{body}</main></body></html>'
    )
