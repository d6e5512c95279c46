"""Who holds which title: the words and the phrases that the family "title" is read from."""
