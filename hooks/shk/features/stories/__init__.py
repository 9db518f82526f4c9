"""The page of a story, and the list of all."""
