"""Views to what is written: pages, feed, sitemap."""
