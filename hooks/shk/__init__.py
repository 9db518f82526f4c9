"""A static site generator for public impact stories."""

__version__ = "0.1.0"
