"""HogQL as a tree, by PostHog's own parser. Needs the extra `hogql`."""
