"""Sessions, kept up by each insert into events.

Source: `posthog/models/raw_sessions/sessions_v2.py`, `posthog/hogql/database/schema/sessions_v2.py`. As
there, a session is one whose id is a UUID of version 7. There is no `$channel_type`.
"""

from __future__ import annotations

# Column of raw_sessions, property, and the column of sessions.
FIRST = {
    "entry_url": ("$current_url", "$entry_current_url"),
    "initial_referring_domain": ("$referring_domain", "$entry_referring_domain"),
    "initial_referrer": ("$referrer", "$entry_referrer"),
    **{
        f"initial_{name}": (name, f"$entry_{name}")
        for name in (
            *("utm_source", "utm_campaign", "utm_medium", "utm_term", "utm_content"),
            *("gclid", "gad_source", "gclsrc", "dclid", "gbraid", "wbraid", "fbclid", "msclkid"),
            *("twclid", "li_fat_id", "mc_cid", "igshid", "ttclid", "_kx", "irclid"),
        )
    },
}
LAST = {
    "end_url": ("$current_url", "$end_current_url"),
    "last_external_click_url": ("$external_click_url", "$last_external_click_url"),
}
COUNTED = {"pageview": "$pageview", "autocapture": "$autocapture", "screen": "$screen"}
READ = tuple(dict.fromkeys(name for name, _ in [*FIRST.values(), *LAST.values()]))
BOUNCE = 10  # seconds: DEFAULT_BOUNCE_RATE_DURATION_SECONDS, posthog/hogql/database/schema/sessions_v1.py
INSTANT = "DateTime64(6, 'UTC')"


def raw_sessions() -> str:
    """Half-made aggregates: those of one session are merged when they are read."""
    text = f"Nullable(String), {INSTANT}"
    columns = [
        "team_id Int64",
        "session_id_v7 UInt128",
        f"distinct_id AggregateFunction(argMax, {text})",
        f"min_timestamp SimpleAggregateFunction(min, {INSTANT})",
        f"max_timestamp SimpleAggregateFunction(max, {INSTANT})",
        f"max_inserted_at SimpleAggregateFunction(max, {INSTANT})",
        "urls SimpleAggregateFunction(groupUniqArrayArray, Array(String))",
        *(f"{name} AggregateFunction(argMin, {text})" for name in FIRST),
        *(f"{name} AggregateFunction(argMax, {text})" for name in LAST),
        *(f"{name}_uniq AggregateFunction(uniq, Nullable(UUID))" for name in COUNTED),
    ]
    engine = "AggregatingMergeTree ORDER BY (team_id, session_id_v7)"
    return f"CREATE TABLE {{database}}.raw_sessions ({', '.join(columns)}) ENGINE = {engine}"


def raw_sessions_mv() -> str:
    """Reads the JSON of an event once for all that sessions know of it."""
    shape = ", ".join(f"`{name}` String" for name in READ)
    columns = [
        "team_id",
        "toUInt128(accurateCastOrNull(`$session_id`, 'UUID')) AS session_id_v7",
        "argMaxState(toNullable(e.distinct_id), e.timestamp) AS distinct_id",
        "min(e.timestamp) AS min_timestamp",
        "max(e.timestamp) AS max_timestamp",
        "max(ifNull(e.inserted_at, e.created_at)) AS max_inserted_at",
        f"groupUniqArrayArray(if({said('$current_url')} = '', [], [{said('$current_url')}])) AS urls",
        *(f"argMinState({known(of)}, e.timestamp) AS {name}" for name, (of, _) in FIRST.items()),
        *(f"argMaxState({known(of)}, e.timestamp) AS {name}" for name, (of, _) in LAST.items()),
        *(
            f"uniqState(if(e.event = '{event}', toNullable(e.uuid), NULL)) AS {name}_uniq"
            for name, event in COUNTED.items()
        ),
    ]
    return f"""
        CREATE MATERIALIZED VIEW {{database}}.raw_sessions_mv TO {{database}}.raw_sessions AS
        WITH JSONExtract(properties, 'Tuple({shape})') AS said
        SELECT {", ".join(columns)} FROM {{database}}.events AS e
        WHERE bitAnd(bitShiftRight(session_id_v7, 76), 15) = 7 GROUP BY team_id, session_id_v7
    """  # noqa: S608 - of names that stand above


def said(name: str) -> str:
    return f"tupleElement(said, '{name}')"


def known(name: str) -> str:
    return f"nullIf({said(name)}, '')"


def sessions() -> str:
    """One row for each session; what is not asked for is not computed."""
    halves = "bitOr(bitShiftLeft(session_id_v7, 64), bitShiftRight(session_id_v7, 64))"
    stayed = f"`$pageview_count` > 1 OR `$autocapture_count` > 0 OR `$session_duration` >= {BOUNCE}"
    columns = [
        f"toString(reinterpretAsUUID({halves})) AS session_id",
        "session_id AS id",
        "session_id_v7",
        "team_id",
        "argMaxMerge(r.distinct_id) AS distinct_id",
        "min(r.min_timestamp) AS `$start_timestamp`",
        "max(r.max_timestamp) AS `$end_timestamp`",
        "max(r.max_inserted_at) AS max_inserted_at",
        "arrayDistinct(arrayFlatten(groupArray(r.urls))) AS `$urls`",
        "length(`$urls`) AS `$num_uniq_urls`",
        *(f"argMinMerge(r.{name}) AS `{column}`" for name, (_, column) in FIRST.items()),
        *(f"argMaxMerge(r.{name}) AS `{column}`" for name, (_, column) in LAST.items()),
        *(f"uniqMerge(r.{name}_uniq) AS `${name}_count`" for name in COUNTED),
        "path(`$entry_current_url`) AS `$entry_pathname`",
        "domain(`$entry_current_url`) AS `$entry_hostname`",
        "path(`$end_current_url`) AS `$end_pathname`",
        "domain(`$end_current_url`) AS `$end_hostname`",
        "`$end_current_url` AS `$exit_current_url`",
        "`$end_pathname` AS `$exit_pathname`",
        "dateDiff('second', `$start_timestamp`, `$end_timestamp`) AS `$session_duration`",
        "`$session_duration` AS duration",
        f"if(`$pageview_count` = 0, NULL, not({stayed})) AS `$is_bounce`",
    ]
    return f"""
        CREATE VIEW {{database}}.sessions AS SELECT {", ".join(columns)}
        FROM {{database}}.raw_sessions AS r GROUP BY team_id, session_id_v7
    """  # noqa: S608 - of names that stand above


SESSIONS = {
    "raw_sessions": raw_sessions(),
    "raw_sessions_mv": raw_sessions_mv(),
    "sessions": sessions(),
}
