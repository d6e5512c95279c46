"""What articles and names hold is shown and does nothing; the page asks for nothing and runs nothing but its own."""

import pytest

from claims.crosscheck import Grade
from daejo.article import Article
from daejo.finding import Compared, Duplicate, Evidence, Fact, Finding, Member, Problem, Report

HOSTILE = (
    "<script>window.ran = 1; alert(1)</script>",
    "</style><img src=x onerror=window.ran=1>",
    "</script>]]>--><svg onload=window.ran=1>",
    "\x1b[31mred\x1b[0m [/bold]",
    '=HYPERLINK("https://example.invalid","x")',
    "a\u202eb\u2066c\u200fd",
    "::error file=x::y",
    "@name `)](javascript:alert(1)) {{ 7 * 7 }}",
    "\"' onfocus=window.ran=1 autofocus='",
)
# What is seen of it: no sequence for a terminal and nothing that turns the direction of a line.
SEEN = ("<script>", "onerror=", "]]>", "[/bold]", "=HYPERLINK(", "::error", "@name", "{{ 7 * 7 }}", "autofocus=")


@pytest.fixture(scope="module")
def hostile():
    words = " ".join(HOSTILE)
    articles = [Article(f"{n}{words}.txt", f"{words}\n\n{words} 3만{n}명 {words}\n", headline=words) for n in (1, 2)]
    places = []
    for side, article in enumerate(articles):
        start = article.text.index(f"3만{side + 1}명")
        quote = f"3만{side + 1}명 {words}"
        places.append(Evidence(article.key, side, start, start + len(quote), quote, "body", 3))
    members = tuple(Member(one.key, one.zones[-1].start, one.zones[-1].end, "body") for one in articles)
    rule = "claims.figure.differs_in_copy"
    finding = Finding("f1", rule, Grade.ERROR, words, tuple(places), 0, words, (1, 1), {}, (words, words))
    return Report(
        tuple(articles),
        (Duplicate("d1", "near", 0.9, members, (0.9, 0.9)),),
        (),
        (finding,),
        (Problem(f"{words}.txt", "ingest.failed", {"cause": words}),),
        (Fact(1, "figure", words, (words, words), (1, 1), tuple(places)),),
        Compared((tuple(article.key for article in articles),)),
        frozenset({articles[0].key}),
    )


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("scripted", [True, False])
def test_hostile_words_are_seen_and_do_nothing(visit, save, hostile, lang, scripted):
    page = visit(save(hostile, lang), java_script_enabled=scripted)
    for view in ("findings", "copies", "facts", "articles"):
        page.locator(f"nav a[href='#{view}']").click()
        page.locator(f"#{view}").wait_for()  # the address changes first, the view after it
        for summary in page.locator(f"#{view} summary:visible").all():
            summary.click()
        text = page.locator(f"#{view}").inner_text()
        assert [one for one in SEEN if one not in text] == [], view
        assert not set("\x1b\u202e\u2066\u200f") & set(text)
    assert page.locator("#problems").inner_text().count("<script>") == 2
    assert page.locator("main :is(script, img, style, [onload], [onerror], [onfocus], [style])").count() == 0
    assert page.locator("a:not([href^='#'])").count() == 0
    if scripted:
        page.keyboard.press("2")
        page.locator("button.beside").first.click()
        page.keyboard.press("j")
        page.locator("[data-copy=text]").first.click()
        assert page.evaluate("window.ran") is None
    assert page.title().count("<") == 0


def test_an_address_runs_nothing(visit, address):
    query = "q=<script>window.ran=1</script>&sort=__proto__&rule=]]>&heading=x"
    for place in (f"<img src=x onerror=window.ran=1>?{query}", "%", "findings?%"):
        page = visit(f"{address}#{place}")
        assert page.evaluate("window.ran") is None
        assert page.locator("#findings").is_visible()


def test_the_policy_of_the_page_holds(visit, address):
    page = visit(address)
    refused = page.evaluate(
        """async () => {
            const refused = [];
            document.addEventListener("securitypolicyviolation", (one) => refused.push(one.effectiveDirective));
            const script = document.createElement("script");
            script.textContent = "window.ran = 1";
            document.body.append(script);
            const style = document.createElement("style");
            style.textContent = "body { display: none }";
            document.body.append(style);
            document.body.insertAdjacentHTML("beforeend", "<img src='data:,x' onerror='window.ran = 1'>");
            document.body.insertAdjacentHTML("beforeend", "<p style='color: red'></p><form action='#'></form>");
            await fetch("https://example.invalid/").catch(() => 0);
            document.querySelector("form:last-child").submit();
            await new Promise((resolve) => setTimeout(resolve, 200));
            return refused;
        }"""
    )
    assert page.evaluate("window.ran") is None
    assert page.locator("body").is_visible()
    assert set(refused) >= {"script-src-elem", "style-src-elem", "style-src-attr", "img-src", "connect-src"}
    assert all("Content Security Policy" in one for one in visit.wrong)
    visit.wrong.clear()
