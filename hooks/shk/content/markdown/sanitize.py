"""What HTML a page's text may have: one allow-list, for the check and for the build.

Everything that Markdown makes and everything that we put around it is on the list;
what an author writes as HTML has to be on it too.
"""

from __future__ import annotations

import html
import re
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import nh3

if TYPE_CHECKING:
    from collections.abc import Mapping

TAGS = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "blockquote",
        "br",
        "caption",
        "cite",
        "code",
        "col",
        "colgroup",
        "dd",
        "del",
        "details",
        "dfn",
        "div",
        "dl",
        "dt",
        "em",
        "figcaption",
        "figure",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "i",
        "img",
        "ins",
        "kbd",
        "li",
        "mark",
        "ol",
        "p",
        "pre",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strong",
        "sub",
        "summary",
        "sup",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "time",
        "tr",
        "u",
        "ul",
        "var",
        "wbr",
    ]
)
"""Elements of running text; none that runs, loads, asks for input or changes the page's frame."""

WITH_CONTENT = frozenset(
    [
        "audio",
        "canvas",
        "embed",
        "frame",
        "frameset",
        "head",
        "iframe",
        "math",
        "noembed",
        "noframes",
        "noscript",
        "object",
        "plaintext",
        "script",
        "select",
        "style",
        "svg",
        "template",
        "textarea",
        "title",
        "video",
        "xmp",
    ]
)
"""Elements whose content is no text for a reader and goes with them."""

ATTRIBUTES: Mapping[str, frozenset[str]] = {
    "*": frozenset({"class", "dir", "id", "lang", "title"}),
    "a": frozenset({"href"}),
    "blockquote": frozenset({"cite"}),
    "del": frozenset({"cite", "datetime"}),
    "details": frozenset({"open"}),
    "div": frozenset({"aria-label", "role", "tabindex"}),
    "img": frozenset({"alt", "decoding", "height", "loading", "sizes", "src", "srcset", "width"}),
    "ins": frozenset({"cite", "datetime"}),
    "li": frozenset({"value"}),
    "ol": frozenset({"reversed", "start", "type"}),
    "q": frozenset({"cite"}),
    "td": frozenset({"align", "colspan", "headers", "rowspan", "style"}),
    "th": frozenset({"align", "colspan", "headers", "rowspan", "scope", "style"}),
    "time": frozenset({"datetime"}),
}
"""What each element may say of itself; ``*`` stands for all of them."""

SCHEMES = frozenset({"http", "https", "mailto", "tel"})
"""Where a link may lead outside the site."""

VOID = frozenset({"br", "col", "hr", "img", "wbr"})
"""Allowed elements that have no end."""

_VALUES: Mapping[str, re.Pattern[str]] = {
    "role": re.compile(r"region"),
    "style": re.compile(r"text-align: ?(left|right|center);?"),
    "tabindex": re.compile(r"0"),
}
"""The only values of attributes that could otherwise hide or disturb."""

_CLASS = re.compile(
    r"admonition(-title)?|attention|caution|danger|error|hint|important|info|note|tip|warning|"
    r"footnote[a-z-]*|glossary-word|headerlink|language-[\w+#-]+|table-box|toc"
)
"""Classes that Markdown and our own extensions write; another could dress a text as something
it is not, or hide it."""

_LINK = re.compile(r'<a(?P<rest>(?: [^\s="<>]+="[^"]*")*)>')
_HREF = re.compile(r' href="(?P<href>[^"]*)"')


def allowed_attribute(tag: str, name: str, value: str) -> str | None:
    """What is left of an attribute of an allowed element; None when nothing is.

    Args:
        tag: the element, in small letters.
        name: the attribute, in small letters.
        value: what it says, character references resolved.
    """
    if name not in ATTRIBUTES["*"] | ATTRIBUTES.get(tag, frozenset()):
        return None
    if name == "class":
        kept = [part for part in value.split() if _CLASS.fullmatch(part)]
        return " ".join(kept) or None
    if name in _VALUES:
        return value if _VALUES[name].fullmatch(value.strip()) else None
    if name in ("href", "cite"):
        return value if is_safe_link(value) else None
    if name in ("src", "srcset"):
        return value if is_own_picture(value) else None
    return value


def is_safe_link(address: str) -> bool:
    """Whether a link leads to a place: inside the site, or by a scheme that runs nothing."""
    plain = re.sub(r"[\x00-\x20\x7f]", "", address)  # browsers pass them by
    scheme = re.match(r"([^/?#:]*):", plain)
    return scheme is None or scheme[1].lower() in SCHEMES


def is_own_picture(address: str) -> bool:
    """Whether a picture, or each of several, lies on the site itself."""
    plain = re.sub(r"[\x00-\x1f\x7f]", "", address).replace("\\", "/").strip()
    try:
        parts = urlsplit(plain)
    except ValueError:
        return False
    return not parts.scheme and not parts.netloc and "//" not in plain


def clean_html(rendered: str) -> str:
    """A rendered text with only what is allowed, every element closed.

    Comments are left out. A link that leaves the site gets ``rel="noopener"``.
    """
    return _LINK.sub(_leaving_marked, cleaned_html(rendered))


def cleaned_html(rendered: str) -> str:
    """A rendered text as above, its links unmarked."""
    return _cleaner().clean(rendered) if rendered else ""


@cache
def _cleaner() -> nh3.Cleaner:
    """What cleans, made once."""
    return nh3.Cleaner(
        tags=set(TAGS),
        clean_content_tags=set(WITH_CONTENT),
        attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
        attribute_filter=allowed_attribute,
        url_schemes=set(SCHEMES),
        strip_comments=True,
        link_rel=None,
    )


def _leaving_marked(match: re.Match[str]) -> str:
    """A link's start tag, with ``rel`` when it leaves the site."""
    href = _HREF.search(match["rest"])
    address = html.unescape(href["href"]).strip() if href else ""
    leaves = re.match(r"(?i)https?:|[/\\]{2}", address)
    return f'<a{match["rest"]} rel="noopener">' if leaves else match[0]
