"""The functions that HogQL knows, with how many arguments each takes; nothing else is ever printed.

Source: `posthog/hogql/functions/mapping.py` and `posthog/hogql/functions/clickhouse/`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

ANY: Final = None  # as many as one likes


@dataclass(frozen=True)
class Function:
    """A function by its name in HogQL.

    Attributes:
        name: What ClickHouse calls it, or the whole expression with `{0}` for the first argument.
        least, most: How many arguments it takes; None for any number.
        parameters: The same for what stands in brackets of its own before them, as in `quantile(0.5)(x)`.
        zoned: The project's zone is its last argument if fewer than `most` were written.
        more: Arguments that follow those written, as SQL.
        aggregate: It is one.
        any_case: Its name may be written in any case.
    """

    name: str
    least: int
    most: int | None
    parameters: tuple[int, int | None] = (0, 0)
    zoned: bool = False
    more: tuple[str, ...] = ()
    aggregate: bool = False
    any_case: bool = False

    @property
    def template(self) -> bool:
        return "{" in self.name


# Functions whose names are ClickHouse's, by the least and the most arguments.
SAME: Final[dict[tuple[int, int | None], str]] = {
    (0, 0): """
        e pi rand rank dense_rank row_number yesterday today rowNumberInBlock rowNumberInAllBlocks
        h3GetRes0Indexes
    """,
    (0, ANY): "array tuple map",
    (1, 1): """
        empty notEmpty length reverse arrayEnumerate arrayPopBack arrayPopFront arrayJoin arrayDifference
        arrayDistinct arrayEnumerateDense arrayReverse arrayFlatten arrayCompact arrayProduct
        negate abs bitNot bitCount
        hex unhex reinterpretAsUInt8 reinterpretAsUInt16 reinterpretAsUInt32 reinterpretAsUInt64
        reinterpretAsUInt128 reinterpretAsUInt256 reinterpretAsInt8 reinterpretAsInt16 reinterpretAsInt32
        reinterpretAsInt64 reinterpretAsInt128 reinterpretAsInt256 reinterpretAsFloat32
        reinterpretAsFloat64 reinterpretAsUUID toBool toJSONString toTypeName cityHash64 isNotNull
        assumeNotNull toNullable
        timeZoneOf timeZoneOffset toYear toQuarter toMonth toDayOfYear toDayOfMonth toHour toMinute toSecond
        toUnixTimestamp64Milli fromUnixTimestamp64Milli toStartOfYear toStartOfISOYear toStartOfQuarter
        toStartOfMonth toLastDayOfMonth toMonday toStartOfHour toStartOfMinute toStartOfSecond
        toStartOfFiveMinutes toStartOfTenMinutes toStartOfFifteenMinutes toTime toISOYear toISOWeek
        nowInBlock timeSlot toYYYYMM toYYYYMMDD toYYYYMMDDhhmmss monthName fromUnixTimestamp
        toIntervalSecond toIntervalMinute toIntervalHour toIntervalDay toIntervalWeek toIntervalMonth
        toIntervalQuarter toIntervalYear
        isValidJSON exp log ln exp2 log2 exp10 log10 sqrt cbrt erf erfc lgamma tgamma sin cos tan asin acos
        atan intExp2 intExp10 cosh acosh sinh asinh atanh log1p sign degrees radians factorial roundToExp2
        roundDuration roundAge
        lengthUTF8 lower upper lowerUTF8 upperUTF8 isValidUTF8 toValidUTF8 reverseUTF8 base58Encode
        base58Decode tryBase58Decode base64Encode base64Decode tryBase64Decode encodeXMLComponent
        decodeXMLComponent extractTextFromHTML ascii regexpQuoteMeta tokens initcap
        mapKeys mapValues bitmapBuild bitmapToArray bitmapCardinality bitmapMin bitmapMax
        protocol domain domainWithoutWWW topLevelDomain firstSignificantSubdomain
        cutToFirstSignificantSubdomain cutToFirstSignificantSubdomainWithWWW path pathFull queryString
        fragment queryStringAndFragment extractURLParameters extractURLParameterNames URLHierarchy
        URLPathHierarchy encodeURLComponent decodeURLComponent encodeURLFormComponent
        decodeURLFormComponent netloc cutWWW cutQueryString cutFragment cutQueryStringAndFragment
        untuple tupleToNameValuePairs tupleNegate isFinite isInfinite isNaN
        formatReadableDecimalSize formatReadableSize formatReadableQuantity indexHint
        extractIPv4Substrings L1Norm L2Norm LinfNorm L1Normalize L2Normalize LinfNormalize
        first_value last_value geohashDecode not
        h3IsValid h3GetResolution h3GetBaseCell h3EdgeAngle h3EdgeLengthM h3EdgeLengthKm h3ToGeo
        h3ToGeoBoundary h3HexAreaM2 h3HexAreaKm2 h3ToString stringToH3 h3IsResClassIII h3IsPentagon
        h3GetFaces h3CellAreaM2 h3CellAreaRads2 h3ExactEdgeLengthM h3ExactEdgeLengthKm
        h3ExactEdgeLengthRads h3NumHexagons h3GetPentagonIndexes h3UnidirectionalEdgeIsValid
        h3GetOriginIndexFromUnidirectionalEdge h3GetDestinationIndexFromUnidirectionalEdge
        h3GetIndexesFromUnidirectionalEdge h3GetUnidirectionalEdgesFromHexagon
        h3GetUnidirectionalEdgeBoundary
    """,
    (1, 2): """
        arrayMin arrayMax arraySum arrayAvg arrayStringConcat toString toUnixTimestamp toStartOfWeek
        toStartOfDay toLastDayOfWeek floor ceil trunc round roundBankers port splitByWhitespace
        splitByNonAlpha alphaTokens formatReadableTimeDelta trim trimLeft trimRight
    """,
    (1, 3): """
        range toDayOfWeek toWeek toYearWeek mapPopulateSeries tumbleStart tumbleEnd hopStart hopEnd
        lagInFrame leadInFrame JSONExtractKeysAndValues
    """,
    (1, ANY): """
        arrayCount arraySort arrayUniq arrayIntersect arrayExists arrayAll arrayCumSum
        arrayCumSumNonNegative coalesce JSONHas JSONLength JSONArrayLength JSONType JSONExtractUInt
        JSONExtractInt JSONExtractFloat JSONExtractBool JSONExtractString JSONExtractKey JSONExtractKeys
        JSONExtractRaw JSONExtractArrayRaw JSONExtractKeysAndValuesRaw
    """,
    (2, 2): """
        plus minus multiply divide intDiv intDivOrZero modulo moduloOrZero positiveModulo gcd lcm max2 min2
        arrayElement has hasAll hasAny hasSubstr indexOf countEqual arrayPushBack arrayPushFront arrayAUC
        arrayWithConstant arrayRotateLeft arrayRotateRight toUUIDOrDefault
        timeStampAdd timeStampSub addYears addMonths addWeeks addDays addHours addMinutes addSeconds
        addQuarters subtractYears subtractMonths subtractWeeks subtractDays subtractHours subtractMinutes
        subtractSeconds subtractQuarters dateName pow power atan2 hypot roundDown
        appendTrailingCharIfAbsent endsWith startsWith multiSearchAllPositions
        multiSearchAllPositionsUTF8 multiSearchFirstPosition multiSearchFirstIndex multiSearchAny
        multiSearchAllPositionsCaseInsensitive multiSearchAllPositionsCaseInsensitiveUTF8
        multiSearchAnyUTF8 multiSearchAnyCaseInsensitive multiSearchAnyCaseInsensitiveUTF8
        multiSearchFirstIndexUTF8 multiSearchFirstIndexCaseInsensitive
        multiSearchFirstIndexCaseInsensitiveUTF8 multiSearchFirstPositionUTF8
        multiSearchFirstPositionCaseInsensitive multiSearchFirstPositionCaseInsensitiveUTF8 match
        multiMatchAny multiMatchAnyIndex multiMatchAllIndices extract extractAll
        extractAllGroupsHorizontal extractAllGroupsVertical extractGroups extractAllGroups ngramDistance
        ngramDistanceCaseInsensitive ngramDistanceUTF8 ngramDistanceCaseInsensitiveUTF8 ngramSearch
        ngramSearchCaseInsensitive ngramSearchUTF8 ngramSearchCaseInsensitiveUTF8 countMatches
        countMatchesCaseInsensitive hasSubsequence hasSubsequenceCaseInsensitive hasSubsequenceUTF8
        hasSubsequenceCaseInsensitiveUTF8 hasToken hasTokenCaseInsensitive hasTokenOrNull
        hasTokenCaseInsensitiveOrNull hasAllTokens hasAnyTokens ngrams repeat
        mapFromArrays mapContains mapContainsKeyLike mapExtractKeyLike mapApply mapFilter mapUpdate
        bitAnd bitOr bitXor bitShiftLeft bitShiftRight bitRotateLeft bitRotateRight bitTest
        bitHammingDistance bitmapContains bitmapHasAny bitmapHasAll bitmapAnd bitmapOr bitmapXor
        bitmapAndnot bitmapAndCardinality bitmapOrCardinality bitmapXorCardinality
        bitmapAndnotCardinality extractURLParameter cutURLParameter tupleHammingDistance tuplePlus
        tupleMinus tupleMultiply tupleDivide tupleMultiplyByNumber tupleDivideByNumber dotProduct tumble
        LpNorm L1Distance L2Distance LinfDistance LpNormalize cosineDistance nth_value least greatest
        ifNotFinite h3kRing h3IndexesAreNeighbors h3ToChildren h3ToParent h3ToCenterChild h3Line h3Distance
        h3HexRing h3GetUnidirectionalEdge
    """,
    (2, 3): """
        multiplyDecimal divideDecimal arrayResize arraySlice toStartOfInterval dateAdd dateSub dateTrunc
        timeSlots formatDateTime leftPad rightPad leftPadUTF8 rightPadUTF8 position
        positionCaseInsensitive positionUTF8 positionCaseInsensitiveUTF8 locate countSubstrings
        countSubstringsCaseInsensitive countSubstringsCaseInsensitiveUTF8 regexpExtract splitByChar
        splitByString splitByRegexp tupleElement geohashEncode
    """,
    (2, ANY): """
        arrayConcat arrayEnumerateUniq arrayFilter arrayZip arrayMap arrayFill arraySplit arrayReverseFill
        arrayReverseSplit arrayFirst arrayLast arrayFirstIndex arrayLastIndex arrayReduce JSONExtract
        JSON_VALUE and or xor format concat concatWithSeparator mapAdd mapSubtract pointInPolygon
    """,
    (3, 3): """
        age dateDiff substring substringUTF8 convertCharset multiFuzzyMatchAny multiFuzzyMatchAnyIndex
        multiFuzzyMatchAllIndices replace replaceAll replaceOne replaceRegexpAll replaceRegexpOne translate
        translateUTF8 lpad rpad if bitSlice bitmapSubsetInRange bitmapSubsetLimit subBitmap
        bitmapTransform hop LpDistance geoToH3
    """,
    (3, 4): "transform",
    (3, ANY): "arrayFold multiIf bitTestAll bitTestAny",
    (4, 4): """
        width_bucket bar greatCircleDistance geoDistance greatCircleAngle h3PointDistM h3PointDistKm
        h3PointDistRads
    """,
    (5, 5): "geohashesInBox",
    (6, ANY): "pointInEllipses",
}

ANY_CASE: Final = frozenset(
    [
        "length",
        "reverse",
        "abs",
        "max2",
        "min2",
        "coalesce",
        "exp",
        "log",
        "ln",
        "log2",
        "log10",
        "sqrt",
        "sin",
        "cos",
        "tan",
        "asin",
        "acos",
        "atan",
        "pow",
        "power",
        "sign",
        "degrees",
        "radians",
        "factorial",
        "floor",
        "ceil",
        "trunc",
        "round",
        "lower",
        "upper",
        "concat",
        "substring",
        "ascii",
        "position",
        "extract",
        "replace",
        "trim",
        "not",
        "if",
        "least",
        "greatest",
        "now",
        "count",
        "min",
        "max",
        "sum",
        "avg",
        "ifnull",
        "nullif",
        "isnull",
    ]
)


def same() -> Iterator[tuple[str, Function]]:
    for (least, most), names in SAME.items():
        for name in names.split():
            yield name, Function(name, least, most, any_case=name in ANY_CASE)
