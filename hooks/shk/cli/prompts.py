"""Asks a person for what a new record can not be without."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from shk.cli.edit_command import filled
from shk.editing.choices import choices, chosen
from shk.editing.new_fields import Given, as_given
from shk.i18n.messages import N_

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shk.editing.choices import Choice
    from shk.editing.new_fields import NewField
    from shk.i18n.messages import Messages
    from shk.model.portfolio.portfolio import Portfolio

ONE = N_("The number of one")
SEVERAL = N_("Numbers, with commas between them")
SKIP = N_("Enter to go on without")
NEEDED = N_("It is needed.")
NO_CHOICE = N_("“{value}” is not in the list. Write the number in front of what you choose.")
NO_ANSWER = N_("Write yes or no.")
YES, NO = N_("yes"), N_("no")


def ask(field: NewField, portfolio: Portfolio, messages: Messages) -> Given | None:
    """Ask for the value of a field; None when it is left out, or there is nothing to choose."""
    click.echo(
        f"\n{click.style(messages.text(field.label), bold=True)}: {messages.text(field.help)}"
    )
    offered = choices(field, portfolio, messages)
    if offered:
        said = pick(offered, messages, required=field.required, several=field.several)
    elif field.kind:
        return None
    else:
        said = (_said(">", messages, required=field.required),)
    return as_given(field, said)


def pick(
    offered: Sequence[Choice], messages: Messages, *, required: bool = True, several: bool = False
) -> tuple[str, ...]:
    """Ask until what is said is among the choices; nothing when it is left out."""
    for number, item in enumerate(offered, 1):
        note = f" – {item.note}" if item.note else ""
        click.echo(f"  {number:>3}  {item.label}{note}")
    while said := _said(messages.text(SEVERAL if several else ONE), messages, required=required):
        values = chosen(said, offered)
        if values and (several or len(values) == 1):
            return values
        click.echo(f"  {filled(messages, NO_CHOICE, value=said)}")
    return ()


def _said(prompt: str, messages: Messages, *, required: bool) -> str:
    """What a person writes, without spaces around it; empty only when it may be left out."""
    if not required:
        prompt = f"{prompt} ({messages.text(SKIP)})"
    while True:
        said = str(click.prompt(prompt, default="", show_default=False, prompt_suffix=" ")).strip()
        if said or not required:
            return said
        click.echo(f"  {messages.text(NEEDED)}")


def agreed(question: str, messages: Messages) -> bool:
    """Ask for yes or no in the person's own language until it is one of them; Enter is no."""
    yes, no = messages.text(YES), messages.text(NO)
    while True:
        prompt = f"{question} ({yes}/{no})".strip()
        said = str(click.prompt(prompt, default=no)).strip().casefold()
        if said and (yes.startswith(said) or no.startswith(said)):
            return yes.startswith(said)
        click.echo(f"  {messages.text(NO_ANSWER)}")
