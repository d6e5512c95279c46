"""Findings that somebody knows already: in a baseline, in accepted.toml, in comments of the articles."""
