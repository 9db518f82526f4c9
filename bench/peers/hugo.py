"""The corpus as a project of Hugo: the same pages, with feeds and a sitemap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bench.peers.files import write

if TYPE_CHECKING:
    from pathlib import Path

    from bench.peers.corpus import Corpus, Initiative, Story

SETTINGS = """\
baseURL = "https://river.example/"
title = "The River Compact"
[taxonomies]
area = "areas"
goal = "goals"
initiative = "initiative"
[pagination]
pagerSize = 50
"""
BASE = """\
<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{ .Title }} – {{ site.Title }}</title>
<meta name="description" content="{{ .Params.summary }}">
<link rel="canonical" href="{{ .Permalink }}">
{{ range .AlternativeOutputFormats }}<link rel="alternate" href="{{ .Permalink }}">{{ end }}
</head><body><header><nav>{{ range site.Sections }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>
{{ end }}</nav></header><main>{{ block "main" . }}{{ end }}</main>
<footer>{{ site.Title }}</footer></body></html>
"""
SINGLE = """\
{{ define "main" }}<article><h1>{{ .Title }}</h1><p>{{ .Params.summary }}</p>
<time>{{ .Date.Format "2 January 2006" }}</time>
{{ range (.GetTerms "initiative") }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ range (.GetTerms "goals") }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ .Content }}
<h2>More</h2><ul>{{ range first 5 (where site.RegularPages "Section" .Section) }}
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Params.summary }}</li>{{ end }}</ul>
</article>{{ end }}
"""
LIST = """\
{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Paginator.Pages }}
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Params.summary }}</li>{{ end }}</ul>
{{ with .Paginator.Next }}<a href="{{ .URL }}">Next</a>{{ end }}{{ end }}
"""


def write_project(corpus: Corpus, folder: Path) -> None:
    """Write settings, layouts, initiatives and stories."""
    write(folder / "hugo.toml", SETTINGS)
    layouts = folder / "layouts"
    write(layouts / "baseof.html", BASE)
    write(layouts / "single.html", SINGLE)
    for name in ("list", "home", "taxonomy", "term"):
        write(layouts / f"{name}.html", LIST)
    for initiative in corpus.initiatives:
        write(folder / "content" / "initiatives" / f"{initiative.slug}.md", _initiative(initiative))
    for story in corpus.stories:
        write(folder / "content" / "stories" / f"{story.slug}.md", _story(story))


def _initiative(initiative: Initiative) -> str:
    """The Markdown file of an initiative."""
    return (
        f"---\ntitle: {initiative.title}\nsummary: What came of it.\n"
        f"date: {initiative.year}-01-01\n"
        f"areas: [{initiative.area}]\ngoals: [{initiative.goal}]\n---\n\n{initiative.body}\n"
    )


def _story(story: Story) -> str:
    """The Markdown file of a story."""
    return (
        f"---\ntitle: {story.title}\nsummary: {story.summary}\ndate: {story.day}\n"
        f"areas: [{story.initiative.area}]\ngoals: [{story.initiative.goal}]\n"
        f"initiative: [{story.initiative.slug}]\n---\n\n{story.body}\n"
    )
