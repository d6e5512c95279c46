"""Slots of an event that a text fills once: what caused it, who won, who did it, where, about whom it was said."""
