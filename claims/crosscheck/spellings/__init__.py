"""Names and key terms spelled otherwise than their text or their story spells them."""
