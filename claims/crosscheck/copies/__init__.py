"""Copies of one sentence laid side by side: what stands in one place of both must say the same."""
