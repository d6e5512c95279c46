"""The house's sheet of people: read from a file, and proposed from articles."""
