"""Two texts in two languages: what joins them, and what they tell otherwise."""

import pytest

from claims.crosscheck.across import names, places, posts, speakers, trades
from claims.crosscheck.across.glossary import concepts
from claims.crosscheck.across.posts import is_one_person, portfolios, spheres
from claims.crosscheck.events import events
from claims.crosscheck.roles.sounds import is_same_person

LIBRARY = (
    "군립 도서관장에 하윤솔 씨가 임명됐다. 사서가 관장이 된 것은 처음이다.",
    "Ha Ji-min has been picked to run the county library, the first librarian in the job.",
)


def both(independent, one, other):
    return events(independent(one, other))


def test_two_languages_join_by_everyday_words(independent):
    assert both(independent, *LIBRARY).pairs == ((0, 1),)
    assert concepts("데이터센터가 학교를", 0, 10, "ko") >= {"데이터", "학교"}
    assert concepts("The schools were closed", 0, 23, "en") >= {"학교"}


@pytest.mark.parametrize(
    ("check", "one", "other", "left", "right"),
    [
        (names.check, *LIBRARY, "하윤솔", "Ha Ji-min"),
        (
            posts.check,
            "카야 소르 교육장관이 서울의 초등학교에서 수업을 지켜봤다.",
            "Kaja Sor, Estland's minister of culture, watched a class at a school in Seoul.",
            "카야 소르 교육장관",
            "Kaja Sor, Estland's minister",
        ),
        (
            places.check,
            "서란대가 우즈베키스탄에 캠퍼스를 연다. 학생 240명을 뽑는다.",
            "Seoran University will open a campus in Kyrgyzstan, taking 240 students.",
            "우즈베키스탄",
            "Kyrgyzstan",
        ),
        (
            places.check,
            "세온이 모르단 수도 카타라에 300병상 병원을 연다.",
            "Seon will operate a 300-bed hospital in Pelim, the second-largest city, and in the capital, Pelim.",
            "수도 카타라",
            "in the capital, Pelim",
        ),
        (
            trades.check,
            "한국이 몽골에서 석탄 40만t을 수입한다.",
            "South Korea will export 400,000 tons of coal to Mongolia.",
            "한국이 몽골에서 석탄 40만t을 수입",
            "export 400,000 tons of coal to Mongolia",
        ),
    ],
)
def test_what_two_languages_tell_otherwise(independent, check, one, other, left, right):
    found = check(both(independent, one, other))
    told = {tuple(side.value for side in one.sides) for one in found}
    assert (left, right) in told


def test_a_quotation_turned_into_its_opposite(independent):
    told = both(
        independent,
        "낙농가 대표 여창모 씨는 “우리는 우유를 버리지 않겠다”고 말했다.",
        "“We will throw away our milk,” said Yeo Chang-mo, who speaks for dairy farmers.",
    )
    assert [one.rule for one in speakers.check(told)] == ["claims.event.direction"]


def test_names_posts_and_portfolios_of_two_languages():
    assert is_one_person("요나스 케트", "Jonas Kett")
    assert not is_one_person("요나스 케트", "Jonas Bard")
    assert portfolios("외교장관", "ko").isdisjoint(portfolios("the finance minister", "en"))
    assert portfolios("외교장관", "ko") & portfolios("minister of foreign affairs", "en")
    assert spheres("부장판사", "ko").isdisjoint(spheres("a prosecutor", "en"))
    assert is_same_person({"한국"}, {"south", "korea"})
    assert not is_same_person({"한국"}, {"north", "korea"})
    assert is_same_person({"한지후"}, {"han", "ji-hoo"})
