"""The corpus as a project of Eleventy: the same pages, with a feed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bench.peers.files import write

if TYPE_CHECKING:
    from pathlib import Path

    from bench.peers.corpus import Corpus

LAYOUT = """\
<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{ title }} – The River Compact</title>
<meta name="description" content="{{ summary }}"></head>
<body><header><nav><a href="/">Start</a></nav></header><main><h1>{{ title }}</h1>
<p>{{ summary }}</p>{{ content }}
{% if initiative %}<h2>More</h2><ul>{% for one in collections[initiative] %}
<li><a href="{{ one.url }}">{{ one.data.title }}</a> {{ one.data.summary }}</li>{% endfor %}</ul>
{% endif %}</main><footer>The River Compact</footer></body></html>
"""
LIST = """\
---
title: Stories
layout: page.liquid
pagination: {data: collections.stories, size: 50, alias: shown}
permalink: "{% if pagination.pageNumber > 0 %}{{ pagination.pageNumber }}/{% endif %}index.html"
---
<ul>{% for one in shown %}<li><a href="{{ one.url }}">{{ one.data.title }}</a>
{{ one.data.summary }}</li>{% endfor %}</ul>
"""
TERMS = """\
---
pagination: {data: collections, size: 1, alias: term}
permalink: "terms/{{ term }}/index.html"
layout: page.liquid
title: Pages of a term
---
<ul>{% for one in collections[term] %}<li><a href="{{ one.url }}">{{ one.data.title }}</a>
{{ one.data.summary }}</li>{% endfor %}</ul>
"""
FEED = """\
---
permalink: feed.xml
---
<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>The River Compact</title>
{% for one in collections.stories reversed limit: 50 %}<entry><title>{{ one.data.title }}</title>
<content type="html">{{ one.content | escape }}</content></entry>{% endfor %}</feed>
"""


def write_project(corpus: Corpus, folder: Path) -> None:
    """Write layouts, lists, a feed, initiatives and stories."""
    source = folder / "source"
    write(source / "_includes" / "page.liquid", LAYOUT)
    write(source / "index.liquid", LIST)
    write(source / "terms.liquid", TERMS)
    write(source / "feed.liquid", FEED)
    for initiative in corpus.initiatives:
        text = (
            f"---\nlayout: page.liquid\ntitle: {initiative.title}\nsummary: What came of it.\n"
            f"date: {initiative.year}-01-01\n"
            f"tags: [initiatives, {initiative.area}, {initiative.goal}]\n---\n\n"
        )
        write(source / "initiatives" / f"{initiative.slug}.md", f"{text}{initiative.body}\n")
    for story in corpus.stories:
        result = story.initiative
        text = (
            f"---\nlayout: page.liquid\ntitle: {story.title}\nsummary: {story.summary}\n"
            f"date: {story.day}\ninitiative: {result.slug}\n"
            f"tags: [stories, {result.area}, {result.goal}, {result.slug}]\n---\n\n"
        )
        write(source / "stories" / f"{story.slug}.md", f"{text}{story.body}\n")
