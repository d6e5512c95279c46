import re
from pathlib import Path
from string import Formatter
from typing import get_args

import pytest

import claims
import daejo
from claims import hedges, person
from claims.crosscheck import Grade
from daejo.article import Article, ZoneKind
from daejo.examine import examine
from daejo.finding import Evidence, Finding
from daejo.messages import LANGUAGES, joined, messages, reason, rules, text, title
from daejo.messages.particles import PARTICLES, particle

# What rules add to their sentences.
DETAILS = {"day": "2025-03-05", "items": "3", "expected": "3.00%"}
PARTS = ("title", "reason", "explanation", "fires", "silent")


def finding(rule, quotes, **rest):
    evidence = tuple(Evidence("a", side, 0, len(q), q, "body", 1) for side, q in enumerate(quotes))
    values = {"about": "오세준", "suspect": None, "correction": None, "voices": (1, 1), "details": DETAILS} | rest
    return Finding("id", rule, Grade.NOTE, evidence=evidence, **values)


@pytest.mark.parametrize(
    ("word", "pair", "expected"),
    [
        ("김동욱", "은는", "은"),
        ("김관영 지사", "은는", "는"),
        ("‘부사장’", "으로", "으로"),
        ("서울", "으로", "로"),
        ("광주", "으로", "로"),
        ("3만7200명", "과와", "과"),
        ("99%", "이가", "가"),
        ("18만1625㎡", "을를", "를"),
        ("1", "은는", "은"),
        ("2", "은는", "는"),
        ("100", "으로", "으로"),
        ("8", "으로", "로"),
        ("ESS", "이가", "가"),
        ("KTL", "을를", "을"),
        ("(사)전북포럼", "이라", "이라"),
        ("Saedeul Electronics", "은는", "는"),
        ("service", "으로", "로"),
        ("Park Jung-young", "과와", "과"),
        ("pavilion", "으로", "으로"),
        ("rail", "으로", "로"),
        ("Techno Park", "은는", "는"),
        ("blog", "을를", "를"),
        ("web", "을를", "을"),
        ("Startup Hub", "은는", "는"),
        ("desk", "은는", "는"),
        ("robot", "은는", "은"),
        ("boat", "은는", "는"),
        ("Robert", "과와", "와"),
        ("Inc.", "은는", "는"),
        ("Seoul", "으로", "로"),
        ("10km", "을를", "를"),
        ("5㎏", "을를", "을"),
        ("3t", "이가", "이"),
        ("1.2%p", "이가", "가"),
        ("1.5L", "을를", "를"),
        ("99㎥", "이가", "가"),
        ("23℃", "으로", "로"),
        ("①", "은는", "은"),
        ("값 (R)", "은는", "은"),
        ("a.txt", "이가", "가"),
        ("무엇?!…", "은는", "은"),
        ("漢字", "은는", "은(는)"),
        ("Oh Dong-wook", "으로", "으로"),
        ("12 percent", "이가", "가"),
        ("37,200 square feet", "으로", "로"),
        ("Saedeul Bank", "과와", "와"),
        ("Baek", "은는", "은"),
        ("Carrow Group", "이라", "이라"),
        ("", "이가", "이(가)"),
        ("각", "이다", "이다"),
        ("41.63p", "이가", "가"),
        ("3.0%", "이어야", "여야"),
        ("40만원", "이어야", "이어야"),
    ],
)
def test_a_particle_agrees_with_the_word_before_it(word, pair, expected):
    assert particle(word, pair) == expected


@pytest.mark.parametrize("pair", PARTICLES)
def test_a_particle_is_known_after_every_letter_and_digit(pair):
    letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    ends = [one + other for one in (*letters, *"0123456789% ") for other in (*letters, *"0123456789")]
    for word in (*letters, *"0123456789", *ends, *(f"({end})." for end in ends)):
        assert particle(word, pair) in PARTICLES[pair], word


def test_letters_and_digits_that_stand_alone_are_read_by_their_names():
    closed = "LMNRlmnr013678"
    for one in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789":
        assert particle(one, "은는") == ("은" if one in closed else "는")
        assert particle(one, "으로") == ("으로" if one in closed and one not in "LlRr178" else "로")


def test_words_are_listed_as_the_language_lists_them():
    assert joined(["전무", "센터장"], "ko") == "‘전무’와 ‘센터장’"
    assert joined(["a", "b", "c"], "en") == "“a”, “b” and “c”"
    assert joined(["a"], "ko") == "‘a’"


def test_english_counts_agree_in_number():
    assert text("report.voices", "en", voices=1, places=2) == "1 independent text, 2 places"


def test_both_languages_have_the_same_messages_in_the_same_order():
    assert list(messages("ko")) == list(messages("en"))


def test_no_message_is_empty():
    assert [(lang, key) for lang in ("ko", "en") for key, words in messages(lang).items() if not words.strip()] == []


def test_templates_of_both_languages_take_the_same_fields():
    def fields(template):
        return {field for _, field, _, _ in Formatter().parse(template) if field}

    # Korean may leave out whom a sentence is about, and the other way round; neither may ask for what is not there.
    for key, words in messages("ko").items():
        if not key.endswith(".reason"):
            assert fields(words) == fields(messages("en")[key]), key


def test_particles_are_spelt_as_the_formatter_knows_them():
    specs = {spec for words in messages("ko").values() for _, _, spec, _ in Formatter().parse(words) if spec}
    assert specs <= set(PARTICLES)


@pytest.mark.parametrize("rule", rules())
def test_every_rule_says_what_it_sees_in_both_languages(rule):
    for lang in ("ko", "en"):
        assert all(f"{rule}.{part}" in messages(lang) for part in PARTS)
        filled = reason(finding(rule, ["가", "나"]), lang)
        assert rule not in filled
        assert "{" not in filled


def test_every_rule_of_the_engine_has_a_message():
    named = {
        rule
        for file in Path(claims.__file__).parent.rglob("*.py")
        for rule in re.findall(r"\"(claims\.[a-z_]+\.[a-z_]+)\"", file.read_text(encoding="utf-8"))
    }
    modules = {
        ".".join(file.relative_to(Path(claims.__file__).parent.parent).with_suffix("").parts)
        for file in Path(claims.__file__).parent.rglob("*.py")
    }
    missing = sorted(named - modules - set(rules()))
    assert not missing, (
        f"{missing} have no message: add a table [{missing[0]}] with {', '.join(PARTS)} "
        "to daejo/messages/ko.toml and to daejo/messages/en.toml"
    )


def test_every_reason_for_not_reading_a_file_has_a_message():
    sources = [file.read_text(encoding="utf-8") for file in Path(daejo.__file__).parent.rglob("*.py")]
    keys = {key for source in sources for key in re.findall(r"\"(ingest\.[a-z_]+)\"", source)}
    missing = sorted(keys - set(messages("en")))
    assert not missing, f"{missing}: add them to the table [ingest] of daejo/messages/ko.toml and en.toml"


def test_every_zone_has_a_name():
    assert {zone.value for zone in ZoneKind} == {key[5:] for key in messages("ko") if key.startswith("zone.")}


def test_every_kind_of_post_and_of_hedge_has_a_word():
    kinds = {*get_args(hedges.Kind), *get_args(person.Kind)}
    missing = sorted(kind for kind in kinds if f"value.{kind}" not in messages("ko"))
    assert not missing, f"{missing}: add them to the table [value] of daejo/messages/ko.toml and en.toml"


@pytest.mark.parametrize("rule", rules())
def test_a_reason_is_one_sentence(rule):
    for lang in LANGUAGES:
        words = re.sub(r"\{[^}]*\}|‘[^’]*’|“[^”]*”", "", messages(lang)[f"{rule}.reason"])
        assert words.endswith("."), f"{rule}, {lang}: end the reason with a full stop"
        assert not re.search(r"[.?!]\s", words), f"{rule}, {lang}: make one sentence of the reason"


def test_no_particle_stands_inside_quotation_marks():
    for key, words in messages("ko").items():
        assert not re.search(r"\{\w+!q:[^}]*\}’|‘\{\w+:", words), key


@pytest.mark.parametrize(
    ("lang", "details", "told"),
    [
        (
            "ko",
            {"weekday": "Wednesday", "found": "화요일"},
            "‘5.1’(2024년 5월 1일)은 수요일인데 화요일로 적혀 있습니다.",
        ),
        (
            "en",
            {"weekday": "수요일", "found": "화요일"},
            "“5.1” (May 1, 2024) is a Wednesday, not a Tuesday.",
        ),
    ],
)
def test_days_are_told_in_the_language_of_the_reason(lang, details, told):
    details |= {"day": "2024-05-01"}
    assert reason(finding("claims.date.weekday", ["5.1", "화"], details=details), lang) == told


@pytest.mark.parametrize("day", ["2025-13-13", "2025-00-10"])
def test_a_day_of_no_month_is_told_as_it_is_printed(day):
    found = examine(Article("a", f"길을 넓힌다\n\n공사는 {day} 끝난다."))
    assert all(reason(finding, lang) for finding in found.findings for lang in ("ko", "en"))
    assert [finding.details["found"] for finding in found.findings] == [day]


def test_a_day_is_not_told_twice():
    details = {"day": "2024-05-01", "weekday": "Wednesday", "found": "Tuesday"}
    told = reason(finding("claims.date.weekday", ["May 1, 2024", "Tuesday"], details=details), "en")
    assert told == "“May 1, 2024” is a Wednesday, not a Tuesday."


def test_several_counts_that_fit_are_told_in_words():
    details = {"begin": "1975년", "published": "2025-03-01", "found": "40주년", "expected": "49주년 / 50주년"}
    told = reason(finding("claims.date.years", ["1975", "40"], details=details), "ko")
    assert told == "‘1975년’부터 2025년 3월 1일까지는 ‘40주년’이 아니라 49주년 또는 50주년입니다."


def test_a_rule_without_a_message_still_says_what_does_not_fit():
    assert reason(finding("claims.new.rule", ["가", "나"]), "ko") == "서로 맞지 않습니다: ‘가’와 ‘나’"
    assert title("claims.new.rule", "ko") == "claims.new.rule"


def test_details_of_a_rule_fill_its_sentence():
    told = reason(finding("claims.title.two_ranks", ["전무", "상무"]), "ko")
    assert told.startswith("오세준이 같은 때 ‘전무’와 ‘상무’로 적혔는데, ")


def test_the_values_of_the_sides_are_shorter_than_their_quotes():
    told = reason(finding("claims.title.two_ranks", ["오세준 전무", "오세준(52) 상무"], values=("전무", "상무")), "ko")
    assert told.startswith("오세준이 같은 때 ‘전무’와 ‘상무’로 적혔는데, ")


def test_a_rule_that_gives_fewer_details_than_its_sentence_asks_for_still_says_what_does_not_fit():
    assert reason(finding("claims.list.count", ["두 곳", "가, 나, 다"], details={}), "en") == (
        "These do not fit together: “두 곳” and “가, 나, 다”"
    )


def test_braces_in_an_article_are_only_words():
    assert "“{about}”" in reason(finding("claims.date.impossible", ["{about}"]), "en")


def test_an_unknown_key_is_told_as_it_is():
    assert text("nothing.here", "en", path="a") == "nothing.here path=a"


@pytest.mark.parametrize(
    ("texts", "rule", "ko", "en"),
    [
        (
            ["가게는 손님를 맞았다."],
            "claims.term.form",
            "‘손님를’은 조사를 잘못 적은 것으로 보이며, 바른 꼴은 ‘손님을’입니다.",
            "“손님를” looks like a slip for “손님을”: the particle does not fit.",
        ),
        (
            [
                "나래대 제9대 총장이 취임했다. 나래대는 새 총장이 섬에서 왔다고 했다.",
                "나래대 제8대 총장이 취임했다. 나래대 새 총장은 섬에서 왔다고 한다.",
            ],
            "claims.title.terms",
            "총장이 ‘제9대 총장’과 ‘제8대 총장’으로 달리 소개되니, 몇 번 당선됐는지, 몇 대인지 확인하십시오.",
            "총장 is given “제9대 총장” and “제8대 총장”: check how many terms or holders there have been.",
        ),
        (
            ["The bridge reopened in 2014, three years after it closed in 2009."],
            "claims.date.years",
            "‘2009년’부터 2014년까지는 ‘three years’가 아니라 5 years입니다.",
            "From “2009” to 2014 it is 5 years, not “three years”.",
        ),
        (
            ["학생이 300명에서 250명으로 늘었다."],
            "claims.figure.order",
            "‘늘었다’라고 했지만 ‘300명’과 ‘250명’은 크기가 그 반대입니다.",
            "The text says “늘었다”, but “300명” and “250명” go the other way.",
        ),
        (
            ["전날보다 3000원(2.5%) 오른 10만3000원에 거래를 마쳤다."],
            "claims.figure.arithmetic",
            "‘3000원’만큼 움직여 ‘10만3000원’이 되었다면 변동률은 3%인데 ‘2.5%’로 적혀 있습니다.",
            "A change of “3000원” to “10만3000원” is 3%, but the text says “2.5%”.",
        ),
    ],
)
def test_a_reason_says_what_is_wrong_as_the_articles_print_it(texts, rule, ko, en):
    [found] = [
        one for one in examine(Article(f"{n}", text) for n, text in enumerate(texts)).findings if one.rule == rule
    ]
    assert (reason(found, "ko"), reason(found, "en")) == (ko, en)


def test_two_counts_of_one_unit_share_it():
    details = {"begin": "2019", "published": "2025-03-01", "found": "9 years", "expected": "6 years / 7 years"}
    told = reason(finding("claims.date.years", ["2019", "9"], details=details), "en")
    assert told == "From “2019” to March 1, 2025 it is 6 or 7 years, not “9 years”."
