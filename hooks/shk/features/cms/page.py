"""The files of the form: its page, and its configuration beside it.

The page's security policy lets the browser talk to the site itself and to the one code
host that the project names, so that nothing can be asked of anybody else.
"""

from __future__ import annotations

import json
from html import escape
from typing import TYPE_CHECKING, Any

from shk.features.cms.config import admin_config
from shk.features.cms.hosts import origins
from shk.features.field_reference import TITLES
from shk.i18n.messages import N_
from shk.model.schema.vocabulary import EffectKind
from shk.site.page import FileArtifact

if TYPE_CHECKING:
    from shk.features.cms.hosts import AdminSettings, Host
    from shk.i18n.messages import Messages

FOLDER = "admin/"
"""The form's address, from the root of the site."""

TITLE = N_("Write for {site}")
WITHOUT_SCRIPT = N_("The form needs JavaScript. You can also write the files in an editor.")

PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<title>{title}</title>
<link rel="icon" href="../{icon}" type="image/svg+xml">
<link rel="cms-config-url" href="config.json" type="application/json">
<script type="application/json" id="words">{words}</script>
<script type="module" src="admin.js"></script>
</head>
<body><noscript>{without}</noscript></body>
</html>
"""


def admin_files(settings: AdminSettings, messages: Messages) -> tuple[FileArtifact, ...]:
    """The page and the configuration; the scripts are built by npm.

    Args:
        settings: where the project's files lie and are sent.
        messages: the language of the form.
    """
    config = json.dumps(admin_config(settings, messages), ensure_ascii=False, indent=1)
    styles = [f"../{style}" for style in settings.styles]
    shown = {"styles": styles, "media": settings.media, **_words(messages)}
    words = json.dumps(shown, ensure_ascii=False).replace("<", "\\u003c")
    page = PAGE.format(
        language=escape(messages.language),
        policy=escape(security_policy(settings.host)),
        title=escape(messages.text(TITLE).replace("{site}", settings.site_name)),
        icon=escape(settings.icon),
        words=words,
        without=escape(messages.text(WITHOUT_SCRIPT)),
    )
    return (FileArtifact(f"{FOLDER}index.html", page), FileArtifact(f"{FOLDER}config.json", config))


def security_policy(host: Host) -> str:
    """What the page may load and whom it may ask (Content Security Policy, level 3).

    Args:
        host: the code host, if any.
    """
    others = "".join(f" {origin}" for origin in origins(host))
    rules = {
        "default-src": "'self'",
        "script-src": "'self' 'wasm-unsafe-eval'",
        "style-src": "'self' 'unsafe-inline' blob:",
        "img-src": f"'self' data: blob:{others}",
        "media-src": f"'self' data: blob:{others}",
        "font-src": "'self' data:",
        "connect-src": f"'self' data: blob:{others}",
        "frame-src": "'self' blob:",
        "worker-src": "'self' blob:",
        "object-src": "'none'",
        "base-uri": "'self'",
        "form-action": "'self'",
    }
    return "; ".join(f"{name} {allowed}" for name, allowed in rules.items())


def _words(messages: Messages) -> dict[str, Any]:
    """What the preview says beside what is written."""
    text = messages.text
    return {
        "effects": text(N_("What came of it")),
        "negative": text(N_("Did not turn out as hoped")),
        "people": text(N_("For: %(people)s")),
        "photographer": text(N_("Photo: %(name)s")),
        "initiative": text(TITLES["Initiative"]),
        "steps": [
            {"kind": item.value, "title": text(item.label), "meaning": text(item.meaning)}
            for item in EffectKind
        ],
    }
