"""Geometry only: numbers in, numbers out. Knows neither records nor HTML."""
