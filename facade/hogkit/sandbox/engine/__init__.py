"""HogQL on ClickHouse in this process: what answers queries in the sandbox. Needs the extra `engine`."""
