"""Keys, filters, links and what is copied."""

import re
import tomllib
from urllib.parse import parse_qs

import pytest

VIEWS = {"1": "findings", "2": "copies", "3": "facts", "4": "articles"}


def focused(page, what="id"):
    return page.evaluate("what => document.activeElement.getAttribute(what)", what)


def shown(page):
    return [one.get_attribute("id") for one in page.locator(".finding:visible").all()]


def view(page):
    return page.evaluate("document.documentElement.dataset.view")


def query(page):
    return {name: value for name, (value,) in parse_qs(page.url.partition("#")[2].partition("?")[2]).items()}


@pytest.fixture
def page(visit, address):
    return visit(address, permissions=["clipboard-read", "clipboard-write"])


def copied(page):
    return page.evaluate("navigator.clipboard.readText()")


def test_j_and_k_go_through_the_findings_and_the_address_follows(page):
    ids = shown(page)
    for key, number in zip("jjkkj", (0, 1, 0, 0, 1), strict=True):
        page.keyboard.press(key)
        page.wait_for_function("id => document.activeElement.id === id", arg=ids[number])
        assert page.url.endswith(f"#{ids[number]}")
    page.go_back()
    page.wait_for_function("id => document.activeElement.id === id", arg=ids[0])


def test_o_goes_to_the_other_side_and_focus_is_seen(page):
    page.keyboard.press("j")
    for side in "ABA":
        page.keyboard.press("o")
        assert focused(page, "aria-label") == side
        style = page.evaluate(
            "(({outlineStyle, outlineWidth}) => [outlineStyle, outlineWidth])(getComputedStyle(document.activeElement))"
        )
        assert style == ["solid", "3px"]


def test_every_stop_of_the_tab_key_is_seen_below_the_navigation(page):
    for _ in range(30):
        page.keyboard.press("Tab")
        outline, hidden = page.evaluate(
            """() => {
                const one = document.activeElement;
                const bar = document.querySelector("nav");
                const under = one.getBoundingClientRect().bottom <= bar.getBoundingClientRect().bottom;
                return [getComputedStyle(one).outlineStyle, under && scrollY > 200 && !bar.contains(one)];
            }"""
        )
        assert outline != "none"
        assert not hidden


def test_numbers_change_the_view(page):
    for key in "2341":
        page.keyboard.press(key)
        page.wait_for_function("view => document.documentElement.dataset.view === view", arg=VIEWS[key])
        assert page.locator(".view:visible").count() == 1
        assert page.locator("nav [aria-current]").get_attribute("href") == f"#{VIEWS[key]}"


def test_the_search_begins_with_a_slash_and_the_help_with_a_question_mark(page):
    page.keyboard.press("4")
    page.keyboard.press("/")
    page.wait_for_function("document.activeElement.id === 'search'")
    page.keyboard.type("?j")
    assert view(page) == "findings"
    assert page.locator("#search").input_value() == "?j"
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    assert page.locator("#keys").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#keys").is_visible()


def test_a_copied_address_shows_the_same(page, visit):
    everything = shown(page)
    page.locator("#filters summary").click()
    page.locator("input[value=note]").uncheck()
    page.locator("select[name=sort]").select_option("rule")
    page.locator("#search").fill("삼성전자")
    found = shown(page)
    assert 0 < len(found) < len(everything)
    assert query(page) == {"heading": "own,open,warning", "q": "삼성전자", "sort": "rule"}
    other = visit(page.url)
    assert shown(other) == found
    assert other.locator("#shown").inner_text() == f"{len(found)} of {len(everything)} shown"
    assert not other.locator("input[value=note]").is_checked()
    other.locator("#filters button[type=reset]").click()
    every = "all => document.querySelectorAll('.finding:not([hidden])').length === all"
    other.wait_for_function(every, arg=len(everything))
    assert query(other) == {}


def test_one_rule_and_one_article_at_a_time(page):
    page.locator("#filters summary").click()
    rule = page.locator(".finding").last.get_attribute("data-rule")
    page.locator("select[name=rule]").select_option(rule)
    assert {one.get_attribute("data-rule") for one in page.locator(".finding:visible").all()} == {rule}
    page.locator("select[name=rule]").select_option("")
    page.locator("select[name=sort]").select_option("article")
    articles = [int(one.get_attribute("data-article")[1:]) for one in page.locator(".finding:visible").all()]
    assert articles == sorted(articles)


def test_a_count_shows_what_it_counts(page):
    page.locator(".counts .warning a").click()
    assert {one.get_attribute("data-heading") for one in page.locator(".finding:visible").all()} == {"warning"}
    assert query(page) == {"heading": "warning"}
    page.locator(".counts .copies a").click()
    assert view(page) == "copies"


def test_a_link_to_a_finding_that_is_filtered_away_shows_it(page, visit):
    last = shown(page)[-1]
    other = visit(f"{page.url}#{last}?q=nothing-says-this")
    assert shown(other) == [last]


def test_a_finding_is_copied_as_a_link_and_as_text(page, visit):
    card = page.locator(".finding").nth(1)
    card.locator("[data-copy=link]").click()
    assert copied(page) == f"{page.url.partition('#')[0]}#{card.get_attribute('id')}"
    card.locator("[data-copy=text]").click()
    page.wait_for_function("navigator.clipboard.readText().then((text) => !text.startsWith('file:'))")
    text = copied(page)
    assert card.locator(".reason").first.inner_text() in text
    for quote in card.locator(".side > blockquote").all():
        assert quote.locator("p").inner_text() in text
        assert quote.locator(".place").first.inner_text() in text


def test_an_acceptance_is_a_line_of_the_list_whatever_the_reason(page):
    card = page.locator(".finding").first
    card.locator(".decide summary").click()
    reason = 'both "right" \\ ]] \u007f 확인'
    card.locator(".why").fill(reason)
    card.locator(".decide [data-copy=line]").click()
    (accepted,) = tomllib.loads(copied(page))["accepted"]
    assert accepted["id"] == card.get_attribute("id").removeprefix("f-")
    assert accepted["reason"] == reason
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", f"{accepted['date']}")


def test_a_mark_leads_to_its_line_and_the_line_back_to_the_finding(page):
    card = page.locator(".finding").first
    mark = card.locator("a.mark").first
    line = mark.get_attribute("href")
    mark.click()
    page.wait_for_function("document.documentElement.dataset.view === 'articles'")
    assert page.locator(line).is_visible()
    page.locator(f"{line} a.mark[href='#{card.get_attribute('id')}']").first.click()
    page.wait_for_function("document.documentElement.dataset.view === 'findings'")
    assert card.is_visible()


def test_two_articles_beside_each_other_light_the_same_words(page):
    page.keyboard.press("2")
    page.locator("button.beside").first.click()
    left, right = page.locator(".pair > div").all()
    words = left.locator("[data-c]").first
    words.focus()
    assert words.get_attribute("data-c") in [one.get_attribute("data-c") for one in right.locator(".lit").all()]
    page.locator(".pair button").click()
    assert page.locator(".pair > div").count() == 0
    assert focused(page, "class") == "beside"


def test_copies_shorter_than_a_floor_are_counted_and_hidden(page):
    page.keyboard.press("2")
    page.locator("#floor input").fill("100000")
    assert page.locator(".copy:visible").count() == 0
    assert page.locator("#floor output").inner_text() == f"{page.locator('.copy').count()} hidden"
