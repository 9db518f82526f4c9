"""The page of an initiative, and the list of all."""
