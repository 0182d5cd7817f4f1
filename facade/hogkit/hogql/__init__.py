"""HogQL queries."""
