"""The Markdown of authored texts: blocks, directives, sanitising."""
