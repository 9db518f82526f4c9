"""Social cards: what a page looks like where a link to it is shared."""
