"""What a page's card tells, read off the view that the page is drawn with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shk.imaging.cards.facts import HEIGHT, CardFacts
from shk.views.address_motif import address_motif
from shk.views.pictures import Picture

if TYPE_CHECKING:
    from shk.outputs.artifact import PageView
    from shk.views.site import SiteView


def card_facts(view: PageView, site: SiteView) -> CardFacts:
    """What the card of a page tells.

    The start page is told by the site's summary, since its title is the site's name.
    A page without a motif of its own gets one made from its address.
    """
    head = view.head
    picture = getattr(view, "picture", None)
    return CardFacts(
        title=site.summary if head.title == site.name else head.title,
        kicker=tuple(dict.fromkeys(one.title for one in head.crumbs)),
        site=site.name,
        language=head.language or site.language,
        hue=head.hue,
        motif=getattr(view, "motif", None) or address_motif(head.uri),
        picture=_large_enough(picture) if isinstance(picture, Picture) else "",
    )


def _large_enough(picture: Picture) -> str:
    """The address of the smallest file of a picture that is as high as a card, or the widest."""
    needed = HEIGHT * picture.width / max(picture.height, 1)
    fitting = [one for one in picture.variants if one.width >= needed]
    return (fitting or picture.variants[-1:])[0].uri
