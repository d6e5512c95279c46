from dataclasses import replace

from daejo.finding import Evidence
from daejo.report.html.findings import card
from daejo.report.html.places import Places


def shown(report, number=0, lang="en"):
    return card(report.findings[number], "own", 1, Places(report.articles, lang, report.new), "")


def test_both_sides_stand_next_to_each_other_with_what_each_says(report):
    sides = shown(report).sides
    assert [(side.letters, side.said) for side in sides] == [("A", "3만7200명"), ("B", "3만720명")]
    assert [side.suspect for side in sides] == ["", "suspect"]


def test_a_quote_is_marked_within_its_line(report):
    (wording,) = shown(report).sides[0].open
    told = [("".join(word.words for word in piece.words), piece.quoted) for piece in wording.pieces]
    assert ("3만7200명", True) in told
    assert "".join(words for words, _ in told) == report.articles[0].text.splitlines()[2]


def test_reprints_of_the_same_words_are_folded(report):
    one, other = report.articles
    copies = tuple(replace(one, key=f"copy{number}.txt") for number in range(37))
    first = report.findings[0].evidence[0]
    evidence = (first, *(first._replace(article=copy.key) for copy in copies), report.findings[0].evidence[1])
    many = replace(report, articles=(one, other, *copies), findings=(replace(report.findings[0], evidence=evidence),))
    (wording,) = shown(many).sides[0].open
    assert wording.place.where == "a.txt:3"
    assert len(wording.same) == 37


def test_many_wordings_are_folded_behind_the_first(report):
    one, other = report.articles
    copies = tuple(replace(one, key=f"{n}.txt", text=one.text.replace("이라고", f"이라고 {n}번 ")) for n in range(15))
    first = report.findings[0].evidence[0]
    evidence = (*(first._replace(article=copy.key) for copy in copies), report.findings[0].evidence[1])
    changed = tuple(replace(copy, text=copy.text.replace("말했다", f"{copy.key}에 말했다")) for copy in copies)
    many = replace(report, articles=(other, *changed), findings=(replace(report.findings[0], evidence=evidence),))
    side = shown(many).sides[0]
    assert (len(side.open), len(side.folded)) == (3, 12)


def test_the_place_of_a_new_article_comes_first_and_is_named_so(report):
    one, other = report.articles
    first = report.findings[0].evidence[0]
    alike, apart = (
        replace(one, key="alike.txt"),
        replace(one, key="apart.txt", text=one.text.replace("말했다", "전했다")),
    )
    evidence = (*(first._replace(article=each.key) for each in (one, alike, apart)), report.findings[0].evidence[1])
    finding = replace(report.findings[0], evidence=evidence)
    for new, order in (("alike.txt", ["alike.txt", "apart.txt"]), ("apart.txt", ["apart.txt", "a.txt"])):
        held = replace(report, articles=(one, other, alike, apart), findings=(finding,), new=frozenset({new}))
        told = shown(held).sides[0].open
        assert [wording.place.where.partition(":")[0] for wording in told] == order
        assert [wording.place.new for wording in told] == ["new", ""]


def test_where_all_are_new_none_is_named_so(report):
    held = replace(report, new=frozenset({"a.txt", "b.txt"}))
    assert not shown(held).sides[0].open[0].place.new


def test_the_words_that_differ_are_marked_whole(report):
    one, other = report.articles
    quotes = ("새 공장에서 3만7200명이", "새 공장에서 3만720명이")
    evidence = tuple(
        Evidence(a.key, n, a.text.index(q), a.text.index(q) + len(q), q, "body", 2)
        for n, (a, q) in enumerate(zip((one, other), quotes, strict=True))
    )
    told = shown(replace(report, findings=(replace(report.findings[0], evidence=evidence),)))
    words = [word for piece in told.sides[0].open[0].pieces if piece.quoted for word in piece.words]
    assert [word.words for word in words if word.differs] == ["3만7200명이"]


def test_an_entry_to_accept_names_the_finding(report):
    assert shown(report).accept.startswith('[[accepted]]\nid = "f1"\nrule = "claims.figure.differs_in_copy"\n')


def test_spaces_alone_are_named_as_such(report):
    finding = replace(report.findings[0], values=("새 공장", "새공장"))
    assert shown(replace(report, findings=(finding,))).differs_in_marks
    assert not shown(report).differs_in_marks
