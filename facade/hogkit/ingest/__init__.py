"""Events on their way to PostHog."""
