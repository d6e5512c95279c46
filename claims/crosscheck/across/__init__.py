"""Two texts in two languages: who, where and what they tell, by keys that no language owns."""
