"""What is found in queries, for tests of the rules."""

from __future__ import annotations

from collections.abc import Collection

from hogkit.lint import Project, check

# Nothing is wrong with these but what a test is about.
SHOP = Project(
    timezone="Europe/Berlin",
    tables={
        "events": frozenset({"uuid", "event", "properties", "timestamp", "distinct_id", "person_id", "person"}),
        "persons": frozenset({"id", "created_at", "properties", "pdi"}),
        "stripe.charges": frozenset({"id", "amount", "customer_id", "created_at"}),
        "monthly_revenue": None,
    },
    event_properties=frozenset({"plan", "amount", "currency", "$current_url", "$web_vitals_FCP_value"}),
    person_properties=frozenset({"email", "plan", "$initial_referrer"}),
    events=frozenset({"signed_up", "purchase", "$pageview"}),
)  # fmt: skip


def found(
    sql: str, project: Project | None = None, values: Collection[str] | None = None
) -> list[tuple[str, str]]:
    """The code of each finding, and the text that it is about."""
    return [
        (one.code, sql[one.offset : one.end]) for one in check(sql, project=project, values=values)
    ]


def about(code: str, sql: str, project: Project | None = None) -> list[str]:
    """The texts that one rule is about."""
    return [text for other, text in found(sql, project) if other == code]
