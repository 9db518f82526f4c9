"""Pictures: what a file holds, and the files that are published in its place."""
