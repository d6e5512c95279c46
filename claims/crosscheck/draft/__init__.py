"""A short text by itself: all its figures, and the equations its own words claim between them."""
