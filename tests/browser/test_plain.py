"""The page without its script, and on paper."""

import pytest


@pytest.fixture
def plain(visit, address):
    return visit(address, java_script_enabled=False)


def test_without_a_script_every_view_is_there_and_no_control(plain, report):
    for view in ("findings", "copies", "facts", "articles"):
        assert plain.locator(f"#{view}").is_visible(), view
    assert plain.locator(".finding:visible").count() == len(report.findings)
    assert plain.locator(":is(button, input, select, textarea, dialog):visible").count() == 0


def test_without_a_script_every_line_of_every_article_can_be_read(plain, report):
    for summary in plain.locator(".page summary").all():
        summary.click()
    text = " ".join(plain.locator("#articles").text_content().split())
    for article in report.articles:
        for line in filter(None, map(str.strip, article.text.splitlines())):
            assert " ".join(line.split()) in text


def test_without_a_script_a_mark_leads_to_its_line(plain):
    mark = plain.locator(".finding a.mark").first
    mark.click()
    assert plain.locator(mark.get_attribute("href")).is_visible()


@pytest.mark.parametrize("view", ["findings", "copies", "articles"])
def test_on_paper_stand_the_findings_with_both_quotes_and_no_control(visit, address, report, view):
    page = visit(f"{address}#{view}")
    page.emulate_media(media="print")
    assert page.locator(".verdict").is_visible()
    assert page.locator(".finding:visible").count() == len(report.findings)
    for card in page.locator(".finding").all():
        sides = card.locator(".side")
        assert all(side.locator("blockquote").first.is_visible() for side in sides.all())
    assert page.locator(":is(nav, button, input, select, .decide, #copies, #facts, #articles):visible").count() == 0
