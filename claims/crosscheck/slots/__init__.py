"""Slots of an event that a text fills once: what caused it, who won, who did it, about whom it was said."""
