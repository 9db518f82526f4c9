"""Codes for what can be wrong with a picture's file, its place and its consent."""

from __future__ import annotations

from shk.i18n.messages import N_
from shk.model.diagnostics.diagnostic import ProblemCode, Severity

PICTURE_CODES = (
    ProblemCode(
        "picture-empty",
        what=N_("The picture “{value}” is an empty file."),
        why=N_("Something went wrong when it was copied; there is nothing to show."),
        fix=N_("Copy the picture anew from the camera or the telephone."),
        wrong="verkstad.jpg (0 kB)",
        right="verkstad.jpg (3 200 kB)",
    ),
    ProblemCode(
        "picture-broken",
        what=N_("The picture “{value}” can not be read to its end."),
        why=N_("The file is damaged, was cut off on its way, or is closed to reading."),
        fix=N_("Fetch the original again, or open it in an image program and save it anew."),
        wrong="verkstad.jpg (half of it)",
        right="verkstad.jpg",
    ),
    ProblemCode(
        "picture-format",
        what=N_("“{value}” is no picture of a form that is read here ({form})."),
        why=N_("Photographs are read from JPEG, PNG, WebP, HEIC and AVIF."),
        fix=N_("Save it as JPEG in an image program, with the ending .jpg."),
        wrong="src: verkstad.tiff",
        right="src: verkstad.jpg",
    ),
    ProblemCode(
        "picture-svg",
        what=N_("The picture “{value}” is an SVG drawing."),
        why=N_("An SVG can hold programs that run in the reader's browser."),
        fix=N_("Export the drawing as PNG, 2000 pixels wide, and name that file."),
        wrong="src: karta.svg",
        right="src: karta.png",
    ),
    ProblemCode(
        "picture-ending",
        what=N_("The picture “{value}” has the wrong ending: what it holds is {form}."),
        why=N_("Programs that go by the name would not be able to open it."),
        fix=N_("Rename the file so that it ends with {allowed}, here and in the folder."),
        wrong="src: verkstad.jpg (PNG)",
        right="src: verkstad.png",
    ),
    ProblemCode(
        "picture-animated",
        what=N_("The picture “{value}” moves."),
        why=N_("Movement disturbs reading, and the page has no way to stop it."),
        fix=N_("Choose one picture of it and save that as JPEG or PNG."),
        wrong="src: verkstad.webp (24 pictures)",
        right="src: verkstad.jpg",
    ),
    ProblemCode(
        "picture-too-large",
        what=N_("The picture “{value}” is too large ({size})."),
        why=N_("At most 50 million pixels and 100 MB are read; more could stop the computer."),
        fix=N_("Save it smaller; a page never shows more than 2000 pixels in width."),
        wrong="12000 × 9000",
        right="4000 × 3000",
    ),
    ProblemCode(
        "picture-shape",
        what=N_("The picture “{value}” has a shape that fits no page ({size})."),
        why=N_("One side is more than twenty times the other, or more than 16 000 pixels."),
        fix=N_("Crop it to what it is to show."),
        wrong="9000 × 40",
        right="1600 × 900",
    ),
    ProblemCode(
        "body-picture",
        what=N_("The picture “{value}” stands in the text, but nobody has answered for it."),
        why=N_(
            "Who made it, and whether those in it agreed, is stated in fields beside a picture."
        ),
        fix=N_("Let it stand alone with its facts below it, or name it under image on top."),
        wrong="![Två personer](../docs/media/verkstad.jpg)",
        right="image:\n  src: verkstad.jpg\n  alt: Två personer vid en karta",
    ),
    ProblemCode(
        "body-picture-link",
        what=N_("The link leads to the original of a picture, “{value}”."),
        why=N_("Originals are never published: they can reveal where and when they were taken."),
        fix=N_("Show the picture in the text instead of linking to it."),
        wrong="[bilden](../docs/media/verkstad.jpg)",
        right="![Två personer vid en karta](../docs/media/verkstad.jpg)",
    ),
    ProblemCode(
        "consent-ends-soon",
        what=N_("The consent for the picture “{value}” ends on {day}."),
        why=N_("From the next day on the picture is shown nowhere."),
        fix=N_("Ask those in the picture anew and write the new day, or choose another picture."),
        wrong="expires: 2025-07-01",
        right="expires: 2027-07-01",
        severity=Severity.ADVICE,
    ),
    ProblemCode(
        "consent-ended",
        what=N_("The consent for the picture “{value}” ended on {day}; it is not shown."),
        why=N_("The page stands without a picture until it has another one."),
        fix=N_("Take the picture away, or ask those in it anew and write the new day."),
        wrong="expires: 2024-07-01",
        right="expires: 2027-07-01",
        severity=Severity.ADVICE,
    ),
)
"""Problems of pictures. Those of consent never stop a build, not even in strict mode: a build that
stopped would leave the last site in place, and with it the picture that may no longer be shown."""
