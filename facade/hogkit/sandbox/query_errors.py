"""What PostHog answers when a query fails.

Sources: `posthog/errors.py` (wrap_clickhouse_query_error and the table of codes),
`posthog/exceptions.py`, `posthog/api/query.py`.
"""

from __future__ import annotations

import re

from ..hogql.parsing.errors import HogQLError
from .engine.errors import ClickHouseError
from .messages import Refused, invalid, problem

# All that is said of errors inside.
BROKEN = "ClickHouse error while executing query."
MEMORY_CODE = "clickhouse_memory_limit_exceeded"

# posthog/errors.py, those with user_safe. ClickHouse's own text is shown of these,
TOLD = {
    "AMBIGUOUS_COLUMN_NAME",
    "AMBIGUOUS_IDENTIFIER",
    "BAD_ARGUMENTS",
    "CANNOT_INSERT_NULL_IN_ORDINARY_COLUMN",
    "CYCLIC_ALIASES",
    "EMPTY_QUERY",
    "FUNCTION_THROW_IF_VALUE_IS_NON_ZERO",
    "ILLEGAL_AGGREGATION",
    "ILLEGAL_COLUMN",
    "ILLEGAL_DIVISION",
    "ILLEGAL_SYNTAX_FOR_DATA_TYPE",
    "ILLEGAL_TYPE_OF_ARGUMENT",
    "ILLEGAL_TYPE_OF_COLUMN_FOR_FILTER",
    "INCOMPATIBLE_COLUMNS",
    "INCOMPATIBLE_TYPE_OF_JOIN",
    "INCORRECT_QUERY",
    "INDEX_OF_POSITIONAL_ARGUMENT_IS_OUT_OF_RANGE",
    "NOT_AN_AGGREGATE",
    "NO_COMMON_TYPE",
    "NUMBER_OF_ARGUMENTS_DOESNT_MATCH",
    "TOO_FEW_ARGUMENTS_FOR_FUNCTION",
    "TOO_MANY_ARGUMENTS_FOR_FUNCTION",
    "TOO_MANY_BYTES",
    "TYPE_MISMATCH",
    "UNKNOWN_AGGREGATE_FUNCTION",
    "UNKNOWN_FUNCTION",
    "UNKNOWN_TABLE",
    "UNKNOWN_TYPE",
    "VALUE_IS_OUT_OF_RANGE_OF_DATA_TYPE",
    "WITH_TIES_WITHOUT_ORDER_BY",
    "ZERO_ARRAY_OR_TUPLE_INDEX",
}
# and of these, whose text may hold somebody's data, only what kind of error it is.
NAMED = {
    "ARGUMENT_OUT_OF_BOUND",
    "CANNOT_COMPILE_REGEXP",
    "CANNOT_CONVERT_TYPE",
    "CANNOT_PARSE_BOOL",
    "CANNOT_PARSE_DATE",
    "CANNOT_PARSE_DATETIME",
    "CANNOT_PARSE_NUMBER",
    "CANNOT_PARSE_TEXT",
    "CANNOT_PARSE_UUID",
    "CANNOT_READ_ARRAY_FROM_TEXT",
    "DECIMAL_OVERFLOW",
    "INCORRECT_RESULT_OF_SCALAR_SUBQUERY",
    "INVALID_JOIN_ON_EXPRESSION",
    "INVALID_LIMIT_EXPRESSION",
    "SIZES_OF_ARRAYS_DONT_MATCH",
    "TOO_LARGE_ARRAY_SIZE",
    "UNION_ALL_RESULT_STRUCTURES_MISMATCH",
    "UNSUPPORTED_JOIN_KEYS",
}
DATABASE = re.compile(r"\bsandbox_[0-9a-f]{32}\.")
TOO_LARGE = ("MEMORY_LIMIT_EXCEEDED", "TOO_MANY_ROWS_OR_BYTES")
BUSY = ("TOO_MANY_SIMULTANEOUS_QUERIES", "CANNOT_SCHEDULE_TASK")


def refused_hogql(error: HogQLError, sql: str) -> Refused:
    return invalid(error.code, located(error, sql))


def refused(error: ClickHouseError) -> Refused:
    if error.name in TOLD:
        return invalid(error.name.lower(), DATABASE.sub("", error.detail))
    if error.name in NAMED:
        return invalid(error.name.lower(), f"{error.name.replace('_', ' ').capitalize()}.")
    return exhausted(error) or failed(500, BROKEN)


def located(error: HogQLError, sql: str) -> str:
    """The detail, and where it is: both counted from 1."""
    if error.start is None:
        return error.detail
    before = sql[: error.start]
    line, column = before.count("\n") + 1, error.start - (before.rfind("\n") + 1) + 1
    return f"{error.detail} (line {line}, column {column})"


def exhausted(error: ClickHouseError) -> Refused | None:
    """A limit that the query has hit; neither 512 nor 513 is a registered status."""
    if error.name == "TIMEOUT_EXCEEDED":
        return failed(504, "Query timeout: it ran into the max execution time.")
    if error.name == "TOO_SLOW":
        return failed(512, f"{error.detail} Ask for a shorter span of time.")
    if error.name in TOO_LARGE:
        return failed(513, "The query needs more memory than there is for one.", MEMORY_CODE)
    return failed(503, "There are too many queries at the moment.") if error.name in BUSY else None


def too_large(size: int, limit: int) -> Refused:
    return failed(500, f"query size exceeded: {size} bytes, of at most {limit}.")


def failed(status: int, detail: str, code: str = "error") -> Refused:
    return problem(status, "server_error", code, detail)
