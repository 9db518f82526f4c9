"""The form in the browser: its configuration and its page, made from the record schema."""
