"""How findings are shown, and silenced."""

from __future__ import annotations

import pytest
from hogkit import InvalidArgument
from hogkit.errors import PostHogError
from hogkit.lint import RULES, Finding, LintFailed, check
from linting import SHOP, found

SQL = "SELECT event\nFROM events\nLIMIT 60000"


def one(sql: str, code: str) -> Finding:
    return next(finding for finding in check(sql, project=SHOP) if finding.code == code)


def test_a_finding_says_where_and_what_to_do() -> None:
    first, second = check(SQL)
    assert (first.code, first.line, first.column, first.offset, first.end) == (
        "HQ101",
        2,
        6,
        18,
        24,
    )
    assert (second.code, second.line, second.column, second.severity) == ("HQ202", 3, 7, "warning")
    assert second.message == "LIMIT 60,000 is more than PostHog gives, which is 50,000 rows"
    assert second.fix == next(rule.fix for rule in RULES if rule.code == "HQ202")


@pytest.mark.parametrize(
    ("sql", "code", "lines"),
    [
        (SQL, "HQ202", ["  LIMIT 60000", "        ^~~~~"]),
        ("SELECT * FROM persons LIMIT 1", "HQ102", ["  SELECT * FROM persons LIMIT 1", "         ^"]),
        ("SELECT (", "HQ001", ["  SELECT (", "          ^"]),
        ("SELECT (\r\n\r\n", "HQ001", ["  SELECT (", "          ^"]),
        ("SELECT 1,\r\n  a b c\r\nFROM events", "HQ001", ["    a b c", "        ^"]),
        ("", "HQ001", ["  ", "  ^"]),
        ("SELECT\t1,\t* FROM persons LIMIT 1", "HQ102", ["  SELECT 1, * FROM persons LIMIT 1", "            ^"]),
        # Two columns of a terminal each, none, and what would clear its screen.
        ("SELECT '東京', * FROM persons LIMIT 1", "HQ102", ["  SELECT '東京', * FROM persons LIMIT 1", "                 ^"]),
        ("SELECT 'e\u0301', * FROM persons LIMIT 1", "HQ102", ["  SELECT 'e\u0301', * FROM persons LIMIT 1", "              ^"]),
        ("SELECT '\x1b[2J', * FROM persons LIMIT 1", "HQ102", ["  SELECT ' [2J', * FROM persons LIMIT 1", "                 ^"]),
        ("SELECT properties.`東` FROM events", "HQ403", ["  SELECT properties.`東` FROM events", "         ^~~~~~~~~~~~~~~"]),
        (f"SELECT '{'x' * 200}', * FROM persons", "HQ102", [f"  {'x' * 57}', * FROM persons", f"  {' ' * 60}^"]),
        (f"SELECT *, '{'x' * 200}' FROM persons", "HQ102", [f"  SELECT *, '{'x' * 89}", "         ^"]),
        (f"SELECT 1 FROM `{'x' * 200}`", "HQ401", [f"  SELECT 1 FROM `{'x' * 85}", f"                ^{'~' * 85}"]),
    ],
)  # fmt: skip
def test_the_caret_is_below_what_is_meant(sql: str, code: str, lines: list[str]) -> None:
    finding = one(sql, code)
    *marked, fix = finding.text(sql).split("\n")
    assert [line.rstrip() if line.strip() else "  " for line in marked[:1]] + marked[1:] == lines
    assert fix == f"  {finding.fix}"


@pytest.mark.parametrize(
    ("sql", "codes"),
    [
        ("SELECT event FROM events", ["HQ201", "HQ101"]),
        ("SELECT event FROM events -- noqa", []),
        ("SELECT event FROM events # noqa", []),
        ("SELECT event FROM events // NOQA", []),
        ("SELECT event FROM events /* noqa */", []),
        ("SELECT event FROM events -- why not: noqa", []),
        ("SELECT event FROM events -- noqa: HQ101", ["HQ201"]),
        ("SELECT event FROM events -- noqa:hq101,HQ201", []),
        ("SELECT event FROM events -- noqa: HQ101 HQ203", ["HQ201"]),
        ("SELECT event FROM events -- noqanything", ["HQ201", "HQ101"]),
        ("SELECT '-- noqa', event FROM events", ["HQ201", "HQ101"]),
        ("SELECT event -- noqa: HQ201\nFROM events", ["HQ101"]),
        ("SELECT event -- noqa\nFROM events -- noqa", []),
        ("-- noqa\nSELECT event FROM events", ["HQ201", "HQ101"]),
        ("/*\n*/ SELECT event /* more\nnoqa */ FROM events", ["HQ201"]),
        ("-- hogkit: ignore HQ101\nSELECT event\nFROM events", ["HQ201"]),
        ("-- Weekly\n# hogkit: ignore HQ101, HQ201\nSELECT event\nFROM events", []),
        ("/* hogkit:ignore hq201 */ SELECT event FROM events", ["HQ101"]),
        ("SELECT event -- hogkit: ignore HQ101\nFROM events", ["HQ201", "HQ101"]),
        ("-- hogkit: ignore\nSELECT event FROM events", ["HQ201", "HQ101"]),
        ("-- hogkit: ignore HQ999\nSELECT event FROM events", ["HQ201", "HQ101"]),
        ("SELECT event FORM events -- noqa", []),
    ],
)
def test_comments_silence(sql: str, codes: list[str]) -> None:
    assert [code for code, _ in found(sql)] == codes


def test_codes_that_are_given_are_silent() -> None:
    assert [one.code for one in check(SQL, ignore=["HQ101"])] == ["HQ202"]
    assert check(SQL, ignore={"HQ101", "HQ202"}) == []
    with pytest.raises(InvalidArgument, match="'HQ1' is no rule"):
        check(SQL, ignore=["HQ1"])


def test_findings_are_in_the_order_of_the_query_and_said_once() -> None:
    sql = "SELECT properties.x.a, properties.x.b, properties.x['c'], properties.x FROM events"
    findings = check(sql, project=SHOP)
    places = [(one.offset, one.code) for one in findings]
    assert places == sorted(set(places))
    assert [one.code for one in findings].count("HQ403") == 4
    assert findings == check(sql, project=SHOP)


def test_an_error_says_all_of_it() -> None:
    failed = LintFailed(check(SQL))
    assert isinstance(failed, PostHogError)
    assert [one.code for one in failed.findings] == ["HQ101", "HQ202"]
    assert str(failed).startswith("line 2, column 6: HQ101 `events` is read")
    assert "; line 3, column 7: HQ202 LIMIT 60,000" in str(failed)


def test_a_query_is_looked_at_with_its_semicolon() -> None:
    assert found(f"{SQL};\n") == found(SQL)
