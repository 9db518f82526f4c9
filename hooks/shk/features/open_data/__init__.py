"""Open data: files of the public portfolio for those who want to use it elsewhere."""
