"""Feeds of stories: Atom, RSS 2.0 and JSON Feed 1.1, with the full text of each."""
