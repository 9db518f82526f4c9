"""The `shk` command."""
