"""Statements of several sources laid beside one another: which cannot both be right, and why.

A text comes in as a `Witness` (`statement.py`), a contradiction goes out as a `Disagreement`. `checks.py` lists every
check in one tuple, with what it is given and the gravest grade it may tell; `weighing.py` runs them and `merge.py`
tells each place once.

What all of them stand on:

- which texts tell one event: `events.py`, a score of each pair (`likeness.py`; `likeness_across.py` for Korean with
  English; the numbers of every score in `weights.toml`);
- who stands behind a value: `voices.py`, the one counter of independent texts;
- text as it is compared: `fold.py`; words without particles are `claims.words`.

One mechanism, one folder:

- `copies`: copied sentences laid side by side; what stands in one place must be the same.
- `values`: one fact in two texts or more. `said.py` reads every value with its surroundings, `evidence.py` scores a
  pair, `between.py` tells one text against one, `outvoted.py` the odd one of many, `zones.py` a headline against its
  body, `ages.py` ages of people.
- `days`: when. `whens.py` and `moments.py` pair days of one act in two texts; the others ask the calendar inside one.
- `roles`: who did what to whom, which way it went, where, in whose words.
- `slots`: what fills one slot of a deed: its cause, its doer, its prize. `residue`: the one thing that two sentences
  leave over.
- `people`: names and posts of one person; `works` holds what people are and do beside their titles.
- `across`: the same between a Korean and an English text: names, posts, bodies, places, speakers.
- `spellings`: names and terms a slip away from each other. `slips.py` makes the slips, `evidence.py` scores them.
- `fit`: what must add up in one text. A reader says which figures belong together, as an `Equation`
  (`figures/equation.py`), which alone weighs, suspects and tells. `draft` holds the readers for short texts, which
  tell one thing only.
- `figures`: figures of a big story against most of its texts; how numbers slip (`numbers.py`, `slip_form.py`,
  `mends.py`).
- `pages`: parts of one page: lists, translations, official names, headline and caption.
- `facts`: what is in circulation, with no verdict.

To add a check: docs/adding.md.
"""

from claims.crosscheck.statement import Copies, Disagreement, Grade, Mention, Part, Side, Witness

__all__ = ["Copies", "Disagreement", "Grade", "Mention", "Part", "Side", "Witness"]
