"""Changes to content files: planned, tried, then written all or not at all."""
