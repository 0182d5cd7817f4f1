"""Reads whole tables over the query endpoint, in the order of a key, so that no row is lost."""
