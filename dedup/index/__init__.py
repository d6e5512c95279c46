"""Texts kept on disk, so that new ones can be compared with all of them."""
