"""Two texts in two languages: what joins them, and what they tell otherwise."""

from claims.crosscheck.across import names, speakers
from claims.crosscheck.across.glossary import concepts
from claims.crosscheck.across.names import is_one_person
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


def test_two_given_names_of_one_family_name(independent):
    (found,) = names.check(both(independent, *LIBRARY))
    assert [side.value for side in found.sides] == ["하윤솔", "Ha Ji-min"]


def test_a_quotation_turned_into_its_opposite(independent):
    told = both(
        independent,
        "낙농가 대표 여창모 씨는 “우리는 우유를 버리지 않겠다”고 말했다.",
        "“We will throw away our milk,” said Yeo Chang-mo, who speaks for dairy farmers.",
    )
    assert [one.rule for one in speakers.check(told)] == ["claims.event.direction"]


def test_names_of_two_languages():
    assert is_one_person("요나스 케트", "Jonas Kett")
    assert not is_one_person("요나스 케트", "Jonas Bard")
    assert is_same_person({"한국"}, {"south", "korea"})
    assert not is_same_person({"한국"}, {"north", "korea"})
    assert is_same_person({"한지후"}, {"han", "ji-hoo"})
