"""PostHog's rate limits, and how calls keep to them."""
