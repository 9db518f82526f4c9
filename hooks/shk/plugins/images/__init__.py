"""``shk/images``: pictures are published in the sizes and forms that pages name."""
