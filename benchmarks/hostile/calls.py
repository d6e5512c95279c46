"""What may be handed over from Python: wrong types, odd keys, tables of all sorts."""

from __future__ import annotations

from benchmarks.hostile.case import EN, KO, Case

TABLE = (
    "import pandas as pd, daejo.pandas\ndef look(table, **named): return table.daejo.examine(text='body', **named)\n"
)
# A program each; its last line must print "ok". A clear refusal is one of these errors, whose words name the fault.
REFUSED = "from daejo.errors import DaejoError\ntry:\n    {call}\nexcept (TypeError, ValueError, DaejoError) as error:\n    assert {said!r} in str(error), error\n    print('ok')\n"
REFUSALS = {
    "none for the inputs": ("examine(None)", "inputs"),
    "a number for the inputs": ("examine(5)", "inputs"),
    "bytes for a path": ("examine([b'a.txt'])", "bytes"),
    "a list in a list": ("examine([['a.txt']])", "list"),
    "two articles of one key": ("examine([Article('a', KO), Article('a', EN)])", "'a'"),
    "a number for a key": ("Article(1, KO)", "key"),
    "none for a text": ("Article('a', None)", "text"),
    "bytes for a text": ("Article('a', KO.encode())", "text"),
    "a threshold of none": ("examine(Article('a', KO), settings=daejo.Settings(threshold=None))", "threshold"),
    "a threshold of 9": ("examine(Article('a', KO), settings=daejo.Settings(threshold=9))", "threshold"),
    "an unknown pipeline": ("examine(Article('a', KO), settings=daejo.Settings(pipelines=('nope',)))", "nope"),
    "no such column": ("look(pd.DataFrame({'text': [KO]}))", "body"),
    "one key twice": ("look(pd.DataFrame({'id': [1, 1], 'body': [KO, EN]}), key='id')", "id"),
    "keys that are written alike": ("look(pd.DataFrame({'id': [1, '1'], 'body': [KO, EN]}), key='id')", "id"),
    "days counted from 1970": ("look(pd.DataFrame({'day': [20000], 'body': [KO]}), published='day')", "20000"),
    "a day that must be guessed": (
        "look(pd.DataFrame({'day': ['25/03/05'], 'body': [KO]}), published='day')",
        "25/03/05",
    ),
    "a day in the year 99999": ("look(pd.DataFrame({'day': ['99999-01-01'], 'body': [KO]}), published='day')", "99999"),
}
ACCEPTED = {
    "no inputs": "assert examine([]).articles == ()",
    "a generator": "assert len(examine(Article(str(n), KO) for n in range(3)).articles) == 3",
    "an empty key": "assert len(examine(Article('', KO)).articles) == 1",
    "an empty text": "assert len(examine(Article('a', '')).articles) == 1",
    "half characters": "r = examine([Article('a\\udfff', KO + '\\ud800'), Article('b', KO)]); assert r.problems == (); r.to_json(); r.to_markdown()",
    "a time for a day": "from datetime import datetime\nassert examine(Article('a', KO, published=datetime(2025, 3, 6, 10))).problems == ()",
    "the first and the last day": "from datetime import date\nfor day in (date.min, date.max):\n    assert examine(Article('a', KO + ' 다음 달 5일, 지난해, yesterday', published=day)).problems == ()",
    "a context of one digit": "import decimal; decimal.getcontext().prec = 1\nassert examine(Article('a', KO)).problems == ()",
    "a report that is copied": "import copy, pickle; r = examine(Article('a', KO)); assert pickle.loads(pickle.dumps(r)) == copy.deepcopy(r) == r",
    "no rows": "assert look(pd.DataFrame({'body': []})).articles == ()",
    "no words in a cell": "r = look(pd.DataFrame({'body': [None, float('nan'), pd.NA, pd.NaT, 5, '', ' ', b'x', KO]})); assert (len(r.articles), len(r.problems)) == (1, 8)",
    "keys of two levels": "t = pd.DataFrame({'body': [KO, EN]}, index=pd.MultiIndex.from_tuples([('a', 1), ('a', 2)])); r = look(t); assert len(r.articles) == 2; t.daejo.frames(r)",
    "keys that are days": "t = pd.DataFrame({'body': [KO]}, index=pd.to_datetime(['2025-03-05'])); assert len(t.merge(t.daejo.frames(look(t))['claims'], left_index=True, right_on='article')) > 0",
    "keys in categories": "t = pd.DataFrame({'id': pd.Categorical(['a', 'b']), 'body': [KO, EN]}); t.daejo.frames(look(t, key='id'), key='id')",
    "words in categories": "assert len(look(pd.DataFrame({'body': pd.Categorical([KO, EN])})).articles) == 2",
    "a column named by a number": "assert len(pd.DataFrame({0: [KO]}).daejo.examine(text=0).articles) == 1",
    "no headline": "assert len(look(pd.DataFrame({'h': [None, float('nan'), 5, ''], 'body': [KO] * 4}), headline='h').articles) == 4",
    "days of all sorts": "from datetime import date\nassert len(look(pd.DataFrame({'day': [None, pd.NaT, '2025-03-05', 20250305, date(2025, 3, 5), pd.Timestamp('2025-03-05', tz='Asia/Seoul'), float('nan')], 'body': [KO] * 7}), published='day').articles) == 7",
    "days as numbers with a gap": "assert len(look(pd.DataFrame({'day': [20250305, None], 'body': [KO, EN]}), published='day').articles) == 2",
    "the table is left as it is": "t = pd.DataFrame({'body': [KO, EN]}); u = t.copy(); look(t); assert t.equals(u)",
    "words of all sorts for the engine": "import claims, dedup\nfor text in ('', '\\0', '\\ud800', '\\u0301' * 999, '9' * 999):\n    claims.read(text); claims.amounts(text); claims.dates(text); claims.people(text); dedup.signature(text); dedup.reuse(text, text); dedup.near_duplicates({1: text, (2, 'a'): text, None: 'a'}); claims.same_name(text, text)",
}


def cases() -> list[Case]:
    """Every program."""
    head = f"import daejo\nfrom daejo import examine, Article\n{TABLE}KO, EN = {KO!r}, {EN!r}\n"
    refused = ((name, REFUSED.format(call=call, said=said)) for name, (call, said) in REFUSALS.items())
    accepted = ((name, f"{call}\nprint('ok')\n") for name, call in ACCEPTED.items())
    return [Case("calls", name, 0, said="ok", code=head + code) for name, code in (*refused, *accepted)]
