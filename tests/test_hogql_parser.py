"""PostHog's parsers: two builds that agree, beside the official SDK, with errors that have a place."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hogkit.hogql.parsing import bounded, cpp_parser
from hogkit.hogql.parsing.cpp_parser import depth
from hogkit.hogql.parsing.errors import HogQLError
from hogkit.hogql.parsing.parser import nodes, parse

ROOT = Path(__file__).parents[1]
QUERIES = [
    "SELECT 1",
    "SELECT count() OVER () AS n, 'it''s', -1, 1.5, true, NULL, [], (1, 2) FROM events AS e WHERE not a",
    "SELECT properties.$x, properties['é😀'].1 FROM events SAMPLE 1/10 OFFSET 1/2 LIMIT 1 BY event LIMIT 5",
    "WITH a AS (SELECT 1), 2 AS b SELECT * FROM a LEFT JOIN persons p ON p.id = a.id WHERE {filters}",
    "SELECT sum(x) OVER w, x ?? 1, x::Int, CASE WHEN x THEN 1 END FROM t WINDOW w AS (ORDER BY x DESC)",
    "SELECT a FROM b UNION ALL (SELECT c FROM d LIMIT 3) ORDER BY 1",
    "SELECT quantile(0.5)(x), count(DISTINCT y), f'a {b}', interval 1 day, (x, y) -> x FROM e ARRAY JOIN z AS z",
    'SELECT `a``b`, "c d" FROM `weird table` WHERE timestamp BETWEEN 1 AND 2 AND x NOT IN (SELECT 1)',
]
# What another interpreter is told to do: print what each query is parsed as.
PROGRAM = """
import json, sys
sys.path.insert(0, sys.argv[1])
from hogkit.hogql.parsing import parser
print(json.dumps([[parser.parse(query) for query in json.load(sys.stdin)], "hogql_parser_rs" in sys.modules]))
"""
SOURCES = str(ROOT / "facade")
cpp_only = pytest.mark.skipif(sys.version_info >= (3, 12), reason="the other parser is there")


@pytest.mark.parametrize(
    ("query", "start", "end"),
    [
        ("SELECT event FORM events", 18, 24),
        ("SELECT 'é😀' FORM x x", 17, 20),
        ("SELECT 'abc", 7, 11),
        ("", 0, 0),
        ("SELECT (1", 9, 9),
        ("DROP TABLE events", 0, 17),
        ("SELECT\n  'é😀',\n  event\nFORM x events", 28, 36),
        ("SELECT 'é\n😀', event FORM x", 25, 26),
        ("SELECT 'é\n😀}', event }", 21, 22),
    ],
)
def test_errors_have_a_place(query: str, start: int, end: int) -> None:
    with pytest.raises(HogQLError) as caught:
        parse(query)
    assert caught.value.detail
    if sys.version_info < (3, 12):  # The other parser names other places.
        assert (caught.value.start, caught.value.end) == (start, end)
    elif query != "SELECT (1":
        assert caught.value.start == start
    assert caught.value.start is not None


WITHOUT = """
import sys
sys.path.insert(0, sys.argv[1])
sys.modules.update(dict.fromkeys(["hogql_parser", "hogql_parser_rs"]))
from hogkit.errors import MissingExtra
from hogkit.hogql.parsing.parser import parse
for _ in range(2):
    try: parse("SELECT 1")
    except MissingExtra as error: print(error.extra)
"""


def test_without_a_parser_the_extra_is_named() -> None:
    command = [sys.executable, "-c", WITHOUT, SOURCES]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["hogql", "hogql"]


def test_no_unicode_is_no_query() -> None:
    with pytest.raises(HogQLError) as caught:
        parse("SELECT '\ud800'")
    assert caught.value.start == 8


def test_a_tree_has_no_defaults_but_the_values_of_constants() -> None:
    tree = parse("SELECT NULL, false, 0, [] FROM events")
    assert [node["value"] for node in nodes(tree) if node.get("node") == "Constant"] == [
        None,
        False,
        0,
    ]
    assert tree["select"][3] == {"node": "Array", "start": 23, "end": 25}
    assert "where" not in tree
    assert "distinct" not in tree


@pytest.mark.parametrize(
    ("query", "levels"),
    [
        ("SELECT 1", 0),
        ("SELECT ((1))", 2),
        ("SELECT '((((' , [\"(((\"], `((`", 1),
        ("SELECT 'it''s (' + '\\'((('", 0),
        ("SELECT {a}, (1), [(1)]", 2),
        ("SELECT 'open ((", 0),
    ],
)
def test_depth_is_that_of_brackets_outside_of_quotes(query: str, levels: int) -> None:
    assert depth(query) == levels


def parsed_alike(query: str) -> bool:
    return bounded.apart(cpp_parser.__name__, query) == cpp_parser.told(query)


@cpp_only
def test_what_is_parsed_apart_is_parsed_alike() -> None:
    """Its errors too; and a place counts characters there too."""
    assert all(map(parsed_alike, [*QUERIES, "SELECT '😀' FORM x x", ""]))


@cpp_only
def test_queries_that_make_the_parser_slower_each_time_are_parsed_soon() -> None:
    """In one process, the seventh of these would take 20 s."""
    began = time.monotonic()
    for levels in (*range(1, 8), 20):
        assert parse(f"SELECT {'not (' * levels}1{')' * levels}")["node"] == "SelectQuery"
    assert time.monotonic() - began < 30


@cpp_only
def test_the_parser_is_stopped_when_it_takes_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounded, "SECONDS", 0.5)
    with pytest.raises(HogQLError, match="too long"):
        parse(f"SELECT 1 WHERE {'x = 1 AND ' * 5000}1")
    with pytest.raises(HogQLError, match="too deeply"):
        parse(f"SELECT {'(' * 41}1{')' * 41}")


@cpp_only
def test_a_crash_of_the_parser_is_none_of_the_sandbox(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounded, "PROGRAM", "import os; os.abort()")
    with pytest.raises(HogQLError, match="too deeply"):
        parse(f"SELECT {'(' * 6}7{')' * 6}")


@cpp_only
def test_a_query_that_is_asked_again_is_not_parsed_again(monkeypatch: pytest.MonkeyPatch) -> None:
    deep = f"SELECT {'(' * 6}8{')' * 6}"
    once = parse(deep)
    monkeypatch.setattr(bounded, "apart", None)
    once["select"].clear()
    assert parse(deep)["select"]


@pytest.mark.parametrize(
    "before",
    ["", "import posthog", "from hogkit.hogql.parsing.parser import parse; parse('SELECT 1')"],
)
def test_nothing_of_posthogs_server_is_left_behind(tmp_path: Path, before: str) -> None:
    """Nor is the official SDK shadowed, whose package has the name that the parser asks for."""
    sdk = tmp_path / "posthog" / "__init__.py"
    sdk.parent.mkdir()
    sdk.write_text("capture = 'the SDK'\n", encoding="utf-8")
    program = f"""
import sys
sys.path[:0] = [{str(tmp_path)!r}, {SOURCES!r}]
{before}
given = {{name for name in sys.modules if name.split(".")[0] == "posthog"}}
from hogkit.hogql.parsing.parser import parse
assert parse("SELECT 1")["node"] == "SelectQuery"
assert {{name for name in sys.modules if name.split(".")[0] == "posthog"}} == given
import posthog
assert posthog.capture == "the SDK"
assert not hasattr(posthog, "hogql")
assert parse("SELECT 2")
"""
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60)


def interpreters() -> list[str]:
    """Others that run the parser in Rust."""
    named = (shutil.which(f"python{version}") for version in ("3.12", "3.13", "3.14"))
    pyenv = sorted((Path.home() / ".pyenv" / "versions").glob("3.1[2-9].*/bin/python"))
    return list(dict.fromkeys([*filter(None, named), *map(str, pyenv)]))


def requirement(name: str) -> str:
    """The lines of the lock that pin a package."""
    lock = (ROOT / "requirements" / "dev.lock").read_text(encoding="utf-8")
    found = re.search(rf"^{name}==.*?(?=^\S|\Z)", lock, re.MULTILINE | re.DOTALL)
    assert found is not None
    return found[0]


def test_both_parsers_agree(tmp_path: Path) -> None:
    """Where another interpreter is found, and the other parser can be installed for it."""
    answers = [answer for python in interpreters() if (answer := asked(python, tmp_path))]
    if not answers:
        pytest.skip("no interpreter with the other parser")
    ours = [parse(query) for query in QUERIES]
    for trees, is_the_other in answers:
        assert is_the_other
        assert trees == json.loads(json.dumps(ours))


def asked(python: str, folder: Path) -> list[object]:
    """What the interpreter makes of the queries; empty if it cannot be given the parser."""
    home = folder / re.sub(r"\W", "_", python)
    locked = folder / "locked.txt"
    locked.write_text(requirement("hogql-parser-rs"), encoding="utf-8")
    try:
        made = [python, "-m", "venv", "--without-pip", str(home)]
        subprocess.run(made, check=True, capture_output=True, timeout=120)
        pip = [sys.executable, "-m", "pip", "--python", str(home), "install", "-q", "--no-deps"]
        installed = [*pip, "--require-hashes", "-r", str(locked)]
        subprocess.run(installed, check=True, capture_output=True, timeout=120)
    except (subprocess.SubprocessError, OSError):
        return []
    command = [str(home / "bin" / "python"), "-c", PROGRAM, SOURCES]
    environment = {**os.environ, "PYTHONPATH": ""}
    ran = subprocess.run(
        command,
        input=json.dumps(QUERIES),
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        env=environment,
    )
    found: list[object] = json.loads(ran.stdout)
    return found
