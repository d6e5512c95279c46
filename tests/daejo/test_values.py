import claims
from daejo import values


def told(text, family):
    """The filled columns of the first claim of a family."""
    claim = next(claim for claim in claims.read(text) if claim.family == family)
    return {name: value for name, value in values.columns(claim).items() if value is not None}


def test_every_claim_fills_every_column_or_leaves_it_empty():
    for claim in claims.read("박서연 해솔군수는 25일 “군민 300명과 함께하겠다”고 말했다."):
        assert list(values.columns(claim)) == list(values.COLUMNS)


def test_a_quotation_fills_its_speaker_and_verb():
    assert told("박서연 해솔군수는 “길을 다시 열겠다”고 말했다.", "quote") == {"speaker": "박서연", "verb": "말하다"}


def test_an_event_fills_its_role_and_names():
    assert told("해솔군과 푸른은행 등이 주최한 ‘들꽃 축제’", "event") == {
        "event": "들꽃 축제",
        "role": "host",
        "names": "해솔군; 푸른은행",
        "open_list": True,
    }
