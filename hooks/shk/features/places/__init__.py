"""The list of places, and their map."""
