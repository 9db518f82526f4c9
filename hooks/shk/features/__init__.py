"""The portfolio as each page shows it: one frozen view for each template.

A view holds finished words, addresses and geometry; its template only places
them. Nothing here reads a file, knows MkDocs or asks what time it is.
"""
