from claims.crosscheck.spellings import naming
from claims.crosscheck.statement import Grade


def test_one_person_romanised_in_two_ways(witness, quotes):
    article = witness(
        "한경우 시장이 말했다.\n"
        "translated_headline: Mayor Han Gyeong-u speaks\n"
        "translated_body: Mayor Han Kyung-woo spoke. Han Kyung-woo is mayor. They met Han Kyung-woo."
    )
    (found,) = naming.check([article])
    assert (found.rule, found.grade, found.about) == ("claims.name.romanization_variant", Grade.ERROR, "한경우")
    assert quotes(found, article) == [["Han Gyeong-u"], ["Han Kyung-woo"] * 3]
    assert (found.suspect, found.correction) == (0, "Han Kyung-woo")


def test_one_against_one_blames_neither(witness):
    (found,) = naming.check(
        [witness("Mayor Seo Do-yun spoke.\nDo-yoon Suh is mayor of the city, and Do-yoon Suh ran.")]
    )
    assert (found.suspect, found.correction) == (None, None)


def test_order_and_hyphens_make_no_other_name(witness):
    assert naming.check([witness("Mayor Seo Do-yun spoke.\nDo-yun Seo is mayor.\nSEO Do-Yun ran.")]) == []


def test_two_people_of_the_original_stay_two(witness):
    article = witness("서도윤 시장과 서두윤 국장이 만났다.\ntranslated_body: Seo Do-yun met Seo Du-yun.")
    assert naming.check([article]) == []


def test_a_firm_translated_by_sense_and_by_sound(witness, quotes):
    article = witness(
        "지역 기업인 '더달빛'이 참여했다.\n나루(김치)·더달빛(젓갈)이 제품을 낸다.\n"
        "translated_body: 'The Dalbit', a local firm, took part.\n"
        "translated_body: Naru (kimchi) and Deodalbit (salted fish) show products."
    )
    (found,) = naming.check([article])
    assert (found.rule, found.grade, found.about) == ("claims.name.translation_variant", Grade.ERROR, "더달빛")
    assert quotes(found, article) == [["The Dalbit"], ["Deodalbit"]]


def test_a_firm_translated_by_sense_beside_its_name_in_quotes(witness, quotes):
    article = witness(
        "지역 기업인 '참누리'가 3일 참여했다.\n나루(김치)·참누리(젓갈)이 제품을 낸다.\n"
        "translated_body: 'True World', a local firm, took part on the 3rd.\n"
        "translated_body: Naru (kimchi) and Chamnuri (salted fish) show products."
    )
    (found,) = naming.check([article])
    assert (found.about, quotes(found, article)) == ("참누리", [["True World"], ["Chamnuri"]])


def test_a_firm_with_one_name_is_silent(witness):
    article = witness("'더달빛'이 왔다.\ntranslated_body: 'Deodalbit' came. Deodalbit left. The Dalkom firm stayed.")
    assert naming.check([article]) == []


def test_a_rarer_spelling_is_one_person_where_the_original_says_so(witness, quotes):
    article = witness("오세진 군수가 왔다.\ntranslated_body: Oh Se-jin came. Oh Sei-jin spoke.")
    (found,) = naming.check([article])
    assert (found.about, quotes(found, article)) == ("오세진", [["Oh Se-jin"], ["Oh Sei-jin"]])
    assert naming.check([witness("Oh Se-jin came. Oh Sei-jin spoke.")]) == []


def test_a_given_name_of_one_syllable_has_one_spelling_too(witness, quotes):
    article = witness(
        "허정 지사가 3일 시장을 찾았다.\n"
        "translated_headline: Governor Heo Jung visits the market\n"
        "translated_body: Governor Hur Jung visited the market on the 3rd.",
        read=True,
    )
    (found,) = naming.check([article])
    assert (found.about, quotes(found, article)) == ("허정", [["Heo Jung"], ["Hur Jung"]])


def test_names_without_a_hyphen_are_two_where_no_original_tells(witness):
    assert naming.check([witness("Mayor Jon Lee spoke.\nGovernor John Lee listened.", read=True)]) == []
