"""Copies of whole tables in files, which are checked against what PostHog counts."""
