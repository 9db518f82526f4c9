"""At least one page of each kind on the real site; a test holds the list complete."""

from __future__ import annotations

WIDTHS = (320, 390, 768, 1440)
"""A small phone, a phone, a tablet and a desk."""

PAGES = (
    "",
    "berattelser/",
    "berattelser/sma-handlingar-som-okar-delaktigheten/",
    "initiativ/",
    "initiativ/framtidens-aldreboende/",
    "initiativ/demokratisk-vardagspraktik/",
    "portfolj/",
    "portfolj/alla-barn-och-unga-lyckas/",
    "portfolj/samhallsmal/meningsfullt-larande/",
    "portfolj/2023/",
    "portfolj/dimensioner/",
    "portfolj/karta/",
    "tidslinje/",
    "tidslinje/2024/",
    "fokusomraden/alla-barn-och-unga-lyckas/tidslinje/",
    "parter/mdu/tidslinje/",
    "fokusomraden/",
    "fokusomraden/valmaende-och-sjalvstandiga-aldre/",
    "samhallsmal/",
    "samhallsmal/meningsfullt-larande/",
    "utmaningar/",
    "utmaningar/ofrivillig-ensamhet/",
    "parter/",
    "parter/mdu/",
    "platser/",
    "platser/skultuna/",
    "dokument/",
    "dokument/verksamhetsberattelse-2024/",
    "aktiviteter/",
    "ordlista/",
    "sok/",
    "inriktningar/utbildning/",
    "faser/pilot/",
    "hjalp/falt/",
    "hjalp/felkoder/",
    "om/",
    "om-webbplatsen/",
    "ekonomi/",
    "for-partner/",
    "for-kommunikatorer/",
    "tillganglighet/",
    "404.html",
)
"""Addresses from the site's root."""
