"""Views and callouts placed in authored texts."""
