"""Every generated operation, called over a socket and judged by the schema as pulled."""
