"""Planted events, as ClickHouse expressions of `number`, from 0."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from ..people import TEAM_ID
from . import planting_people as people
from .planting_people import BLOCK, SIZES, STARTS, USERS, at, chosen, noise, share, uuid_text

Ties = Literal["none", "some", "bulk"]

SECOND = 1_000_000  # in µs, as all times here
HOUR, DAY = 3_600 * SECOND, 86_400 * SECOND
# Events of the sessions of one user, again and again.
SESSIONS = (5, 3, 8, 4, 10, 2, 7, 6)
SESSION_OF = [s for s in range(max(SIZES)) for _ in range(SESSIONS[s % len(SESSIONS)])][
    : max(SIZES)
]
PLACE_OF = [step - SESSION_OF.index(session) for step, session in enumerate(SESSION_OF)]
# How often an hour of the day (UTC) comes up: nights are quiet, and evenings are not.
HOURS = [hour for hour, times in enumerate("111112345677678876765432") for _ in range(int(times))]
KEPT_WEEKENDS = 0.45  # the share of sessions of a Saturday or Sunday that do not happen on weekdays
LATE = 0.03  # the share of events that arrive up to three days late
TIED, TOGETHER = 0.02, 50  # the share of events whose instant is shared, and by how many
IMPORTED, IMPORT = 0.05, 5_000  # the share of events that were imported, and how many at an instant
# The places in every 2,000 rows of those that repeat the row before them: in all, or but for one column.
COPIES, RENAMED, REASSIGNED = (999, 1999), 501, 1501

# What several columns need is computed once, unless it may not be needed at all: a fourth of the time.
FAST = "short_circuit_function_evaluation = 'disable'"

PAGES = (
    "/",
    "/pricing",
    "/docs",
    "/blog/launch",
    "/app",
    "/app/reports",
    "/app/files",
    "/settings",
)
DEVICES: tuple[tuple[str | int, ...], ...] = (
    ("Chrome", 131, "Mac OS X", "10.15.7", "Desktop", 1512, 982),
    ("Chrome", 131, "Windows", "10", "Desktop", 1920, 1080),
    ("Firefox", 133, "Linux", "x86_64", "Desktop", 2560, 1440),
    ("Safari", 18, "iOS", "18.1", "Mobile", 393, 852),
    ("Chrome Mobile", 130, "Android", "15", "Mobile", 412, 915),
)
REFERRERS = ("$direct", "$direct", "www.google.com", "news.ycombinator.com", "github.com")
SOURCES = ("google", "newsletter", "twitter", "partner")
AGENT = "'; compatible) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15'"
# What is done between the first page of a session and its end.
ACTS = (
    *("$pageview",) * 10,
    *("$autocapture",) * 5,
    *("report viewed",) * 2,
    *("file uploaded", "search performed", "invite sent"),
)


@dataclass(frozen=True, slots=True)
class Plan:
    """What is planted. Times are in µs since 1970.

    Attributes:
        start: When the first event may have happened.
        now: When all is over.
    """

    seed: int
    events: int
    ties: Ties
    start: int
    now: int

    @property
    def span(self) -> int:
        return self.now - self.start

    @property
    def imports_from(self) -> int:
        """The number of the first imported event; as many as there are, if none are."""
        if self.ties != "bulk":
            return self.events
        return self.events - max(int(self.events * IMPORTED), min(IMPORT, self.events // 2))

    @property
    def users(self) -> int:
        whole, rest = divmod(self.events, BLOCK)
        return whole * USERS + sum(start < rest for start in STARTS)


def columns(plan: Plan) -> Mapping[str, str]:
    """Each may name those before it."""
    return {
        **who(plan),
        **people.columns(plan.seed, plan.start, plan.span),
        **when(plan),
        **what(plan),
        **properties(plan),
    }


def who(plan: Plan) -> Mapping[str, str]:
    repeats = f"number % 2000 IN ({', '.join(map(str, (*COPIES, RENAMED, REASSIGNED)))})"
    block = [(owner, step) for owner, size in enumerate(SIZES) for step in range(size)]
    tied = "0" if plan.ties == "none" else f"{share(plan.seed, 'tied', 'n')} < {TIED}"
    return {
        "n": f"number - ({repeats})",
        "renamed": f"number % 2000 = {RENAMED}",
        "reassigned": f"number % 2000 = {REASSIGNED}",
        "imported": f"n >= {plan.imports_from}",
        "tied": f"NOT imported AND {tied}",
        "server": "imported OR tied",
        "owner": at((owner for owner, _ in block), f"n % {BLOCK}"),
        "step": at((step for _, step in block), f"n % {BLOCK}"),
        "user": f"intDiv(n, {BLOCK}) * {USERS} + owner",
        "size": at(SIZES, "owner"),
        "session": at(SESSION_OF, "step"),
        "place": at(PLACE_OF, "step"),
    }


def when(plan: Plan) -> Mapping[str, str]:
    seed, last = plan.seed, plan.now - 2 * HOUR
    shared = max(1, round(plan.events * TIED / TOGETHER))
    hour = chosen(HOURS, share(seed, "hour", "user", "session"))
    late = f"{3 * DAY} * pow({share(seed, 'much', 'n')}, 3)"
    return {
        "sessions": at((SESSION_OF[size - 1] + 1 for size in SIZES), "owner"),
        "spread": f"if(session = 0, 0, session + {share(seed, 'spread', 'user', 'session')}) / sessions",
        "rough": f"toInt64(joined + floor(greatest(0, {last} - joined) * spread))",
        "day": f"rough - rough % {DAY}",
        "free": f"intDiv(day, {DAY}) % 7 IN (2, 3) AND {share(seed, 'free', 'user', 'session')} > {KEPT_WEEKENDS}",
        "shaped": (
            f"toInt64(day - free * {2 * DAY} + {hour} * {HOUR}"
            f" + floor({share(seed, 'minute', 'user', 'session')} * {HOUR}))"
        ),
        "begun": f"if(shaped < {plan.start} OR shaped > {last}, rough, shaped)",
        "in_session": f"begun + place * {40 * SECOND} + toInt64(floor({share(seed, 'gap', 'n')} * {39 * SECOND}))",
        "shared": f"toUInt64(floor({share(seed, 'shared', 'n')} * {shared}))",
        "tied_at": f"{plan.start} + toInt64(floor({share(seed, 'tied at', 'shared')} * {plan.span}))",
        "import_of": f"intDiv(n - {plan.imports_from}, {IMPORT})",
        "imported_at": f"{plan.start} + toInt64(floor({share(seed, 'import', 'import_of')} * {plan.span}))",
        # Without ties, what has the uuid of another happened a second later.
        "apart": f"(renamed OR reassigned) * {SECOND if plan.ties == 'none' else 0}",
        "instant": f"multiIf(imported, imported_at, tied, tied_at - (tied_at - {plan.start}) % {HOUR}, in_session) + apart",
        "lag": f"if({share(seed, 'late', 'n')} < {LATE}, {late}, {SECOND} * (0.2 + {share(seed, 'lag', 'n')}))",
        "arrived": f"greatest(instant, least({plan.now}, instant + toInt64(floor(lag))))",
    }


def what(plan: Plan) -> Mapping[str, str]:
    ends = "place + 1 = " + at([SESSIONS[s % len(SESSIONS)] for s in SESSION_OF], "step")
    known = f"stage < {people.SIGNED_UP} AND step >= 2"
    act = chosen(ACTS, share(plan.seed, "act", "n"))
    random = (noise(plan.seed, part, "n") for part in ("uuid first", "uuid second"))
    return {
        "known": f"({known}) OR (server AND stage < {people.SIGNED_UP})",
        "name": (
            "multiIf(renamed, 'webhook received', imported, 'order imported', tied, 'usage recorded', "
            f"stage < {people.SIGNED_UP} AND step = 2, 'user signed up', "
            f"stage < {people.ONBOARDED} AND step = 3, 'onboarding step completed', "
            f"stage < {people.PAID} AND step = size - 1, 'subscription paid', "
            f"place = 0, '$pageview', {ends}, '$pageleave', {act})"
        ),
        "neighbour_joined": people.joined(plan.seed, plan.start, plan.span, "(user - 1)"),
        "neighbour": people.anonymous(plan.seed, "(user - 1)", "neighbour_joined"),
        "first_id": "if(reassigned, neighbour, anonymous)",
        "by": "multiIf(reassigned, neighbour, known, identified, anonymous)",
        "uuid": f"toUUID({uuid_text('intDiv(instant - apart, 1000)', *random)})",
        "session_id": of_session(plan.seed, "session"),
        "window": of_session(plan.seed, "window"),
    }


def of_session(seed: int, kind: str) -> str:
    """A UUID that a browser makes for a session; a server has none."""
    random = (noise(seed, f"{kind} {part}", "user", "session") for part in ("first", "second"))
    return f"if(server, '', {uuid_text('intDiv(begun, 1000)', *random)})"


def properties(plan: Plan) -> Mapping[str, str]:
    device = share(plan.seed, "device", "user")
    page = chosen(PAGES, share(plan.seed, "page", "n"))
    browser, version, system, release, kind, width, height = (
        chosen((row[column] for row in DEVICES), device) for column in range(7)
    )
    fields: dict[str, str] = {
        "$session_id": "session_id",
        "$window_id": "window",
        "$device_id": "anonymous",
        "$current_url": "concat('https://app.example.com', page, if(source = '', '', concat('?utm_source=', source)))",
        "$host": "'app.example.com'",
        "$pathname": "page",
        "$referrer": "if(referrer = '$direct', referrer, concat('https://', referrer, '/'))",
        "$referring_domain": "referrer",
        "utm_source": "source",
        "$browser": browser,
        "$os": system,
        "$os_version": release,
        "$device_type": kind,
        "$raw_user_agent": "concat('Mozilla/5.0 (', "
        + system
        + ", '; rv:133.0) AppleWebKit/537.36 (KHTML, like Gecko) Safari/537.36')",
        "$lib": "'web'",
        "$lib_version": "'1.205.0'",
        "$insert_id": f"lower(hex({noise(plan.seed, 'insert', 'n')}))",
        "$timezone": "zone",
        "$browser_language": "'en-US'",
        "$initial_referrer": "referrer",
        "$ip": f"IPv4NumToString(toUInt32(bitAnd({noise(plan.seed, 'ip', 'user')}, 4294967295)))",
        "$geoip_country_code": "country",
        "$geoip_city_name": "city",
        "$geoip_time_zone": "zone",
        "title": "concat('Example App - ', page)",
    }
    numbers = {
        "$browser_version": version,
        "$screen_width": width,
        "$screen_height": height,
        "$time": "instant / 1000000",
    }
    served = {
        "$lib": "'posthog-python'",
        "product": chosen(("api", "storage", "seats"), share(plan.seed, "product", "n")),
        "$geoip_country_code": "country",
    }
    amount = {"amount": f"round(5 + 95 * {share(plan.seed, 'amount', 'n')}, 2)"}
    return {
        "page": page,
        "source": f"if({share(plan.seed, 'ad', 'user')} < 0.2, {chosen(SOURCES, share(plan.seed, 'source', 'user'))}, '')",
        "referrer": chosen(REFERRERS, share(plan.seed, "referrer", "user")),
        "told": f"if(server, {json_text(served, amount)}, {json_text(fields, numbers)})",
    }


def json_text(texts: Mapping[str, str], numbers: Mapping[str, str]) -> str:
    """An object of texts, none of which has anything to escape, and of numbers."""
    parts: list[str] = []
    for name, value in texts.items():
        parts += [f'\'"{name}":"\'', value, "'\",'"]
    for name, value in numbers.items():
        parts += [f"'\"{name}\":'", f"toString({value})", "','"]
    return f"concat('{{', {', '.join(parts[:-1])}, '}}')"


def insert(database: str, plan: Plan, first: int, count: int, *, copies: bool) -> str:
    """The statement that plants so many events from a number on: the copies among them, or the others."""
    copied = f"number % 2000 {'' if copies else 'NOT '}IN ({', '.join(map(str, COPIES))})"
    named = columns(plan)
    micro = "fromUnixTimestamp64Micro({}, 'UTC')"
    row = {
        "uuid": "uuid",
        "event": "name",
        "properties": "told",
        "timestamp": micro.format("instant"),
        "team_id": str(TEAM_ID),
        "distinct_id": "by",
        "created_at": micro.format("arrived"),
        "event_person_id": people.person_uuid("first_id"),
        "person_created_at": micro.format("if(reassigned, neighbour_joined, joined)"),
        "person_properties": "multiIf(reassigned, '{}', known, customer, visitor)",
        "person_mode": "'full'",
        "`$session_id`": "session_id",
        "`$window_id`": "window",
        **{f"`$group_{n}`": "''" for n in range(5)},
        "_timestamp": f"toDateTime({micro.format('arrived')})",
        "inserted_at": micro.format("arrived"),
    }
    return (
        f"INSERT INTO {database}.events ({', '.join(row)}) WITH {aliased(named)} "  # noqa: S608
        f"SELECT {', '.join(row.values())} FROM numbers_mt({first}, {count}) WHERE {copied} SETTINGS {FAST}"
    )


def sample(plan: Plan, first: int, count: int) -> str:
    """An event of each name and kind among so many from a number on."""
    return (
        f"WITH {aliased(columns(plan))} SELECT name, told FROM numbers({first}, {count}) "  # noqa: S608
        f"LIMIT 1 BY name, server SETTINGS {FAST}"
    )


def aliased(named: Mapping[str, str]) -> str:
    return ", ".join(f"{expression} AS {alias}" for alias, expression in named.items())
