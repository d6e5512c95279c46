"""A page saved as text: which line is headline, caption, body, furniture."""
