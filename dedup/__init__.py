"""Near-duplicate text: copies, clusters, reuse and containment. Knows no files and no claims."""

from dedup.clusters import clusters, groups
from dedup.containment import contained
from dedup.differences import Difference, differences
from dedup.minhash import signature, signatures
from dedup.near import near_duplicates
from dedup.passages import reuse
from dedup.shingles import shingle_hash, shingles
from dedup.span import Containment, Pair, Passage, Span

__all__ = [
    "Containment",
    "Difference",
    "Pair",
    "Passage",
    "Span",
    "clusters",
    "contained",
    "differences",
    "groups",
    "near_duplicates",
    "reuse",
    "shingle_hash",
    "shingles",
    "signature",
    "signatures",
]
