"""Kills writers of an Index at random moments: killed.py ARCHIVE TIMES. Prints what was promised and what is lost.

A process of its own, since a writer here is a fork, which takes a hundredth of the time of a new Python.
"""

import json
import os
import random
import signal
import sys
import time
from pathlib import Path

from dedup import Index


def texts(writer, batch):
    return {f"{writer}.{batch}.{i}": f"{writer}번째 기자가 {batch}번째로 보낸 {i}번 기사의 글입니다" for i in range(5)}


def write(path, writer, out):
    """Add batch after batch, and tell each once it is kept."""
    with Index.open(path) as index:
        for batch in range(1000):
            index.add(texts(writer, batch))
            if batch % 4 == 3:
                index.remove([f"{writer}.{batch - 1}.4"])
            os.write(out, b"%d\n" % batch)


def killed(path, writer, rng):
    """How many batches a writer had been promised when it was killed."""
    read, out = os.pipe()
    child = os.fork()
    if not child:
        write(path, writer, out)
        os._exit(0)
    os.close(out)
    with os.fdopen(read, "rb") as told:
        first = sum(bool(told.readline()) for _ in range(rng.randrange(5)))
        time.sleep(rng.uniform(0, 0.01))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return first + len(told.readlines())


def main(path, times):
    rng = random.Random(times)
    promised, lost, halves = 0, 0, 0
    for writer in range(times):
        batches = killed(path, writer, rng)
        promised += batches
        with Index.open(path, wait=1) as index:
            asked = {}
            for batch in range(batches + 1):
                asked |= texts(writer, batch)
            for batch in range(3, batches, 4):
                del asked[f"{writer}.{batch - 1}.4"]
            found = {hit.key for hit in index.query(asked, threshold=1) if hit.key == hit.hit}
            missing = set(asked) - found
            last = {key for key in missing if key.split(".")[1] == str(batches)}
            if batches % 4 == 3:  # it may have been killed after removing this, and before saying so
                missing.discard(f"{writer}.{batches - 1}.4")
            lost += len(missing - last)
            halves += len(last) not in (0, 5)
            index.add({f"after {writer}": f"{writer}번째 기자가 떠난 뒤에 보낸 글입니다"})
    json.dump({"promised": promised, "lost": lost, "halves": halves}, sys.stdout)


main(Path(sys.argv[1]), int(sys.argv[2]))
