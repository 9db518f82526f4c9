"""Lets ``python -m shk`` do what ``shk`` does."""

from shk.cli.main import main

main()
