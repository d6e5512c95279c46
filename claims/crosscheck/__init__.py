"""Statements of several sources laid beside one another: which cannot both be right, and why."""

from claims.crosscheck.statement import Copies, Disagreement, Grade, Mention, Part, Side, Witness

__all__ = ["Copies", "Disagreement", "Grade", "Mention", "Part", "Side", "Witness"]
