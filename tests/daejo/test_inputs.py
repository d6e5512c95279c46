import pytest

from daejo.article import Article
from daejo.examine import examine
from daejo.inputs import articles_of, silent
from daejo.report._release import took
from daejo.settings import Settings
from daejo.shares import taken_from_releases

DAY = "입력 2031-03-05 09:00"
RELEASE = f"""버들시, 새 도서관 14일 문 연다

{DAY}

버들시가 오는 14일 솔내도서관의 문을 연다. 4층 건물에 책 12만 권을 갖췄으며 공사비는 320억원이 들었다.

강이든 버들시장은 “아이들이 걸어서 올 수 있는 도서관을 만들겠다”고 말했다.
"""
ENGLISH = """Beodeul opens a library

Published March 5, 2031

Beodeul will open the Solnae Library on March 14. The four-storey building holds 120,000 books and cost 32 billion won.

"We will build a library that children can walk to," Mayor Kang I-deun said.
"""


def told(*texts, release=RELEASE):
    articles = [Article(f"{number}.txt", text) for number, text in enumerate(texts)]
    return examine([*articles, Article("release.txt", release, source="release")])


@pytest.mark.parametrize(
    "release, right, wrong",
    [
        (RELEASE, "320억원", "230억원"),
        (RELEASE, "오는 14일", "오는 17일"),
        (RELEASE, "강이든", "강이둔"),
        (RELEASE, "아이들", "어른들"),
        (RELEASE, "버들시장", "버들시 부시장"),
        (ENGLISH, "32 billion", "23 billion"),
        (ENGLISH, "March 14", "March 17"),
        (ENGLISH, "Kang I-deun", "Kang I-dun"),
        (ENGLISH, "children can", "children cannot"),
        (ENGLISH, "Mayor", "Vice Mayor"),
    ],
)
def test_one_article_that_differs_from_the_release_is_the_suspect_of_an_error(release, right, wrong):
    found = told(release.replace(right, wrong), release=release)
    assert [f.grade for f in found.findings if f.releases] == ["error"]
    (one,) = (f for f in found.findings if f.releases)
    assert {e.article for e in one.evidence if e.side == one.suspect} == {"0.txt"}
    assert one.standing(found.new) == "new"
    assert str(one.correction) in release


def test_reprints_of_a_slip_do_not_outvote_the_release():
    slip = RELEASE.replace("320억원", "230억원")
    found = told(
        slip, f"{slip}\n시민 공모로 이름을 지었다.\n", f"{slip}\n주차장은 없다.\n", f"{slip}\n입장은 무료다.\n"
    )
    (one,) = (f for f in found.findings if f.releases)
    assert (one.grade, one.correction) == ("error", "320억원")
    assert {e.article for e in one.evidence if e.side == one.suspect} == {f"{n}.txt" for n in range(4)}


def test_a_translation_is_held_against_a_korean_release():
    found = told(ENGLISH.replace("32 billion", "23 billion"))
    (one,) = (f for f in found.findings if f.releases)
    assert (one.rule, one.grade, one.correction) == ("claims.figure.amount", "error", None)
    assert {e.article for e in one.evidence if e.side == one.suspect} == {"0.txt"}


def test_articles_that_tell_what_the_release_tells_have_no_findings():
    assert told(RELEASE, ENGLISH).findings == ()


def test_what_is_wrong_inside_the_release_stands_apart_and_names_no_suspect():
    wrong = RELEASE.replace("오는 14일", "오는 14일(월)")  # a Friday
    found = told("버들시장이 축구를 봤다.\n", release=wrong)
    assert {f.standing(found.new) for f in found.findings} == {"archive"}


def test_of_two_releases_that_contradict_each_other_none_is_suspected():
    releases = (Article("r1.txt", RELEASE), Article("r2.txt", RELEASE.replace("320억원", "230억원")))
    found = examine([Article("a.txt", RELEASE)], settings=Settings(release=releases))
    assert [(f.suspect, f.correction, len(f.releases)) for f in found.findings] == [(None, None, 2)]
    assert "보도자료" in found.to_markdown(lang="ko")


def test_a_release_is_never_new_also_where_it_lies_among_the_articles(tmp_path):
    (tmp_path / "a.txt").write_text(RELEASE.replace("320억원", "230억원"), encoding="utf-8")
    (tmp_path / "release.txt").write_text(RELEASE, encoding="utf-8")
    given = articles_of([tmp_path], [], silent, release=[tmp_path / "release.txt"])
    assert (given.new, given.releases) == ({"a.txt"}, {"release.txt"})


def test_a_release_alone_is_an_article_like_any_other():
    assert examine([Article("r.txt", RELEASE, source="release")]).new == frozenset()


def test_what_each_article_took_from_the_release_is_told_both_ways():
    part = RELEASE.splitlines()[4]
    found = told(part, "버들시장이 축구를 봤다.\n")
    one, other = taken_from_releases(found)
    assert (one.article, one.of_article, 0.4 < one.of_release < 0.8) == ("0.txt", 1.0, True)
    assert (other.of_article, other.of_release) == (0, 0)
    assert took(one, "en").startswith("0.txt: 100% of it stands in release.txt")
    assert "release.txt" in took(other, "ko")
