from daejo import Article
from daejo.beside import beside

LEFT = """가람시, 빈집 고친다

가람시는 3일 빈집 40채를 고쳐 빌려준다고 밝혔다. 신청은 20일까지다. 예산은 12억원이다.
윤도하 시장은 “마을이 살아난다”고 말했다.
"""
RIGHT = """가람시, 빈집 고친다

윤도하 시장은 "마을이 살아난다"고 말했다.
가람시는 3일 빈집 40채를 고쳐 싼값에 빌려준다고 밝혔다. 예산은 13억원이다. 내년에도 이어진다.
"""


def told(one, other):
    def words(side):
        return None if side is None else "".join(word.words for word in side.words)

    return [(row.kind, row.moved, words(row.left), words(row.right)) for row in beside(one, other)]


def test_every_sentence_of_both_is_told_once():
    left, right = Article("a", LEFT), Article("b", RIGHT)
    rows = beside(left, right)
    for article, sides in ((left, [row.left for row in rows]), (right, [row.right for row in rows])):
        spans = sorted(side.span for side in sides if side is not None)
        assert "".join(article.text[start:end] for start, end in spans) == "".join(
            article.text.replace("\n", "").replace("다. ", "다.")
        )


def test_what_is_the_same_changed_moved_or_in_one_alone():
    assert told(Article("a", LEFT), Article("b", RIGHT)) == [
        ("same", False, "가람시, 빈집 고친다", "가람시, 빈집 고친다"),
        (
            "changed",
            False,
            "가람시는 3일 빈집 40채를 고쳐 빌려준다고 밝혔다.",
            "가람시는 3일 빈집 40채를 고쳐 싼값에 빌려준다고 밝혔다.",
        ),
        ("left", False, "신청은 20일까지다.", None),
        ("changed", False, "예산은 12억원이다.", "예산은 13억원이다."),
        ("same", True, "윤도하 시장은 “마을이 살아난다”고 말했다.", '윤도하 시장은 "마을이 살아난다"고 말했다.'),
        ("right", False, None, "내년에도 이어진다."),
    ]


def test_words_that_the_other_has_not_are_marked_whole():
    row = next(row for row in beside(Article("a", LEFT), Article("b", RIGHT)) if "예산" in row.left.words[0].words)
    assert [word.words for word in row.left.words if word.differs] == ["12억원이다"]
    assert [word.words for word in row.right.words if word.differs] == ["13억원이다"]


def test_articles_about_different_things_have_no_sentence_in_common():
    other = Article("b", "한빛군, 다리 새로 놓는다\n\n한빛군은 새 다리를 5월에 연다고 했다.\n")
    assert {row.kind for row in beside(Article("a", LEFT), other)} == {"left", "right"}


def test_an_article_beside_itself_is_the_same_throughout():
    assert {(row.kind, row.moved) for row in beside(Article("a", LEFT), Article("b", LEFT))} == {("same", False)}


def test_furniture_is_not_compared():
    text = f"{LEFT}\n무단 전재 및 재배포 금지\n"
    assert not [row for row in told(Article("a", text), Article("b", LEFT)) if row[0] != "same"]


def test_a_sentence_that_is_said_over_and_over_is_the_same_each_time():
    text = "가람시, 길 낸다\n\n" + "가람시는 길을 낸다.\n" * 500
    rows = beside(Article("a", text), Article("b", f"{text}나루시는 다리를 놓는다.\n"))
    assert [(row.kind, row.moved) for row in rows] == [("same", False)] * 501 + [("right", False)]
