"""The reference of fields and problem codes."""
