"""How numbers with their units are printed in Korean and English, and what they are worth."""
