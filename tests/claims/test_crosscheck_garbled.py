from claims.crosscheck.spellings import near_miss


def slips(*witnesses):
    return [tuple(side.value for side in found.sides) for found in near_miss.check(witnesses)]


RIGHT = "윤도현 한빛앤컴퍼니 회장은 반대했다.\n한빛앤컴퍼니 주가는 올랐다."


def test_a_name_garbled_twice_is_known_by_its_place(witness):
    text = witness(f"{RIGHT}\n이번 계약에 윤도현 한빛캠퍼니 회장의 뜻이 실렸다.")
    assert slips(text) == [("윤도현 한빛캠퍼니 회장", "윤도현 한빛앤컴퍼니 회장")]


def test_elsewhere_it_may_be_another_firm(witness):
    assert slips(witness(f"{RIGHT}\n이번 계약은 새들한빛캠퍼니 대표가 맺었다.")) == []
    assert slips(witness(f"{RIGHT}\n윤도현 한빛증권 회장은 웃었다.")) == []
