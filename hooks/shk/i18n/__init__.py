"""Words, dates, numbers and sorting in the reader's language."""
