"""The portfolio map in all its forms."""
