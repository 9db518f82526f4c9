"""The timeline, its years, and calendar files."""
