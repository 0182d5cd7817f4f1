"""What is known of the type that a function gives, as far as something is printed differently for it."""

from __future__ import annotations

from typing import Final

from ..catalogue import Kind
from .scopes import Sql

TIMES: Final = frozenset(
    [
        "now",
        "current_timestamp",
        "toDateTime",
        "toDateTime64",
        "toDateTimeUS",
        "parseDateTime",
        "parseDateTimeBestEffort",
        "toTimeZone",
        "timezone",
        "UUIDv7ToDateTime",
        "fromUnixTimestamp",
        "fromUnixTimestamp64Milli",
        "toStartOfInterval",
        "toStartOfDay",
        "toStartOfHour",
        "toStartOfMinute",
        "toStartOfSecond",
        "toStartOfFiveMinutes",
        "toStartOfTenMinutes",
        "toStartOfFifteenMinutes",
        "timeSlot",
        "dateTrunc",
        "date_trunc",
        "date_bin",
        "to_timestamp",
        "make_timestamp",
        "tumbleStart",
        "tumbleEnd",
        "hopStart",
        "hopEnd",
    ]
)
DATES: Final = frozenset(
    [
        "toDate",
        "to_date",
        "_toDate",
        "today",
        "yesterday",
        "current_date",
        "make_date",
        "toStartOfMonth",
        "toStartOfYear",
        "toStartOfISOYear",
        "toStartOfQuarter",
        "toStartOfWeek",
        "toMonday",
        "toLastDayOfMonth",
        "toLastDayOfWeek",
    ]
)
INTEGERS: Final = frozenset(
    [
        "toInt",
        "toIntOrZero",
        "_toInt8",
        "_toInt16",
        "_toInt32",
        "_toInt64",
        "_toUInt64",
        "_toUInt128",
        "length",
        "lengthUTF8",
        "dateDiff",
        "date_diff",
        "age",
        "toYear",
        "toQuarter",
        "toMonth",
        "toDayOfYear",
        "toDayOfMonth",
        "toDayOfWeek",
        "toHour",
        "toMinute",
        "toSecond",
        "toUnixTimestamp",
        "toUnixTimestamp64Milli",
        "intDiv",
        "intDivOrZero",
        "cityHash64",
        "toYYYYMM",
        "toYYYYMMDD",
        "position",
        "JSONExtractInt",
        "JSONExtractUInt",
        "JSONLength",
        "row_number",
        "rank",
        "dense_rank",
    ]
)
FLOATS: Final = frozenset(
    [
        "toFloat",
        "toFloatOrZero",
        "toFloatOrDefault",
        "JSONExtractFloat",
        "avg",
        "median",
        "quantile",
    ]
)
COUNTS: Final = ("count", "uniq")
# Functions that give what one of their arguments is, by the argument's place.
LIKE_FIRST: Final = frozenset(
    [
        "min",
        "max",
        "any",
        "anyHeavy",
        "anyLast",
        "argMin",
        "argMax",
        "minIf",
        "maxIf",
        "anyIf",
        "anyHeavyIf",
        "anyLastIf",
        "argMinIf",
        "argMaxIf",
        "assumeNotNull",
        "toNullable",
        "coalesce",
        "ifnull",
        "nullif",
        "least",
        "greatest",
        "first_value",
        "last_value",
        "nth_value",
        "lagInFrame",
        "leadInFrame",
        "lag",
        "lead",
        "addYears",
        "addMonths",
        "addWeeks",
        "addDays",
        "addHours",
        "addMinutes",
        "addSeconds",
        "addQuarters",
        "subtractYears",
        "subtractMonths",
        "subtractWeeks",
        "subtractDays",
        "subtractHours",
        "subtractMinutes",
        "subtractSeconds",
        "subtractQuarters",
        "date_add",
        "date_subtract",
        "plus",
        "minus",
    ]
)
LIKE_SECOND: Final = frozenset(("if", "multiIf"))
NEVER_NULL: Final = frozenset(("now", "today", "yesterday", "current_timestamp", "current_date"))


def kind(name: str, arguments: list[Sql]) -> Kind:
    """Of a function by its name in HogQL, in small letters where its case does not matter."""
    place = 0 if name in LIKE_FIRST else 1 if name in LIKE_SECOND else None
    if place is not None:
        return arguments[place].kind if len(arguments) > place else "unknown"
    if name.startswith(COUNTS):
        return "integer"
    kinds: tuple[tuple[frozenset[str], Kind], ...] = (
        (TIMES, "datetime"), (DATES, "date"), (INTEGERS, "integer"), (FLOATS, "float"),
    )  # fmt: skip
    for names, given in kinds:
        if name in names:
            return given
    return "unknown"


def nullable(name: str, arguments: list[Sql]) -> bool:
    if name in NEVER_NULL or name.startswith(COUNTS):
        return False
    if name in ("toDateTime64", "toTimeZone"):
        return any(argument.nullable for argument in arguments)
    return True
