"""What each text says that somebody does, laid side by side."""
