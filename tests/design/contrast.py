"""Contrast of the colour tokens, reckoned from the style sheet itself.

Run as ``python -m tests.design.contrast``: prints the table of
docs/develop/design-language.md.
"""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
ASSETS = ROOT / "hooks" / "shk" / "site" / "assets"
HUES = ("warm", "cool", "third", "fourth")

Colours = dict[str, str]
"""Hexadecimal colours by the name of their token."""


def colours_of(block: str) -> Colours:
    """The colours that a block of declarations sets, #rgb written out."""
    result = re.findall(r"--([\w-]+):\s*(#[0-9a-f]{3,6})\b", block)
    return {name: _full(value) for name, value in result}


def themes() -> dict[str, Colours]:
    """The colours of light, of both ways to dark, and of print."""
    tokens = (ASSETS / "tokens.css").read_text(encoding="utf-8")
    pages = (ASSETS / "pages.css").read_text(encoding="utf-8")
    light, device, chosen = (
        _block(tokens, start) for start in (":root {", ':root:not([data-theme="light"])', ":root[")
    )
    printed = _block(pages[pages.index("@media print") :], ":root {")
    plain = colours_of(light)
    return {
        "light": plain,
        "dark": {**plain, **colours_of(device)},
        "dark by choice": {**plain, **colours_of(chosen)},
        "print": {**plain, **colours_of(printed)},
    }


def contrast(text: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    high, low = sorted((_luminance(text), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def grounds(colours: Colours) -> Colours:
    """Every ground that text may stand on, the neutral soft hue among them."""
    soft = {f"{hue}-soft": colours[f"{hue}-soft"] for hue in HUES}
    neutral = _mixed(colours["line"], colours["paper"], 0.45)
    return {
        "paper": colours["paper"],
        "surface": colours["surface"],
        "neutral-soft": neutral,
        **soft,
    }


def pairs() -> list[tuple[str, str, float]]:
    """What stands on what, and the least contrast we allow ourselves."""
    every = ("paper", "surface", "neutral-soft", *(f"{hue}-soft" for hue in HUES))
    results = [("ink", ground, 7.0) for ground in every]
    results += [
        ("ink-soft", ground, 7.0 if ground in {"paper", "surface"} else 4.5) for ground in every
    ]
    for hue in HUES:
        own = ("paper", "surface", f"{hue}-soft")
        results += [(f"{hue}-ink", ground, 7.0) for ground in own]
        results += [(hue, ground, 3.0) for ground in own]
    results += [("edge", ground, 3.0) for ground in ("paper", "surface")]
    results += [("focus", ground, 3.0) for ground in every]
    results += [("paper", "ink", 7.0)]
    return results


def ratio(colours: Colours, text: str, ground: str) -> float:
    """The contrast of a token on a ground."""
    return contrast(colours[text], {**colours, **grounds(colours)}[ground])


def table() -> str:
    """The table of the document: every pair in light, dark and print."""
    rows = ["| what | on | least | light | dark | print |", "|---|---|---|---|---|---|"]
    result = themes()
    for text, ground, least in pairs():
        cells = (f"{ratio(result[name], text, ground):.1f}" for name in ("light", "dark", "print"))
        rows.append(f"| {text} | {ground} | {least:g} | {' | '.join(cells)} |")
    return "\n".join(rows)


def _block(text: str, start: str) -> str:
    """What stands between the braces after a selector."""
    begin = text.index("{", text.index(start))
    return text[begin : text.index("}", begin)]


def _full(value: str) -> str:
    """#abc as #aabbcc."""
    return value if len(value) == 7 else "#" + "".join(item * 2 for item in value[1:])


def _channels(value: str) -> tuple[int, ...]:
    return tuple(int(value[at : at + 2], 16) for at in (1, 3, 5))


def _mixed(text: str, other: str, share: float) -> str:
    """CSS color-mix in sRGB."""
    both = zip(_channels(text), _channels(other), strict=True)
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in both)


def _luminance(value: str) -> float:
    parts = [channel / 255 for channel in _channels(value)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


if __name__ == "__main__":
    print(table())  # noqa: T201 - a command
