"""One file per kind of claim; they never import one another."""

from claims.claim import Family
from claims.families import date, event, figure, quote, superlative, title

FAMILIES: tuple[Family, ...] = (
    title.FAMILY,
    figure.FAMILY,
    date.FAMILY,
    quote.FAMILY,
    event.FAMILY,
    superlative.FAMILY,
)
