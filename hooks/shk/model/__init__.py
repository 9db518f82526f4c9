"""The nouns of the site: diagnostics, the schema of records, and the portfolio."""
