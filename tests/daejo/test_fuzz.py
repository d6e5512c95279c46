"""Whatever stands in a file, daejo reads it or says why not: no exception, exact places, one answer in every order.

The texts are those of the rules' examples, cut up and mixed with forms of our own, told again with other facts, and
spoilt. Every case has a number: the same number makes the same case on every machine. `make fuzz` tries many more.
"""

import json
import random
import re
import tomllib
import unicodedata
from io import StringIO
from itertools import pairwise
from pathlib import Path

import dedup
from claims import amounts, dates, people, read
from daejo.article import Article
from daejo.copied import copied
from daejo.examine import examine
from daejo.report import WRITERS, writer

RULES = Path(__file__).parents[2] / "fixtures" / "rules"
CASES = 20  # of each law in the suite: half a minute for all

LINES = sorted(
    {
        line
        for path in RULES.glob("*.toml")
        for name, kind in tomllib.loads(path.read_text(encoding="utf-8")).items()
        if name in ("fires", "silent")
        for example in kind
        for text in example["texts"]
        for line in text.split("\n")
        if line.strip()
    }
)
FORMS = [
    "{name} {org} {post}은 {day} “{figure}을 쓰겠다”고 말했다.",
    "▲ {name} {post}(왼쪽)이 {org} 앞에 서 있다. [사진={org}]",
    "◇ {org} {post} {name} ◇ {post} {name}",
    "- {figure} - {figure}, {figure} 등 모두 {figure}",
    "({org}={day}) {name} 기자 = {org}은 지난해보다 {figure} 늘어난 {figure}을 {figure}에 나눠 썼다.",
    "{org}, {day}부터 {day}까지 {figure} 모집… “{figure} 넘으면 마감”",
    '{name}, the {post} of {org}, said on {day}: "We spent {figure} of {figure}, or {figure}."',
    "{org} named {name} {post}; {name} was {post} from {day} to {day}.",
    "Photo: {name}, {post}, outside {org} on {day}. ({figure})",
    "The total was {figure}: {figure} from {org}, {figure} from {name} and {figure} more.",
    "{day} {figure} {name} {org} {post}",
    "제목 | {org} | {figure}\t{figure}\t{day}",
]
WORDS = {
    "name": "오세준|백도현|남궁솔|에밀리 크로퍼드|Oh Se-jun|Emily Crawford|J. R. O’Neill|金敏|김 (金) 모",
    "org": "한가람전자|㈜해솔|나래시|물빛대학교병원|Hangaram Co.|the Ministry of Ports|U.S. Navy|(사)봄날",
    "post": "전무|품질혁신센터장|부총리 겸 장관|前 군수|chief executive|vice president|Lt. Gov.|장관 후보자",
    "figure": "3만7200㎡|1조 2천억원|약 40여 명|-3.5%p|1,234.50달러|½|세 배|$3.2 million|two-thirds|1e999|0.0%|١٢٣|"
    f"１２３명|백이십삼만 명|2~3만원|3:2|10 to 9|{'9' * 40}억원",
    "day": "5일|지난달 31일|2025년 2월 30일|음력 5월 5일|내년 설날|Friday, Sept. 14|Feb. 29, 2023|오후 13시 70분|32일|"
    "1~99일|0000-00-00|the day after tomorrow|9999년 12월 31일|noon",
}
WORDS = {kind: words.split("|") for kind, words in WORDS.items()}
ODD = [
    *"\0\x01\x08\x0b\x0c\r\x1b\x7f\x85\xa0\xad",
    *"\u0301\u0338\u034f\u061c\u115f\u1160\u11a8\u200b\u200d\u200e\u202e\u2028\u2029\u2060\u2066\u3000\u3164",
    *"\ud800\udfff\ue000\ufdd0\ufe0f\ufeff\uffa0\uffff\U0001d7d8\U0001f600\U000e0041\U0010ffff",
    *"İıßſǅﬁ㎏㈜①Ⅷ²½〇零︵｢｣\"'“”‘’«»(){}[]<>&|\\/=+-~.,:;!?%$#@*_`",
    *("\r\n", "\n\n", "e\u0301", "\u1100\u1161\u11a8", "\U0001f469\u200d\U0001f467"),
    *("=1+1", "::set-output name=a::b", "\x1b[31m", "<script>", "](http://a)"),
]
ENCODINGS = ["utf-8", "utf-8-sig", "cp949", "euc-kr", "cp1252", "utf-7", "cp037"]
ENCODINGS += ["utf-16", "utf-16-le", "utf-16-be", "utf-32"]


def filled(dice):
    return re.sub(r"\{(\w+)\}", lambda m: dice.choice(WORDS[m[1]]), dice.choice(FORMS))


def page(dice):
    """A few paragraphs, a headline and a day over them where the dice say so."""
    lines = [filled(dice) if dice.random() < 0.5 else dice.choice(LINES) for _ in range(dice.randint(1, 10))]
    head = [dice.choice(LINES), "", f"입력 2025-03-{dice.randint(1, 28):02} 10:00", ""] if dice.random() < 0.5 else []
    return dice.choice(["\n", "\n\n", "\n", " "]).join([*head, *lines])


def told_again(dice, text):
    """The page as another outlet tells it: figures, words and sentences changed, moved or left out."""
    for _ in range(dice.randint(0, 4)):
        places = [m.start() for m in re.finditer(r"\d", text)]
        if places:
            at = dice.choice(places)
            text = text[:at] + str(dice.randint(0, 9)) + text[at + 1 :]
        kind = dice.choice(list(WORDS))
        text = text.replace(dice.choice(WORDS[kind]), dice.choice(WORDS[kind]), 1)
    lines = text.split("\n")
    if dice.random() < 0.5:
        lines.pop(dice.randrange(len(lines)))
    if dice.random() < 0.3:
        dice.shuffle(lines)
    return "\n".join(lines) or text


def spoilt(dice, text):
    """The page with odd characters in it, cut, repeated, decomposed or with other ends of lines."""
    for _ in range(dice.choice([0, 0, 1, 3, 30])):
        at = dice.randint(0, len(text))
        cut = dice.choice([0, 0, 1, 4])
        text = text[:at] + dice.choice(ODD) * dice.choice([1, 1, 1, 50]) + text[at + cut :]
    way = dice.randrange(12)
    if way == 0:
        return unicodedata.normalize("NFD", text)
    if way == 1:
        return unicodedata.normalize("NFKC", text)
    if way == 2:
        return text.replace("\n", dice.choice(["\r\n", "\r", "\u2028", "\x85", ""]))
    if way == 3:
        return text[dice.randint(0, len(text)) :][: dice.randint(0, 400)]
    return text.upper() if way == 4 else text


def pages(number):
    """One to four pages, most of them of one event."""
    dice = random.Random(f"daejo {number}")
    first = page(dice)
    return [
        spoilt(dice, told_again(dice, first) if dice.random() < 0.7 else page(dice)) for _ in range(dice.randint(1, 4))
    ]


def held(finding):
    """What a finding says, whatever its sides are numbered."""
    sides = {}
    for one in finding.evidence:
        sides.setdefault(one.side, set()).add((one.article, one.start, one.end, one.quote, one.zone, one.line))
    told = frozenset(frozenset(side) for side in sides.values())
    suspect = None if finding.suspect is None else frozenset(sides[finding.suspect])
    return finding.id, finding.rule, finding.grade, finding.correction, told, suspect


def assert_exact(report, texts):
    places = [*(e for f in (*report.findings, *report.facts) for e in f.evidence)]
    assert all(texts[e.article][e.start : e.end] == e.quote != "" for e in places)
    assert all(texts[c.article][slice(*c.claim.span)] == c.claim.quote != "" for c in report.claims)
    for one in report.duplicates:
        assert all(0 <= m.start < m.end <= len(texts[m.article]) for m in one.members)
        assert 0 < one.similarity <= 1
    for article in report.articles:
        assert texts[article.key] == article.text
        ends = [0, *(offset for zone in article.zones for offset in zone[1:]), len(article.text)]
        assert ends == sorted(ends)


def pytest_generate_tests(metafunc):
    first, count = (metafunc.config.getoption(name) for name in ("--fuzz-from", "--fuzz"))
    metafunc.parametrize("number", range(first, first + (count or CASES)))


def test_every_reader_tells_places_that_are_in_the_text(number):
    texts = pages(number)
    for text in texts:
        for ask in (read, amounts, dates, people):
            found = ask(text)
            assert all(0 <= one.span.start < one.span.end <= len(text) for one in found)
            assert all(text[slice(*one.span)] == getattr(one, "quote", getattr(one, "name", None)) for one in found)
            assert ask(text) == found
    for source, target in pairwise(texts):
        for passage in dedup.reuse(source, target):
            assert 0 <= passage.source.start < passage.source.end <= len(source)
            assert 0 <= passage.target.start < passage.target.end <= len(target)


def test_a_report_is_exact_and_the_same_in_every_order(number):
    texts = {f"{n}.txt": text for n, text in enumerate(pages(number))}
    articles = [Article(key, text) for key, text in texts.items()]
    report = examine(articles)
    assert report.problems == ()
    assert_exact(report, texts)
    assert copied(articles).duplicates == report.duplicates
    for form in (one for one in WRITERS if "report" in one.parts):
        stream = StringIO()
        writer(form.name)(report, lang="ko", stream=stream)
    json.loads(report.to_json())
    assert set(report.frames) >= {"articles", "findings", "facts"}
    backward = examine(articles[::-1])
    assert {held(one) for one in backward.findings} == {held(one) for one in report.findings}
    assert {(d.id, d.similarity, frozenset(d.members)) for d in backward.duplicates} == {
        (d.id, d.similarity, frozenset(d.members)) for d in report.duplicates
    }


def test_a_file_is_read_as_it_stands_or_refused_with_a_word(number, tmp_path, run):
    dice = random.Random(f"daejo bytes {number}")
    for n, text in enumerate(pages(number)):
        content = text.encode(dice.choice(ENCODINGS), dice.choice(["ignore", "replace"]))
        if dice.random() < 0.3:
            content = content[: dice.randint(0, len(content))]
        if dice.random() < 0.3 and content:
            at = dice.randrange(len(content))
            content = content[:at] + dice.randbytes(dice.choice([1, 2, 9])) + content[at:]
        path = tmp_path / f"{n}.txt"
        path.write_bytes(content)
    report = examine(tmp_path)
    assert not [one for one in report.problems if one.reason.startswith("error.")]
    assert len(report.articles) + len(report.problems) == len([*tmp_path.iterdir()])
    assert all(one.message for one in report.problems)
    grades = {finding.grade for finding in report.findings}
    expected = 2 if report.problems else int(bool(grades & {"error", "warning"}))
    done = run("report", tmp_path, "--fail-on", "warning", "--format", "json")
    assert done.status == expected
    assert json.loads(done.out)["schema"] == "daejo.report/1"
