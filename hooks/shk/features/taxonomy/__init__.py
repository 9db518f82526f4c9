"""Pages of focus areas, goals, challenges, parties and places."""
