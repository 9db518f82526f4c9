"""A language with the country whose customs are followed, as Open Graph writes them."""

from __future__ import annotations

from babel.core import Locale, get_global

_COUNTRIES = {"en": "GB"}
"""Where the site's English is from; for other languages CLDR's likeliest country is taken."""


def language_name(language: str) -> str:
    """What a language is called in itself: svenska, English."""
    return Locale.parse(language).get_language_name(language) or language


def locale_of(language: str) -> str:
    """Language and country of a language: ``sv_SE``; the language alone if no country is known."""
    likely = str(get_global("likely_subtags").get(language, ""))
    country = _COUNTRIES.get(language, likely.rpartition("_")[2])
    return f"{language}_{country}" if country else language
