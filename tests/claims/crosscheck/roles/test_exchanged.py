import pytest

from claims.crosscheck import Grade
from claims.crosscheck.roles.exchanged import check

ACTOR, WINNER = "claims.event.actor", "claims.event.winner"


@pytest.mark.parametrize(
    ("rule", "one", "other"),
    [
        (ACTOR, "한도윤 의원이 서지안 전 총장을 고소했다.", "서지안 전 총장이 한도윤 의원을 고소했다."),
        (
            ACTOR,
            "가온전자가 새물산업을 상대로 특허 소송을 냈다.",
            "소송을 제기한 새물산업은 피고 가온전자가 베꼈다고 했다.",
        ),
        (ACTOR, "작가 한도윤 씨가 출판사 글숲을 상대로 소송을 냈다.", "출판사 글숲이 작가 한도윤 씨에게 낸 소송이다."),
        (ACTOR, "가온전자가 새물산업에 인수된다.", "가온전자가 새물산업을 사들인다."),
        (ACTOR, "가온전자의 새물산업 인수가 끝났다.", "새물산업이 가온전자를 인수했다."),
        (ACTOR, "시내버스가 멈춰 있던 화물차를 들이받았다.", "화물차가 멈춰 있던 시내버스를 들이받았다."),
        (ACTOR, "한도윤 씨가 누리박물관에 고서 300권을 기증했다.", "누리박물관이 한도윤 씨에게 고서 300권을 기증했다."),
        (WINNER, "누리시청이 해솔구청을 27-25로 꺾었다.", "누리시청이 해솔구청에 27-25로 졌다."),
        (ACTOR, "Harbor Foods will acquire Nordlake.", "Harbor Foods will be acquired by Nordlake."),
        (ACTOR, "Nordlake's acquisition of Harbor Foods is done.", "Harbor Foods has bought Nordlake."),
        (ACTOR, "Police arrested Cal Bann, who they say stabbed Leo Hask.", "Leo Hask had stabbed Cal Bann."),
        (ACTOR, "Plaintiff Orin Labs was in court.", "The defendant, Orin Labs, was in court."),
        (WINNER, "Ashby lost to Corran 2-1.", "Ashby beat Corran 2-1."),
        (WINNER, "Falcons fall to Mustangs in overtime.", "The Falcons beat the Mustangs in overtime."),
        (WINNER, "누리시청이 해솔구청을 27-25로 꺾었다.", "해솔구청이 누리시청을 제물로 첫 승을 올렸다."),
        (WINNER, "Bo Ferris won by 40 votes, seeing off Hana Lisk.", "Hana Lisk defeated Bo Ferris by 40 votes."),
        (ACTOR, "Ostrava sued Benedek on Tuesday.", "The row began with Benedek's complaint against Ostrava."),
        (ACTOR, "Harbor Foods has agreed to buy Nordlake.", "Harbor Foods will be taken over by Nordlake."),
        (
            ACTOR,
            "손님 유모(22) 씨가 점주 남모(58) 씨의 뺨을 때렸다.",
            "손님 유모(22) 씨를 밀친 혐의로 점주 남모(58) 씨가 입건됐다.",
        ),
        (
            ACTOR,
            "입주민 변모(47) 씨가 경비원 맹모(66) 씨에게 흉기를 휘둘렀다.",
            "경비원 맹모(66) 씨가 휘두른 흉기에 입주민 변모(47) 씨가 다쳤다.",
        ),
        (
            ACTOR,
            "A driver was attacked by a 60-year-old walker.",
            "A driver pushed a 60-year-old walker to the ground.",
        ),
    ],
)
def test_doer_and_other_told_both_ways_are_a_warning(independent, one_event, rule, one, other):
    (found,) = check(one_event(independent(one, other)))
    assert (found.rule, found.grade, found.suspect) == (rule, Grade.WARNING, None)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("한도윤 의원이 서지안 시장을 고소했다.", "서지안 시장은 한도윤 의원을 맞고소했다."),
        ("누리시청이 해솔구청을 3-1로 꺾었다.", "해솔구청이 누리시청을 3-2로 꺾었다."),
        ("가온전자가 새물산업을 인수한다.", "새물산업이 가온전자에 인수된다."),
        ("가온전자가 새물산업을 고소했다. 새물산업도 가온전자를 고소했다.", "새물산업이 가온전자를 고소했다."),
        ("Brat was expected to defeat Cole.", "Cole defeated Brat."),
        ("Ashby beat Corran 2-1.", "Corran lost to Ashby 2-1."),
    ],
)
def test_an_answer_another_game_and_the_same_in_other_words_are_none(independent, one_event, one, other):
    assert check(one_event(independent(one, other))) == []


def test_a_caption_against_its_body(witness, one_event, quotes):
    text = "caption: 해솔구청을 꺾은 누리시청 선수들.\n해솔구청이 8일 결승에서 누리시청을 이겼다."
    page = witness(text, read=True)
    (found,) = check(one_event([page]))
    assert quotes(found, page) == [["해솔구청을 꺾은 누리시청"], ["해솔구청이 8일 결승에서 누리시청을 이겼다"]]


def test_one_against_three_is_an_error_and_the_suspect(independent, one_event):
    right = "누리시청이 해솔구청을 27-25로 꺾었다."
    texts = independent(right, f"결승에서 {right}", f"8일 {right}", "해솔구청이 누리시청을 27-25로 꺾었다.")
    (found,) = check(one_event(texts))
    assert (found.grade, found.suspect) == (Grade.ERROR, 1)
