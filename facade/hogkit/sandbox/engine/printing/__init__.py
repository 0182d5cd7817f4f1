"""From PostHog's tree of a HogQL query to ClickHouse's SQL: `translate` is the way in."""
