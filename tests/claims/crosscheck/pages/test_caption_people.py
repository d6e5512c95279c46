from claims.crosscheck.pages.caption_people import check

HEAD = "caption: 도하늘 소방교가 선서문을 읽고 있다.\n"


def test_another_person_under_the_picture_is_told(witness, one_event):
    assert len(check(one_event([witness(f"{HEAD}대표로 도하윤 소방교가 선서문을 읽었다.", read=True)]))) == 1


def test_a_person_whom_the_body_prints_is_none(witness, one_event):
    text = f"{HEAD}도하윤 소방교와 도하늘 소방교가 선서문을 읽었다."
    assert check(one_event([witness(text, read=True)])) == []
