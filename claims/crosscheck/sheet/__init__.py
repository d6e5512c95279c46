"""Texts held against the house's sheet of people, which is right by definition."""

from claims.crosscheck.sheet.check import against
from claims.crosscheck.sheet.entry import Person, Post, Sheet

__all__ = ["Person", "Post", "Sheet", "against"]
