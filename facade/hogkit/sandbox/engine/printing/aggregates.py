"""The aggregates that HogQL knows, with their combinators.

Source: `posthog/hogql/functions/aggregations.py`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from .functions import ANY, Function

# The least arguments, the most, and the aggregates that take them; with an If they take one more.
WITH_IF: Final[tuple[tuple[int, int | None, str], ...]] = (
    (
        1,
        1,
        """
        min max sum avg any stddevPop stddevSamp varPop varSamp anyHeavy anyLast groupArray groupUniqArray
        groupArrayMovingAvg groupArrayMovingSum groupBitAnd groupBitOr groupBitXor groupBitmap groupBitmapAnd
        groupBitmapOr groupBitmapXor sumWithOverflow deltaSum skewSamp skewPop kurtSamp kurtPop median
        medianExact medianExactLow medianExactHigh medianExactWeighted medianTiming medianTimingWeighted
        medianDeterministic medianTDigest medianTDigestWeighted medianBFloat16 avgState avgMerge sumState
        sumMerge uniqMerge uniqState uniqMapMerge avgMapMerge sumMapMerge
        """,
    ),
    (
        2,
        2,
        """
        covarPop covarSamp argMin argMax avgWeighted groupArrayInsertAt deltaSumTimestamp
        simpleLinearRegression contingency cramersV cramersVBiasCorrected theilsU maxIntersections
        maxIntersectionsPosition
        """,
    ),
    (1, 2, "sumMap minMap maxMap"),
    (1, ANY, "uniq uniqExact uniqHLL12 uniqTheta"),
)
ALONE: Final[tuple[tuple[int, int | None, str], ...]] = (
    (0, 1, "count countState"),
    (
        1,
        1,
        "countDistinct countMerge sumForEach minForEach avgMap argMinMerge argMaxMerge sumForEachState",
    ),
    (1, 1, "sumForEachMerge groupBitmapState groupBitmapAndState groupBitmapOrState uniqMap"),
    (2, 2, "corr argMinState argMaxState"),
    (1, 2, "countIf countDistinctIf countStateIf"),
    (2, 3, "countMapIf avgMapIf avgMapState"),
    (1, ANY, "uniqExactState uniqExactMerge quantiles"),
    (1, 99, "windowFunnel"),
)
# The least and the most arguments, the same for parameters, and the names.
WITH_PARAMETERS: Final[tuple[tuple[int, int | None, tuple[int, int | None], str], ...]] = (
    (1, 1, (1, 1), "topK quantile quantileExact uniqUpToMerge"),
    (2, 2, (1, 1), "quantileIf quantilesIf"),
    (1, 1, (1, ANY), "quantilesState quantilesMerge"),
    (2, 2, (1, ANY), "quantilesStateIf quantilesMergeIf"),
    (1, 1, (0, 1), "groupUniqArrayArray"),
    (2, 2, (0, 1), "groupUniqArrayArrayIf"),
    (1, 1, (1, 2), "groupArraySample"),
    (2, 2, (1, 2), "groupArraySampleIf"),
)
RENAMED: Final = {
    "avgArray": Function("avgArrayOrNull", 1, 1, aggregate=True),
    "medianArray": Function("medianArrayOrNull", 1, 1, aggregate=True),
    "array_agg": Function("groupArray", 1, 1, aggregate=True),
    "json_agg": Function("toJSONString(groupArray({0}))", 1, 1, aggregate=True),
    "string_agg": Function("arrayStringConcat(groupArray({0}), {1})", 2, 2, aggregate=True),
    "every": Function("toBool(min({0}))", 1, 1, aggregate=True),
}
COMBINED: Final = {
    "avg": (1, 1),
    "sum": (1, 1),
    "min": (1, 1),
    "max": (1, 1),
    "count": (0, 1),
    "median": (1, 1),
}
# What may follow each combinator, and how many arguments it adds.
AFTER: Final[Mapping[str, tuple[str, ...]]] = {
    "If": (),
    **dict.fromkeys(("Array", "Map", "State", "Merge", "ForEach"), ("If", "OrDefault", "OrNull")),
    **dict.fromkeys(("OrDefault", "OrNull"), ("If",)),
    **dict.fromkeys(("ArgMin", "ArgMax"), ("If", "OrDefault", "OrNull")),
}
ADDS: Final = {"If": 1, "ArgMin": 1, "ArgMax": 1}


def aggregates() -> Iterator[tuple[str, Function]]:
    for name, (fewest, largest) in COMBINED.items():
        yield from _combined(name, fewest, largest, tuple(AFTER))
    for least, most, names in WITH_IF:
        for name in names.split():
            yield name, _aggregate(name, least, most)
            yield f"{name}If", _aggregate(f"{name}If", least + 1, most and most + 1)
    for least, most, names in ALONE:
        yield from ((name, _aggregate(name, least, most)) for name in names.split())
    for least, most, parameters, names in WITH_PARAMETERS:
        for name in names.split():
            yield name, Function(name, least, most, parameters, aggregate=True)
    yield from RENAMED.items()


def _aggregate(name: str, least: int, most: int | None) -> Function:
    any_case = name in ("count", "min", "max", "sum", "avg")
    return Function(name, least, most, (0, ANY), aggregate=True, any_case=any_case)


def _combined(
    name: str, least: int, most: int, suffixes: tuple[str, ...]
) -> Iterator[tuple[str, Function]]:
    for suffix in suffixes:
        more = ADDS.get(suffix, 0)
        longer = name + suffix
        yield longer, _aggregate(longer, least + more, most + more)
        yield from _combined(longer, least + more, most + more, AFTER[suffix])
