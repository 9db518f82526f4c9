"""The plugin that turns a portfolio into pages."""
