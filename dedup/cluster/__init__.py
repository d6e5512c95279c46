"""Near-duplicate pairs of more texts than one process should hold: the same pairs, found in steps by many.

Every step reads files of a work folder and writes one, which is whole or not there: whoever dies may be replaced, and
what is done is not done again.
"""
