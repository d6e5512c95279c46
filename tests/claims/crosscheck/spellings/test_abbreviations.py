import pytest

from claims.crosscheck import Grade
from claims.crosscheck.spellings import abbreviations


@pytest.fixture
def story(witness):
    def of(*sentences):
        return [witness(f"{'가나다라마바'[i]}동에서 온 소식이다. {s}", str(i)) for i, s in enumerate(sentences)]

    return of


@pytest.mark.parametrize(
    ("short", "right", "wrong"),
    [
        ("PPI", "생산자물가지수", "구매관리자지수"),
        ("WHO", "세계보건기구", "국제무역기구"),
        ("VAR", "비디오판독", "심판원판독"),
        ("SMR", "소형모듈원자로", "가압경수원자로"),
    ],
)
def test_another_reading_against_three_texts_is_the_suspect(story, quotes, short, right, wrong):
    known = [f"{right}({short})가 나왔다.", f"미국 {right}({short})는 올랐다.", f"올해 {right}({short})는 내렸다."]
    texts = story(*known, f"{wrong}({short})가 올랐다.")
    (found,) = abbreviations.check(texts)
    assert (found.rule, found.grade) == ("claims.name.abbreviation", Grade.WARNING)
    assert (found.suspect, found.correction) == (0, right)
    assert quotes(found, *texts)[0] == [wrong]


def test_a_reading_that_has_an_abbreviation_of_its_own_is_an_error(story):
    right = "생산자물가지수(PPI)와 소비자물가지수(CPI)가"
    (found,) = abbreviations.check(story(f"{right} 나온다.", f"미국 {right} 올랐다.", "소비자물가지수(PPI)가 올랐다."))
    assert (found.grade, found.sides[found.suspect].value) == (Grade.ERROR, "소비자물가지수")


@pytest.mark.parametrize(
    ("right", "other"),
    [
        ("인수합병(M&A)", "기업 인수·합병(M&A)"),
        ("에너지저장장치(ESS)", "전력저장장치(ESS)"),  # two translations share most of their letters
        ("특수목적법인(SPC)", "특수목적회사(SPC)"),
        ("업무협약(MOU)", "양해각서(MOU)"),
        ("대체불가능토큰(NFT)", "대체불가토큰(NFT)"),
        ("생산자물가지수(PPI)", "생산자 물가지수(PPI)"),
        ("생산자물가지수(PPI)", "구매관리자지수(PMI)"),
    ],
)
def test_other_words_for_the_same_are_left_alone(story, right, other):
    assert abbreviations.check(story(f"{right} 소식.", f"미국 {right} 소식.", f"올해 {other} 소식.")) == []


def test_against_two_texts_nobody_is_suspected(story):
    known = ["생산자물가지수(PPI)가 나왔다.", "미국 생산자물가지수(PPI)는 올랐다."]
    (found,) = abbreviations.check(story(*known, "구매관리자지수(PPI)가 올랐다."))
    assert (found.grade, found.suspect, found.correction) == (Grade.WARNING, None, None)


def test_one_text_against_one_is_a_riddle(story):
    texts = story("생산자물가지수(PPI)가 나왔다.", "구매관리자지수(PPI)가 나왔다.", "지수가 올랐다.")
    assert abbreviations.check(texts) == []
