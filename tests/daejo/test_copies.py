from itertools import permutations

import pytest

from daejo.article import Article, Zone, ZoneKind
from daejo.copies import find_copies
from daejo.places import Place

LEAD = "해솔군은 12일 군청 대회의실에서 청년 농업인 40명과 함께 내년도 영농 지원 계획을 논의했다고 밝혔다."
QUOTE = "청년이 돌아오는 농촌을 만들기 위해 예산과 인력을 아끼지 않고 지원하겠다"
KINDS = {
    "#": ZoneKind.SUMMARY,
    "=": ZoneKind.CAPTION,
    "!": ZoneKind.FURNITURE,
    "^": ZoneKind.HEADLINE,
    "~": ZoneKind.BYLINE,
}


def article(key: str, *lines: str) -> Article:
    """Lines as zones: body, or the kind its first character stands for."""
    text = "\n".join(lines)
    zones, start = [], 0
    for line in lines:
        zones.append(Zone(KINDS.get(line[0], ZoneKind.BODY), start, start + len(line)))
        start += len(line) + 1
    return Article(key, text, tuple(zones))


def quotes(articles, duplicate):
    texts = {a.key: a.text for a in articles}
    return [texts[m.article][m.start : m.end] for m in duplicate.members]


def test_a_summary_that_repeats_the_body_is_a_copy_with_its_voice():
    page = article("a", "#" + LEAD, "다른 이야기가 먼저 나온다. 날씨가 맑았다.", LEAD)
    found = find_copies([page], threshold=0.7)
    (copy,) = found.duplicates
    assert [m.zone for m in copy.members] == ["summary", "body"]
    voices = [found.voices[Place(0, zone.start, zone.end)] for zone in page.zones]
    assert voices[0] == voices[2] != voices[1]


def test_a_copy_that_differs_in_quote_marks_and_spaces_alone_is_exact():
    left, right = article("a", f"군수는 “{QUOTE}”고 말했다."), article("b", f'군수는  "{QUOTE}" 고 말했다.')
    (copy,) = find_copies([left, right], threshold=0.7).duplicates
    assert (copy.kind, copy.similarity) == ("exact", 1)


def test_a_quotation_is_found_in_a_paragraph_that_is_no_copy():
    left = article("a", f"이도현 군수는 “{QUOTE}”고 말했다.")
    right = article(
        "b",
        "행사에는 주민과 농업인 단체 대표, 관계 공무원이 참석해 의견을 나눴으며 여러 건의가 나왔다. 참석자들은 판로와 "
        f"주거 문제를 가장 큰 어려움으로 꼽았다. “{QUOTE}”는 약속도 나왔다.",
    )
    (copy,) = find_copies([left, right], threshold=0.7).duplicates
    assert copy.kind == "quote"
    assert all(QUOTE[:20] in words for words in quotes([left, right], copy))


def test_furniture_copies_nothing():
    line = "!이 기사의 저작권은 해솔일보에 있으며 무단 전재와 재배포를 금합니다. 문의는 편집국으로 하십시오."
    assert find_copies([article("a", line), article("b", line)], threshold=0.7).duplicates == ()


def test_a_short_line_that_many_articles_share_is_no_duplicate():
    found = find_copies([article("a", "=사진 해솔군 제공"), article("b", "=사진 해솔군 제공")], threshold=0.7)
    assert found.duplicates == ()


def test_a_copied_sentence_is_found_inside_paragraphs_that_are_no_copies():
    left = article(
        "a", LEAD + " 간담회는 두 시간 동안 이어졌고 참석자들은 저마다 겪은 어려움을 털어놓으며 대책을 물었다."
    )
    right = article(
        "b",
        "군이 움직인다. 청년 정책은 오래된 숙제였고 예산은 늘 모자랐으며 사람도 부족했다. "
        + LEAD.replace("40명", "45명"),
    )
    (group,) = find_copies([left, right], threshold=0.7).sentences
    assert [m.source for m in group] == ["a", "b"]


RELEASE = [
    "달무리시는 내년 3월부터 작은 도서관 열두 곳의 문을 밤 열 시까지 연다.",
    "직장인이 퇴근길에 책을 빌릴 수 있게 하려는 것이다.",
    "사서 스무 명을 새로 뽑는다.",
    "시는 이를 위해 예산 8억 원을 세웠다.",
]
ASIDE = "김보라 씨는 늘 문 닫은 도서관 앞을 지나쳤고 아쉬움은 컸다."
FERRY = [
    "The harbour ferry will run until midnight from June.",
    "Two new boats join the fleet, each with room for ninety people.",
    "Fares stay as they are.",
]


def listed(*articles):
    return find_copies(articles, threshold=0.7).duplicates


@pytest.mark.parametrize(
    ("taken", "before", "after"),
    [
        (RELEASE[:3], ASIDE, "옆 동네 도서관은 아직 낮에만 열고 주말에는 아예 문을 닫아 둔다."),
        (FERRY, "Ann Doyle has waited years for this and had all but given up.", "She plans to be on the first one."),
    ],
)
def test_pasted_sentences_are_one_copy_however_the_paragraphs_are_cut(taken, before, after):
    whole = article("a", " ".join([*taken, RELEASE[3]]))
    for paragraphs in ([" ".join([before, *taken, after])], [before, *taken, after]):
        pasted = article("b", *paragraphs)
        (copy,) = listed(whole, pasted)
        assert (copy.kind, copy.similarity) == ("contained", 1)
        assert [words.split() for words in quotes([whole, pasted], copy)] == [" ".join(taken).split()] * 2
        assert copy.shares[0] > copy.shares[1]


def test_a_sentence_between_pasted_ones_belongs_to_them_though_it_was_reworded():
    left = article("a", " ".join(RELEASE))
    right = article("b", " ".join([ASIDE, *RELEASE[:2], "사서 스무 명을 곧 뽑기로 했다.", RELEASE[3], ASIDE[:20]]))
    (copy,) = listed(left, right)
    assert "사서 스무 명을 곧 뽑기로 했다." in quotes([left, right], copy)[1]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "바람골 마을이 밤길을 밝힌다. 골목마다 작은 등을 단다. 등은 해가 지면 켜진다.",
            "바람골 마을이 밤길을 환히 밝힌다. 골목마다 작은 등을 달았다. 등은 해가 지면 저절로 켜진다.",
        ),
        (
            "The town hall clock will be silent for six weeks while its gears are cleaned. Workers from Dunmore and "
            "Sons will take the bells down one at a time. Visitors may watch from the square.",
            "The clock on the town hall will fall silent for six weeks while the gears are cleaned. Workmen from "
            "Dunmore and Sons will take down the bells one at a time. Visitors can watch from the square.",
        ),
    ],
)
def test_sentences_that_were_all_reworded_lightly_are_a_copy_together(one, other):
    (copy,) = listed(article("a", one), article("b", other))
    assert copy.kind == "near"
    assert copy.similarity < 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "누리읍이 낡은 창고를 미술관으로 고쳤다. 개관식은 3일 열렸다. 작가 다섯 명이 작품을 걸었다.",
            "쓰이지 않던 창고가 미술관이 됐다. 누리읍은 3일 문을 열고 작가 5명의 그림을 선보였다.",
        ),
        (
            "군은 5일 딸기 축제를 연다. 자세한 내용은 누리집에 있다.",
            "시는 9일 음악회를 연다. 자세한 내용은 누리집에 있다.",
        ),
        (
            "The council will vote on the new bridge on Tuesday. Read more below.",
            "A bakery in Oldcastle won the county prize for its rye bread. Read more below.",
        ),
    ],
)
def test_texts_of_their_own_are_no_copies_of_each_other(one, other):
    assert listed(article("a", one), article("b", other)) == ()


def test_a_sentence_of_the_summary_is_found_inside_the_lead():
    page = article("a", RELEASE[0], " ".join(RELEASE))
    (copy,) = listed(page)
    assert quotes([page], copy) == [RELEASE[0]] * 2


def test_a_headline_that_says_what_its_article_says_is_no_copy():
    assert listed(article("a", "^" + RELEASE[0], " ".join([RELEASE[0], *RELEASE[2:]]))) == ()


def test_bylines_are_no_copies():
    line = "~이하늘 달무리일보 사회부 기자 haneul.lee.reporter@dalmuri-ilbo.example 제보 환영"
    assert listed(article("a", line), article("b", line)) == ()


@pytest.mark.parametrize(
    ("one", "other", "clause"),
    [
        (
            "솔빛군은 지난여름 큰비에 무너진 솔빛천 산책로 3.4킬로미터를 열 달 만에 고쳐 다시 연다고 밝혔다.",
            "배소은 의원은 지난여름 큰비에 무너진 솔빛천 산책로 3.4킬로미터를 열 달 만에 고쳐 놓고도 무심하다고 했다.",
            "지난여름 큰비에 무너진 솔빛천 산책로 3.4킬로미터를 열 달 만에 고쳐",
        ),
        (
            "It is said the old car ferry that broke down in the January storm and was towed north will sail again.",
            "Greta Moss laughed at the old car ferry that broke down in the January storm and was towed north, twice.",
            "the old car ferry that broke down in the January storm and was towed north",
        ),
    ],
)
def test_a_clause_that_was_taken_into_another_sentence_is_found_there(one, other, clause):
    articles = [article("a", one), article("b", other)]
    (copy,) = listed(*articles)
    assert copy.kind == "contained"
    assert all(clause in words for words in quotes(articles, copy))


def test_a_name_and_a_title_are_no_clause():
    title = "배소은 솔빛군 지역경제교통국장"
    assert (
        listed(
            article("a", f"{title}은 시장을 돌며 상인들과 차를 마셨다."),
            article("b", f"버스가 늘어난다고 {title}이 알렸다."),
        )
        == ()
    )


def test_what_four_short_articles_tell_is_no_house_style():
    told = "가람시는 새벽시장 주차장을 260면으로 늘리는 공사를 3월 4일 시작했다고 밝혔다."
    articles = [
        article("a", f"상인회는 반색했다. {told} 채소 가게 앞은 조용했다."),
        article("b", f"{told} 입구에는 가림막이 섰고 트럭이 드나들었다."),
        article("c", f"생선을 파는 오미란 씨는 봄을 기다린다. {told}"),
        article("d", f"{told} 버스 기사들은 우회로를 외웠고 안내 직원이 배치됐다."),
    ]
    (copy,) = listed(*articles)
    assert [member.article for member in copy.members] == ["a", "b", "c", "d"]


def test_a_sentence_that_was_taken_into_a_longer_one_is_found_there():
    left = article("a", "시는 이번 사업에 모두 8억 4천만 원을 들여 낡은 서가와 책상을 모두 바꾼다. " + ASIDE)
    right = article(
        "b",
        "박은별 관장은 기자들을 만나 시는 이번 사업에 모두 8억 4천만 원을 들여 낡은 서가와 책상을 모두 바꾼다며 "
        "그동안 불편을 참고 기다려 준 이용자들에게 고맙다고 전했고 공사 기간에는 옆 건물 강당을 열람실로 쓴다고 했다.",
    )
    (copy,) = listed(left, right)
    assert copy.kind == "contained"
    assert "8억 4천만 원을 들여" in quotes([left, right], copy)[1]


def test_what_a_larger_copy_holds_is_not_listed_again():
    said = f"군수는 “{QUOTE}”고 말했다."
    left, right = article("a", " ".join([*RELEASE, said])), article("b", " ".join([ASIDE, *RELEASE, said]))
    assert len(listed(left, right)) == 1


def test_reprints_are_one_copy_and_who_took_a_part_of_them_another():
    paper = [article(key, " ".join(RELEASE)) for key in "abc"]
    part = article("d", f"{ASIDE} {RELEASE[0]} {ASIDE[::-1]} 구름이 걷히고 해가 나자 아이들이 뛰어나왔다.")
    copies = sorted(listed(*paper, part), key=lambda copy: len(copy.members))
    assert [[m.article for m in copy.members] for copy in copies] == [["a", "b", "c"], ["a", "b", "c", "d"]]


def test_a_line_at_the_end_of_articles_on_different_things_is_house_style():
    house = "달무리일보는 독자 여러분의 제보를 기다리며 하루 스물네 시간 전화를 받습니다."
    subjects = [LEAD, " ".join(FERRY), " ".join(RELEASE), QUOTE, ASIDE]
    assert listed(*(article(str(n), subject, house) for n, subject in enumerate(subjects))) == ()
    assert len(listed(*(article(str(n), subject, house) for n, subject in enumerate(subjects[:2])))) == 1


def test_the_copies_do_not_depend_on_the_order_or_the_names_of_the_articles():
    texts = [
        [" ".join(RELEASE), f"군수는 “{QUOTE}”고 말했다."],
        [ASIDE, *RELEASE[:2], LEAD],
        [" ".join([ASIDE, RELEASE[0], LEAD.replace("40명", "45명")]), f"약속은 “{QUOTE}”였다."],
        [LEAD, " ".join(RELEASE[1:]).replace("스무", "서른"), QUOTE + "며 웃었다."],
    ]
    runs = set()
    for order in permutations(range(len(texts))):
        articles = [article(f"{at}-{number}", *texts[number]) for at, number in enumerate(order)]
        found = listed(*articles)
        assert len({copy.id for copy in found}) == len(found)
        runs.add(
            frozenset(
                (copy.id, copy.kind, copy.similarity, frozenset(zip(quotes(articles, copy), copy.shares, strict=True)))
                for copy in found
            )
        )
    assert len(runs) == 1


def test_paragraphs_that_hold_a_pasted_sentence_keep_a_voice_of_their_own():
    left, right = article("a", " ".join(RELEASE)), article("b", " ".join([ASIDE, RELEASE[0], LEAD, QUOTE]))
    found = find_copies([left, right], threshold=0.7)
    assert len(found.duplicates) == 1
    assert len(set(found.voices.values())) == 2
