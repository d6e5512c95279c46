"""Near-duplicate text: copies, clusters, reuse and containment. Knows no files and no claims."""
