from daejo.article import Article, Zone, ZoneKind
from daejo.copies import Place, find_copies

LEAD = "해솔군은 12일 군청 대회의실에서 청년 농업인 40명과 함께 내년도 영농 지원 계획을 논의했다고 밝혔다."
QUOTE = "청년이 돌아오는 농촌을 만들기 위해 예산과 인력을 아끼지 않고 지원하겠다"
KINDS = {"#": ZoneKind.SUMMARY, "=": ZoneKind.CAPTION, "!": ZoneKind.FURNITURE}


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
