"""The catalogue that tells data portals of our open data."""
