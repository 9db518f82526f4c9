"""Files to records: text, YAML with places, front matter, and the problems found on the way."""
