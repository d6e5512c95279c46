"""Near-duplicate text: copies, clusters, reuse and containment. Knows no files and no claims."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dedup.clusters import clusters, groups
from dedup.containment import contained
from dedup.differences import Difference, differences
from dedup.minhash import signature, signatures
from dedup.near import near_duplicates
from dedup.passages import reuse
from dedup.shingles import shingle_hash, shingles
from dedup.span import Containment, Match, Pair, Passage, Span

if TYPE_CHECKING:
    from dedup.index.errors import StoreError
    from dedup.index.store import Index
    from dedup.interchange import from_datasketch, from_index, to_datasketch, to_minhash

__all__ = [
    "Containment",
    "Difference",
    "Index",
    "Match",
    "Pair",
    "Passage",
    "Span",
    "StoreError",
    "clusters",
    "contained",
    "differences",
    "from_datasketch",
    "from_index",
    "groups",
    "near_duplicates",
    "reuse",
    "shingle_hash",
    "shingles",
    "signature",
    "signatures",
    "to_datasketch",
    "to_minhash",
]

_HOMES = {  # most who compare texts keep none, and have no other index
    "Index": "dedup.index.store",
    "StoreError": "dedup.index.errors",
    **dict.fromkeys(("from_datasketch", "from_index", "to_datasketch", "to_minhash"), "dedup.interchange"),
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
