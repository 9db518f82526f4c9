"""The portfolio of all records, and what is read off it."""
