"""What goes to standard output, in each form, on a terminal and through a pipe."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from cli_running import Server, hogkit, serving
from hogkit.cli.drawing import NARROWEST, fitted
from hogkit.cli.hiding import visible
from hogkit.cli.json_text import indented
from hypothesis import given
from hypothesis import strategies as st

NASTY = 'tab\there\nnew line\\ \x1b[31mred\x9b \u202egnirts \x7f =1+1 "q" é 漢字 🦔'
ROWS: list[list[Any]] = [
    ["ada", 3, 1.5, None, {"a": [1, None, "ü"]}],
    [NASTY, -10, 2e-7, "", [True]],
    ["", 10**30, 0.1, False, {}],
]
COLUMNS = ["name", "count()", "count()", "", "nested"]


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as made:
        rows(made, ROWS, COLUMNS)
        yield made


def rows(
    server: Server, given: list[list[Any]], columns: list[str], more: bool | None = False
) -> None:
    types = [[name, "Int256"] for name in columns]  # such numbers stay what they are
    server.says({"columns": columns, "types": types, "results": given, "hasMore": more})


def ask(server: Server, *arguments: str, **options: Any) -> Any:
    return hogkit(
        "query", "SELECT 1 LIMIT 9", *arguments, environment=server.environment, **options
    )


def test_tsv_is_lines_with_tabs_without_a_header(server: Server) -> None:
    done = ask(server, "--tsv")
    assert (done.code, done.err) == (0, "")
    lines = done.out.split("\n")
    assert lines[0] == 'ada\t3\t1.5\t\t{"a":[1,null,"ü"]}'
    assert lines[1].split("\t")[0] == NASTY.replace("\\", "\\\\").replace("\t", "\\t").replace(
        "\n", "\\n"
    )
    assert lines[2:] == ["\t" + str(10**30) + "\t0.1\tfalse\t{}", ""]


def test_json_keeps_columns_of_one_name_and_every_value(server: Server) -> None:
    for terminal in (False, True):
        done = ask(server, "--json", terminal=terminal)
        assert json.loads(done.out) == {
            "columns": COLUMNS,
            "types": [[name, "Int256"] for name in COLUMNS],
            "hasMore": False,
            "results": ROWS,
            "truncated": False,
            "bytes_read": None,
            "budget_left": None,
        }
        assert ("\n  " in done.out) == terminal


def test_jsonl_numbers_columns_of_one_name(server: Server) -> None:
    for terminal in (False, True):
        done = ask(server, "--jsonl", terminal=terminal)
        read = [json.loads(line) for line in done.out.splitlines()]
        assert [list(row) for row in read] == [["name", "count()", "count()_2", "", "nested"]] * 3
        assert [list(row.values()) for row in read] == ROWS


def test_csv_is_rfc_4180(server: Server) -> None:
    raw = ask(server, "--csv").raw
    assert raw.startswith(b"name,count(),count(),,nested\r\n")
    assert list(csv.reader(io.StringIO(raw.decode(), newline="")))[1:] == [
        ["ada", "3", "1.5", "", '{"a":[1,null,"ü"]}'],
        [NASTY, "-10", "2e-07", "", "[true]"],
        ["", str(10**30), "0.1", "false", "{}"],
    ]


def test_csv_on_a_terminal_has_its_line_ends(server: Server) -> None:
    rows(server, [["x"], ["a\rb"]], ["a"])
    assert ask(server, "--csv", terminal=True).raw == b'a\nx\n"a\\rb"\n'


@pytest.mark.parametrize("form", ["", "--json", "--jsonl", "--csv", "--tsv"])
def test_nothing_that_steers_a_terminal_reaches_one(server: Server, form: str) -> None:
    out = ask(server, *form.split(), terminal=True, columns=400).out
    assert visible(out.replace("\x1b[1m", "").replace("\x1b[0m", ""), but="\n\t") == out.replace(
        "\x1b[1m", ""
    ).replace("\x1b[0m", "")
    assert "red" in out
    assert "é 漢字 🦔" in out


def test_no_colour_if_none_is_wanted(server: Server) -> None:
    for name, value in (("TERM", "dumb"), ("NO_COLOR", "1")):
        environment = {**server.environment, name: value}
        done = hogkit("query", "SELECT 1 LIMIT 9", terminal=True, environment=environment)
        assert "\x1b[3" not in done.out
        assert done.code == 0


@pytest.mark.parametrize("columns", [20, 40, 80, 200])
def test_a_table_fits_its_terminal_and_says_if_it_is_cut(server: Server, columns: int) -> None:
    from rich.cells import cell_len

    rows(server, [["x" * 60, 1, "漢" * 40]], ["long", "n", "wide"])
    done = ask(server, terminal=True, columns=columns)
    lines = done.out.replace("\x1b[1m", "").replace("\x1b[0m", "").splitlines()
    assert max(map(cell_len, lines)) <= columns
    assert ("long cells are cut; --json has all" in done.err) == (columns < 200)
    assert ("…" in done.out) == (columns < 200)


def test_rows_with_many_columns_are_written_one_below_the_other(server: Server) -> None:
    rows(server, [list(range(30)), ["x" * 99] * 30], [f"column {i}" for i in range(30)])
    done = ask(server, terminal=True)
    assert "row 1" in done.out
    assert "column 29  29\n" in done.out
    assert max(map(len, done.out.splitlines())) <= 80


@pytest.mark.parametrize("given", [[], [[1], [1, 2, 3]], [[]], [["a", "b"]]])
def test_rows_of_any_length_are_written(server: Server, given: list[list[Any]]) -> None:
    rows(server, given, ["a"])
    for form in ("", "--json", "--jsonl", "--csv", "--tsv"):
        for terminal in (False, True):
            assert ask(server, *form.split(), terminal=terminal).code == 0


def test_what_a_terminal_has_no_letters_for_ends_nothing(server: Server) -> None:
    for terminal in (False, True):
        for form in ("", "--json", "--jsonl", "--csv", "--tsv"):
            done = ask(server, *form.split(), terminal=terminal, encoding="latin-1", columns=400)
            assert done.code == 0
            assert "é" in done.out or "\\u00e9" in done.out
    assert json.loads(ask(server, "--json", encoding="latin-1").out)["results"] == ROWS
    assert "100000000~" in ask(server, terminal=True, encoding="latin-1", columns=50).out


def test_half_a_surrogate_ends_nothing(server: Server) -> None:
    server.says(b'{"columns": ["\\ud800"], "results": [["\\udc00"]]}')
    for form in ("", "--json", "--jsonl", "--csv", "--tsv"):
        assert ask(server, *form.split()).code == 0
    assert json.loads(ask(server, "--json").out)["results"] == [["\udc00"]]


def test_sql_comes_from_the_argument_a_file_or_standard_input(
    server: Server, tmp_path: Path
) -> None:
    file = tmp_path / "q.sql"
    file.write_bytes("\ufeffSELECT 'ü';\n".encode())
    for arguments, stdin in (
        (["SELECT 'ü' ;"], b""),
        (["--file", str(file)], b""),
        (["-"], "SELECT 'ü'\n".encode()),
        (["--file", "-"], "SELECT 'ü'\n".encode()),
    ):
        done = hogkit("query", *arguments, environment=server.environment, stdin=stdin)
        assert done.code == 0
        assert json.loads(server.asked[-1][3])["query"]["query"] == "SELECT 'ü'"
    file.write_bytes(b"\xff\xfe")
    assert hogkit("query", "--file", str(file)).code == 2


@given(st.lists(st.integers(0, 300), min_size=1, max_size=12), st.integers(1, 200))
def test_widths_fit_and_nothing_is_cut_that_need_not_be(natural: list[int], room: int) -> None:
    widths = fitted(natural, room, set())
    if widths is None:
        assert room < NARROWEST * len(natural)
        return
    assert sum(widths) <= room or widths == natural
    assert all(width <= size for width, size in zip(widths, natural, strict=True))
    assert sum(widths) == min(room, sum(natural))


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


@given(json_values, st.booleans())
def test_laying_json_out_changes_only_blanks(value: Any, ascii_only: bool) -> None:
    text = json.dumps(value, ensure_ascii=ascii_only)
    assert json.loads(indented(text)) == json.loads(text)
    assert indented(text) == json.dumps(value, ensure_ascii=ascii_only, indent=2)


def test_who_one_is_and_which_projects_there_are(server: Server) -> None:
    team = {"id": 7, "name": "Web\x1b", "timezone": "UTC", "organization": "o-1"}
    server.says(
        {"email": "a@x", "uuid": "u", "team": team, "organization": {"id": "o-1", "name": "O"}}
    )
    done = hogkit("whoami", environment=server.environment, terminal=True)
    assert done.out.startswith("email         a@x\norganization  O (o-1)\n")
    assert "Web\\x1b (7)" in done.out
    assert json.loads(hogkit("whoami", environment=server.environment).out)["team"] == team

    server.says({"count": 1, "next": None, "results": [team]})
    assert (
        hogkit("projects", "list", environment=server.environment).out == "7\tWeb\x1b\tUTC\to-1\n"
    )
    assert json.loads(hogkit("projects", "list", "--json", environment=server.environment).out) == [
        team
    ]
    done = hogkit("projects", "list", "--csv", environment=server.environment)
    assert done.raw == b"id,name,timezone,organization\r\n7,Web\x1b,UTC,o-1\r\n"
    assert server.asked[-1][1] == "/api/organizations/%40current/projects/?limit=100"
