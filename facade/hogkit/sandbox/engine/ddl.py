"""The tables, as ClickHouse has them at PostHog.

Source: `posthog/models/event/sql.py`, `posthog/models/person/sql.py`, `posthog/models/group/sql.py`,
`posthog/models/raw_sessions/sessions_v2.py`. What Kafka and a cluster would need is not here.
"""

from __future__ import annotations

TEAM_ID = 1
GROUPS = range(5)  # GROUP_TYPES_LIMIT, posthog/models/group_type_mapping.py
# Background merges are off, since none may be larger than one byte: what is there twice stays so
# until it is merged on purpose. So many parts gather that ClickHouse would refuse more.
UNMERGED = (
    "max_bytes_to_merge_at_max_space_in_pool = 1, max_bytes_to_merge_at_min_space_in_pool = 1, "
    "parts_to_delay_insert = 1000000, parts_to_throw_insert = 1000000, max_parts_in_total = 1000000"
)
KAFKA = "_timestamp DateTime DEFAULT now(), _offset UInt64"


def of_property(name: str) -> str:
    """A column that PostHog fills from a property, as text without quotes.

    There it is MATERIALIZED; here who inserts may know it, which saves reading the JSON again.
    """
    raw = f"JSONExtractRaw(properties, '{name}')"
    return f"`{name}` String DEFAULT replaceRegexpAll({raw}, '^\"|\"$', '')"


FROM_PROPERTIES = ("$session_id", "$window_id", *(f"$group_{n}" for n in GROUPS))
GROUP_PROPERTIES = ", ".join(f"group{n}_properties String CODEC(ZSTD(3))" for n in GROUPS)
GROUP_CREATED = ", ".join(f"group{n}_created_at DateTime64(3, 'UTC')" for n in GROUPS)
# Who it is now, after persons were merged. PostHog joins person_distinct_id_overrides in every query, and
# rewrites events from time to time; to rewrite them in hundreds of parts took half a minute here.
FOLLOWED = "joinGetOrNull('{database}.followed', 'person_id', distinct_id)"
FOLLOWED_TABLE = """
CREATE TABLE {database}.followed (distinct_id String, person_id UUID)
ENGINE = Join(ANY, LEFT, distinct_id) SETTINGS join_any_take_last_row = 1, persistent = 0
"""
EVENTS = f"""
CREATE TABLE {{database}}.events (
    uuid UUID,
    event String,
    properties String CODEC(ZSTD(3)),
    timestamp DateTime64(6, 'UTC'),
    team_id Int64,
    distinct_id String,
    elements_chain String,
    created_at DateTime64(6, 'UTC'),
    event_person_id UUID,
    person_id UUID ALIAS coalesce({FOLLOWED}, event_person_id),
    person_created_at DateTime64(3, 'UTC'),
    person_properties String CODEC(ZSTD(3)),
    {GROUP_PROPERTIES},
    {GROUP_CREATED},
    person_mode Enum8('full' = 0, 'propertyless' = 1, 'force_upgrade' = 2),
    {", ".join(map(of_property, FROM_PROPERTIES))},
    {KAFKA},
    inserted_at Nullable(DateTime64(6, 'UTC')) DEFAULT now64(6),
    INDEX `minmax_$session_id` `$session_id` TYPE minmax GRANULARITY 1
) ENGINE = ReplacingMergeTree(_timestamp)
PARTITION BY toYYYYMM(timestamp)
ORDER BY (team_id, toDate(timestamp), event, cityHash64(distinct_id), cityHash64(uuid))
SAMPLE BY cityHash64(distinct_id)
SETTINGS index_granularity = 8192, {UNMERGED}
"""
PERSON = f"""
CREATE TABLE {{database}}.person (
    id UUID,
    created_at DateTime64(3, 'UTC'),
    team_id Int64,
    properties String,
    is_identified Int8,
    is_deleted Int8,
    version UInt64,
    {KAFKA}
) ENGINE = ReplacingMergeTree(version) ORDER BY (team_id, id)
"""
PERSON_DISTINCT_ID2 = f"""
CREATE TABLE {{database}}.person_distinct_id2 (
    team_id Int64,
    distinct_id String,
    person_id UUID,
    is_deleted Int8,
    version Int64,
    {KAFKA}
) ENGINE = ReplacingMergeTree(version) ORDER BY (team_id, distinct_id)
SETTINGS index_granularity = 512
"""
GROUPS_TABLE = f"""
CREATE TABLE {{database}}.groups (
    group_type_index UInt8,
    group_key String,
    created_at DateTime64(3, 'UTC'),
    team_id Int64,
    group_properties String,
    {KAFKA}
) ENGINE = ReplacingMergeTree(_timestamp) ORDER BY (team_id, group_type_index, group_key)
"""
TABLES = {
    "followed": FOLLOWED_TABLE,
    "events": EVENTS,
    "person": PERSON,
    "person_distinct_id2": PERSON_DISTINCT_ID2,
    "groups": GROUPS_TABLE,
}
