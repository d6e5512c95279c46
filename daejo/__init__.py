"""daejo: files in, a report out."""
