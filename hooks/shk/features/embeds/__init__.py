"""Pages made to be framed on other sites, and oEmbed."""
