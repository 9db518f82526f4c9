"""The whole configuration of the form in the browser, made from the record schema.

The form is Sveltia CMS; docs/develop/admin.md says why, and what its options mean.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from shk.features.cms.hosts import backend, makes_proposals
from shk.features.cms.widgets import WRONG_SHAPE, Form, Target
from shk.features.field_reference import TITLES
from shk.i18n.messages import N_
from shk.model.schema.fields import name_field
from shk.model.schema.record import SLUG_PATTERN, Kind
from shk.model.schema.record_types import KIND_INFO, RECORD_TYPES
from shk.model.schema.reference import Partnership

if TYPE_CHECKING:
    from shk.features.cms.hosts import AdminSettings
    from shk.features.cms.widgets import Widget
    from shk.i18n.messages import Messages

DATA = "data"
"""Name of the collection of data files."""
ROWS = "rows"
"""Name of the only field of a data file: the list that the file is."""
PARTNERSHIP = "partnership"
"""Name of the file about the partnership itself."""
PAGE_FORMAT = "shk-page"
"""Name of our format of Markdown files, in the form's own script."""
DATA_FORMAT = "shk-data"
"""Name of our format of data files, in the form's own script."""

DATA_FILES = N_("Lists and facts")
BODY = N_("Text")
BODY_HINT = N_("The text of the page. Begin headings with ##.")
SLUG_HINT = N_(
    "The last part of the page's address: lower-case letters a–z, digits and hyphens."
    " It can not be changed here when the page has been saved."
)


def admin_config(settings: AdminSettings, messages: Messages) -> dict[str, Any]:
    """The configuration, ready to be written as JSON.

    Args:
        settings: where the project's files lie and are sent.
        messages: the language of labels and hints.
    """
    form = Form(messages, _targets(settings), settings.media)
    proposals = makes_proposals(settings.host)
    return {
        "backend": backend(settings.host),
        "publish_mode": "editorial_workflow" if proposals else "simple",
        "app_title": settings.site_name,
        "site_url": settings.site_url,
        **({"logo": {"src": f"../{settings.icon}"}} if settings.icon else {}),
        "media_folder": settings.media,
        "public_folder": "",
        "media_libraries": {
            "default": {"config": {"slugify_filename": True}},
            "stock_assets": {"providers": []},
        },
        "slug": {"encoding": "ascii", "clean_accents": True, "sanitize_replacement": "-"},
        "output": {"omit_empty_optional_fields": True},
        "collections": [
            *(_pages(form, kind, folder) for kind, folder in settings.pages.items()),
            _data(form, settings),
        ],
    }


def _targets(settings: AdminSettings) -> dict[Kind, Target]:
    """Where the form finds the records of each kind."""
    pages = {kind: Target(kind.value, "", "{{slug}}", "title") for kind in settings.pages}
    return pages | {
        kind: Target(DATA, kind.value, f"{ROWS}.*.id", f"{ROWS}.*.{name_field(RECORD_TYPES[kind])}")
        for kind, paths in settings.data.items()
        if len(paths) == 1  # a choice reads one file; ids of several are written by hand
    }


def _pages(form: Form, kind: Kind, folder: str) -> Widget:
    """A collection of pages: a file each, with a text below its fields."""
    text = form.messages.text
    return {
        "name": kind.value,
        "label": text(KIND_INFO[kind].plural),
        "label_singular": text(TITLES[RECORD_TYPES[kind].__name__]),
        "folder": folder,
        "format": PAGE_FORMAT,
        "create": True,
        "delete": False,
        "duplicate": False,
        "identifier_field": "title",
        "slug": {
            "template": "{{title}}",
            "editable": ["create"],
            "hint": text(SLUG_HINT),
            "pattern": [SLUG_PATTERN, text(WRONG_SHAPE)],
        },
        "summary": "{{title}}",
        "fields": [*form.fields(RECORD_TYPES[kind]), _body(form.messages)],
    }


def _body(messages: Messages) -> Widget:
    """The text below the fields."""
    return {
        "name": "body",
        "label": messages.text(BODY),
        "hint": messages.text(BODY_HINT),
        "required": False,
        "widget": "richtext",
        "modes": ["rich_text", "raw"],
    }


def _data(form: Form, settings: AdminSettings) -> Widget:
    """The collection of data files: a list each, and the partnership."""
    text = form.messages.text
    lists = [
        _list(form, kind, path, part if len(paths) > 1 else 0)
        for kind, paths in settings.data.items()
        for part, path in enumerate(paths, 1)
    ]
    partnership = {
        "name": PARTNERSHIP,
        "label": text(TITLES[Partnership.__name__]),
        "file": settings.partnership,
        "format": DATA_FORMAT,
        "fields": form.fields(Partnership),
    }
    return {
        "name": DATA,
        "label": text(DATA_FILES),
        "files": [*lists, partnership],
        "editor": {"preview": False},
        "format": DATA_FORMAT,
    }


def _list(form: Form, kind: Kind, path: str, part: int) -> Widget:
    """A file that is a list of records, or a part of one from 1 on, named after its file."""
    model = RECORD_TYPES[kind]
    label = form.messages.text(KIND_INFO[kind].plural)
    name = path.rpartition("/")[2].rpartition(".")[0]
    label = f"{label}: {name}" if part else label
    rows = {
        "name": ROWS,
        "label": label,
        "label_singular": form.messages.text(TITLES[model.__name__]),
        "widget": "list",
        "root": True,
        "required": False,
        "fields": form.fields(model),
        "summary": f"{{{{{name_field(model)}}}}}",
        "collapsed": True,
    }
    return {
        "name": f"{kind.value}-{part}" if part else kind.value,
        "label": label,
        "file": path,
        "format": DATA_FORMAT,
        "fields": [rows],
    }
