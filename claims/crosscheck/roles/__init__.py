"""Who does what, whose it is, and who says it, where the texts of a story disagree."""
