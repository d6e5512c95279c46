from pathlib import Path

import numpy as np
import pytest

from daejo.article import Article
from daejo.errors import SettingsError
from daejo.settings import Settings


@pytest.mark.parametrize("threshold", [0, -0.1, 1.01, 7, float("nan")])
def test_a_threshold_out_of_range_is_refused_with_what_was_expected(threshold):
    with pytest.raises(SettingsError, match=r"threshold is .*; it must be greater than 0 and at most 1"):
        Settings(threshold=threshold)


@pytest.mark.parametrize("jobs", [0, -1])
def test_fewer_jobs_than_one_are_refused(jobs):
    with pytest.raises(SettingsError, match=r"jobs is .*; it must be a whole number"):
        Settings(jobs=jobs)


def test_a_threshold_of_another_type_is_named():
    with pytest.raises(TypeError, match=r"threshold is '0\.7'; expected a number"):
        Settings(threshold="0.7")


def test_one_is_a_threshold():
    assert Settings(threshold=1).threshold == 1


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"pipelines": "ko_core_news_sm"}, "pipelines is 'ko_core_news_sm'; expected a tuple of names"),
        ({"pipelines": [1]}, r"pipelines is \[1\]; expected a tuple of names"),
        ({"jobs": True}, "jobs is True; expected a whole number"),
        ({"jobs": 1.5}, r"jobs is 1\.5; expected a whole number"),
    ],
)
def test_a_setting_of_another_type_is_named(given, told):
    with pytest.raises(TypeError, match=told):
        Settings(**given)


def test_numbers_of_numpy_and_names_in_a_list_are_settings():
    made = Settings(threshold=np.float64(0.8), jobs=np.int64(2), pipelines=["ko_core_news_sm"])
    assert made == Settings(threshold=0.8, jobs=2, pipelines=("ko_core_news_sm",))


def test_a_release_is_a_path_or_an_article_one_or_several():
    article = Article("r", "글")
    assert Settings(release="r.txt").release == ("r.txt",)
    assert Settings(release=article).release == (article,)
    several = Settings(release=["r.txt", article]).measured_by([Path("s.txt")], None)
    assert several.release == ("r.txt", article, Path("s.txt"))
    assert several.release_paths == [Path("r.txt"), Path("s.txt")]
