from daejo.article import Article, Zone, ZoneKind
from daejo.finding import Duplicate, Member, Report
from daejo.shares import shared


def article(key: str, letters: int) -> Article:
    return Article(key, "가" * letters, (Zone(ZoneKind.BODY, 0, letters),))


def copy(*places: tuple[str, int, int]) -> Duplicate:
    return Duplicate("d", "contained", 1, tuple(Member(*place, "body") for place in places))


def shares(articles, *copies):
    return [(one.articles, one.texts, one.shares) for one in shared(Report(tuple(articles), copies, (), (), ()))]


def test_the_share_is_taken_both_ways():
    articles = article("a", 100), article("b", 200)
    assert shares(articles, copy(("a", 0, 50), ("b", 10, 60))) == [(("a", "b"), 1, (0.5, 0.25))]


def test_copies_that_lie_over_one_another_count_once():
    articles = article("a", 100), article("b", 100)
    found = shares(articles, copy(("a", 0, 50), ("b", 0, 50)), copy(("a", 40, 60), ("b", 80, 100)))
    assert found == [(("a", "b"), 2, (0.6, 0.7))]


def test_what_two_share_with_a_third_is_part_of_what_they_share():
    articles = [article(key, 100) for key in "abc"]
    found = shares(articles, copy(("a", 0, 30), ("b", 0, 30)), copy(("a", 50, 60), ("b", 50, 60), ("c", 0, 10)))
    assert (("a", "b"), 1, (0.4, 0.4)) in found
    assert (("a", "b", "c"), 1, (0.4, 0.4, 0.1)) in found


def test_repetition_within_one_article_is_no_share():
    assert shares([article("a", 100)], copy(("a", 0, 10), ("a", 50, 60))) == []


def test_furniture_and_bylines_are_not_counted():
    page = Article("a", "가" * 100, (Zone(ZoneKind.BODY, 0, 50), Zone(ZoneKind.FURNITURE, 50, 100)))
    assert shares([page, article("b", 50)], copy(("a", 0, 25), ("b", 0, 25))) == [(("a", "b"), 1, (0.5, 0.5))]
