"""Queries of everyday use, written as they should be: lint says nothing of any of them."""

from __future__ import annotations

import pytest
from hogkit.lint import Project, check

EVENT_PROPERTIES = """
    plan amount currency price sku coupon feature variant duration_ms latency query status rating company_size
    source step revenue items $current_url $pathname $host $referrer $referring_domain $browser $device_type
    $os $session_id $screen_name $web_vitals_LCP_value $web_vitals_CLS_value $feature_flag
    $feature_flag_response $el_text $exception_type $exception_message $ai_model $ai_input_tokens
    $ai_output_tokens $survey_id $survey_response $geoip_country_code
"""
EVENTS = """
    signed_up purchase subscription_started subscription_cancelled item_added checkout_started feature_used
    search api_called onboarding_step $pageview $pageleave $autocapture $screen $web_vitals $exception
    $feature_flag_called $ai_generation $identify
"""
PROJECT = Project(
    timezone="America/New_York",
    tables={
        "events": frozenset({"uuid", "event", "properties", "timestamp", "distinct_id", "person_id", "created_at"}),
        "persons": frozenset({"id", "created_at", "properties", "is_identified"}),
        "person_distinct_ids": frozenset({"distinct_id", "person_id"}),
        "sessions": frozenset({"session_id", "distinct_id", "$start_timestamp", "$session_duration"}),
        "groups": frozenset({"index", "key", "properties", "created_at"}),
        "session_replay_events": frozenset({"session_id", "distinct_id", "start_time", "click_count"}),
        "cohort_people": frozenset({"person_id", "cohort_id"}),
        "stripe.customers": frozenset({"id", "email", "created_at"}),
        "stripe.invoices": frozenset({"id", "customer_id", "total", "status", "created_at"}),
        "active_users": None,
    },
    event_properties=frozenset(EVENT_PROPERTIES.split()),
    person_properties=frozenset({"email", "name", "plan", "company", "$initial_utm_source", "$initial_referring_domain"}),
    events=frozenset(EVENTS.split()),
)  # fmt: skip
QUERIES = {
    "pageviews by path": """
        SELECT properties.$pathname AS path, count() AS views, uniq(person_id) AS visitors
        FROM events
        WHERE event = '$pageview' AND timestamp >= now() - INTERVAL 30 DAY
        GROUP BY path ORDER BY views DESC LIMIT 50
    """,
    "daily, weekly and monthly users": """
        SELECT
            uniqIf(person_id, timestamp >= now() - INTERVAL 1 DAY) AS day,
            uniqIf(person_id, timestamp >= now() - INTERVAL 7 DAY) AS week,
            uniq(person_id) AS month,
            round(day / month, 3) AS stickiness
        FROM events WHERE timestamp >= now() - INTERVAL 30 DAY
    """,
    "users each day": """
        SELECT toStartOfDay(timestamp) AS day, count(DISTINCT person_id) AS users
        FROM events
        WHERE timestamp BETWEEN toDateTime('2026-01-01 00:00:00', 'UTC') AND now()
        GROUP BY day ORDER BY day LIMIT 366
    """,
    "funnel with windowFunnel": """
        SELECT level, count() AS people
        FROM (
            SELECT person_id, windowFunnel(86400)(
                toDateTime(timestamp), event = 'signed_up', event = 'checkout_started', event = 'purchase'
            ) AS level
            FROM events
            WHERE timestamp > now() - INTERVAL 14 DAY
                AND event IN ('signed_up', 'checkout_started', 'purchase')
            GROUP BY person_id
        )
        GROUP BY level ORDER BY level LIMIT 10
    """,
    "funnel by first times": """
        WITH firsts AS (
            SELECT person_id,
                minIf(timestamp, event = 'signed_up') AS signed_up_at,
                minIf(timestamp, event = 'purchase') AS bought_at,
                countIf(event = 'signed_up') > 0 AS signed, countIf(event = 'purchase') > 0 AS bought
            FROM events
            WHERE timestamp >= toStartOfMonth(now()) AND event IN ('signed_up', 'purchase')
            GROUP BY person_id
        )
        SELECT countIf(signed) AS started, countIf(signed AND bought AND bought_at > signed_up_at) AS finished,
            finished / nullIf(started, 0) AS rate,
            quantile(0.5)(dateDiff('hour', signed_up_at, bought_at)) AS median_hours
        FROM firsts
    """,
    "retention by week": """
        WITH first_seen AS (
            SELECT person_id, toStartOfWeek(min(timestamp), 1) AS week
            FROM events WHERE timestamp >= now() - INTERVAL 12 WEEK AND event = '$pageview' GROUP BY person_id
        ), seen AS (
            SELECT DISTINCT person_id, toStartOfWeek(timestamp, 1) AS week
            FROM events WHERE timestamp >= now() - INTERVAL 12 WEEK AND event = '$pageview'
        )
        SELECT f.week AS cohort, dateDiff('week', f.week, s.week) AS weeks, count(DISTINCT s.person_id) AS people
        FROM first_seen AS f JOIN seen AS s ON s.person_id = f.person_id
        GROUP BY cohort, weeks ORDER BY cohort, weeks LIMIT 500
    """,
    "retention as array": """
        SELECT arraySum(r) AS days_kept, count() AS people
        FROM (
            SELECT person_id, [
                countIf(timestamp < now() - INTERVAL 6 DAY) > 0, countIf(timestamp > now() - INTERVAL 1 DAY) > 0
            ] AS r
            FROM events WHERE timestamp > now() - INTERVAL 7 DAY GROUP BY person_id
        )
        GROUP BY days_kept LIMIT 10
    """,
    "session durations": """
        SELECT toDate($start_timestamp) AS day, avg($session_duration) AS mean, quantile(0.9)($session_duration) AS p90
        FROM sessions
        WHERE $start_timestamp >= now() - INTERVAL 30 DAY AND $session_duration > 0
        GROUP BY day ORDER BY day LIMIT 31
    """,
    "bounce rate by entry page": """
        SELECT $entry_pathname, countIf($is_bounce) / count() AS bounce_rate, count() AS visits
        FROM sessions WHERE $start_timestamp > {since}
        GROUP BY $entry_pathname HAVING visits > 20 ORDER BY bounce_rate DESC LIMIT 25
    """,
    "events with their session": """
        SELECT event, session.$session_duration, session.$channel_type
        FROM events WHERE timestamp >= now() - INTERVAL 1 DAY AND $session_id != ''
        ORDER BY timestamp DESC LIMIT 100
    """,
    "lifetime value": """
        SELECT person_id, person.properties.email AS email, sum(toFloat(properties.amount)) AS value,
            min(timestamp) AS first_bought, max(timestamp) AS last_bought
        FROM events WHERE event = 'purchase' AND timestamp >= '2024-01-01'
        GROUP BY person_id, email ORDER BY value DESC LIMIT 1000
    """,
    "revenue by month and running total": """
        SELECT month, revenue, sum(revenue) OVER (ORDER BY month) AS total
        FROM (
            SELECT toStartOfMonth(timestamp) AS month, sum(toFloat(properties.revenue)) AS revenue
            FROM events WHERE event = 'purchase' AND timestamp >= toStartOfYear(now()) GROUP BY month
        )
        ORDER BY month LIMIT 12
    """,
    "growth over the week before": """
        SELECT week, people, lagInFrame(people) OVER (ORDER BY week) AS before,
            round(100 * (people - before) / nullIf(before, 0), 1) AS growth
        FROM (
            SELECT toStartOfWeek(timestamp) AS week, uniq(person_id) AS people
            FROM events WHERE timestamp >= now() - INTERVAL 26 WEEK GROUP BY week
        )
        ORDER BY week LIMIT 30
    """,
    "moving average": """
        SELECT day, n, avg(n) OVER (ORDER BY day ROWS BETWEEN 6 PRECEDING AND CURRENT ROW) AS week
        FROM (
            SELECT toDate(timestamp) AS day, count() AS n FROM events
            WHERE toDate(timestamp) >= today() - 90 AND event = 'signed_up' GROUP BY day
        )
        ORDER BY day LIMIT 100
    """,
    "people of a cohort": """
        SELECT event, count() AS n
        FROM events
        WHERE timestamp > now() - INTERVAL 7 DAY AND person_id IN COHORT 12
        GROUP BY event ORDER BY n DESC LIMIT 20
    """,
    "cohort by subquery": """
        SELECT count(DISTINCT person_id) FROM events
        WHERE timestamp > now() - INTERVAL 7 DAY
            AND person_id NOT IN (SELECT person_id FROM cohort_people WHERE cohort_id = 3)
    """,
    "came back after signing up": """
        SELECT count() FROM persons
        WHERE created_at > now() - INTERVAL 30 DAY AND id IN (
            SELECT person_id FROM events WHERE event = 'feature_used' AND timestamp > now() - INTERVAL 7 DAY
        )
    """,
    "web vitals": """
        SELECT properties.$pathname AS path,
            quantile(0.75)(toFloat(properties.$web_vitals_LCP_value)) AS lcp,
            quantile(0.75)(toFloat(properties.$web_vitals_CLS_value)) AS cls
        FROM events
        WHERE event = '$web_vitals' AND timestamp >= now() - INTERVAL 7 DAY AND properties.$host = 'example.com'
        GROUP BY path HAVING count() > 50 ORDER BY lcp DESC LIMIT 20
    """,
    "experiment": """
        WITH exposed AS (
            SELECT person_id, argMin(properties.$feature_flag_response, timestamp) AS variant,
                min(timestamp) AS exposed_at
            FROM events
            WHERE event = '$feature_flag_called' AND properties.$feature_flag = 'new-checkout'
                AND timestamp >= toDateTime('2026-02-01', 'UTC')
            GROUP BY person_id
        ), bought AS (
            SELECT person_id, timestamp AS bought_at, toFloat(properties.amount) AS amount
            FROM events WHERE event = 'purchase' AND timestamp >= toDateTime('2026-02-01', 'UTC')
        )
        SELECT x.variant, count(DISTINCT x.person_id) AS people, sum(b.amount) AS revenue
        FROM exposed AS x LEFT JOIN bought AS b ON b.person_id = x.person_id
        WHERE b.bought_at >= x.exposed_at OR b.person_id IS NULL
        GROUP BY x.variant LIMIT 10
    """,
    "flag by date": """
        SELECT properties.`$feature/new-checkout` AS variant, count() FROM events
        WHERE event = '$pageview' AND timestamp > dateSub('day', 7, now()) GROUP BY variant LIMIT 10
    """,
    "companies by use": """
        SELECT group_0.properties.name AS company, $group_0 AS key, count() AS n, uniq(person_id) AS people
        FROM events
        WHERE timestamp >= now() - INTERVAL 30 DAY AND notEmpty($group_0)
        GROUP BY company, key ORDER BY n DESC LIMIT 100
    """,
    "groups without events": """
        SELECT g.key, g.properties.name FROM groups AS g
        LEFT JOIN (
            SELECT $group_0 AS key, max(timestamp) AS last FROM events
            WHERE timestamp >= now() - INTERVAL 90 DAY GROUP BY key
        ) AS e ON e.key = g.key
        WHERE g.index = 0 AND e.last IS NULL LIMIT 200
    """,
    "arrays of properties": """
        SELECT arrayJoin(JSONExtractArrayRaw(properties.items)) AS item, count() AS n
        FROM events WHERE event = 'purchase' AND timestamp > now() - INTERVAL 7 DAY
        GROUP BY item ORDER BY n DESC LIMIT 100
    """,
    "array join": """
        SELECT word, count() AS n
        FROM events ARRAY JOIN splitByChar(' ', lower(toString(properties.query))) AS word
        WHERE event = 'search' AND timestamp > now() - INTERVAL 7 DAY AND length(word) > 2
        GROUP BY word ORDER BY n DESC LIMIT 50
    """,
    "JSON within properties": """
        SELECT JSONExtractString(properties, 'plan') AS plan, JSONExtractFloat(properties, 'price') AS price
        FROM events WHERE timestamp > now() - INTERVAL 1 HOUR AND JSONHas(properties, 'price') LIMIT 1000
    """,
    "time between events": """
        SELECT person_id, timestamp, event,
            lagInFrame(timestamp) OVER (PARTITION BY person_id ORDER BY timestamp) AS before,
            dateDiff('second', before, timestamp) AS seconds
        FROM events WHERE timestamp >= now() - INTERVAL 1 DAY ORDER BY person_id, timestamp LIMIT 10000
    """,
    "paths": """
        SELECT arrayStringConcat(arraySlice(arrayMap(x -> x.2, arraySort(x -> x.1, groupArray((timestamp, properties.$pathname)))), 1, 4), ' > ') AS path
        FROM events
        WHERE event = '$pageview' AND timestamp > now() - INTERVAL 3 DAY
        GROUP BY $session_id LIMIT 5000
    """,
    "last touch": """
        SELECT argMax(properties.$referring_domain, timestamp) AS source, person_id
        FROM events WHERE timestamp > now() - INTERVAL 30 DAY AND event = '$pageview'
        GROUP BY person_id LIMIT 50000
    """,
    "first touch": """
        SELECT person.properties.$initial_utm_source AS source, uniq(person_id) AS people,
            countIf(event = 'purchase') AS purchases
        FROM events WHERE {filters} GROUP BY source ORDER BY people DESC LIMIT 30
    """,
    "recordings with clicks": """
        SELECT session_id, any(distinct_id), min(start_time) AS started, sum(click_count) AS clicks
        FROM session_replay_events WHERE start_time > now() - INTERVAL 2 DAY
        GROUP BY session_id HAVING clicks > 10 ORDER BY clicks DESC LIMIT 100
    """,
    "recordings of errors": """
        SELECT DISTINCT properties.$session_id AS session FROM events
        WHERE event = '$exception' AND timestamp > now() - INTERVAL 2 DAY
            AND properties.$session_id IN (
                SELECT session_id FROM session_replay_events WHERE start_time > now() - INTERVAL 2 DAY
            )
        LIMIT 100
    """,
    "errors": """
        SELECT properties.$exception_type AS type, any(properties.$exception_message) AS message, count() AS n,
            uniq(person_id) AS people, max(timestamp) AS last
        FROM events WHERE event = '$exception' AND timestamp >= now() - toIntervalHour(24)
        GROUP BY type ORDER BY n DESC LIMIT 50
    """,
    "tokens of models": """
        SELECT properties.$ai_model AS model, sum(toInt(properties.$ai_input_tokens)) AS given,
            sum(toInt(properties.$ai_output_tokens)) AS made
        FROM events WHERE event = '$ai_generation' AND timestamp > now() - INTERVAL 30 DAY
        GROUP BY model ORDER BY made DESC LIMIT 20
    """,
    "survey answers": """
        SELECT properties.$survey_response AS answer, count() AS n FROM events
        WHERE event = 'survey sent' -- noqa: HQ405
            AND properties.$survey_id = {survey} AND timestamp > {since}
        GROUP BY answer ORDER BY n DESC LIMIT 100
    """,
    "rows from Stripe": """
        SELECT c.email, sum(i.total) / 100 AS paid
        FROM stripe.invoices AS i JOIN stripe.customers AS c ON c.id = i.customer_id
        WHERE i.status = 'paid' AND i.created_at > now() - INTERVAL 1 YEAR
        GROUP BY c.email ORDER BY paid DESC LIMIT 500
    """,
    "events and Stripe": """
        WITH paying AS (SELECT email FROM stripe.customers)
        SELECT person.properties.plan AS plan, count() AS n
        FROM events AS e JOIN paying AS p ON p.email = e.person.properties.email
        WHERE e.timestamp >= now() - INTERVAL 7 DAY AND e.event = 'feature_used'
        GROUP BY plan ORDER BY n DESC LIMIT 50
    """,
    "several series": """
        SELECT 'signups' AS what, count() AS n FROM events
        WHERE event = 'signed_up' AND timestamp > now() - INTERVAL 1 DAY
        UNION ALL
        SELECT 'purchases' AS what, count() AS n FROM events
        WHERE event = 'purchase' AND timestamp > now() - INTERVAL 1 DAY
    """,
    "by hour and weekday": """
        SELECT toDayOfWeek(timestamp) AS weekday, toHour(timestamp) AS hour, count() AS n
        FROM events WHERE timestamp > now() - INTERVAL 28 DAY AND properties.$browser ILIKE 'chrome%'
        GROUP BY weekday, hour ORDER BY weekday, hour LIMIT 168
    """,
    "sampled": """
        SELECT count() * 10 AS about FROM events SAMPLE 1/10
        WHERE toYYYYMM(timestamp) >= 202601 AND event NOT IN ('$identify')
    """,
    "next page of a key": """
        SELECT uuid, timestamp, event, distinct_id FROM events
        WHERE timestamp >= {since} AND (timestamp > {since} OR (timestamp = {since} AND uuid > {last}))
        ORDER BY timestamp, uuid LIMIT 10000
    """,
    "people who churned": """
        SELECT p.id, p.properties.email, max(e.timestamp) AS last_seen
        FROM persons AS p
        INNER JOIN events AS e ON e.person_id = p.id AND e.timestamp > now() - INTERVAL 90 DAY
        GROUP BY p.id, p.properties.email
        HAVING last_seen < now() - INTERVAL 30 DAY LIMIT 1000
    """,
    "distinct ids of a person": """
        SELECT person_id, groupArray(distinct_id) AS ids FROM person_distinct_ids
        GROUP BY person_id HAVING length(ids) > 5 LIMIT 100
    """,
    "a view": "SELECT * FROM (SELECT day, users FROM active_users WHERE day > today() - 7) LIMIT 7",
    "slow calls": """
        SELECT multiIf(toFloat(properties.duration_ms) < 100, 'fast', toFloat(properties.duration_ms) < 1000, 'fine', 'slow') AS speed,
            count() AS n, round(100 * n / sum(n) OVER (), 2) AS share
        FROM events PREWHERE timestamp > now() - INTERVAL 6 HOUR WHERE event = 'api_called' AND properties.status != 500
        GROUP BY speed LIMIT 3
    """,
}  # fmt: skip


def test_there_are_many() -> None:
    assert len(QUERIES) >= 40


@pytest.mark.parametrize("name", QUERIES)
def test_what_is_well_written_is_left_alone(name: str) -> None:
    sql = QUERIES[name]
    told = [f"{one.code} {one.message}\n{one.text(sql)}" for one in check(sql, project=PROJECT, values=values(sql))]  # fmt: skip
    assert not told, "\n".join(told)


def values(sql: str) -> list[str]:
    return [name for name in ("since", "last", "survey") if f"{{{name}}}" in sql]
