"""What MkDocs says of mkdocs.yml, each sentence with ours."""

from __future__ import annotations

from shk.i18n.messages import N_

SETTINGS_ROWS: tuple[tuple[str, str], ...] = (
    # mkdocs.yml as a whole
    (
        r"Config file '(?P<path>.*)' does not exist\.",
        N_("There is no {path}. Write the path of mkdocs.yml after -f."),
    ),
    (
        r"Inherited config file '(?P<path>.*)' does not exist at '.*'\.",
        N_("mkdocs.yml inherits from “{path}”, which does not exist. Correct INHERIT."),
    ),
    (
        (
            r"(?s:MkDocs encountered an error parsing the configuration file: .*line (?P<line>\d+),"
            r" column (?P<column>\d+).*)"
        ),
        N_(
            "mkdocs.yml:{line}:{column}: the file can not be read from here on. Look for a colon,"
            " a quote or a bracket too few, or for another indentation than in the lines above."
        ),
    ),
    (
        r"(?s:MkDocs encountered an error parsing the configuration file: .*)",
        N_("mkdocs.yml can not be read. Save it as UTF-8, with fields as MkDocs has them."),
    ),
    (
        r"The configuration is invalid\. .*",
        N_("mkdocs.yml holds no fields. Write them as in the starter: site_name: …"),
    ),
    (
        r"'!relative' tag .*|The current file is not set for the '!relative' tag\..*",
        N_("mkdocs.yml: write !relative without a value, below markdown_extensions only."),
    ),
    # one setting
    (
        r"(?s:Config value '(?P<key>[^']*)': (?P<reason>.*))",
        N_("mkdocs.yml: {key}: {reason}"),
    ),
    (
        r"(?s:(?P<first>Plugin '[^\n]*)\n(?P<reason>.*))",
        "{first} {reason}",
    ),
    (
        r"Plugin '(?P<name>[^']*)' option '(?P<key>[^']*)': (?P<reason>.*)",
        N_("the option {key} of {name}: {reason}"),
    ),
    (r"Plugin '(?P<name>[^']*)': (?P<reason>.*)", N_("{name}: {reason}")),
    (r"Sub-option '(?P<key>[^']*)': (?P<reason>.*)", N_("{key}: {reason}")),
    (
        r"Required configuration not provided\.|Missing required .*",
        N_("it is missing; write it."),
    ),
    (
        r"Unrecognised configuration name: (?P<value>.*)",
        N_("there is no such setting. Take it out, or correct its name."),
    ),
    (
        r"Expected (?:a list|list) of items, but a (?P<kind>.*) was given\.",
        N_("a list belongs here, and {kind} was given."),
    ),
    (
        r"Expected a dict of items, but a (?P<kind>.*) was given\.",
        N_("fields belong here, and {kind} was given."),
    ),
    (
        r"Expected type: (?P<wanted>.*) for keys, but received: .* \(key=(?P<value>.*)\)",
        N_("the name “{value}” must be {wanted}."),
    ),
    (
        r"Expected type: (?P<wanted>.*) with length \d+ but received: .*",
        N_("it must be {wanted} of another length."),
    ),
    (
        r"Expected type: (?P<wanted>.*) but received: (?P<kind>.*)",
        N_("it must be {wanted}, and {kind} was given."),
    ),
    (
        r"Expected one of: \(?(?P<allowed>.*?)\)? but received: (?P<value>.*)",
        N_("{value} can not be chosen. Choose one of: {allowed}."),
    ),
    (
        r"Expected a (?:multiline )?string, (?:but a|got) (?P<kind>.*?)(?: was given\.)?",
        N_("it must be a text, and {kind} was given."),
    ),
    (
        (
            r"The configuration option '(?P<value>.*)' (?:was removed from MkDocs\.|has been"
            r" deprecated and will be removed in a future release\.).*"
        ),
        N_("MkDocs has no such setting any more. Take it out."),
    ),
    (
        (
            r"Must be a string of format 'IP:PORT'|'.*' is not a valid port"
            r"|'.*' does not appear to be an IPv4 or IPv6 address"
        ),
        N_("write host and port with a colon between: 127.0.0.1:8000."),
    ),
    (
        r"The URL isn't valid, it should include the http:// \(scheme\)|Unable to parse the URL\.",
        N_("it is no whole address. Write it with https:// in front: https://example.org/."),
    ),
    (
        r"The path '(?P<path>.*)' isn't an existing (?P<thing>.*)\.",
        N_("“{path}” does not exist."),
    ),
    (
        r"The '(?P<value>.*)' should not be the parent directory of the config file\..*",
        N_("the folder may not be the one that holds mkdocs.yml, nor one above it."),
    ),
    (
        r"The '(?P<value>docs_dir|site_dir)' should not be within the '(?P<other>.*?)'.*",
        N_("{value} may not lie within {other}: the site would be built into itself."),
    ),
    (
        r"No theme name set\.|At least one of 'name' or 'custom_dir' must be defined\.",
        N_("the name of the theme is missing. Write name: material."),
    ),
    (
        r"Invalid type (?P<kind>.*)\. Expected a string or key/value pairs\.",
        N_("a name or fields belong here, and {kind} was given."),
    ),
    (
        r"Unrecognised theme name: '(?P<value>.*)'\. .*",
        N_("there is no theme “{value}”. Write name: material."),
    ),
    (
        r"The path set in custom_dir \('(?P<path>.*)'\) does not exist\.",
        N_("the folder “{path}” of custom_dir does not exist."),
    ),
    (
        r"'locale' must be a string\.|Invalid value for locale: .*",
        N_("write locale as a language: sv."),
    ),
    (
        (
            r"The theme '(?P<value>.*?)' (?:does not appear to have a configuration file"
            r"|inherits from '.*?', which does not appear to be installed)\..*"
        ),
        N_("the theme {value} can not be used with this MkDocs. Write name: material."),
    ),
    (
        r"Can't set config_file_path in config",
        N_("mkdocs.yml: config_file_path may not be set. Take it out."),
    ),
    (
        r"Expected one of (?P<allowed>.*), got (?P<value>.*)",
        N_("{value} can not be chosen. Choose one of: {allowed}."),
    ),
    (
        r"Unknown prefix .*",
        N_("mkdocs.yml: write !relative alone, or with $docs_dir or $config_dir after it."),
    ),
    (
        r"Expected nav to be a list, got .*",
        N_("nav must be a list of pages, each on a line that begins with a hyphen."),
    ),
    (
        r"Expected nav item to be a (?:dict of size 1|string or dict), got .*",
        N_("each line of nav is a path, or a title, a colon and a path."),
    ),
    (r"For internal use only\.", N_("it may not be set.")),
    (
        (
            r"'(?P<value>.*)' is not a valid (?:Markdown Extension|plugin) name\."
            r"|Invalid (?:Plugins|Markdown Extensions) configuration(?:\. .*)?"
        ),
        N_("write a list of names, each on a line that begins with a hyphen."),
    ),
    (
        r"Invalid config options for (?:Markdown Extension|the) '(?P<value>.*?)'(?: plugin)?\.",
        N_("the options of {value} must be fields, each on a line of its own."),
    ),
    (
        r"Failed to load extension '(?P<value>.*?)'\.(?s:.*)",
        N_("the Markdown extension {value} can not be loaded. Correct its name, or install it."),
    ),
    (
        r'The "(?P<value>.*)" plugin is not installed',
        N_("there is no plugin {value}. Correct its name, or install it."),
    ),
    (
        r"(?P<value>\S+) must be a subclass of \S+",
        N_("{value} is no plugin of MkDocs."),
    ),
    (
        r"Expected boolean but received: (?P<kind>.*)",
        N_("it must be true or false, and {kind} was given."),
    ),
    (
        r"Plugin '(?P<value>.*)' was specified multiple times.*",
        N_("{value} stands several times in the list. Take one of them out."),
    ),
    (
        r"Cannot import path '(?P<path>.*)' as a Python module",
        N_("{path} is no Python file that can be read."),
    ),
    (
        (
            r"Multiple 'on_page_read_source' handlers can't work \(both plugins '(?P<one>.*)' and"
            r" '(?P<other>.*)' registered one\)\."
        ),
        N_("The plugins {one} and {other} can not be used together: both give pages their text."),
    ),
    (
        r"A theme named '(?P<value>.*)' is provided by the Python packages .*",
        N_("Two Python packages have a theme called {value}."),
    ),
    (
        r"The theme '(?P<value>.*)' is a builtin theme but the package .*",
        N_("A Python package has a theme called {value}, as MkDocs' own is called. Remove it."),
    ),
)
"""A sentence of MkDocs as a regular expression, and ours."""
