"""Who is quoted saying what: the marks, the verbs and the speakers that the family "quote" is read from."""
