from datetime import date, timedelta

from daejo.report.html.timeline import timeline

DAY = date(2026, 3, 1)


def test_points_lie_over_their_days_from_left_to_right():
    told = timeline([(DAY, "one"), (DAY + timedelta(days=5), "two"), (DAY + timedelta(days=10), "three")])
    left, middle, right = (point.x for point in told.points)
    assert left < middle < right
    assert abs((left + right) / 2 - middle) <= 1
    assert told.points[0].label == "2026-03-01 one"


def test_articles_of_one_day_are_stacked():
    told = timeline([(DAY, "one"), (DAY, "two"), (DAY + timedelta(days=1), "three")])
    assert told.points[0].x == told.points[1].x
    assert told.points[0].y > told.points[1].y


def test_every_point_lies_within_the_drawing():
    told = timeline([(DAY + timedelta(days=n % 3), f"{n}") for n in range(200)])
    assert all(0 < point.x < told.width and told.radius <= point.y < told.height for point in told.points)


def test_one_day_or_none_is_not_drawn():
    assert timeline([(DAY, "one"), (DAY, "two"), (None, "three")]) is None
    assert timeline([(None, "one")]) is None
