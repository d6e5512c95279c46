import pytest

from claims import Reading, Verdict
from claims.families.event import read, weigh


def roles(text, language="ko"):
    claims = read(Reading(text, language))
    return {(claim.value.role, claim.value.names, claim.value.open_list) for claim in claims}


def one(text, role, language="ko"):
    (claim,) = (claim for claim in read(Reading(text, language)) if claim.value.role == role)
    return claim


def judged(left, right, role="host", language="ko"):
    return weigh(one(left, role, language), one(right, role, language))


def test_every_role_of_one_sentence_is_told_of_the_event_that_ends_it():
    text = "해솔군이 주최하고, 한빛전자와 푸른은행, 새길문화재단 등이 주관하는 ‘2031 들꽃 박람회’"
    assert roles(text) == {
        ("host", ("해솔군",), False),
        ("organiser", ("한빛전자", "푸른은행", "새길문화재단"), True),
        ("edition", ("2031",), False),
    }
    assert {claim.value.event for claim in read(Reading(text, "ko"))} == {"2031 들꽃 박람회"}


def test_the_topic_names_the_event_where_a_quoted_programme_follows():
    text = "'2031 들꽃 박람회'는 해솔군 주최로 한빛전자 등이 공동으로 주관 '꽃길 가꾸기'를 알린다."
    assert one(text, "organiser").value.event == "2031 들꽃 박람회"


def test_one_body_in_two_roles():
    told = roles("이번 세미나는 해솔연구원, 푸른대학교가 공동으로 주최·주관했다.")
    assert told == {(role, ("해솔연구원", "푸른대학교"), False) for role in ("host", "organiser")}


def test_bodies_joined_by_a_dot_are_two():
    assert one("교육부·해솔공사가 주최한 ‘2031 들꽃 축제’", "host").value.names == ("교육부", "해솔공사")


def test_a_committee_takes_the_name_before_it():
    assert one("들꽃축제 추진위원회가 주최한 ‘2031 들꽃 축제’", "host").value.names == ("들꽃축제 추진위원회",)


def test_spans_quote_the_names():
    text = "해솔군과 푸른시가 공동 주최한 ‘2031 들꽃 축제’가 해솔공원에서 열렸다."
    for claim in read(Reading(text, "ko")):
        if claim.value.role != "edition":
            assert tuple(text[slice(*span)] for span in claim.value.spans) == claim.value.names
        assert text[slice(*claim.value.event_span)] == claim.value.event


@pytest.mark.parametrize(
    ("name", "subject", "editions"),
    [
        ("2031 들꽃 축제", "들꽃축제", ("2031",)),
        ("2031년도 들꽃 축제", "들꽃축제", ("2031",)),
        ("제12회 들꽃 축제", "들꽃축제", ("12회",)),
        ("들꽃 축제", "들꽃축제", ()),
    ],
)
def test_the_edition_is_no_part_of_the_subject(name, subject, editions):
    topic = one(f"해솔군이 주최한 ‘{name}’", "host").topic
    assert (topic.subject, topic.scope) == (subject, editions)


NAMED = "해솔군은 5일 ‘2031 들꽃 박람회’를 열었다."


@pytest.mark.parametrize("called", ["박람회", "행사"])
def test_this_event_is_the_one_the_text_names(called):
    told = one(f"{NAMED}\n해솔군이 주최한 이번 {called}에 3만명이 왔다.", "host")
    assert (told.value.event, told.topic.scope) == ("2031 들꽃 박람회", ("2031",))


@pytest.mark.parametrize(
    "text",
    [
        f"{NAMED} ‘2031 바다 박람회’도 있다.\n해솔군이 주최한 이번 박람회에 왔다.",
        f"{NAMED}\n해솔군이 주최한 이번 음악회에 왔다.",
        "‘2030 들꽃 박람회’보다 ‘2031 들꽃 박람회’가 낫다.\n해솔군이 주최한 이번 박람회에 왔다.",
    ],
)
def test_this_event_is_none_where_several_or_none_fit(text):
    assert one(text, "host").value.event is None


def test_brackets_behind_a_name_are_no_part_of_the_list():
    text = "해솔진흥원(HSA), 푸른재단(PFA)이 공동 주관한 ‘제8차 들꽃 포럼’이 열렸다."
    assert one(text, "organiser").value.names == ("해솔진흥원", "푸른재단")
    assert one(text, "organiser").topic.scope == ("8차",)


def test_the_only_event_that_follows_is_the_one_told_of():
    text = "해솔문화재단 주관으로 해솔공원에서 ‘제12회 들꽃 축제’를 연다."
    assert one(text, "organiser").value.event == "제12회 들꽃 축제"


@pytest.mark.parametrize(
    "text",
    [
        "해솔군이 주관한 ‘살기 좋은 마을’로 선정됐다.",
        "정부가 주관한 기념식에 왔다.",
        "해솔협회에서 개최한 ‘2031 들꽃 축제’에 왔다.",
    ],
)
def test_what_is_no_event_and_no_place_is_not_read(text):
    assert roles(text) == set()


def test_a_place_begins_behind_who_organises():
    text = "제8회 들꽃축제는 해솔군이 주최하고 해솔문화재단이 주관해 강변공원에서 열린다."
    assert one(text, "venue").value.names == ("강변공원",)


def test_english_events_by_number_word_and_by_who_will_host_them():
    assert one("Haesol County will host the 8th Annual Haesol Fair.", "host", "en").topic.scope == ("8th",)
    text = (
        "The Eighth Annual Haesol Fair was held March 3-5 at Haesol Arena. The fair, hosted by Haesol County, is old."
    )
    assert one(text, "venue", "en").value.names == ("Haesol Arena",)
    told = one(text, "host", "en").topic
    assert (told.subject, told.scope) == ("haesolfair", ("8th",))


def test_what_an_event_has_among_other_things_is_not_the_event():
    text = (
        "The 2031 Haesol Fair features concerts organized by Acme Group. The fair has workshops hosted by Acme Group."
    )
    assert roles(text, "en") == set()


def test_a_list_with_a_doubtful_name_is_not_read():
    assert roles("박서연 대표와 해솔군이 주최한 만찬") == set()


HOSTED = "{}이 주최한 ‘2031 들꽃 축제’가 열렸다."


def test_two_hosts_of_one_edition_are_in_conflict():
    assert judged(HOSTED.format("해솔군"), HOSTED.format("한빛재단")) == (Verdict.CONFLICT, "")


def test_a_short_name_is_the_same_body():
    assert (
        judged(HOSTED.format("중소기업중앙회와 해솔군"), HOSTED.format("중기중앙회와 해솔군")).verdict is Verdict.AGREE
    )


@pytest.mark.parametrize("other", ["2030 들꽃 축제", "들꽃 축제", "2031 들국화 축제"])
def test_another_or_unknown_edition_never_conflicts(other):
    right = HOSTED.format("한빛재단").replace("2031 들꽃 축제", other)
    assert judged(HOSTED.format("해솔군"), right).verdict is Verdict.UNRELATED


def test_an_open_list_may_hold_the_others():
    whole, some = HOSTED.format("해솔군과 한빛재단"), HOSTED.format("한빛재단 등")
    assert judged(whole, some).verdict is Verdict.AGREE
    assert judged(HOSTED.format("해솔군"), some).verdict is Verdict.COMPATIBLE


def test_a_part_of_a_list_is_no_conflict():
    assert judged(HOSTED.format("해솔군과 한빛재단"), HOSTED.format("한빛재단")).verdict is Verdict.COMPATIBLE


def test_a_hall_and_its_city_are_no_conflict():
    left, right = ("서울 코엑스에서 열린 ‘2031 들꽃 축제’", "해솔공원에서 열린 ‘2031 들꽃 축제’")
    assert judged(left, right, "venue").verdict is Verdict.COMPATIBLE


def test_english_lists():
    text = (
        "The '2031 Expo' is hosted by the Ministry of Culture, Sports and Tourism and organized by Acme Group and KBIZ."
    )
    assert one(text, "host", "en").value.names == ("Ministry of Culture, Sports and Tourism",)
    assert one(text, "organiser", "en").value.names == ("Acme Group", "KBIZ")


@pytest.mark.parametrize(
    "text",
    [
        "해솔군·" * 5000 + "이 주최한",
        "주최" * 20_000,
        "열린 " * 20_000,
        "해솔공원에서 열린 " * 5000,
        "hosted by A and " * 3000,
        "가" * 50_000 + "에서 열린",
    ],
)
def test_long_texts_are_read_at_once(text):
    assert roles(text) == set()
