"""What stands around the records of an open data file."""

from __future__ import annotations

from shk.i18n.messages import N_
from shk.model.schema.record import Record, Text, described
from shk.model.schema.when import Day

DATA_VERSION = 1
"""Version of the form of the data; part of every address, so that an older form can stay."""


class Licence(Record):
    """On what terms something may be used."""

    name: Text = described(N_("Name"), N_("What the licence is called."))
    url: Text = described(N_("Web address"), N_("Where the licence can be read."))


CC_BY = Licence(name="CC BY 4.0", url="https://creativecommons.org/licenses/by/4.0/")
"""The licence of texts and data; LICENSE says the same."""


class Envelope(Record):
    """What a file of open data says about itself."""

    schema_address: Text = described(
        N_("Schema"), N_("The JSON Schema that the file follows."), alias="$schema"
    )
    dataset: Text = described(N_("Dataset"), N_("The name of the dataset, as in its address."))
    title: Text = described(N_("Title"), N_("What the dataset is called."))
    description: Text = described(N_("Description"), N_("What it holds."))
    version: int = described(N_("Version"), N_("The version of the form, as in the address."))
    language: Text = described(N_("Language"), N_("The language of the texts, as in BCP 47."))
    generated: Day = described(N_("Made on"), N_("The day the file was made."))
    known_until: Day = described(
        N_("Known until"),
        N_("The last day that the sources cover; what may have changed since is not in it."),
    )
    source: Text = described(N_("Source"), N_("The address of this file."))
    documentation: Text = described(N_("Documentation"), N_("The page that explains the data."))
    licence: Licence = described(N_("Licence"), N_("On what terms you may use it."))
    attribution: Text = described(N_("To be named"), N_("Whom to name when you use it."))
    count: int = described(N_("Number of records"), N_("How many records follow."), ge=0)
