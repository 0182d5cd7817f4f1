"""What a trends query counts, over the events that were captured.

Source: `posthog/hogql_queries/insights/trends/trends_query_runner.py`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any

from .messages import Json, as_object, child, children
from .moments import moment_of, months_before, zone_of
from .operators import KNOWN, matches, operator_of
from .store import Store
from .strict import as_text
from .trends_query import MATH, CannotCompute, check

TOTALS = {"BoldNumber", "ActionsPie", "ActionsBarValue", "ActionsTable", "WorldMap"}
NO_VALUE = "$$_posthog_breakdown_null_$$"
OTHERS = "$$_posthog_breakdown_other_$$"
MOST_BREAKDOWNS = 25
MOST_POINTS = 20_000  # more hours than there are in two years

Hours = Sequence[tuple[datetime, int]]  # their beginnings, and how many events there were


@dataclass(frozen=True, slots=True)
class Seen:
    """An event, when it was in the project's zone, and of whom."""

    event: Json
    when: datetime
    person: int | None
    about: Json

    def properties(self, kind: str) -> Json:
        properties: Json = self.about if kind == "person" else self.event["properties"]
        return properties


@dataclass(frozen=True, slots=True)
class Span:
    """A range of time, and the beginnings of its parts."""

    begin: datetime
    end: datetime
    interval: str

    def starts(self) -> list[datetime]:
        starts, at = list[datetime](), floor(self.begin, self.interval)
        while at <= self.end:
            starts.append(at)
            at = following(at, self.interval)
        return starts


def trends(store: Store, query: Json) -> list[Json]:
    """The results, a series each.

    Raises:
        CannotCompute: It is no query of trends, or has parts that the sandbox does not know.
    """
    source = as_object(query.get("source")) or query
    check(source)
    span = span_of(store, source)
    shortest = timedelta(hours=1 if span.interval == "hour" else 24)
    if (span.end - span.begin) / shortest > MOST_POINTS:
        raise CannotCompute(f"more than {MOST_POINTS} points")
    names = {series.get("event") for series in children(source, "series")}
    seen = [one for one in within(store, span, names) if meets(one, source.get("properties") or [])]
    return [
        result
        for order, series in enumerate(children(source, "series"))
        for result in results(
            source, span, seen, planted(store, source, span, series), order, series
        )
    ]


def planted(store: Store, source: Json, span: Span, series: Json) -> Hours:
    """The events that only the tables of queries have. Here they are known by name and hour alone."""
    hours = list(store.planted.within(span.begin, span.end, {series.get("event")}))
    plain = (series.get("math") or "total") == "total" and not child(source, "breakdownFilter")
    filters = (source.get("properties"), series.get("properties"), series.get("fixedProperties"))
    if hours and (not plain or any(filters)):
        raise CannotCompute("more than totals of planted events")
    return hours


def span_of(store: Store, source: Json) -> Span:
    """The last seven days, if nothing is said."""
    asked, zone = child(source, "dateRange"), zone_of(store.timezone)
    begin = asked.get("date_from") or "-7d"
    interval = source.get("interval") or "day"
    end = moment_of(str(asked.get("date_to") or "dEnd"), zone, end=True)
    if begin != "all":
        return Span(moment_of(str(begin), zone), end, interval)
    times = [datetime.fromisoformat(event["timestamp"]) for event in store.events.listed()]
    if (first := store.planted.first(zone)) is not None:
        times.append(first)
    earliest = min(times, default=end)
    return Span(earliest.astimezone(zone), end, interval)


def within(store: Store, span: Span, names: Collection[str | None]) -> Iterable[Seen]:
    """The events of these names; of all names, if None is among them."""
    zone = span.begin.tzinfo
    for event in store.events.listed():
        if event["event"] not in names and None not in names:
            continue
        when = datetime.fromisoformat(event["timestamp"]).astimezone(zone)
        if span.begin <= when <= span.end:
            person = store.people.find(event["distinct_id"])
            about: Json = {} if person is None else person.properties
            yield Seen(event, when, None if person is None else person.id, about)


def meets(one: Seen, wanted: Any) -> bool:
    """Whether an event satisfies all filters, or those of a group (AND, OR)."""
    group = as_object(wanted)
    if group is None:
        return all(meets(one, part) for part in wanted)
    if "values" in group:
        some = [meets(one, part) for part in group["values"] or ()]
        return any(some) if group.get("type") == "OR" and some else all(some)
    kind = group.get("type") or "event"
    if kind not in ("event", "person") or operator_of(group) not in KNOWN:
        raise CannotCompute(f"a filter of the kind {kind!r} with {operator_of(group)!r}")
    return matches(group, one.properties(kind))


def results(
    source: Json, span: Span, seen: Sequence[Seen], hours: Hours, order: int, series: Json
) -> list[Json]:
    wanted = [*children(series, "properties"), *children(series, "fixedProperties")]
    name = series.get("event")
    found = [one for one in seen if name in (None, one.event["event"]) and meets(one, wanted)]
    title = str(series.get("name") or name or "All events")
    many = len(children(source, "series")) > 1
    divided = divide(found, child(source, "breakdownFilter"))
    if divided is None:
        return [result(source, span, found, described(series, title, order), hours)]
    return [
        {
            **result(source, span, part, described(series, title, order)),
            "label": f"{title} - {value}" if many else value,
            "breakdown_value": value,
        }
        for value, part in divided
    ]


def divide(found: Sequence[Seen], asked: Json) -> list[tuple[str, list[Seen]]] | None:
    """The events by a property, the commonest value first; None if that is not asked for."""
    many = children(asked, "breakdowns")
    key, kind = asked.get("breakdown"), asked.get("breakdown_type") or "event"
    if many:
        key, kind = many[0].get("property"), many[0].get("type") or "event"
    if not key:
        return None
    if len(many) > 1 or not isinstance(key, str) or kind not in ("event", "person"):
        raise CannotCompute(f"a breakdown by {key!r} of the kind {kind!r}")
    values = [value_of(one.properties(kind).get(key)) for one in found]
    most = asked.get("breakdown_limit") or MOST_BREAKDOWNS
    shown = [value for value, _ in Counter(values).most_common(most)]
    parts: dict[str, list[Seen]] = {value: [] for value in shown}
    for value, one in zip(values, found, strict=True):
        parts.setdefault(value if value in shown else OTHERS, []).append(one)
    return list(parts.items())


def value_of(value: Any) -> str:
    return NO_VALUE if value is None or value == "" else as_text(value)


def described(series: Json, title: str, order: int) -> Json:
    return {
        "id": series.get("event"),
        "type": "events",
        "order": order,
        "name": title,
        "custom_name": series.get("custom_name"),
        "math": series.get("math"),
        "math_property": series.get("math_property"),
        "math_hogql": None,
        "math_group_type_index": None,
        "properties": {},
    }


def result(
    source: Json, span: Span, found: Sequence[Seen], action: Json, hours: Hours = ()
) -> Json:
    display = child(source, "trendsFilter").get("display")
    made = {
        "action": action,
        "label": action["name"],
        "filter": {"insight": "TRENDS", "interval": span.interval, "display": display},
    }
    if display in TOTALS:
        value = measured(found, action) + sum(count for _, count in hours)
        return {**made, "data": [], "days": [], "labels": [], "count": 0, "aggregated_value": value}
    starts = span.starts()
    parts: dict[datetime, list[Seen]] = {start: [] for start in starts}
    for one in found:
        parts[floor(one.when, span.interval)].append(one)
    more = Counter[datetime]()
    for when, count in hours:
        more[floor(when, span.interval)] += count
    data = [measured(part, action) + more[start] for start, part in parts.items()]
    days = [day_of(start, span.interval) for start in starts]
    labels = [label_of(start, span.interval) for start in starts]
    return {**made, "data": data, "days": days, "labels": labels, "count": float(sum(data))}


def measured(found: Sequence[Seen], action: Json) -> float:
    math = action["math"] or "total"
    if math == "total":
        return float(len(found))
    if math == "dau":
        return float(len({one.person for one in found if one.person is not None}))
    told = [one.event["properties"].get(action["math_property"]) for one in found]
    numbers = [float(value) for value in told if type(value) in (int, float)]
    return float(MATH[math](numbers)) if numbers else 0.0


def floor(when: datetime, interval: str) -> datetime:
    """The beginning of the hour, day, week (on Sunday) or month."""
    if interval == "hour":
        return when.replace(minute=0, second=0, microsecond=0)
    day = datetime.combine(when, time(), when.tzinfo)
    if interval == "week":
        return datetime.combine(day - timedelta(days=day.isoweekday() % 7), time(), when.tzinfo)
    return day.replace(day=1) if interval == "month" else day


def following(start: datetime, interval: str) -> datetime:
    """The next beginning; of days that a clock change makes longer or shorter, too."""
    if interval == "month":
        return months_before(start, -1)
    hours = {"hour": 1, "day": 24, "week": 168}[interval]
    return start + timedelta(hours=hours)


def day_of(start: datetime, interval: str) -> str:
    return f"{start:%Y-%m-%d %H:%M:%S}" if interval == "hour" else f"{start:%Y-%m-%d}"


def label_of(start: datetime, interval: str) -> str:
    label = f"{start.day}-{start:%b-%Y}"
    return f"{label} {start:%H:%M}" if interval == "hour" else label
