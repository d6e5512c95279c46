import pytest

from claims import Reading, Verdict
from claims.families.quote import FAMILY, read, weigh
from claims.quotes.cast import cast_of


def quoted(text, language="ko"):
    return [claim.value for claim in read(Reading(text, language))]


def speakers(text, language="ko"):
    return [value.speaker for value in quoted(text, language)]


def judged(left, right, language="ko"):
    one, other = (next(iter(read(Reading(text, language)))) for text in (left, right))
    return weigh(one, other)


def test_two_stretches_of_one_sentence_have_one_speaker():
    one, other = quoted("박서연 해솔군수는 “물류단지를 내년에 연다”며 “일자리가 늘어날 것이다”라고 강조했다.")
    assert (one.speaker, one.continued) == ("박서연", False)
    assert (other.speaker, other.continued, other.verb) == ("박서연", True, "강조하다")


def test_a_short_form_is_resolved_as_its_title_is():
    text = "이날 박서연 해솔지사가 시장을 찾았다.\n박 지사는 “상인들의 이야기를 듣겠다”고 말했다."
    (value,) = quoted(text)
    assert value.speaker == "박서연"
    assert text[slice(*value.speaker_span)] == "박 지사"


def test_a_sentence_without_a_subject_goes_on_with_the_speaker_before():
    text = "이도윤 대표는 “공장을 더 짓겠다”고 말했다. 이어 “사람도 더 뽑겠다”고 덧붙였다."
    assert speakers(text) == ["이도윤", "이도윤"]
    assert [value.speaker_span is None for value in quoted(text)] == [False, True]


def test_a_pronoun_is_the_speaker_before():
    text = "이도윤 대표는 “공장을 더 짓겠다”고 말했다.\n그는 “사람도 더 뽑겠다”고 덧붙였다."
    assert speakers(text) == ["이도윤", "이도윤"]


def test_a_pronoun_is_the_topic_of_the_sentence_right_before():
    text = "이도윤 대표는 “공장을 더 짓겠다”고 말했다. 박서연 군수는 고개를 끄덕였다. 그는 “사람도 더 뽑겠다”고 답했다."
    assert speakers(text) == ["이도윤", "박서연"]


def test_a_speaker_is_not_carried_over_a_sentence_of_others():
    text = "이도윤 대표는 “공장을 더 짓겠다”고 말했다. 상인들이 손뼉을 쳤다. 그는 “사람도 더 뽑겠다”고 답했다."
    assert speakers(text) == ["이도윤", None]


@pytest.mark.parametrize("opening", ["박서연 군수 역시", "박서연 군수도", "이에 박서연 군수는"])
def test_another_who_says_so_too(opening):
    text = f"이도윤 대표는 “공장을 더 짓겠다”고 말했다. {opening} “길을 새로 내겠다”고 답했다."
    assert speakers(text) == ["이도윤", "박서연"]


def test_a_subject_we_cannot_read_is_not_the_speaker_before():
    text = "이도윤 대표는 “공장을 더 짓겠다”고 말했다. 이에 대해 맞은편 상인들은 “길이 막힌다”고 말했다."
    assert speakers(text) == ["이도윤", None]


@pytest.mark.parametrize(
    "clause",
    [
        "한 관계자는",
        "회사 측은",
        "소속사는",
        "시장 상인들은",
        "한빛전자 경영진은",
        "김씨는",
        "김모(25) 씨는",
        "이 주민은",
        "박서연·이도윤 공동대표는",
        "이도윤 대표는 자리를 떴고, 상인들은",
    ],
)
def test_a_speaker_who_is_not_named_for_certain_is_nobody(clause):
    assert speakers(f"{clause} “길을 다시 열어야 한다”고 말했다.") == [None]


def test_an_organisation_speaks_and_is_no_person():
    (value,) = quoted("해솔군은 “길을 다시 열겠다”고 밝혔다.")
    assert (value.speaker, value.is_person) == ("해솔군", False)


@pytest.mark.parametrize(
    "elsewhere",
    [
        "박서연 위제트 회장이 참석했다.",
        "위제트(대표 박서연)가 짓는다.",
        "㈜위제트가 짓는다.",
        "위제트 관계자를 만났다.",
    ],
)
def test_a_firm_without_a_telling_name_is_known_by_what_stands_beside_it(elsewhere):
    said = "위제트는 이날 오후 해솔시청에서 “공장을 더 짓겠다”고 밝혔다."
    assert speakers(said) == [None]
    assert speakers(f"{elsewhere}\n{said}") == ["위제트"]


@pytest.mark.parametrize(
    ("clause", "speaker"),
    [
        ("위제트 측은", "위제트"),
        ("위제트측은", "위제트"),
        ("박서연 위제트 회장 측은", "박서연 측"),
        ("한빛전자 관계자는", "한빛전자 관계자"),
        ("이날 증권업계 관계자는", "증권업계 관계자"),
        ("한빛전자와 푸른은행은", "한빛전자와 푸른은행"),
        ("전문매체 테크하루는", "테크하루"),
        ("법조계 한 관계자는", "법조계 한 관계자"),
        ("클라인 부교수는", "클라인"),
    ],
)
def test_bodies_and_those_who_speak_for_somebody_are_no_people(clause, speaker):
    (value,) = quoted(f"{clause} “길을 다시 열어야 한다”고 말했다.")
    assert (value.speaker, value.is_person) == (speaker, False)


@pytest.mark.parametrize(
    "clause", ["해솔고 3학년 박서연 학생은", "주민 박서연(37) 씨는", "박서연씨도", "박서연 눈치우기봉사단장은"]
)
def test_a_person_without_a_title_is_known_by_name(clause):
    (value,) = quoted(f"{clause} “길을 다시 열어야 한다”고 말했다.")
    assert (value.speaker, value.is_person) == ("박서연", True)


@pytest.mark.parametrize("head", ["박서연 “", "박서연 군수 “", "물길 다시 연다…박서연 “", "해솔군: “"])
def test_a_headline_names_the_speaker_and_shortens_the_words(head):
    (value,) = quoted(f"{head}물길 모두 다시 열겠다”")
    assert (value.speaker, value.verb, value.direct) == ("해솔군" if "해솔" in head else "박서연", None, False)


@pytest.mark.parametrize("line", ["해솔군 “우리 마을 가꾸기”", "박서연 “물길 열기” 사업 착수", "새 노래 “다시 만난다”"])
def test_names_of_things_behind_a_name_are_not_speech(line):
    assert quoted(line) == []


def test_whole_words_with_a_speaker_right_before_need_no_verb_of_saying():
    assert speakers("박서연 군수는 “상인들의 마음을 잘 안다”라고 맞장구쳤다.") == ["박서연"]
    assert quoted("박서연 군수는 “상인들의 마음을 잘 안다”라고 적힌 옷을 입었다.") == []


def test_a_mark_that_should_open_closes():
    assert speakers("박서연 군수는 “상인들의 마음을 잘 안다“고 말했다.") == ["박서연"]
    assert speakers("박서연 군수는 ”상인들의 마음을 잘 안다“며 ”길을 열겠다“고 말했다.") == ["박서연"] * 2


def test_a_broadcaster_prints_who_speaks_in_brackets():
    assert speakers("[박서연/해솔시 주무관 : “길을 다시 열어야 하거든요.”]") == ["박서연"]


def test_the_nearer_subject_speaks_where_the_topic_only_reports():
    assert speakers("해솔군은 박서연 군수가 “길을 열겠다”고 말했다고 전했다.") == ["박서연"]


def test_a_topic_speaks_where_another_only_stands_in_its_clause():
    text = "박서연 군수는 이도윤 대표가 참석한 가운데 열린 준공식에서 축사를 통해 “길을 열겠다”고 말했다."
    assert speakers(text) == ["박서연"]


def test_speaker_between_the_words_and_the_verb():
    assert speakers("“길을 다시 열겠다”고 박서연 군수는 말했다.") == ["박서연"]


def test_a_fragment_is_not_direct():
    assert [value.direct for value in quoted("최지안 감독은 “가장 힘든 경기”라고 평가했다.")] == [False]


def test_english_speakers():
    text = (
        "Governor Park Seo-yeon took the stage.\n“We will build a shelter in every village,” Governor Park said.\n"
        "“Orders have doubled since spring,” said Jane Doe, chairwoman of Acme. “We are hiring again.”"
    )
    assert speakers(text, "en") == ["Park Seo-yeon", "Jane Doe", "Jane Doe"]
    assert [value.continued for value in quoted(text, "en")] == [False, False, True]


def test_the_name_that_opens_the_next_sentence_is_not_the_speaker():
    text = "Jane Doe said, “We will open the road.” John Roe said, “We will pay for the road.”"
    assert speakers(text, "en") == ["Jane Doe", "John Roe"]


@pytest.mark.parametrize(
    ("text", "language", "speaker", "words"),
    [
        ("위제트 측은 공장을 더 짓겠다고 강하게 주장했다.", "ko", "위제트", "공장을 더 짓겠다"),
        ("한빛전자는 새 공장이 문을 연다고 밝혔다.", "ko", "한빛전자", "새 공장이 문을 연다"),
        ("Acme Group said that the works will open.", "en", "Acme Group", "the works will open"),
        ("Jane Doe, chair of Acme, said that the works will open.", "en", "Jane Doe", "the works will open"),
    ],
)
def test_speech_told_without_marks_is_never_direct(text, language, speaker, words):
    (value,) = quoted(text, language)
    assert (value.speaker, value.text, value.direct, value.marked) == (speaker, words, False, False)


def test_one_sentence_is_not_read_both_ways():
    assert len(quoted("박서연 군수는 “길을 열겠다”며 상인들을 만나겠다고 밝혔다.")) == 1


WORDS = "“The road is open to all,”"


@pytest.mark.parametrize(
    ("text", "speaker", "verb"),
    [
        (f"{WORDS} said Dr. Jane Q. Doe, M.D., chair of Acme.", "Jane Q. Doe", "said"),
        (f"{WORDS} said Acme Group Interim Chief Executive Officer Jane Doe.", "Jane Doe", "said"),
        (f"{WORDS} according to Jane Doe, who chairs Acme.", "Jane Doe", "according to"),
        ("“The road is open to all.” said Jane Doe, CEO, Acme.", "Jane Doe", "said"),
        ("“The road is open to all.” – Jane Doe, chair of Acme", "Jane Doe", None),
        ("Jane Doe told reporters on Monday that “the road is open to all”.", "Jane Doe", "told reporters"),
        ("Jane Doe, chair of Acme, praised the plan: “The road is open to all.”", "Jane Doe", None),
        ("Jane Doe, chair of Acme, praised the plan, stating, “The road is open.”", "Jane Doe", "stating"),
        ("‘It’s our road and we’ll keep it,’ said Jane Doe.", "Jane Doe", "said"),
        ("'It's our road and we'll keep it,' said Jane Doe.", "Jane Doe", "said"),
        (f"Jane Doe came back. {WORDS} Ms. Doe said.", "Jane Doe", "said"),
        (f"{WORDS} Acme Group said in a statement.", "Acme Group", "said"),
        (f"{WORDS} said Acme’s chief executive officer, Jane Doe.", "Jane Doe", "said"),
        ("Robin, founder of Acme Mutual, said, “The road is open to all.”", None, "said"),
        (f"{WORDS} said a spokeswoman for the county.", None, "said"),
        (f"Jane Doe and John Doe came back. {WORDS} Doe said.", None, "said"),
    ],
)
def test_english_speakers_in_many_places(text, speaker, verb):
    (value,) = quoted(text, "en")
    assert (value.speaker, value.verb) == (speaker, verb)
    assert value.is_person is (speaker is not None and "Doe" in speaker)


def test_a_speech_left_open_goes_on_in_the_next_paragraph():
    text = "“The road is open,” said Jane Doe, chair of Acme. “We pay for it.\n\n“Nobody else has to pay.”"
    assert speakers(text, "en") == ["Jane Doe"] * 3
    assert [value.continued for value in quoted(text, "en")] == [False, True, True]


def test_she_is_nobody_where_another_has_been_named_since():
    text = f"{WORDS} said Jane Doe. Ann Roe, chair of Acme, agreed. “We will pay for the road,” she said."
    assert speakers(text, "en") == ["Jane Doe", None]


@pytest.mark.parametrize(
    "text",
    [
        "Jane Doe wrote “What the River Knows” last year.",
        "“Old Mill Road (1931)” – Jane Doe",
        "‘The Best of Acme’ said it all.",
    ],
)
def test_titles_of_works_are_not_speech(text):
    assert quoted(text, "en") == []


SAID = "“물류단지가 들어서면 군민의 일자리가 크게 늘어날 것이다”라고 말했다."


def test_the_same_words_of_two_people_are_in_conflict():
    assert judged(f"박서연 군수는 {SAID}", f"이도윤 군수는 {SAID}") == (Verdict.CONFLICT, "claims.quote.speaker")


def test_the_same_words_of_one_speaker_agree_whatever_the_marks():
    other = '박서연 해솔군수는 "물류단지가 들어서면 군민의 일자리가 크게 늘어날것이다"라고 말했다.'
    assert judged(f"박서연 군수는 {SAID}", other).verdict is Verdict.AGREE


def test_a_word_exchanged_is_told_and_a_particle_is_not():
    assert judged(f"박서연 군수는 {SAID}", f"박서연 군수는 {SAID.replace('크게', '많이')}") == (
        Verdict.COMPATIBLE,
        "claims.quote.words",
    )
    assert judged(f"박서연 군수는 {SAID}", f"박서연 군수는 {SAID.replace('군민의', '군민')}").verdict is Verdict.AGREE


@pytest.mark.parametrize(
    "other", [f"해솔군은 {SAID}", f"군 관계자는 {SAID}", "이도윤 군수는 “최선을 다하겠다”고 말했다."]
)
def test_words_of_a_body_of_nobody_and_other_words_are_unrelated(other):
    assert judged(f"박서연 군수는 {SAID}", other).verdict is Verdict.UNRELATED


def test_what_everybody_says_is_nobodys():
    short = "“최선을 다하겠다”고 말했다."
    assert judged(f"박서연 군수는 {short}", f"이도윤 군수는 {short}").verdict is Verdict.UNRELATED


@pytest.mark.parametrize("text", ["“" * 3000, '"' * 3001, "“가" * 4000, "'가 " * 4000, "“" + "가" * 50_000])
def test_marks_that_never_close_are_read_at_once(text):
    assert quoted(text) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("박서연 군수는 “길을 열겠다”고 말했다.\n김 군수는 “길을 닫겠다”고 말했다.\n" * 2000, "ko"),
        ("“The road is open,” said Jane Doe.\n“It is late,” Roe said.\n" * 2000, "en"),
        ("“The road is open, " * 3000, "en"),
        ("박서연 군수는 길을 연다고 말했다. " * 2000 + "해솔군은 길을 연다고 밝혔다. " * 2000, "ko"),
        ("“길을 모두 다시 연다”라고 웃으며 " * 3000, "ko"),
        ("Jane Doe said that it opens. " * 4000, "en"),
        ("'It's " * 5000, "en"),
        ("“It is open,” " + "Doe and " * 5000 + "said.", "en"),
    ],
)
def test_long_texts_are_read_at_once(text, language):
    assert len(quoted(text, language)) in (0, 4000)


def test_many_quotations_on_one_line_are_read_at_once():
    assert len(quoted("“길을 열겠다”고 말했다 " * 2000)) == 2000
    assert FAMILY.name == "quote"


def test_a_name_that_a_text_prints_often_is_one_name_of_its_cast():
    text = (
        "“The road is open,” said Jane Roe, director of the works.\n“It is late,” Roe said.\n" * 3
        + "Ann Poe came. " * 3
    )
    cast = cast_of(Reading(text, "en"))
    assert (cast.called("Roe"), cast.called("Poe"), cast.printed_in_full("Poe")) == (["Jane Roe"], [], ["Ann Poe"])
