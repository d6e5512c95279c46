"""A page saved as text: which line is headline, caption, body, furniture."""

from daejo.page.label import PageLabels, label

__all__ = ["PageLabels", "label"]
