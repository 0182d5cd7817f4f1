"""Whether a SELECT gives one row at most, because it aggregates all that it reads."""

from __future__ import annotations

import re

from .selects import Query, Select, parts

# posthog/hogql/functions/aggregations.py; the sandbox has them with their arguments.
_NAMES = """
    count countDistinct countMap min max sum avg any anyHeavy anyLast every stddevPop stddevSamp varPop
    varSamp covarPop covarSamp corr argMin argMax groupArray groupUniqArray groupArraySample
    groupArrayInsertAt groupArrayMovingAvg groupArrayMovingSum groupBitAnd groupBitOr groupBitXor
    groupBitmap groupBitmapAnd groupBitmapOr groupBitmapXor groupConcat sumWithOverflow sumMap minMap
    maxMap avgMap uniqMap deltaSum deltaSumTimestamp skewSamp skewPop kurtSamp kurtPop median medianExact
    medianExactLow medianExactHigh medianExactWeighted medianTiming medianTimingWeighted
    medianDeterministic medianTDigest medianTDigestWeighted medianBFloat16 avgWeighted
    simpleLinearRegression contingency cramersV cramersVBiasCorrected theilsU maxIntersections
    maxIntersectionsPosition uniq uniqExact uniqHLL12 uniqTheta uniqUpTo uniqCombined uniqCombined64
    quantile quantiles quantileExact quantilesExact windowFunnel topK sequenceMatch sequenceCount
    retention array_agg json_agg string_agg percentile_cont percentile_disc
"""
_SUFFIXES = "If|Array|Map|State|Merge|ForEach|OrDefault|OrNull|ArgMin|ArgMax|Distinct"
_AGGREGATE = re.compile(rf"(?:{'|'.join(_NAMES.split())})(?:{_SUFFIXES})*")
_ANY_CASE = frozenset({"count", "min", "max", "sum", "avg"})


def is_aggregate(name: str) -> bool:
    return bool(_AGGREGATE.fullmatch(name)) or name.lower() in _ANY_CASE


def gives_one_row(select: Select, known: dict[Query, bool] | None = None) -> bool:
    """Whether it cannot give more, whatever there is to read; `known` is what was found of queries."""
    names = {str(part["name"]) for part, _ in parts(select.columns()) if part.get("node") == "Call"}
    if "arrayJoin" in names or "group_by" in select.node:
        return False
    if any(map(is_aggregate, names)):
        return True
    known = {} if known is None else known
    one = all(source.query and _query(source.query, known) for source in select.sources)
    return one and "array_join_op" not in select.node


def _query(query: Query, known: dict[Query, bool]) -> bool:
    if query not in known:
        known[query] = False
        known[query] = len(query.selects) == 1 and gives_one_row(query.selects[0], known)
    return known[query]
