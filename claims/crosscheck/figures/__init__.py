"""Figures that do not fit: one another, the parts of a whole, a base, or what the other texts of a story print."""
