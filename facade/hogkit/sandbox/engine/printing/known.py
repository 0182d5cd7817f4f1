"""Every function by its name, and what is said of one that is not there or got the wrong arguments."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from typing import Final

from ....hogql.parsing.errors import HogQLError
from ....hogql.parsing.parser import Node
from .aggregates import aggregates
from .functions import Function, same

# Source: the modules below `posthog/hogql/functions/clickhouse/`. A zone follows the arguments of the zoned.
RENAMED: Final[Mapping[str, Function]] = {
    "isEmpty": Function("empty", 1, 1),
    "isNotEmpty": Function("notEmpty", 1, 1),
    "arrayReverseSort": Function("arraySort", 1, None),  # PostHog's own slip
    "toInt": Function("accurateCastOrNull", 1, 1, more=("'Int64'",)),
    "toFloat": Function("accurateCastOrNull", 1, 1, more=("'Float64'",)),
    "toUUID": Function("accurateCastOrNull", 1, 1, more=("'UUID'",)),
    "toNullableString": Function("accurateCastOrNull", 1, 1, more=("'Nullable(String)'",)),
    "toDecimal": Function("accurateCastOrNull", 2, 2),
    "toIntOrZero": Function("toInt64OrZero", 1, 1),
    "toFloatOrZero": Function("toFloat64OrZero", 1, 1),
    "toFloatOrDefault": Function("toFloat64OrDefault", 1, 2),
    "_toInt8": Function("toInt8", 1, 1),
    "_toInt16": Function("toInt16", 1, 1),
    "_toInt32": Function("toInt32", 1, 1),
    "_toInt64": Function("toInt64", 1, 1),
    "_toUInt64": Function("toUInt64", 1, 1),
    "_toUInt128": Function("toUInt128", 1, 1),
    "_toDate": Function("toDate", 1, 1),
    "parseDateTime": Function("parseDateTimeOrNull", 2, 3, zoned=True),
    "parseDateTimeBestEffort": Function("parseDateTime64BestEffortOrNull", 1, 2, zoned=True),
    "UUIDv7ToDateTime": Function("UUIDv7ToDateTime", 1, 1, zoned=True),
    "toDate": Function("toDateOrNull", 1, 1),
    "to_date": Function("toDateOrNull", 1, 1),
    "toDateTime": Function("parseDateTime64BestEffortOrNull", 1, 2, zoned=True),
    "toDateTime64": Function("toDateTime64", 1, 3, zoned=True),
    "toDateTimeUS": Function("parseDateTime64BestEffortUSOrNull", 1, 2, zoned=True),
    "toTimeZone": Function("toTimeZone", 1, 2, zoned=True),
    "isnull": Function("isNull", 1, 1, any_case=True),
    "ifnull": Function("ifNull", 2, 2, any_case=True),
    "nullif": Function("nullIf", 2, 2, any_case=True),
    "now": Function("now64", 0, 1, zoned=True, any_case=True),
    "current_timestamp": Function("now64", 0, 0, zoned=True),
    "current_date": Function("today", 0, 0),
    "date_diff": Function("dateDiff", 3, 3),
    "date_trunc": Function("dateTrunc", 2, 3),
    "date_add": Function("date_add", 2, 2),
    "date_subtract": Function("date_sub", 2, 2),
    "date_bin": Function("toStartOfInterval({1}, {0}, {2})", 3, 3),
    "to_timestamp": Function("toDateTime(fromUnixTimestamp({0}))", 1, 1),
    "to_char": Function("formatDateTime", 2, 3, zoned=True),
    "make_date": Function("makeDate", 3, 3),
    "make_timestamp": Function("makeDateTime", 6, 7, zoned=True),
    "timezone": Function("toTimeZone({1}, {0})", 2, 2),
    "toModifiedJulianDay": Function("toModifiedJulianDayOrNull", 1, 1),
    "fromModifiedJulianDay": Function("fromModifiedJulianDayOrNull", 1, 1),
    "left": Function("leftUTF8", 2, 2),
    "right": Function("rightUTF8", 2, 2),
    "ltrim": Function("trimLeft", 1, 2),
    "rtrim": Function("trimRight", 1, 2),
    "btrim": Function("trim", 1, 2),
    "md5": Function("hex(MD5({0}))", 1, 1),
    "lag": Function("lagInFrame", 1, 3),
    "lead": Function("leadInFrame", 1, 3),
    "_caseWithExpression": Function("caseWithExpression", 3, None),
}
# PostHog's own, which need what the sandbox does not have: its dictionaries, actions, cohorts or models.
ELSEWHERE: Final = frozenset(
    [
        "matchesAction",
        "sparkline",
        "recordingButton",
        "explainCSPReport",
        "sortablesemver",
        "embedText",
        "lookupDomainType",
        "lookupPaidSourceType",
        "lookupPaidMediumType",
        "lookupOrganicSourceType",
        "lookupOrganicMediumType",
        "convertCurrency",
        "getSurveyResponse",
        "uniqueSurveySubmissionsFilter",
        "getTrafficType",
        "getTrafficCategory",
        "isLikelyBot",
        "getBotType",
        "getBotName",
        "getBotOperator",
        "languageCodeToName",
        "aggregate_funnel",
        "aggregate_funnel_array",
        "aggregate_funnel_cohort",
        "aggregate_funnel_trends",
        "aggregate_funnel_array_trends",
        "aggregate_funnel_cohort_trends",
        "percentile_cont",
        "percentile_disc",
        "generateSeries",
        "split_part",
        "date_part",
        "make_interval",
        "make_timestamptz",
    ]
)
# What arrayReduce may be told to call (`posthog/hogql/functions/config.py`).
REDUCERS: Final = frozenset(
    [
        "count",
        "countMap",
        "countMapState",
        "sum",
        "sumMap",
        "sumMapState",
        "min",
        "minMap",
        "minMapState",
        "max",
        "maxMap",
        "maxMapState",
        "avg",
        "avgState",
        "avgMap",
        "avgMapState",
        "median",
        "uniq",
        "uniqState",
        "uniqMap",
        "uniqMapState",
    ]
)
AGGREGATES: Final = dict(aggregates())
SCALARS: Final = {**dict(same()), **RENAMED}


def find(call: Node) -> Function:
    """The function of a call, whose name is PostHog's to the letter unless any case will do."""
    name = call["name"]
    for known in (AGGREGATES, SCALARS):
        if name in known:
            return known[name]
        folded = known.get(name.lower())
        if folded is not None and folded.any_case:
            return folded
    raise HogQLError(_unknown(name), call.get("start"), call.get("end"))


def _unknown(name: str) -> str:
    if name in ELSEWHERE:
        return f"The function '{name}' is PostHog's, but the sandbox does not have it"
    close = get_close_matches(name, [*SCALARS, *AGGREGATES], 1)
    perhaps = f". Perhaps you meant '{close[0]}(...)'?" if close else ""
    return f"Unsupported function call '{name}(...)'{perhaps}"


def check(call: Node, function: Function, arguments: int, parameters: int) -> None:
    """Raises HogQLError for too few or too many, as `posthog/hogql/functions/core.py` says it."""
    term = f"{'Aggregation' if function.aggregate else 'Function'} '{call['name']}'"
    wrong = _count(term, "argument", function.least, function.most, arguments)
    if not wrong and function.parameters[0] and not parameters:
        wrong = f"{term} requires parameters in addition to arguments"
    wrong = wrong or _count(term, "parameter", *function.parameters, parameters)
    if wrong:
        raise HogQLError(wrong, call.get("start"), call.get("end"))


def _count(term: str, what: str, least: int, most: int | None, found: int) -> str:
    if found < least:
        bound, wanted = ("" if least == most else "at least "), least
    elif most is not None and found > most:
        bound, wanted = ("" if least == most else "at most "), most
    else:
        return ""
    return f"{term} expects {bound}{wanted} {what}{'s' if wanted != 1 else ''}, found {found}"
