"""``shk/cards``: a picture for every page where a link to it is shared."""
