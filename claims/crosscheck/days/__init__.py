"""Days and periods that do not fit: the calendar, a length, or the day on which the other texts put a deed."""
