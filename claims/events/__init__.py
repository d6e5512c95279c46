"""Who hosts, organises and sponsors an event, and where it is held: what the family "event" is read from."""
