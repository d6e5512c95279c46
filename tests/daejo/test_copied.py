"""Copies alone: the same as a whole report tells, and nothing is loaded for it that reads claims."""

import subprocess
import sys

from daejo.article import Article
from daejo.copied import copied
from daejo.examine import examine

_TEXT = "한빛시는 3일 시청에서 축제를 열고 시민 1천200명에게 감사의 뜻을 전했다. 축제는 사흘 동안 이어진다."


def test_it_tells_the_copies_of_a_whole_report():
    articles = [Article("a", _TEXT), Article("b", f"{_TEXT} 내년에도 열린다.")]
    found = copied(articles)
    assert found.duplicates
    assert found.duplicates == examine(articles).duplicates
    assert found.findings == found.claims == ()


def test_it_waits_for_no_lexicon():
    loaded = "sorted(n for n in sys.modules if n.startswith('claims.') and n.count('.') > 1)"
    code = f"import sys, daejo.copied; print({loaded})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['claims.crosscheck.statement']"
