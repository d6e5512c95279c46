"""How numbers with their units are printed in Korean and English, and what they tell.

    printed.py            an amount while it is read: its digits, unit and hedges
    units.py              units, money and counters by spelling (claims/lexicon)
    korean.py             every amount of a Korean text: digits, ranges, hedges around them
    korean_part.py        one number in digits with its unit; korean_words.py one spelled out
    korean_context.py     what around a digit makes it no amount
    english.py, english_part.py, english_units.py, english_compound.py, english_numerals.py    the same for English
    topic.py              what the words around an amount say: counted_ko.py, counted_en.py, directions.py

The values are `claims.amount`; the grammar of numerals and hedges stands in `claims.numerals` and `claims.hedges`.
"""
