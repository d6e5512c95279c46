"""Korean titles: where a post is held, and words that are no title or no name."""

import pytest

from claims import read


def posts(text):
    found = (claim.value for claim in read(text, language="ko") if claim.family == "title")
    return [(post.person, post.organization, post.unit, post.title) for post in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("새길당 3선 박서연 의원은 말했다.", ("박서연", "새길당", None, "의원")),
        ("새길당 친한솔계 재선 박서연 의원은 말했다.", ("박서연", "새길당", None, "의원")),
        ("박서연 의원(새길당·해솔갑)이 자료를 냈다.", ("박서연", "새길당", None, "의원")),
        ("박서연 의원(해솔갑)이 자료를 냈다.", ("박서연", None, None, "의원")),
        ("박서연(한빛대학교) 교수는 말했다.", ("박서연", "한빛대학교", None, "교수")),
        ("새길당의 박서연 전 비상대책위원장", ("박서연", "새길당", "비상대책위", "위원장")),
        ("새길대학교 박서연 평생교육원장", ("박서연", "새길대학교", "평생교육원", "원장")),
        ("전남 박서연 해솔시장", ("박서연", "해솔시", None, "시장")),
        ("박서연 새길부 제1차관", ("박서연", "새길부", None, "제1차관")),
        ("해솔군 박서연 농촌산업과장", ("박서연", "해솔군", "농촌산업과", "과장")),
        ("박서연 전국청년연합회장", ("박서연", "전국청년연합회", None, "회장")),
        ("해솔여상 박서연 교장", ("박서연", "해솔여상", None, "교장")),
        ("해솔 타이거즈 박서연 감독", ("박서연", "해솔 타이거즈", None, "감독")),
        ("해솔 타이거즈의 투수 박서연이 던졌다.", ("박서연", "타이거즈", None, "투수")),
        ("한빛항공 스포츠단장 이유성", ("이유성", "한빛항공", "스포츠단", "단장")),
        ("해솔에서 박서연 기자입니다.", ("박서연", None, None, "기자")),
        ("크로퍼드 국장은 고개를 저었다.", ("크로퍼드", None, None, "국장")),
    ],
)
def test_a_phrase_gives_person_organisation_unit_and_title(text, expected):
    assert expected in posts(text)


@pytest.mark.parametrize(
    "text",
    [
        "사업장과 공사장을 점검했다.",
        "교사 전문성을 높인다.",
        "기자 사이에 벌어진 일에 사과했다.",
        "조금 지나서 당선자가 나왔다.",
        "대사 주관하에 열렸다.",
        "위스키 시장 리딩 브랜드로 떠올랐다.",
    ],
)
def test_other_words_are_no_people(text):
    assert posts(text) == []
