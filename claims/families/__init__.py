"""One file per kind of claim; they never import one another."""
