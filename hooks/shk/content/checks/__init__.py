"""Checks of loaded content, beyond what a record's schema says."""
