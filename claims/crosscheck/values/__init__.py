"""One fact in several texts: what each says of it, and whether they can all be right."""
