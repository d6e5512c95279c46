"""People with their posts: titles that do not go together, and names one letter off."""
