"""One file per kind of claim; they never import one another."""

from claims.claim import Family
from claims.families import date, figure, title

FAMILIES: tuple[Family, ...] = (title.FAMILY, figure.FAMILY, date.FAMILY)
