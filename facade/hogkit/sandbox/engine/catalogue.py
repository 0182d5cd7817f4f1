"""The tables that HogQL knows, their columns, and how each is printed over ClickHouse's.

Source: `posthog/hogql/database/schema/`: `events.py`, `persons.py`, `person_distinct_ids.py`, `groups.py`,
`sessions_v2.py`, with person properties taken from the event (`PersonsOnEventsMode`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

Kind = Literal[
    "unknown", "string", "json", "integer", "float", "boolean", "date", "datetime", "uuid", "array", "tuple",
    "interval", "null",
]  # fmt: skip


@dataclass(frozen=True)
class Column:
    """`name` is the column in ClickHouse; `made` is an expression instead, with `{}` for the table."""

    kind: Kind
    name: str = ""
    nullable: bool = False
    hidden: bool = False  # not in `*`
    made: str = ""


@dataclass(frozen=True)
class Joined:
    """A table that a column leads to, joined when it is asked for: `here` and `there` are columns."""

    table: str
    here: str
    there: str
    how: Literal["LEFT JOIN", "INNER JOIN"] = "LEFT JOIN"
    where: str = ""


@dataclass(frozen=True)
class Table:
    """A table of HogQL.

    Attributes:
        source: The table of ClickHouse under it.
        columns: In PostHog's order, which is that of `*`.
        within: Columns of columns, such as those of `person` in `events`.
        joined: Tables that a column leads to.
        aliases: Other names of what is within.
        grouped: What a subquery is grouped by; each column is then an aggregate over it.
        having: Its condition.
        missing: Columns of PostHog's that the sandbox does not have.
    """

    name: str
    source: str
    columns: Mapping[str, Column]
    within: Mapping[str, Mapping[str, Column]] = field(
        default_factory=dict[str, Mapping[str, Column]]
    )
    joined: Mapping[str, Joined] = field(default_factory=dict[str, Joined])
    aliases: Mapping[str, str] = field(default_factory=dict[str, str])
    grouped: str = ""
    having: str = ""
    missing: frozenset[str] = frozenset()


def plain(kind: Kind, *names: str) -> dict[str, Column]:
    return {name: Column(kind, name) for name in names}


def hidden(kind: Kind, *names: str) -> dict[str, Column]:
    return {name: Column(kind, name, hidden=True) for name in names}


def made(kind: Kind, expression: str, nullable: bool = False, hidden: bool = False) -> Column:
    return Column(kind, "", nullable, hidden, expression)


def chain(pattern: str) -> str:
    """What a pattern finds in an elements chain (`posthog/models/event/sql.py`)."""
    return f"arrayDistinct(extractAll({{}}.elements_chain, '{pattern}'))"


ELEMENTS: Final = "(?:^|;)(a|button|form|input|select|textarea|label)(?:\\\\.|$|:)"
GROUP_INDEXES: Final = range(5)
EVENTS: Final = Table(
    "events",
    "events",
    {
        **plain("uuid", "uuid"),
        **plain("string", "event"),
        **plain("json", "properties"),
        **plain("datetime", "timestamp"),
        **hidden("integer", "team_id"),
        **plain("string", "distinct_id", "elements_chain"),
        **plain("datetime", "created_at"),
        **plain("string", "$session_id"),
        "$session_id_uuid": made(
            "integer",
            "toUInt128(accurateCastOrNull({}.`$session_id`, 'UUID'))",
            nullable=True,
            hidden=True,
        ),
        **plain("string", "$window_id", "person_mode"),
        **plain("uuid", "person_id"),
        **plain("string", *(f"$group_{index}" for index in GROUP_INDEXES)),
        "elements_chain_href": made(
            "string", 'extract({}.elements_chain, \'(?::|")href="(.*?)"\')'
        ),
        "elements_chain_texts": made("array", chain('(?::|")text="(.*?)"')),
        "elements_chain_ids": made("array", chain('(?::|")attr_id="(.*?)"')),
        "elements_chain_elements": made("array", chain(ELEMENTS)),
    },
    within={
        "poe": {
            "id": Column("uuid", "person_id"),
            "created_at": Column("datetime", "person_created_at"),
            "properties": Column("json", "person_properties"),
        },
        **{
            f"goe_{index}": {
                "key": Column("string", f"$group_{index}"),
                "created_at": Column("datetime", f"group{index}_created_at"),
                "properties": Column("json", f"group{index}_properties"),
            }
            for index in GROUP_INDEXES
        },
    },
    joined={
        "pdi": Joined("person_distinct_ids", "distinct_id", "distinct_id", "INNER JOIN"),
        "session": Joined("sessions", "$session_id_uuid", "session_id_v7"),
        **{
            f"group_{index}": Joined(
                "groups", f"$group_{index}", "key", where=f"group_type_index = {index}"
            )
            for index in GROUP_INDEXES
        },
    },
    aliases={"person": "poe"},
)
PERSONS: Final = Table(
    "persons",
    "person",
    {
        "id": made("uuid", "{}.id"),
        "created_at": made("datetime", "argMax({}.created_at, {}.version)"),
        "properties": made("json", "argMax({}.properties, {}.version)"),
        "is_identified": made("boolean", "argMax({}.is_identified, {}.version)"),
    },
    joined={"pdi": Joined("person_distinct_ids", "id", "person_id", "INNER JOIN")},
    grouped="{}.id",
    having="argMax({}.is_deleted, {}.version) = 0",
)
PERSON_DISTINCT_IDS: Final = Table(
    "person_distinct_ids",
    "person_distinct_id2",
    {
        "distinct_id": made("string", "{}.distinct_id"),
        "person_id": made("uuid", "argMax({}.person_id, {}.version)"),
    },
    joined={"person": Joined("persons", "person_id", "id", "INNER JOIN")},
    grouped="{}.distinct_id",
    having="argMax({}.is_deleted, {}.version) = 0",
)
GROUPS: Final = Table(
    "groups",
    "groups",
    {
        "index": made("integer", "{}.group_type_index"),
        "key": made("string", "{}.group_key"),
        "created_at": made("datetime", "argMax({}.created_at, {}._timestamp)"),
        "updated_at": made("datetime", "max({}._timestamp)"),
        "properties": made("json", "argMax({}.group_properties, {}._timestamp)"),
    },
    grouped="{}.group_type_index, {}.group_key",
)


def text(*names: str) -> dict[str, Column]:
    return {f"${name}": Column("string", f"${name}", nullable=True) for name in names}


CAMPAIGN: Final = ("utm_source", "utm_campaign", "utm_medium", "utm_term", "utm_content")
ADVERTS: Final = (
    "gclid", "gad_source", "gclsrc", "dclid", "gbraid", "wbraid", "fbclid", "msclkid", "twclid", "li_fat_id",
    "mc_cid", "igshid", "ttclid", "_kx", "irclid",
)  # fmt: skip
SESSIONS: Final = Table(
    "sessions",
    "sessions",
    {
        **hidden("string", "id"),
        **plain("string", "session_id"),
        **hidden("integer", "session_id_v7", "team_id"),
        "distinct_id": Column("string", "distinct_id", nullable=True),
        **plain("datetime", "$start_timestamp", "$end_timestamp", "max_inserted_at"),
        **plain("array", "$urls"),
        **plain("integer", "$num_uniq_urls"),
        **text("entry_current_url", "entry_pathname", "entry_hostname"),
        **text("end_current_url", "end_pathname", "end_hostname"),
        **text("entry_referring_domain", "entry_referrer"),
        **text(*(f"entry_{name}" for name in (*CAMPAIGN, *ADVERTS))),
        **plain("integer", "$pageview_count", "$autocapture_count", "$screen_count"),
        **plain("integer", "$session_duration"),
        **hidden("integer", "duration"),
        "$is_bounce": Column("boolean", "$is_bounce", nullable=True),
        **text("last_external_click_url"),
        **hidden("string", "$exit_current_url", "$exit_pathname"),
    },
    missing=frozenset({"$channel_type", "$vitals_lcp", "$page_screen_autocapture_count_up_to"}),
)
TABLES: Final[Mapping[str, Table]] = {
    table.name: table for table in (EVENTS, PERSONS, PERSON_DISTINCT_IDS, SESSIONS, GROUPS)
}

KINDS: Final[tuple[tuple[str, Kind], ...]] = (
    (r"U?Int\d+", "integer"),
    (r"(B?Float\d+|Decimal)\b.*", "float"),
    (r"DateTime.*", "datetime"),
    (r"Date(32)?", "date"),
    (r"Bool", "boolean"),
    (r"UUID", "uuid"),
    (r"Array\(.*", "array"),
    (r"Tuple\(.*", "tuple"),
    (r"(Fixed)?String.*", "string"),
)


def warehouse_table(name: str, columns: Mapping[str, str]) -> Table:
    """A table that was added, from the ClickHouse types of its columns."""
    return Table(name, name, {name: _typed(name, kind) for name, kind in columns.items()})


def _typed(name: str, written: str) -> Column:
    inner, nullable = written, False
    while wrapped := re.fullmatch(r"(Nullable|LowCardinality)\((.*)\)", inner):
        nullable |= wrapped[1] == "Nullable"
        inner = wrapped[2]
    return Column(kind_of(inner), name, nullable)


def kind_of(written: str) -> Kind:
    for pattern, kind in KINDS:
        if re.fullmatch(pattern, written):
            return kind
    return "unknown"
