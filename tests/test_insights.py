"""Results of insights become series and tables, in each form that PostHog has, and never a wrong table."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import hogkit
import pytest
from hogkit.hogql.result import Result, UnexpectedRows
from hogkit.resources.insights import Insight, Point
from hogkit.sandbox import Sandbox
from hypothesis import given
from hypothesis import strategies as st

DAYS = ["2026-03-28", "2026-03-29"]
LABELS = ["28-Mar-2026", "29-Mar-2026"]
TEXT, WHOLE, FRACTION = "Nullable(String)", "Nullable(Int64)", "Nullable(Float64)"
DATE = "Nullable(Date32)"


def insight(kind: str, result: Any, **more: Any) -> Insight:
    """As PostHog answers with one."""
    query = {"kind": "InsightVizNode", "source": {"kind": kind}}
    return Insight({"id": 12, "short_id": "abc", "query": query, "result": result, **more})


def action(name: str, order: int = 0, **more: Any) -> dict[str, Any]:
    told = {"id": name, "type": "events", "order": order, "name": name, "custom_name": None}
    return {**told, "math": "total", "properties": {}, **more}


def line(name: str, data: list[Any], **more: Any) -> dict[str, Any]:
    """A series of trends with a time line."""
    told = {
        "data": data,
        "labels": LABELS,
        "days": DAYS,
        "count": float(sum(value or 0 for value in data)),
    }
    return {**told, "label": name, "filter": {}, "action": action(name), **more}


def total(name: str, value: float | None, **more: Any) -> dict[str, Any]:
    """A series of a display that has one number."""
    told = {"data": [], "days": DAYS, "count": 0, "aggregated_value": value}
    return {**told, "label": name, "filter": {}, "action": action(name), **more}


def told(table: Result) -> dict[str, str]:
    return dict(zip(table.columns, table.types, strict=True))


# Kinds.


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"query": {"kind": "InsightVizNode", "source": {"kind": "TrendsQuery"}}}, "trends"),
        ({"query": {"kind": "TrendsQuery"}}, "trends"),
        ({"query": {"kind": "InsightVizNode", "source": {"kind": "FunnelsQuery"}}}, "funnels"),
        ({"query": {"source": {"kind": "RetentionQuery"}}}, "retention"),
        ({"query": {"source": {"kind": "PathsQuery"}}}, "paths"),
        ({"query": {"source": {"kind": "StickinessQuery"}}}, "stickiness"),
        ({"query": {"source": {"kind": "LifecycleQuery"}}}, "lifecycle"),
        ({"query": {"kind": "DataVisualizationNode", "source": {"kind": "HogQLQuery"}}}, "sql"),
        ({"query": {"kind": "DataTableNode", "source": {"kind": "EventsQuery"}}}, "sql"),
        ({"query": {"kind": "DataTableNode", "source": {"kind": "ActorsQuery"}}}, "sql"),
        ({"query": {"source": {"kind": "WebOverviewQuery"}}}, "weboverview"),
        ({"query": None, "filters": {"insight": "FUNNELS"}}, "funnels"),
        ({"query": {}, "filters": {"insight": "LIFECYCLE"}}, "lifecycle"),
        ({"filters": {"events": []}}, "trends"),  # what older ones are if they do not say
        ({}, "trends"),
    ],
)
def test_what_kind_it_is(fields: dict[str, Any], kind: str) -> None:
    assert Insight(fields).kind == kind


# Series.


def test_a_line() -> None:
    [one] = insight("TrendsQuery", [line("signup", [1, 2.5])]).series
    assert (one.label, one.name, one.event, one.order) == ("signup", "signup", "signup", 0)
    assert one.points == (Point(date(2026, 3, 28), 1), Point(date(2026, 3, 29), 2.5))
    assert (one.count, one.aggregated_value, one.value) == (3.5, None, 3.5)
    assert (one.breakdown, one.compare, one.status) == (None, None, None)


def test_one_number() -> None:
    [one] = insight("TrendsQuery", [total("signup", None)]).series
    assert (one.count, one.value) == (0, None)  # the average of nothing
    [one] = insight("TrendsQuery", [total("signup", 7)]).series
    assert (one.points, one.count, one.aggregated_value, one.value) == ((), 0, 7, 7)


def test_a_name_is_the_given_one_and_a_formula_s_its_label() -> None:
    named = line("signup", [1, 2], action=action("signup", custom_name="New here"))
    formula = {"label": "Formula (A/B)", "data": [0.5, 1], "days": DAYS, "count": 1.5, "action": None}  # fmt: skip
    old = line("Signed up", [1, 2], action={"id": 5, "type": "actions", "name": "Signed up"})
    every = line("All events", [1, 2], action=action("All events", id=None))
    found = insight("TrendsQuery", [named, formula, old, every]).series
    assert [one.name for one in found] == ["New here", "Formula (A/B)", "Signed up", "All events"]
    assert [one.event for one in found] == ["signup", None, "Signed up", "All events"]
    assert [one.order for one in found] == [0, None, None, 0]


def test_a_breakdown_and_a_comparison() -> None:
    parts = {"breakdown_value": ["Chrome", "Linux"], "compare": True, "compare_label": "previous"}
    [one] = insight("TrendsQuery", [line("signup", [1, 2], label="Chrome::Linux", **parts)]).series
    assert (one.breakdown, one.compare) == (["Chrome", "Linux"], "previous")
    assert (one.label, one.name) == ("Chrome::Linux", "signup")


def hours(**more: Any) -> Insight:
    """Of the night when Berlin's clocks go from two to three."""
    days = ["2026-03-29 01:00:00", "2026-03-29 03:00:00"]
    return insight("TrendsQuery", [line("signup", [1, 2], days=days)], **more)


def test_hours_have_the_zone_of_the_insight() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    [one] = hours(timezone="Europe/Berlin").series
    assert [point.day for point in one.points] == [
        datetime(2026, 3, 29, 1, tzinfo=berlin), datetime(2026, 3, 29, 3, tzinfo=berlin),
    ]  # fmt: skip
    begin, end = hours(timezone="Europe/Berlin").table().column("day")
    assert (end.astimezone(UTC) - begin.astimezone(UTC)).total_seconds() == 3600


@pytest.mark.parametrize("zone", [{}, {"timezone": None}, {"timezone": "Mars/Base"}, {"timezone": "../x"}])  # fmt: skip
def test_hours_of_an_unknown_zone_are_text_in_a_table(zone: dict[str, Any]) -> None:
    [one] = hours(**zone).series
    first = one.points[0].day
    assert isinstance(first, datetime)
    assert first.tzinfo is None
    table = hours(**zone).table()
    assert table.column("day") == ["2026-03-29T01:00:00", "2026-03-29T03:00:00"]
    assert told(table)["day"] == TEXT


def test_stickiness_has_numbers_of_days() -> None:
    sticky = line("signup", [5, 2], days=[1, 2], labels=["1 day", "2 days"], count=7)
    found = insight("StickinessQuery", [sticky])
    assert [point.day for point in found.series[0].points] == [1, 2]
    assert told(found.table()) == {"series": TEXT, "day": WHOLE, "value": FRACTION}
    nothing = insight("StickinessQuery", [line("signup", [], days=[], labels=[])]).table()
    assert (nothing.columns, len(nothing)) == (("series", "day", "value"), 0)


# Tables: what is answered, and the columns and rows of it.

PAGES = [
    {"data": [1.0, 0.0], "days": DAYS, "labels": LABELS, "count": 1.0, "label": "$pageview - new", "status": "new", "action": action("$pageview")},
    {"data": [-1.0, -2.0], "days": DAYS, "labels": LABELS, "count": -3.0, "label": "$pageview - dormant", "status": "dormant", "action": action("$pageview")},
]  # fmt: skip


def step(order: int, name: str, count: float, **more: Any) -> dict[str, Any]:
    told = {"action_id": name, "name": name, "custom_name": None, "order": order, "people": []}
    times = {"average_conversion_time": None, "median_conversion_time": None}
    urls = {"converted_people_url": "/x", "dropped_people_url": None}
    return {**told, "count": count, "type": "events", **times, **urls, **more}


def times(average: float | None, median: float | None) -> dict[str, Any]:
    return {"average_conversion_time": average, "median_conversion_time": median}


def browser(value: Any) -> dict[str, Any]:
    return {"breakdown": value, "breakdown_value": value}


def cohort(day: int, counts: list[int], **more: Any) -> dict[str, Any]:
    values = [{"count": count} for count in counts]
    return {"values": values, "label": f"Day {day}", "date": f"2026-03-0{day + 1}T00:00:00Z", **more}  # fmt: skip


def at(day: int) -> datetime:
    return datetime(2026, 3, day, tzinfo=UTC)


CASES: list[tuple[str, str, Any, dict[str, str], list[tuple[Any, ...]]]] = [
    (
        "lines", "TrendsQuery",
        [line("signup", [1, 2]), line("login", [3, None], action=action("login", order=1))],
        {"order": WHOLE, "series": TEXT, "day": DATE, "value": FRACTION},
        [
            (0, "signup", date(2026, 3, 28), 1.0), (0, "signup", date(2026, 3, 29), 2.0),
            (1, "login", date(2026, 3, 28), 3.0), (1, "login", date(2026, 3, 29), None),
        ],
    ),
    (
        "lines of a breakdown, whose labels are its values", "TrendsQuery",
        [line("signup", [1, 2], label="Chrome", breakdown_value="Chrome"), line("signup", [0, 1], label="5", breakdown_value=5)],
        {"series": TEXT, "breakdown": TEXT, "day": DATE, "value": FRACTION},
        [
            ("signup", "Chrome", date(2026, 3, 28), 1.0), ("signup", "Chrome", date(2026, 3, 29), 2.0),
            ("signup", "5", date(2026, 3, 28), 0.0), ("signup", "5", date(2026, 3, 29), 1.0),
        ],
    ),
    (
        "lines of two times", "TrendsQuery",
        [line("signup", [1, 2], compare_label="current"), line("signup", [0, 1], compare_label="previous", days=["2026-03-26", "2026-03-27"])],
        {"series": TEXT, "compare": TEXT, "day": DATE, "value": FRACTION},
        [
            ("signup", "current", date(2026, 3, 28), 1.0), ("signup", "current", date(2026, 3, 29), 2.0),
            ("signup", "previous", date(2026, 3, 26), 0.0), ("signup", "previous", date(2026, 3, 27), 1.0),
        ],
    ),
    (
        "numbers", "TrendsQuery",
        [total("signup", 3, breakdown_value=["a", "ä"]), total("signup", None, breakdown_value=["b", "c"])],
        {"series": TEXT, "breakdown": TEXT, "value": FRACTION},
        [("signup", '["a", "ä"]', 3.0), ("signup", '["b", "c"]', None)],
    ),
    (
        "a formula of numbers", "TrendsQuery",
        [{"label": "Formula (A+B)", "data": None, "count": 0, "aggregated_value": 8.5}],
        {"series": TEXT, "value": FRACTION}, [("Formula (A+B)", 8.5)],
    ),
    (
        "no series", "TrendsQuery", [],
        {"series": TEXT, "day": DATE, "value": FRACTION}, [],
    ),
    (
        "a lifecycle", "LifecycleQuery", PAGES,
        {"series": TEXT, "status": TEXT, "day": DATE, "value": FRACTION},
        [
            ("$pageview", "new", date(2026, 3, 28), 1.0), ("$pageview", "new", date(2026, 3, 29), 0.0),
            ("$pageview", "dormant", date(2026, 3, 28), -1.0), ("$pageview", "dormant", date(2026, 3, 29), -2.0),
        ],
    ),
    (
        "a funnel", "FunnelsQuery",
        [step(0, "visit", 8), step(1, "signup", 2, custom_name="Joined", **times(3600, 1800.5))],
        {"step": WHOLE, "name": TEXT, "count": WHOLE, "conversion": FRACTION, "average_conversion_time": FRACTION, "median_conversion_time": FRACTION},
        [(0, "visit", 8, 1.0, None, None), (1, "Joined", 2, 0.25, 3600.0, 1800.5)],
    ),
    (
        "a funnel of a breakdown", "FunnelsQuery",
        [
            [step(0, "visit", 4, **browser(["Chrome"])), step(1, "signup", 1, **browser(["Chrome"]))],
            [step(0, "visit", 0, **browser("Safari")), step(1, "signup", 0, **browser("Safari"))],
        ],
        {"breakdown": TEXT, "step": WHOLE, "name": TEXT, "count": WHOLE, "conversion": FRACTION},
        [
            ('["Chrome"]', 0, "visit", 4, 1.0), ('["Chrome"]', 1, "signup", 1, 0.25),
            ("Safari", 0, "visit", 0, None), ("Safari", 1, "signup", 0, None),
        ],
    ),
    (
        "a sampled funnel", "FunnelsQuery", [step(0, "visit", 7.5)],
        {"step": WHOLE, "name": TEXT, "count": FRACTION, "conversion": FRACTION}, [(0, "visit", 7.5, 1.0)],
    ),
    (
        "an empty funnel", "FunnelsQuery", [],
        {"step": WHOLE, "name": TEXT, "count": WHOLE, "conversion": FRACTION}, [],
    ),
    (
        "a funnel over time", "FunnelsQuery",
        [{"count": 2, "data": [50.0, 0], "days": DAYS, "labels": LABELS}],
        {"day": DATE, "value": FRACTION}, [(date(2026, 3, 28), 50.0), (date(2026, 3, 29), 0.0)],
    ),
    (
        "a funnel over time of a breakdown", "FunnelsQuery",
        [{"count": 1, "data": [50.0], "days": DAYS[:1], "labels": LABELS[:1], "breakdown_value": ["Chrome"]}],
        {"breakdown": TEXT, "day": DATE, "value": FRACTION}, [('["Chrome"]', date(2026, 3, 28), 50.0)],
    ),
    (
        "the times of a funnel", "FunnelsQuery",
        {"bins": [[2220, 2], [42510, 0]], "average_conversion_time": 29540.0},
        {"seconds": WHOLE, "count": WHOLE}, [(2220, 2), (42510, 0)],
    ),
    (
        "retention", "RetentionQuery",
        [cohort(0, [2, 1]), cohort(1, [3])],
        {"cohort": TEXT, "date": "Nullable(DateTime64(6, 'UTC'))", "period": WHOLE, "count": WHOLE},
        [("Day 0", at(1), 0, 2), ("Day 0", at(1), 1, 1), ("Day 1", at(2), 0, 3)],
    ),
    (
        "retention of a breakdown, with sums", "RetentionQuery",
        [cohort(0, [], breakdown_value="Chrome", values=[{"count": 2, "aggregation_value": 9.5, "label": "Day 0"}])],
        {"breakdown": TEXT, "cohort": TEXT, "date": "Nullable(DateTime64(6, 'UTC'))", "period": WHOLE, "label": TEXT, "count": WHOLE, "aggregation_value": FRACTION},
        [("Chrome", "Day 0", at(1), 0, "Day 0", 2, 9.5)],
    ),
    (
        "no retention", "RetentionQuery", [],
        {"cohort": TEXT, "date": "Nullable(DateTime64(6, 'UTC'))", "period": WHOLE, "count": WHOLE}, [],
    ),
    (
        "paths", "PathsQuery",
        [{"source": "1_/", "target": "2_/about", "value": 3, "average_conversion_time": 60000.0}],
        {"source": TEXT, "target": TEXT, "value": FRACTION, "average_conversion_time": FRACTION},
        [("1_/", "2_/about", 3.0, 60000.0)],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "result", "types", "rows"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])  # fmt: skip
def test_a_table(
    kind: str, result: Any, types: dict[str, str], rows: list[tuple[Any, ...]]
) -> None:
    table = insight(kind, result).table()
    assert told(table) == types
    assert list(table.rows) == rows
    assert [[type(value) for value in row] for row in table.rows] == [
        [type(value) for value in row] for row in rows
    ]
    assert json.loads(json.dumps(table.raw)) == table.raw


@pytest.mark.parametrize(("kind", "result", "types"), [case[1:4] for case in CASES], ids=[case[0] for case in CASES])  # fmt: skip
def test_a_table_becomes_frames(kind: str, result: Any, types: dict[str, str]) -> None:
    table = insight(kind, result).table()
    arrow, pandas, polars = table.to_arrow(), table.to_pandas(), table.to_polars()
    assert arrow.column_names == list(pandas.columns) == list(polars.columns) == list(types)
    assert arrow.num_rows == len(pandas) == len(polars) == len(table)
    wanted = {TEXT: "string", WHOLE: "int64", FRACTION: "double", DATE: "date32[day]"}
    for name, kind_of in types.items():
        assert str(arrow.schema.field(name).type) == wanted.get(kind_of, "timestamp[us, tz=UTC]")


def test_hours_become_frames_with_their_zone() -> None:
    arrow = hours(timezone="Europe/Berlin").table().to_arrow()
    assert str(arrow.schema.field("day").type) == "timestamp[us, tz=Europe/Berlin]"
    assert [when.hour for when in arrow["day"].to_pylist()] == [1, 3]


# SQL.


def sql(result: Any, kind: str = "HogQLQuery", **more: Any) -> Insight:
    return insight(kind, result, **more)


def test_sql_has_its_own_columns() -> None:
    types = [["event", "String"], ["day", "Date"], ["n", "UInt64"]]
    found = sql([["signup", "2026-03-28", 5]], columns=["event", "day", "n"], types=types, hasMore=True, is_cached=True, hogql="SELECT 1")  # fmt: skip
    table = found.table()
    assert told(table) == {"event": "String", "day": "Date", "n": "UInt64"}
    assert list(table.rows) == [("signup", date(2026, 3, 28), 5)]
    assert (table.has_more, table.cached, table.hogql) == (True, True, "SELECT 1")


def test_tables_of_events_have_names_of_types() -> None:
    found = sql([["signup"]], "EventsQuery", columns=["event"], types=["String"])
    assert told(found.table()) == {"event": "String"}


@pytest.mark.parametrize("types", [None, [], "String", ["String"]])
def test_types_that_were_not_said(types: Any) -> None:
    found = sql([["signup", 5]], columns=["event", "n"], types=types)
    assert found.table().types == ("", "")
    assert list(found.table().rows) == [("signup", 5)]


def test_sql_without_rows_has_its_columns() -> None:
    table = sql([], columns=["n"], types=[["n", "UInt64"]]).table()
    assert (table.columns, table.types, len(table)) == (("n",), ("UInt64",), 0)


# What is no table.

OTHER: list[tuple[str, str, Any, dict[str, Any]]] = [
    ("an object instead of series", "TrendsQuery", {"results": []}, {}),
    ("text", "TrendsQuery", "x", {}),
    ("a series that is none", "TrendsQuery", [5], {}),
    ("neither values nor a number", "TrendsQuery", [{"label": "signup", "count": 3}], {}),
    ("a box plot", "TrendsQuery", [{"day": "2026-03-28", "min": 1.0, "max": 5.0, "series_index": 0}], {}),
    ("a heatmap", "TrendsQuery", [total("signup", 5, calendar_heatmap_data={"data": []})], {}),
    ("fewer days than values", "TrendsQuery", [line("signup", [1, 2, 3])], {}),
    ("values that are text", "TrendsQuery", [{"label": "signup", "data": ["1", "2"], "days": DAYS}], {}),
    ("values that are true", "StickinessQuery", [line("signup", [True, 1])], {}),
    ("more days than values", "LifecycleQuery", [line("signup", [1])], {}),
    ("values without days", "StickinessQuery", [{"label": "x", "data": [1]}], {}),
    ("a step that is none", "FunnelsQuery", [step(0, "visit", 5), 7], {}),
    ("steps without counts", "FunnelsQuery", [{"name": "visit"}], {}),
    ("a funnel of texts", "FunnelsQuery", ["visit"], {}),
    ("another form of a funnel", "FunnelsQuery", {"events": []}, {}),
    ("values that are none", "TrendsQuery", [{"label": "signup", "data": 5, "days": DAYS}], {}),
    ("bins that are none", "FunnelsQuery", {"bins": None}, {}),
    ("bins of three", "FunnelsQuery", {"bins": [[1, 2, 3]]}, {}),
    ("a funnel over time that is short", "FunnelsQuery", [{"data": [1.0], "days": DAYS}], {}),
    ("retention without values", "RetentionQuery", [{"label": "Day 0"}], {}),
    ("retention without counts", "RetentionQuery", [cohort(0, [], values=[{"n": 1}])], {}),
    ("retention as an object", "RetentionQuery", {"values": []}, {}),
    ("a path to nowhere", "PathsQuery", [{"source": "1_/", "value": 3}], {}),
    ("a path of none", "PathsQuery", [{"source": "1_/", "target": "2_/"}], {}),
    ("SQL without columns", "HogQLQuery", [["signup"]], {}),
    ("SQL with other columns", "HogQLQuery", [["signup", 1]], {"columns": ["event"]}),
    ("SQL with objects", "HogQLQuery", [{"event": "signup"}], {"columns": ["event"]}),
    ("SQL with an object", "HogQLQuery", {}, {"columns": ["event"]}),
    ("what nobody knows", "WebOverviewQuery", [{"key": "views"}], {}),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "result", "more"), [case[1:] for case in OTHER], ids=[case[0] for case in OTHER])  # fmt: skip
def test_what_is_not_known_is_said(kind: str, result: Any, more: dict[str, Any]) -> None:
    found = insight(kind, result, **more)
    with pytest.raises(UnexpectedRows, match=rf"no form that is known of {found.kind}; .*`result`"):
        found.table()


@pytest.mark.parametrize("kind", ["FunnelsQuery", "RetentionQuery", "PathsQuery", "HogQLQuery"])
def test_series_are_of_three_kinds(kind: str) -> None:
    found = insight(kind, [])
    told = (
        rf"Insight\(id=12, short_id='abc'\) is of the kind {found.kind}, without series; table\(\)"
    )
    with pytest.raises(UnexpectedRows, match=told):
        _ = found.series


@pytest.mark.parametrize("kind", ["TrendsQuery", "FunnelsQuery", "RetentionQuery", "PathsQuery", "HogQLQuery"])  # fmt: skip
@pytest.mark.parametrize("more", [{}, {"query_status": None}, {"query_status": {"complete": False}}])  # fmt: skip
def test_what_was_not_computed_can_be_asked_for(kind: str, more: dict[str, Any]) -> None:
    with pytest.raises(
        hogkit.PostHogError, match=r'was not computed: .*\(id, refresh="blocking"\)'
    ):
        insight(kind, None, **more).table()


def test_what_failed_says_why() -> None:
    status = {"complete": True, "error": True, "error_message": "too much memory"}
    with pytest.raises(UnexpectedRows, match="could not be computed: too much memory"):
        _ = insight("TrendsQuery", None, query_status=status).series


@pytest.mark.parametrize("kind", ["TrendsQuery", "RetentionQuery", "PathsQuery"])
def test_what_posthog_put_together_is_announced(kind: str) -> None:
    assert insight(kind, [], hasMore=True).table().has_more is True
    assert insight(kind, [], hasMore=None).table().has_more is None


# No point is lost or made up.

numbers = st.none() | st.integers(-(10**15), 10**15) | st.floats(allow_nan=False, allow_infinity=False)  # fmt: skip
some_days = st.lists(st.dates(), min_size=1, max_size=5, unique=True)


@st.composite
def lines(draw: st.DrawFn) -> list[dict[str, Any]]:
    days = draw(some_days)
    drawn = draw(st.lists(st.lists(numbers, min_size=len(days), max_size=len(days)), max_size=4))
    return [
        {"label": f"S{place}", "data": data, "days": [day.isoformat() for day in days], "action": action(f"S{place}", place), "count": 0}
        for place, data in enumerate(drawn)
    ]  # fmt: skip


@given(lines())
def test_every_point_is_a_row(result: list[dict[str, Any]]) -> None:
    table = insight("TrendsQuery", result).table()
    found = [(row["series"], row["day"].isoformat(), row["value"]) for row in table.dicts()]
    assert found == [(one["label"], day, value) for one in result for day, value in zip(one["days"], one["data"], strict=True)]  # fmt: skip


@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=6))
def test_conversions_are_shares_of_the_first_step(counts: list[int]) -> None:
    found = insight("FunnelsQuery", [step(at, str(at), count) for at, count in enumerate(counts)])
    assert found.table().column("count") == counts
    for count, share in zip(counts, found.table().column("conversion"), strict=True):
        assert share is None if not counts[0] else share * counts[0] == pytest.approx(count)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["data", "days", "label", "values", "count", "bins", "source", "x"]), inner, max_size=4),
    max_leaves=12,
)  # fmt: skip
kinds = st.sampled_from(["TrendsQuery", "FunnelsQuery", "RetentionQuery", "PathsQuery", "StickinessQuery", "HogQLQuery", "X"])  # fmt: skip


@given(kinds, json_values, json_values, json_values)
def test_anything_is_a_table_or_is_said_to_be_none(
    kind: str, result: Any, columns: Any, types: Any
) -> None:
    found = insight(kind, result, columns=columns, types=types)
    try:
        table = found.table()
    except UnexpectedRows:
        return
    assert len(table.columns) == len(table.types)
    assert all(len(row) == len(table.columns) for row in table.raw)
    table.dicts()


# From the sandbox.


def counting(**more: Any) -> dict[str, Any]:
    series = [{"kind": "EventsNode", "event": "signup", "name": "signup", "math": "total"}]
    source = {"kind": "TrendsQuery", "series": series, "dateRange": {"date_from": "-2d"}, **more}
    return {"kind": "InsightVizNode", "source": source}


def test_insights_are_read_by_their_short_id() -> None:
    with Sandbox(seed=False) as sandbox:
        told = sandbox.environment
        key, token = told["POSTHOG_API_KEY"], told["POSTHOG_PROJECT_API_KEY"]
        lines = sandbox.add("insights", name="Signups", query=counting())
        alone = sandbox.add(
            "insights", name="All", query=counting(trendsFilter={"display": "BoldNumber"})
        )
        with hogkit.PostHog(api_key=key, project_api_key=token, host=sandbox.url) as posthog:
            for person in ("ada", "bob", "cat"):
                posthog.capture_now("signup", person)
            found = posthog.insights.get(short_id=lines["short_id"])
            number = posthog.insights.get(short_id=alone["short_id"])
    [one] = found.series
    assert (found.id, found.kind, one.name, one.count) == (lines["id"], "trends", "signup", 3)
    assert sum(point.value or 0 for point in one.points) == 3
    assert len(one.points) == 3
    frame = found.table().to_pandas()
    assert list(frame.columns) == ["series", "day", "value"]
    assert frame["value"].sum() == 3
    assert frame["day"].tolist() == [point.day for point in one.points]
    assert [one.aggregated_value for one in number.series] == [3]
    assert number.table().to_polars().rows() == [("signup", 3.0)]
    assert number.table().to_arrow().to_pylist() == [{"series": "signup", "value": 3.0}]


def test_an_insight_without_a_result_is_asked_for_it() -> None:
    with Sandbox(seed=False) as sandbox:
        key = sandbox.environment["POSTHOG_API_KEY"]
        with hogkit.PostHog(api_key=key, host=sandbox.url) as posthog:
            made = posthog.insights.create(name="Signups", query=counting())
            with pytest.raises(UnexpectedRows, match="was not computed"):
                posthog.insights.get(made.id).table()
            assert len(posthog.insights.get(made.id, refresh="blocking").table()) == 3
