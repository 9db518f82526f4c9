"""Documents, activities and the glossary."""
