"""What pages tell search engines and other programs, in the words of schema.org."""
