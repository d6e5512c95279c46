import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims import read
from daejo.archive.codec import VALUES, Told, decoded, decoded_claims, encoded, encoded_claims
from daejo.article import Article

TEXT = (
    "강이든 전 버들시장은 5일 “책 12만 권을 갖췄다”고 말했다. 버들재단이 주최하는 ‘제3회 책 축제’가 5월 1일부터 "
    "7일까지 열린다. 약 320억원이 들었으며 전국에서 가장 큰 도서관이다."
)


def test_every_family_comes_back_as_it_was():
    claims = tuple(read(TEXT))
    assert {claim.family for claim in claims} == {*VALUES}
    assert decoded_claims(encoded_claims(claims), TEXT) == claims


@pytest.mark.parametrize("headline", [None, "버들재단"])
def test_what_is_kept_comes_back_as_it_was(headline):
    told = Told(TEXT + "\ud83d", headline, Article("a", TEXT).zones, encoded_claims(tuple(read(TEXT))))
    assert decoded(encoded(told)) == told


@given(st.binary(max_size=40))
def test_other_bytes_are_refused(data):
    try:
        decoded_claims(data, TEXT)
    except ValueError:
        return
    assert data[:1] >= b"\x90"


def test_a_claim_of_a_family_nobody_knows_is_refused():
    with pytest.raises(KeyError):
        decoded_claims(
            b"\x91\x96\xa1x\x00\x01\x84\xa7subject\xc0\xa7measure\xc0\xa5scope\x90\xa5spans\x90\xc0\xa2ko", TEXT
        )
