"""The nouns of a portfolio: records, vocabulary and what holds them together.

Nothing here reads a file, knows MkDocs or draws.
"""
