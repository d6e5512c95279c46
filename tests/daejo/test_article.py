from daejo.article import Article, Zone, ZoneKind, blanked

TEXT = "제목\r\n본문 하나.\n닫기"
ARTICLE = Article(
    "a", TEXT, (Zone(ZoneKind.HEADLINE, 0, 2), Zone(ZoneKind.BODY, 4, 10), Zone(ZoneKind.FURNITURE, 11, 13))
)


def test_blanked_keeps_the_chosen_zones_where_they_stand():
    assert blanked(ARTICLE, {ZoneKind.BODY}) == "  \r\n본문 하나.\n  "


def test_blanked_of_every_kind_is_the_text():
    assert blanked(ARTICLE, set(ZoneKind)) == TEXT


def test_zone_at_is_none_between_zones():
    assert ARTICLE.zone_at(1) is ZoneKind.HEADLINE
    assert ARTICLE.zone_at(2) is None
