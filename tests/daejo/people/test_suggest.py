import pytest

from daejo.article import Article
from daejo.people.sheet import read
from daejo.people.suggest import as_toml, proposals

DAY = "입력 2031-03-0{} 10:00"
TEXTS = [
    f"도서관 개관\n\n{DAY.format(5)}\n\n강이든 버들시장은 도서관 개관식에서 어린이 열람실을 둘러봤다.\n",
    f"축제 개막\n\n{DAY.format(9)}\n\n나래솔축제를 찾은 강이든 버들시장은 상인들과 이야기를 나눴다.\n",
    f"인터뷰\n\n{DAY.format(7)}\n\n윤태호 새들은행 이사는 대출 제도를 설명했다.\n",
]


def suggested(texts, lang="en"):
    articles = [Article(f"{number}.txt", text) for number, text in enumerate(texts)]
    return as_toml(proposals(articles, {}, lambda *_: None), len(articles), lang)


def test_whom_two_independent_texts_print_with_a_post_is_proposed(tmp_path):
    path = tmp_path / "people.toml"
    path.write_text(suggested(TEXTS), encoding="utf-8")
    (person,) = read(path).people
    (post,) = person.posts
    assert (person.name, post.titles, post.organizations, str(post.start)) == (
        "강이든", ("시장",), ("버들시",), "2031-03-05"
    )  # fmt: skip
    assert "2 independent texts, the last on 2031-03-09" in path.read_text(encoding="utf-8")


def test_reprints_of_one_text_are_one():
    assert "[[person]]" not in suggested([TEXTS[0], TEXTS[0].replace("2031-03-05", "2031-03-06")])


def test_posts_that_do_not_go_together_are_marked():
    others = [one.replace("버들시장", "버들시 부시장").replace("둘러봤다", "보았다") for one in TEXTS]
    told = suggested([*TEXTS, others[0].replace("도서관 개관식", "공원 착공식"), others[1].replace("나래솔", "가람솔")])
    assert "# Check: these posts do not go together" in told
    assert told.count("[[person.post]]") == 2


def test_nobody_is_proposed_where_nobody_is_named():
    assert suggested(["오늘은 비가 왔다.\n"], "ko").count("#") == 2


@pytest.mark.parametrize("lang, words", [("ko", "기사 3건에서 제안한"), ("en", "from 3 articles")])
def test_comments_are_in_the_language_of_the_messages(lang, words):
    assert words in suggested(TEXTS, lang)
