"""Lint: optional advice to authors. It never stops a build."""
