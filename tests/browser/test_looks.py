"""Both themes, three widths: nothing serious for axe, nothing wider than the window, nothing under the navigation."""

from dataclasses import replace

import pytest

VIEWS = ("findings", "copies", "facts", "articles")
WIDTHS = (390, 1024, 1600)


def faults(page, *, contrast=True):
    """What axe calls serious or critical, each with the first element it is told of."""
    from axe_playwright_python.sync_playwright import Axe

    options = {"resultTypes": ["violations"], "rules": {"color-contrast": {"enabled": contrast}}}
    told = Axe().run(page, options=options).response["violations"]
    return [(one["id"], one["nodes"][0]["html"][:200]) for one in told if one["impact"] in ("serious", "critical")]


def show(page, view):
    """A view with everything in it open: two articles beside each other, and what is folded."""
    page.evaluate("view => { location.hash = view }", view)
    page.wait_for_function("view => document.documentElement.dataset.view === view", arg=view)
    if view == "copies" and page.locator("button.beside").count():
        page.locator("button.beside").first.click()
    # A seed and a page made of the release stand for the others.
    folded = "#articles details:nth-of-type(3n + 2)" if view == "articles" else f"#{view} details"
    page.evaluate("folded => document.querySelectorAll(folded).forEach((one) => { one.open = true })", folded)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_no_view_has_a_serious_fault_or_is_wider_than_the_window(visit, address, theme, width):
    page = visit(address, width=width, color_scheme=theme, bypass_csp=True)
    unlike = ".finding:nth-of-type(even) { display: none }"  # one of each two findings of a grade
    page.add_style_tag(content=f"* {{ content-visibility: visible !important }} {unlike}")
    for view in VIEWS:
        show(page, view)
        assert faults(page, contrast=width == 1024) == [], view  # no colour depends on a width, and it takes longest
        assert page.evaluate("document.documentElement.scrollWidth") <= width, view


def test_the_keys_and_the_filters_have_no_serious_fault(visit, address):
    page = visit(address, bypass_csp=True)
    page.locator("#filters summary").click()
    page.keyboard.press("?")
    assert page.locator("#keys").is_visible()
    assert faults(page) == []


@pytest.mark.parametrize("width", WIDTHS)
def test_the_first_screen_says_whether_the_page_may_be_closed(visit, address, width):
    page = visit(address, width=width, height=700)
    for one in (".verdict", ".counts", "nav", ".finding h3"):
        box = page.locator(one).first.bounding_box()
        assert box["y"] + box["height"] <= 700, one


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("what", [".finding:nth-of-type(6)", ".page:nth-of-type(2) p:nth-of-type(12)"])
def test_a_link_shows_its_place_below_the_navigation(visit, address, width, what):
    plain = visit(address, width=width)
    place = plain.locator(what).first.get_attribute("id")
    page = visit(f"{address}#{place}", width=width)
    found = page.locator(f"#{place}")
    assert found.is_visible()
    page.wait_for_function(
        """place => {
            const top = document.getElementById(place).getBoundingClientRect().top;
            return top >= document.querySelector("nav").getBoundingClientRect().bottom && top < innerHeight / 2;
        }""",
        arg=place,
    )


def test_what_a_page_without_findings_says(visit, save, report):
    page = visit(save(replace(report, findings=(), duplicates=(), facts=())), bypass_csp=True)
    assert page.locator(".verdict.free").is_visible()
    assert page.locator(".counts b").all_inner_texts() == ["0"] * 5
    for view in VIEWS:
        show(page, view)
        assert page.locator(f"#{view}").inner_text().strip()
        assert faults(page) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_two_articles_sentence_by_sentence_have_no_serious_fault(visit, save, report, theme):
    two = replace(report, articles=report.articles[-2:], duplicates=(), findings=(), facts=())
    page = visit(save(two, part="diff"), width=390, color_scheme=theme, bypass_csp=True)
    assert page.locator("table.beside").is_visible()
    assert faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
