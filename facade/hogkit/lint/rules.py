"""Everything that is looked for, in one table."""

from __future__ import annotations

from typing import Final, Literal

from attrs import frozen

Severity = Literal["error", "warning"]


@frozen
class Rule:
    """
    Attributes:
        code, name: What it is called.
        severity: "error" if PostHog refuses such a query.
        sentence: What is wrong, and why it matters.
        fix: What to do.
    """

    code: str
    name: str
    severity: Severity
    sentence: str
    fix: str


RULES: Final = (
    Rule(
        "HQ001",
        "syntax",
        "error",
        "The text is not HogQL, as PostHog's own parser reads it.",
        "Correct it where the caret is, or just before that.",
    ),
    Rule(
        "HQ002",
        "unread",
        "warning",
        "The query is nested too deeply, or too long, to be looked at. PostHog may run it all the same.",
        "Give parts of it names, by WITH.",
    ),
    Rule(
        "HQ003",
        "missing-value",
        "error",
        "A placeholder has no value. PostHog refuses such a query.",
        "Give the value, or correct the name.",
    ),
    Rule(
        "HQ004",
        "unused-value",
        "warning",
        "A value has no placeholder, so it changes nothing. This client refuses to send it.",
        "Write the placeholder where the value belongs, or leave the value out.",
    ),
    Rule(
        "HQ101",
        "no-time-range",
        "warning",
        "Events or sessions are read from the first day on. They are stored by day, so that only a lower bound of"
        " their time spares the bytes, whatever else is in WHERE.",
        "Add a lower bound to the SELECT that reads them, such as `timestamp >= now() - INTERVAL 7 DAY`.",
    ),
    Rule(
        "HQ102",
        "star",
        "warning",
        "`*` reads each column of a table, and of events that is all of their properties. Columns that PostHog"
        " adds later come too.",
        "Name the columns that are needed.",
    ),
    Rule(
        "HQ201",
        "no-limit",
        "warning",
        "There is no LIMIT, so PostHog gives the first 100 rows, and does not say so.",
        "Write LIMIT, up to 50000.",
    ),
    Rule(
        "HQ202",
        "high-limit",
        "warning",
        "LIMIT is more than 50,000, which PostHog lowers to that, and does not say so.",
        "Write LIMIT 50000 or less; posthog.pages() and posthog.events() go on after that.",
    ),
    Rule(
        "HQ203",
        "offset",
        "error",
        "PostHog refuses OFFSET to API keys, wherever it stands. In SAMPLE it may.",
        "Page by a key, such as `WHERE timestamp > {last} ORDER BY timestamp`; posthog.pages() does, and loses no row.",
    ),
    Rule(
        "HQ301",
        "naive-time",
        "warning",
        "A time is written without its zone, and the project is not in UTC: PostHog reads it in the project's zone.",
        "Say the zone, as in toDateTime('2026-01-31 10:00:00', 'UTC'), or bind a datetime that has one.",
    ),
    Rule(
        "HQ401",
        "unknown-table",
        "error",
        "The project has no such table or view.",
        "Correct the name, or connect the source in PostHog.",
    ),
    Rule(
        "HQ402",
        "unknown-column",
        "warning",
        "The table has no such column that PostHog tells of.",
        "Correct the name.",
    ),
    Rule(
        "HQ403",
        "unknown-event-property",
        "warning",
        "The project never had an event with this property, which is null then.",
        "Correct the name; properties tell small letters from capitals.",
    ),
    Rule(
        "HQ404",
        "unknown-person-property",
        "warning",
        "The project never had a person with this property, which is null then.",
        "Correct the name; properties tell small letters from capitals.",
    ),
    Rule(
        "HQ405",
        "unknown-event",
        "warning",
        "The project never had an event of this name.",
        "Correct the name; names of events tell small letters from capitals.",
    ),
)  # fmt: skip
BY_CODE: Final = {rule.code: rule for rule in RULES}
