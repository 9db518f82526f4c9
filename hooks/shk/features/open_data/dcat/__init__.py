"""The catalogue that describes our open data to data portals."""
