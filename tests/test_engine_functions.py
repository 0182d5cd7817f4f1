"""What HogQL is refused, where, and that nothing but known tables and functions can be reached."""

from __future__ import annotations

from collections.abc import Generator
from itertools import cycle
from typing import Any

import pytest
from engine_rows import filled, rows, setting
from hogkit.hogql.parsing.errors import HogQLError
from hogkit.sandbox.engine.database import Database
from hogkit.sandbox.engine.errors import ClickHouseError
from hogkit.sandbox.engine.printing.known import AGGREGATES, ELSEWHERE, SCALARS
from hogkit.sandbox.engine.printing.translate import Setting, translate
from hypothesis import given, settings
from hypothesis import strategies as st


@pytest.fixture(scope="module")
def database() -> Generator[Database]:
    made = filled()
    yield made
    made.drop()


def refused(query: str, **values: Any) -> HogQLError:
    with pytest.raises(HogQLError) as caught:
        translate(query, Setting("sandbox", values=values, tables={"bills": {"id": "Int64"}}))
    return caught.value


# What is wrong, between brackets, and what is said of it.
REFUSALS = [
    ("SELECT «nope» FROM events", "Unable to resolve field: nope"),
    ("SELECT event FROM events WHERE «`what is it`» = 1", "Unable to resolve field: `what is it`"),
    ("SELECT «e.nope» FROM events AS e", "Unable to resolve field: nope"),
    ("SELECT «events.event» FROM events AS e", "Unable to resolve field: events"),
    ("SELECT «event» FROM (SELECT uuid FROM events)", "Unable to resolve field: event"),
    ("SELECT «event»", "Unable to resolve field: event"),
    ("SELECT «person» FROM events", "Can't select a table when a column is expected: person"),
    ("SELECT «session» FROM events", "Can't select a table when a column is expected: session"),
    ("SELECT «person.nope» FROM events", "Unable to resolve field: nope"),
    ("SELECT «event.x» FROM events", "Can not access property x on event"),
    ("SELECT «uuid» FROM events a JOIN events b ON a.uuid = b.uuid", "Ambiguous query. Found multiple sources for field: uuid"),
    ("SELECT «*» FROM events a JOIN events b ON a.uuid = b.uuid", "Cannot use '*' without table name when there are multiple tables in the query"),
    ("SELECT «x.*» FROM events", "Unable to resolve field: x.*"),
    ("SELECT 1 FROM events JOIN «events» ON true", 'Already have joined a table called "events". Can\'t join another one with the same name.'),
    ("SELECT * FROM «event»", "Unknown table `event`."),
    ("SELECT * FROM «system.tables»", "Unknown table `system.tables`."),
    ("SELECT * FROM «events FINAL»", "The FINAL keyword is not supported in HogQL as it causes slow queries"),
    ("SELECT * FROM «events(1)»", "Table 'events' does not accept arguments"),
    ("SELECT * FROM «file('/etc/passwd')»", "Unknown table `file`."),
    ("SELECT * FROM «persons SAMPLE 0.1»", "SAMPLE is for the table `events` only"),
    ("SELECT «file('/etc/passwd')»", "Unsupported function call 'file(...)'"),
    ("SELECT «toFlot(1)»", "Unsupported function call 'toFlot(...)'. Perhaps you meant 'toFloat(...)'?"),
    ("SELECT «matchesAction(1)» FROM events", "The function 'matchesAction' is PostHog's, but the sandbox does not have it"),
    ("SELECT «toFloat()»", "Function 'toFloat' expects 1 argument, found 0"),
    ("SELECT «toDateTime()»", "Function 'toDateTime' expects at least 1 argument, found 0"),
    ("SELECT «count(1, 2)»", "Aggregation 'count' expects at most 1 argument, found 2"),
    ("SELECT «quantile(1)»", "Aggregation 'quantile' requires parameters in addition to arguments"),
    ("SELECT «quantile(1, 2)(1)»", "Aggregation 'quantile' expects 1 parameter, found 2"),
    ("SELECT «lower(1)('a')»", "Function 'lower' expects 0 parameters, found 1"),
    ("SELECT sum(«count()»)", "Aggregation 'count' cannot be nested inside another aggregation 'sum'."),
    ("SELECT «equals(1)»", "Comparison 'equals' requires exactly two arguments"),
    ("SELECT «arrayReduce('groupArray', [1])»", "Invalid parametric function in 'arrayReduce', 'groupArray' is not supported."),
    ("SELECT «arrayReduce(event, [1])» FROM events", "Expected constant string as first arg in function 'arrayReduce'"),
    ("SELECT 1 WHERE «{when}» > 1", "Unresolved placeholder: {when}"),
    ("SELECT «{a.b}»", "Unresolved placeholder: {a.b}"),
    ("SELECT 1 AS x, «2 AS x»", "Cannot redefine an alias with the name: x"),
    ("SELECT «1 AS team_id»", "\"team_id\" cannot be an alias or identifier, as it's a reserved keyword"),
    ("SELECT «1 AS `100%`»", 'The HogQL identifier "100%" is not permitted as it contains the "%" character'),
    ("SELECT «event IN COHORT 1» FROM events", "The sandbox does not support the operator in cohort"),
    ("SELECT «CAST(1 AS Geometry)»", "Unsupported type in a cast: geometry"),
    ("SELECT «COLUMNS('x')» FROM events", "The sandbox does not support ColumnsExpr"),
    ("SELECT «array_agg(event ORDER BY event)» FROM events", "The sandbox does not support Call with order_by"),
    ("SELECT «<Tag />»", "The sandbox does not support HogQLXTag"),
    ("«SELECT 1 GROUP BY ROLLUP(1)»", "The sandbox does not support group_by_mode in a query"),
    ("SELECT «sum(1) OVER w» FROM events", "Unknown window: w"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "said"), REFUSALS)
def test_refusals(marked: str, said: str) -> None:
    start, end = marked.index("«"), marked.index("»") - 1
    error = refused(marked.replace("«", "").replace("»", ""))
    assert (error.detail, error.start, error.end) == (said, start, end)
    assert error.code == "invalid_input"


# Everything that reads or tells what is not the project's, in the spellings that HogQL's grammar has.
OUTSIDE = (
    "file", "url", "s3", "remote", "remoteSecure", "cluster", "mysql", "postgresql", "sqlite", "hdfs",
    "input", "executable", "python", "Python", "numbers", "generateRandom", "merge", "dictionary", "view",
    "format", "loop", "fuzzJSON", "mongodb", "redis", "jdbc", "odbc", "azureBlobStorage", "deltaLake",
    "values", "null", "zeros", "viewIfPermitted", "timeSeriesData", "mergeTreeIndex",
)  # fmt: skip
TELLING = (
    "file", "getSetting", "currentUser", "currentDatabase", "hostName", "version", "dictGet", "joinGet",
    "joinGetOrNull", "sleep", "sleepEachRow", "getMacro", "getServerPort", "serverUUID", "uptime", "throwIf",
    "runningAccumulate", "evalMLMethod", "catboostEvaluate", "filesystemFree", "filesystemAvailable",
    "reinterpret", "executable", "addressToLine", "demangle", "generateUUIDv4", "initializeAggregation",
    "finalizeAggregation", "arrayReduceInRanges", "sumMergeState", "in_", "FILE", "File", "globalIn",
    "globalInIgnoreSet", "inIgnoreSet", "hasColumnInTable", "showCertificate", "getClientHTTPHeader",
    "currentProfiles", "defaultRoles", "buildId", "queryID", "initialQueryID", "tcpPort", "identity",
    "__getScalar", "__actionName", "getSubcolumn", "structureToProtobufSchema", "lowCardinalityIndices",
)  # fmt: skip


@pytest.mark.parametrize("name", OUTSIDE)
def test_no_table_function_is_reached(name: str) -> None:
    for written in (name, f"`{name}`", f'"{name}"'):
        for query in (
            "SELECT * FROM {}('x', 'y')", "SELECT * FROM {}", "SELECT 1 IN (SELECT * FROM {}('x'))",
            "SELECT 1 FROM events JOIN {}('x') ON true", "WITH a AS (SELECT * FROM {}('x')) SELECT * FROM a",
            "SELECT 1 UNION ALL SELECT * FROM {}('x')", "SELECT * FROM (SELECT * FROM {}(1)) AS a",
        ):  # fmt: skip
            with pytest.raises(HogQLError):
                translate(query.format(written), Setting("sandbox"))


@pytest.mark.parametrize("name", TELLING)
def test_no_other_function_is_called(name: str) -> None:
    spellings = cycle((f"{name}('a', 1)", f"{name}()", f"`{name}`('a')", f"{name}(1)('a')"))
    for query, written in zip(PLACES, spellings, strict=False):
        with pytest.raises(HogQLError):
            translate(query.format(written), Setting("sandbox"))


# Wherever an expression may stand.
PLACES = (
    "SELECT {}", "SELECT count() FROM events WHERE {} = 1", "SELECT arrayMap(x -> {}, [1])",
    "SELECT {} OVER ()", "SELECT 1 ORDER BY {}", "SELECT 1 LIMIT {}", "SELECT 1 LIMIT 1 BY {}",
    "SELECT sum(1) OVER (PARTITION BY {})", "SELECT 1 IN ({}, 2)", "SELECT 1 IN {}",
    "SELECT 1 FROM events ARRAY JOIN {} AS a", "SELECT 1 FROM events a JOIN events b ON {}",
    "WITH {} AS a SELECT a", "SELECT CASE WHEN {} THEN 1 END", "SELECT [1][{}]",
    "SELECT sum(1) FILTER (WHERE {})", "SELECT toDateTime({}, 'UTC')", "SELECT f'{{{}}}'",
)  # fmt: skip


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * FROM `system`.`tables`",
        "SELECT * FROM system.one",
        "SELECT * FROM `system.one`",
        "SELECT * FROM information_schema.tables",
        "SELECT * FROM default.events",
        "SELECT * FROM sandbox.person",
        "SELECT * FROM person",
        "SELECT * FROM raw_sessions",
        "SELECT * FROM followed",
        "SELECT 1 IN system.one",
        "SELECT 1 IN `system`.`one`",
        "SELECT event IN events FROM events",
        "SELECT 1 IN (system.one)",
        "SELECT events.event_person_id FROM events",
        "SELECT _part FROM events",
        "SELECT event FROM events SETTINGS max_threads = 1",
        "SELECT event FROM events INTO OUTFILE 'x'",
        "SELECT 1; SELECT 2",
        "INSERT INTO events VALUES (1)",
        "DROP TABLE events",
        "SELECT * FROM {table}",
        "EXPLAIN SELECT 1",
        "WITH a AS (SELECT 1) SELECT * FROM (SELECT * FROM b)",
    ],
)
def test_other_tables_and_statements_are_not_reached(query: str) -> None:
    with pytest.raises(HogQLError):
        translate(query, Setting("sandbox", values={"table": "system.one"}))


def test_a_column_is_never_read_as_a_table(database: Database) -> None:
    """ClickHouse would read a name on the right of IN as a table's, such as `system.one`."""
    query = "SELECT 0 IN system.one FROM (SELECT [1, 2] AS one) AS system"
    assert rows(database, query) == [[0]]
    assert rows(database, query.replace("0 IN", "2 IN")) == [[1]]
    assert rows(database, "SELECT in(2, system.one) FROM (SELECT [1, 2] AS one) AS system") == [[1]]
    with pytest.raises(ClickHouseError):
        rows(database, "SELECT '0' IN system.one FROM (SELECT '1' AS one) AS system")


def test_every_function_exists(database: Database) -> None:
    """What a name of the allow-list is printed as is a function of ClickHouse's, or one of its words."""
    listed = database.execute("SELECT name FROM system.functions", "TabSeparated").decode().split()
    known = {name.lower() for name in listed}
    called = {function.name for function in SCALARS.values() if not function.template}
    assert {name for name in called if name.lower() not in known} <= WORDS
    bare = {function.name for name, function in AGGREGATES.items() if not function.template}
    assert {name for name in bare if not _aggregates(name, known)} <= UNLISTED
    assert not ELSEWHERE & (SCALARS.keys() | AGGREGATES.keys())


# Not in system.functions: what the parser rewrites, and two that PostHog lists though there are none.
WORDS = {
    "JSONExtractKey",
    "extractIPv4Substrings",
    "date_add",
    "date_sub",
    "dateAdd",
    "dateSub",
    "timeStampAdd",
    "timeStampSub",
    "untuple",
    "extractGroups",
}
# One the parser rewrites; the other is not in chDB.
UNLISTED = {"countDistinct", "countDistinctIf", "uniqTheta", "uniqThetaIf"}
COMBINATORS = (
    "If", "Array", "Map", "State", "Merge", "ForEach", "OrDefault", "OrNull", "ArgMin", "ArgMax",
)  # fmt: skip


def _aggregates(name: str, known: set[str]) -> bool:
    if name.lower() in known:
        return True
    return any(
        name.endswith(suffix) and _aggregates(name.removesuffix(suffix), known)
        for suffix in COMBINATORS
    )


@given(text=st.text())
@settings(max_examples=150, deadline=None)
def test_a_value_comes_back_as_sent(database: Database, text: str) -> None:
    found = rows(
        database,
        "SELECT {x}, 1, {y}[1], concat({x}, 'z'), {x} = {x}",
        values={"x": text, "y": [text]},
    )
    assert found == [[text, 1, text, text + "z", 1]]


VALUES = st.one_of(
    st.none(), st.booleans(), st.integers(-(2**63), 2**64 - 1), st.floats(allow_nan=False, allow_infinity=False)
)  # fmt: skip


@given(value=VALUES)
@settings(max_examples=100, deadline=None)
def test_other_values_come_back_too(database: Database, value: Any) -> None:
    [[found, one]] = rows(database, "SELECT {x}, 1", values={"x": value})
    assert (float(found) if isinstance(value, float) else found, one) == (value, 1)


NAMES = st.text(min_size=1).filter(lambda name: "%" not in name and name.lower() not in RESERVED)
RESERVED = ("true", "false", "null", "team_id", "*", "other", "properties", "events")


def backticked(name: str) -> str:
    """As HogQL reads it back: a backtick is doubled."""
    return "`" + name.replace("\\", "\\\\").replace("`", "``") + "`"


@given(name=NAMES)
@settings(max_examples=100, deadline=None)
def test_a_name_stays_a_name(database: Database, name: str) -> None:
    """As an alias, a column of a query, a table's alias, a window's, a lambda's argument and a key of JSON."""
    quoted = backticked(name)
    query = (
        f"WITH {quoted} AS (SELECT 7 AS {quoted}) SELECT {quoted}.{quoted} AS {quoted},"
        f" arrayMap({quoted} -> {quoted} + 1, [1]), properties.{quoted}, sum(1) OVER {quoted}"
        f" FROM {quoted} JOIN (SELECT properties FROM events LIMIT 1) AS other ON true WINDOW {quoted} AS (ORDER BY 1)"
    )
    found = rows(database, query)
    assert found == [[7, [2], None, 1]]


@pytest.mark.parametrize("value", ["\ud800", ["\udfff"], {"a": 1}])
def test_what_cannot_be_a_value_is_refused(value: Any) -> None:
    assert refused("SELECT 1, {x}", x=value).start == 10


def test_a_query_that_grows_without_end_is_refused() -> None:
    names = ", ".join(f"a{n} + a{n} AS a{n + 1}" for n in range(60))
    assert "too large" in refused(f"WITH 1 AS a0, {names} SELECT a60").detail
    assert "Unable to resolve" in refused("WITH a + 1 AS a SELECT a").detail


def test_deep_queries_are_refused() -> None:
    assert "nested" in refused(f"SELECT {'(' * 5000}1{')' * 5000}").detail
    for additions in (400, 700):
        assert "nested" in refused(f"SELECT {'1 + ' * additions}1").detail


def test_a_table_that_was_added_is_quoted(database: Database) -> None:
    odd = "a`b'.\\c"
    changed = setting(database, tables={odd: {"x`y": "Int64"}})
    sql = translate(f"SELECT * FROM {backticked(odd)}", changed).sql
    assert "`a\\`b'.\\\\c`" in sql
    assert "`x\\`y`" in sql
