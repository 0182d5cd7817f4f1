"""Names that `identifier` gives are read back by PostHog's own parser as they were."""

from __future__ import annotations

from typing import Any

import pytest
from hogkit import InvalidArgument
from hogkit.hogql.identifiers import RESERVED, identifier
from hogkit.hogql.parsing.parser import parse
from hypothesis import given
from hypothesis import strategies as st

# Of the tokens in posthog/hogql/grammar/HogQLLexer.common.g4, and the two constants that are none.
KEYWORDS = [
    "all",
    "and",
    "anti",
    "any",
    "array",
    "as",
    "asc",
    "ascending",
    "asof",
    "between",
    "both",
    "by",
    "case",
    "cast",
    "catch",
    "cohort",
    "collate",
    "columns",
    "cross",
    "cube",
    "current",
    "date",
    "day",
    "desc",
    "descending",
    "distinct",
    "else",
    "end",
    "except",
    "exclude",
    "extract",
    "final",
    "fill",
    "filter",
    "finally",
    "first",
    "fn",
    "following",
    "for",
    "from",
    "full",
    "fun",
    "group",
    "grouping",
    "having",
    "hour",
    "id",
    "if",
    "ilike",
    "ignore",
    "include",
    "in",
    "inf",
    "infinity",
    "inner",
    "intersect",
    "interpolate",
    "interval",
    "is",
    "join",
    "key",
    "lambda",
    "last",
    "leading",
    "left",
    "let",
    "like",
    "limit",
    "local",
    "materialized",
    "minute",
    "month",
    "name",
    "natural",
    "nan",
    "not",
    "null",
    "nulls",
    "offset",
    "on",
    "or",
    "order",
    "outer",
    "over",
    "partition",
    "pivot",
    "positional",
    "preceding",
    "prewhere",
    "qualify",
    "quarter",
    "range",
    "recursive",
    "replace",
    "return",
    "right",
    "rollup",
    "row",
    "rows",
    "sample",
    "second",
    "select",
    "semi",
    "sets",
    "settings",
    "step",
    "substring",
    "then",
    "throw",
    "ties",
    "time",
    "timestamp",
    "to",
    "top",
    "totals",
    "trailing",
    "trim",
    "truncate",
    "try",
    "try_cast",
    "unbounded",
    "union",
    "unpivot",
    "using",
    "values",
    "week",
    "when",
    "where",
    "while",
    "window",
    "with",
    "within",
    "year",
    "yyyy",
    "zone",
    "true",
    "false",
]
NAMES = st.text(
    st.one_of(
        st.sampled_from(list("`\\'\"{}$.;-/*# \n\tnx0")),
        st.characters(exclude_characters="%\0", exclude_categories=["Cs"]),
    ),
    min_size=1,
    max_size=30,
)  # fmt: skip


def chains(sql: str) -> list[Any]:
    """The columns that a SELECT has, as paths of names."""
    return [column.get("chain") for column in parse(sql)["select"]]


@given(st.lists(NAMES, min_size=1, max_size=3))
def test_a_path_is_read_as_its_names(names: list[str]) -> None:
    told = identifier(*names)
    assert chains(f"SELECT {told}, {told} FROM events") == [names, names]


@given(NAMES)
def test_a_name_names_a_table_and_a_column(name: str) -> None:
    told = identifier(name)
    tree = parse(f"SELECT 1 AS {told} FROM {told} ORDER BY {told}")
    assert tree["select"][0]["alias"] == name
    assert tree["select_from"]["table"]["chain"] == [name]
    assert tree["order_by"][0]["expr"]["chain"] == [name]


@pytest.mark.parametrize("name", [*KEYWORDS, *map(str.upper, sorted(RESERVED))], ids="as-{}".format)
def test_a_keyword_is_a_name_wherever_one_may_stand(name: str) -> None:
    told = identifier(name)
    sql = (
        f"SELECT {told}, {told}, t.{told}, {told}.a, (({told})) FROM {told} "
        f"WHERE {told} > 1 AND 1 = {told} GROUP BY {told}, {told} ORDER BY {told} LIMIT 1"
    )
    tree = parse(sql)
    assert chains(sql) == [[name], [name], ["t", name], [name, "a"], [name]]
    assert tree["select_from"]["table"]["chain"] == [name]
    assert [one["chain"] for one in tree["group_by"]] == [[name], [name]]


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (("properties", "$browser"), "properties.`$browser`"),
        (("timestamp",), "timestamp"),
        (("Null",), "`Null`"),
        (("a`b\\c",), "`a``b\\\\c`"),
        (("a.b",), "`a.b`"),
        (("1a",), "`1a`"),
        (("é",), "`é`"),
    ],
)
def test_only_names_that_need_it_are_quoted(names: tuple[str, ...], told: str) -> None:
    assert identifier(*names) == told


@pytest.mark.parametrize(
    ("name", "said"),
    [("", "is empty"), ("a%b", "has '%'"), ("a\0", r"has '\\x00'"), ("\ud800", r"has '\\ud800'"), (1, "text is wanted, not int"), (None, "not NoneType")],
)  # fmt: skip
def test_what_hogql_cannot_quote_is_refused(name: Any, said: str) -> None:
    with pytest.raises(InvalidArgument, match=said):
        identifier("properties", name)


def test_a_path_of_no_names_is_refused() -> None:
    with pytest.raises(InvalidArgument, match="needs a name"):
        identifier()
