"""The report on the state of the portfolio."""
