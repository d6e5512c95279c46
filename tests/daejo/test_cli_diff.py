import pytest

ONE = "가람시, 빈집 고친다\n\n가람시는 3일 빈집 40채를 고친다고 밝혔다. 예산은 12억원이다.\n"
OTHER = "가람시, 빈집 고친다\n\n가람시는 3일 빈집 40채를 고친다고 밝혔다. 예산은 13억원이다.\n"


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "one.txt").write_text(ONE, encoding="utf-8")
    (tmp_path / "other.txt").write_text(OTHER, encoding="utf-8")
    (tmp_path / "more").mkdir()
    return tmp_path


def test_two_articles_stand_beside_each_other_above_what_contradicts(run, desk):
    ended = run("diff", "one.txt", "other.txt")
    assert (ended.status, ended.err) == (0, "")
    assert "«12억원이다»" in ended.out
    assert "≠" in ended.out
    assert ended.out.index("≠") < ended.out.index("claims.figure.amount")


@pytest.mark.parametrize(
    ("paths", "said"),
    [
        (["one.txt", "more"], "more is a folder"),
        (["one.txt", "one.txt"], "one.txt is named twice"),
        (["one.txt", "./more/../one.txt"], "one.txt is named twice"),
        (["-", "-"], "- is named twice"),
    ],
)
def test_anything_but_two_articles_is_refused(run, desk, paths, said):
    ended = run("diff", *paths)
    assert (ended.status, ended.out) == (2, "")
    assert said in ended.err


def test_a_missing_article_is_told_and_the_other_still_read(run, desk):
    ended = run("diff", "one.txt", "nowhere.txt")
    assert ended.status == 2
    assert "nowhere.txt: no such file" in ended.out


@pytest.mark.parametrize("form", ["sarif", "gitlab", "junit", "rdjson"])
def test_what_contradicts_goes_into_the_formats_of_builds_as_well(run, desk, form):
    ended = run("diff", "one.txt", "other.txt", "--format", form)
    assert (ended.status, ended.err) == (0, "")
    assert "claims.figure.amount" in ended.out
