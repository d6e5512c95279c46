import time

from daejo.timings import Timings


def test_every_step_has_its_time_and_is_handed_on(monkeypatch, capsys):
    clock = iter([0.0, 1.0, 3.0, 3.5, 4.0, 6.0])
    monkeypatch.setattr(time, "perf_counter", lambda: next(clock))
    told = []
    timed = Timings(lambda *step: told.append(step))
    for step in ("read", "copies", "read"):
        timed(step, 0, 1)
    assert told == [("read", 0, 1), ("copies", 0, 1), ("read", 0, 1)]
    timed.tell("en")
    assert capsys.readouterr().err.splitlines() == [
        "daejo:    1.000 s  starting",
        "daejo:    2.500 s  reading articles",
        "daejo:    0.500 s  finding copies",
        "daejo:    4.000 s  in all",
    ]
