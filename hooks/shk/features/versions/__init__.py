"""Pages of a text's other versions."""
