"""A typed PostHog client. The generated REST operations are in `hogkit_api`."""
