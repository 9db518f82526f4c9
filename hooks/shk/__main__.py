"""Lets ``python -m shk`` do what ``shk`` does."""

from shk.entry import main

main()
