from itertools import permutations

from claims.span import Span
from daejo.article import Article
from daejo.sentences import copied_sentences, split

LONG = [
    "해솔군은 청년 농업인이 돌아오는 농촌을 만들기 위해 여러 사업을 벌이고 있다.",
    "올해부터는 빈집을 고쳐 싼값에 빌려주고 첫해 농사 비용도 함께 보태기로 했다.",
    "군은 주민 설명회를 열어 뜻을 모은 뒤 조례를 고쳐 지원 근거를 마련할 계획이다.",
]


def groups(*texts: str) -> list[list[str]]:
    articles = [Article(str(number), text, ()) for number, text in enumerate(texts)]
    whole = {number: [Span(0, len(text))] for number, text in enumerate(texts)}
    found = copied_sentences(articles, split(articles, whole))
    return [[texts[int(m.source)][slice(*m.span)] for m in group] for group in found]


def test_a_copied_sentence_is_found_wherever_it_stands():
    assert groups(" ".join(LONG), "날씨가 맑다. " + LONG[1]) == [[LONG[1], LONG[1]]]


def test_a_short_sentence_between_copied_ones_is_known_by_its_place():
    here, there = "신청은 17개 읍면에서 받는다.", "신청은 71개 읍면에서 받는다."
    found = groups(" ".join([*LONG[:2], here, LONG[2]]), " ".join([*LONG[:2], there, LONG[2]]))
    assert found[-1] == [here, there]
    assert len(found) == 4


def test_a_short_sentence_joins_the_copies_of_its_place_whichever_article_comes_first():
    said = [f"군은 온실을 짓는 데 {sum_}을 들였다." for sum_ in ("126억5000만원", "126만5000원", "126억5000만원")]
    pages = [" ".join([*LONG[:2], one, LONG[2]]) for one in said]
    for order in permutations(range(3)):
        assert sorted(said) in [sorted(group) for group in groups(*(pages[number] for number in order))]


def test_another_sentence_in_the_same_place_is_no_copy():
    pair = "신청은 17개 읍면에서 받는다.", "비는 내일 그친다고 한다."
    assert len(groups(*(" ".join([*LONG[:2], one, LONG[2]]) for one in pair))) == 3


def test_articles_that_share_a_third_are_no_reprints_of_one_another():
    more = " 비가 왔다. 눈도 왔다. 바람이 불었다. 날이 갰다. 해가 떴다. 달이 떴다. 별이 떴다."
    here, there = "신청은 17개 읍면에서 받는다.", "신청은 71개 읍면에서 받는다."
    texts = [
        " ".join([*LONG[:2], one, last]) + rest
        for one, last, rest in (
            (here, LONG[2], more),
            (there, LONG[2].replace("조례", "규칙"), more.replace("다", "네")),
        )
    ]
    assert [here, there] not in groups(*texts)


def test_between_two_equal_sentences_a_short_one_is_known_in_any_article():
    more = " 비가 왔다. 눈도 왔다. 바람이 불었다. 날이 갰다. 해가 떴다. 달이 떴다. 별이 떴다."
    here, there = "사업비는 128억원이다.", "사업비는 1천280억원이다."
    texts = [
        " ".join([LONG[0], one, LONG[1]]) + rest for one, rest in ((here, more), (there, more.replace("다", "네")))
    ]
    assert [here, there] in groups(*texts)


def test_a_short_line_that_moved_is_known_in_a_reprint():
    here, there = "신청은 17개 읍면에서 받는다.", "신청은 71개 읍면에서 받는다."
    found = groups(" ".join([here, *LONG, "끝."]), " ".join([LONG[0], "끝.", *LONG[1:], there]))
    assert [here, there] in found


def test_short_sentences_in_common_show_a_reprint():
    label = ["문의는 군청으로.", "사진은 해솔군.", "글은 편집부.", "끝은 여기."]
    here, there = "신청은 17개 읍면에서 받는다.", "신청은 71개 읍면에서 받는다."
    texts = [" ".join([*LONG, one, *label]) for one in (here, there)]
    assert [here, there] in groups(*texts)


def test_a_quotation_goes_on_behind_its_full_stop_whatever_its_marks():
    text = "마을 대표는 {0}나무를 심으니 참 좋다.{1}며 {0}내년에도 강변에 벚나무를 심겠다.{1}고 말했다."
    curly, straight = text.format("“", "”"), text.format('"', '"')
    assert groups(curly, straight) == [[curly, straight]]
