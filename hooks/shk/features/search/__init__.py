"""The search index, made of the finished pages."""
