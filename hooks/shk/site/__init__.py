"""The page kernel: what views, templates and styles of all features share."""
