"""Days and periods as printed in Korean and English, resolved against the day of publication where there is one."""

from claims.calendar.dated import Dated, as_range, dates, read, resolve, usable

__all__ = ["Dated", "as_range", "dates", "read", "resolve", "usable"]
