import pytest

from claims.crosscheck import Grade
from claims.crosscheck.fit import check as fit


@pytest.fixture
def found_in(witness):
    def of(text):
        return fit.check(witness(text, read=True))

    return of


@pytest.mark.parametrize(
    "text",
    [
        "총 1,200명(남 700명, 여 500명)이 지원했다.",
        "관광객은 1,204명(국내 803명, 해외 401명)이다.",
        "사업비 100억원(국비 50억원, 도비 15억원, 시비 35억원)을 들인다.",
        "국비 3억원, 도비 2억원, 시비 4억원 등 총 9억원을 들인다.",
        "국비 3억원, 도비 2억원 등 총 9억원을 들인다.",
        "금메달 3개, 은메달 4개, 동메달 2개 등 총 9개를 땄다.",
        "평균 임금은 300만원(남 350만원, 여 250만원)이다.",
        "평균 나이는 45세(남 47세, 여 43세)다.",
        "만족도는 82.1점(남 84.0점, 여 80.2점)이다.",
        "직원은 1,200명(전년 1,100명, 전월 1,150명)이다.",
        "현재 지분 31.42%에 15.27%를 더해 46.69%가 된다.",
        "현재 지분 31.42%에 15.27%를 더하면 46.70%가 된다.",
        "가 지분 15.6%와 나 지분 16.2%를 합쳐 약 31.8%를 가졌다.",
        "가 지분 15.6%와 나 지분 16.2%를 합치면 30% 이상이다.",
        "교사 30명과 학생 80명을 합쳐 110여 명이 참가했다.",
        "세계 성장률은 2.9%(선진국 2.6%, 신흥국 3.4%)이다.",
        "시군 5곳 가운데 강릉 3곳, 동해 4곳 등 총 7곳을 뽑았다.",
        "The school has 1,200 pupils (700 boys and 500 girls).",
        "Some 700 men and 500 women, a total of 1,200, took part.",
        "The fund holds $10.0 million ($6.1 million federal and $4.0 million state).",
    ],
)
def test_parts_that_make_their_whole_or_need_not_are_left_alone(found_in, text):
    assert found_in(text) == []


@pytest.mark.parametrize(
    ("text", "expected", "grade"),
    [
        ("총 1,200명(남 700명, 여 400명)이 지원했다.", "1,100명", Grade.ERROR),
        ("관광객은 1,304명(국내 803명, 해외 401명)이다.", "1,204명", Grade.ERROR),
        ("금메달 3개, 은메달 4개, 동메달 2개 등 총 8개를 땄다.", "9개", Grade.ERROR),
        ("총 15개 팀(남자 8개, 여자 6개)이 겨룬다.", "14개", Grade.ERROR),
        ("남학생 115명, 여학생 120명 등 총 285명이 참가했다.", "235명", Grade.WARNING),
        ("The school has 1,200 pupils (700 boys and 400 girls).", "1,100 pupils", Grade.ERROR),
        ("Some 700 men and 500 women, a total of 1,300, took part.", "1,200", Grade.ERROR),
        ("장학생 223명(중학생 15명·고등학생 42명·대학생 176명)을 뽑았다.", "233명", Grade.WARNING),
        ("예산 31억 5천만원(국비 12억원, 시비 12억원, 성과급 9억 5천만원)을 땄다.", "33억5000만원", Grade.WARNING),
        ("현재 지분 31.42%에 15.27%를 더해 46.89%가 된다.", "46.69%", Grade.WARNING),
        ("정부 출자금 600억원과 민간 출자금 900억원을 더해 총 1750억원을 모은다.", "1500억원", Grade.ERROR),
        ("It employs 1,212 people (700 engineers and 411 designers).", "1,111 people", Grade.WARNING),
    ],
)
def test_parts_that_make_another_whole_are_told_with_what_they_make(found_in, text, expected, grade):
    found = found_in(text)[0]
    assert (found.rule, found.grade, found.details["expected"]) == ("claims.figure.sum", grade, expected)
