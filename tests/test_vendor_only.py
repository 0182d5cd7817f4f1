"""Copies with some parts: what they have works, what they lack says so, and nothing is half there."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hogkit import errors
from hogkit.resources.table import ROWS
from hogkit.vendoring import assembling, kept, trimming
from hogkit.vendoring.cutting import cut
from hogkit.vendoring.imports import Module, path_of
from hogkit.vendoring.parts import PARTS, least, models, operations, owners, parts
from hogkit.vendoring.sources import whole
from smoking import served
from vendored import ABSENT, copied, said, smoke

NAME = "third_party.hogkit"
SMALL = ("feature_flags", "persons")
PLACEHOLDER = b"raise LeftOutModule(__name__"
WITH_API = {"cli", "vendor", "api"}
# The least of each: what other parts need is there too.
SINGLE = [name for name in PARTS if name not in WITH_API]


@cache
def files() -> dict[str, bytes]:
    return whole()


@cache
def cut_to(*names: str) -> dict[str, bytes]:
    return cut(files(), parts(names))


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with served() as address:
        yield address


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where a copy with flags and persons can be imported from."""
    folder = tmp_path_factory.mktemp("small")
    copied(folder, NAME, tuple(parts(SMALL)))
    return folder


def test_the_clients_of_the_whole_are_put_together_as_those_of_a_copy() -> None:
    assert assembling.assembled(frozenset(PARTS)).encode() == files()["parts/__init__.py"]
    assert (kept.PARTS, kept.ATTRIBUTES, kept.NAMES) == ((), {}, {})


def test_a_copy_with_all_parts_is_the_whole() -> None:
    assert cut(files(), frozenset(PARTS)) == files()


def test_the_same_parts_make_the_same_bytes() -> None:
    again = cut(dict(reversed(files().items())), frozenset(["persons", "feature_flags"]))
    assert list(again.items()) == list(cut_to(*SMALL).items())


def test_what_is_kept_is_kept_to_the_byte() -> None:
    made = {"parts/__init__.py", "vendoring/kept.py", "__init__.py", "_api.py"}
    made |= {f"resources/{name}" for name in ("__init__.py", "table.py", "typed.pyi")}
    placed = {path for path, text in cut_to(*SMALL).items() if PLACEHOLDER in text}
    tables = {path for path in cut_to(*SMALL) if path.startswith("hogkit_api/") and path.endswith("__init__.py")}  # fmt: skip
    for path, text in cut_to(*SMALL).items():
        assert text == files()[path] or path in made | placed | tables, path


def test_parts_are_told_of_modules_that_there_are() -> None:
    modules = {path for path in files() if not path.startswith("hogkit_api/")}
    for name in owners():
        assert path_of(name, files()) in modules, name
    for part in PARTS.values():
        for name in part.begins:
            assert path_of(name, files()) in modules, name
        assert set(part.needs) <= PARTS.keys()


@cache
def imported(path: str, text: bytes) -> tuple[tuple[str, bool], ...]:
    """What a module imports, also later, and the models that it reads; with whether it needs that."""
    if not path.endswith(".py"):
        return ()
    module, generated = Module(path, text), path.startswith("hogkit_api/")
    places = ((f"{one.module}.{one.name}".lstrip("."), one) for one in module.imports)
    found = [
        (inner if path_of(inner, files()) else one.module, one.at_once or generated)
        for inner, one in places
    ]
    calls = ast.walk(module.tree) if generated else ()
    found += (
        (f"hogkit_api.models.{ast.literal_eval(node.args[0])}", True)
        for node in calls
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "One"
    )
    return tuple(found)


@pytest.mark.parametrize("part", SINGLE)
def test_each_part_by_itself_has_all_that_it_imports(part: str) -> None:
    made = cut_to(part)
    for path, text in made.items():
        for module, needed in imported(path, text):
            place = path_of(module, made)
            assert place is not None, f"{path} imports {module}"
            if needed and place != path:
                assert PLACEHOLDER not in made[place], f"{path} imports {module}"


def test_the_tables_of_the_generated_package_list_what_is_there() -> None:
    made = cut_to(*SMALL, "hogkit_api.annotations_list")
    for path, text in made.items():
        folder = path.removesuffix("__init__.py")
        if path.startswith("hogkit_api/api/") and path.count("/") == 3 and folder != path:
            listed = ast.literal_eval(trimming.table(ast.parse(text), "OPERATIONS"))
            assert {f"{folder}{name}.py" for name in listed} == {
                other for other in made if other.startswith(folder) and other != path
            }
    text = made["hogkit_api/models/__init__.py"]
    listed = ast.literal_eval(trimming.table(ast.parse(text), "_MODULES"))
    there = {path for path in made if path.startswith("hogkit_api/models/")}
    assert {f"hogkit_api/models/{module}.py" for module in listed.values()} == {
        path for path in there if path != "hogkit_api/models/__init__.py"
    }
    assert "Person" in listed
    assert "Dashboard" not in listed
    assert "hogkit_api/api/annotations/annotations_list.py" in made


@pytest.mark.parametrize("row", ["persons", "groups", "projects", "cohorts"])
def test_types_of_resources_are_cut_with_their_rows(row: str) -> None:
    made = cut_to(row)
    there = parts([row])
    tree = ast.parse(made["resources/typed.pyi"])
    classes = {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}
    for name in ("Resources", "AsyncResources"):
        given = {one.name for one in classes[name].body if isinstance(one, ast.FunctionDef)}
        assert given == there
    assert {one.item for one in ROWS.values()} & classes.keys() == {
        ROWS[name].item for name in there
    }
    assert b"Insight" not in made["resources/typed.pyi"]


def test_cohorts_bring_the_persons_that_they_list() -> None:
    assert parts(["cohorts"]) == {"cohorts", "persons"}
    assert parts(["export"]) == {"export", "property_definitions"}
    assert parts(["cli"]) >= {*ROWS, "query", "api", "capture"}
    assert parts(["vendor"]) == PARTS.keys()
    assert parts([]) == least(frozenset()) == frozenset()
    assert least(parts(["cli", "sandbox", "persons"])) == {"cli", "sandbox"}


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("feature_flag", "there is no part 'feature_flag'; is it feature_flags?"),
        ("personss", "; is it persons"),
        ("zzz", "There are query, lint, events"),
        ("hogkit_api.person_list", "there is no operation .*; is it hogkit_api.persons_list"),
        ("hogkit_api.models.Persn", "there is no model .*; is it hogkit_api.models.Person"),
        ("hogkit_api", "there is no part"),
        ("", "there is no part ''"),
    ],
)
def test_unknown_parts_are_told_with_those_of_like_names(name: str, said: str) -> None:
    with pytest.raises(errors.InvalidArgument, match=said):
        parts([name])
    with pytest.raises(errors.InvalidArgument, match=said):
        cut(files(), frozenset({name}))


def test_single_operations_are_known_by_their_ids_and_by_their_modules() -> None:
    assert len(operations()) > 500
    assert len(models()) > 600
    [(one, (_, module))] = [row for row in operations().items() if row[0] != row[1][1]]
    assert parts([f"hogkit_api.{module}"]) == parts([f"hogkit_api.{one}"]) == {f"hogkit_api.{one}"}


@pytest.mark.parametrize(
    "named",
    [
        ("feature_flags", "persons"),
        ("feature_flags", "persons", "query"),
        ("insights",),
        ("events",),
        ("export",),
        ("flags",),
        ("capture",),
        ("api",),
    ],
    ids=",".join,
)
def test_a_copy_does_what_it_has_parts_for(named: tuple[str, ...], server: str, tmp_path: Path) -> None:  # fmt: skip
    copied(tmp_path, NAME, tuple(parts(named)))
    assert smoke(NAME, server, tmp_path, parts=named).startswith("ok:")


LACKING = """
import importlib, pickle
from third_party import hogkit
from third_party.hogkit import AsyncPostHog, PostHog, PostHogError

def told(what):
    try:
        what()
    except PostHogError as error:
        print(type(error).__name__, error)
    else:
        raise AssertionError("nothing was raised")

client, awaited = PostHog("phx_a", 7), AsyncPostHog("phx_a", 7)
told(lambda: client.query("SELECT 1"))
told(lambda: awaited.insights)
told(lambda: client.flush())
told(lambda: hogkit.Result)
told(lambda: importlib.import_module("third_party.hogkit.hogql.result"))
told(lambda: importlib.import_module("third_party.hogkit.ingest.spool"))
told(lambda: importlib.import_module("third_party.hogkit.cli"))
told(lambda: hogkit.resources.Dashboard)
told(lambda: PostHog(spool="events"))
told(lambda: PostHog(delivery=1))
told(lambda: PostHog(recorder=1))
told(lambda: AsyncPostHog(on_error=print))
told(lambda: hogkit.Budget(file="x"))
try:
    from third_party.hogkit import Delivery
except ImportError as error:
    print(error.part, error.what)
assert not hasattr(client, "query")
assert not hasattr(client, "nothing")
assert "query" not in dir(client) and "persons" in dir(client)
assert "Result" not in dir(hogkit) and "Result" not in hogkit.__all__
try:
    client.nothing
except AttributeError as error:
    print(error)
try:
    hogkit.nothing
except AttributeError as error:
    print(error)
with client: pass
client.close()
assert PostHog("phx_a", 7, disabled=True).with_options(timeout=3).project_id == "7"
repr(client), client.settings, client.budget
assert not [name for name in __import__("sys").modules if name.startswith("third_party.hogkit.ingest.")]
"""


def test_what_was_left_out_says_what_brings_it(small: Path) -> None:
    lines = said(ABSENT + LACKING, small).splitlines()

    def told(kind: str, what: str, part: str) -> str:
        return f"{kind} {what} is not in this copy of {NAME}: hogkit vendor … --update --only feature_flags,persons,{part} brings it"

    assert lines == [
        told("LeftOutAttribute", "posthog.query", "query"),
        told("LeftOutAttribute", "posthog.insights", "insights"),
        told("LeftOutAttribute", "posthog.flush", "capture"),
        told("LeftOutModule", f"{NAME}.Result", "query"),
        told("LeftOutModule", f"{NAME}.hogql", "query"),
        told("LeftOutModule", f"{NAME}.ingest", "capture"),
        told("LeftOutModule", f"{NAME}.cli", "cli"),
        told("LeftOutModule", f"{NAME}.resources.Dashboard", "dashboards"),
        told("LeftOut", "spool=…", "capture"),
        told("LeftOut", "delivery=…", "capture"),
        told("LeftOut", "recorder=…", "capture"),
        told("LeftOut", "on_error=…", "capture"),
        told("LeftOutModule", f"{NAME}.limits.fallback", "shared_budgets"),
        f"capture {NAME}.Delivery",
        "'PostHog' object has no attribute 'nothing'",
        f"module '{NAME}' has no attribute 'nothing'",
    ]


def test_flags_without_events_report_nothing_and_say_so(tmp_path: Path, server: str) -> None:
    copied(tmp_path, NAME, ("flags",))
    program = f"""
from third_party.hogkit import PostHog
with PostHog("phx_sandbox_personal_key", 1, project_api_key="phc_sandbox_project_token", host={server!r}) as posthog:
    assert posthog.flags.evaluate("ada").enabled("new-onboarding")
    try:
        posthog.flags.evaluate("ada", report=True).enabled("new-onboarding")
    except ImportError as error:
        print(error)
"""
    assert said(ABSENT + program, tmp_path).startswith(f"{NAME}.ingest.ingest is not in this copy")


USER = """
from third_party.hogkit import ApiError, AsyncPostHog, PostHog, Retry, person
from third_party.hogkit.hogkit_api.api.persons import persons_list
from third_party.hogkit.hogkit_api.models import Person as Model
from third_party.hogkit.resources import FeatureFlag, Items, Person


def told(retry: Retry) -> None:
    print(retry)


def names() -> list[str]:
    with PostHog("phx_…", 7, on_retry=told) as posthog:
        flag: FeatureFlag = posthog.feature_flags.create(key="new", conditions=[person("email").is_set()])
        found: Items[Person] = posthog.persons.list(limit=3)
        page = persons_list.sync(posthog.project_id, client=posthog.api)
        models: list[Model] = [] if page is None or isinstance(page, str) else list(page.results or [])
        return [flag.key, posthog.whoami().email, *(one.name for one in found), *map(str, models)]


async def others(posthog: AsyncPostHog) -> list[str]:
    try:
        return [one.key async for one in posthog.feature_flags.list()]
    except ApiError as error:
        return [str(error)]
"""
WRONG = """
from third_party.hogkit import PostHog
from third_party.hogkit import Result
from third_party.hogkit.resources import Dashboard
from third_party.hogkit.hogkit_api.api.annotations import annotations_list
from third_party.hogkit.hogkit_api.models import Annotation
from third_party.hogkit.hogql.result import Result as Other


def wrong(posthog: PostHog) -> None:
    posthog.query("SELECT 1")
    posthog.dashboards.list()
    posthog.capture("paid", "ada")
    posthog.flags.evaluate("ada")
    posthog.delivery
"""


def mypy(folder: Path, *arguments: str) -> list[str]:
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "--hide-error-context"]  # fmt: skip
    ran = subprocess.run(
        [*command, "--explicit-package-bases", "--cache-dir", str(folder / "cache"), *arguments],
        cwd=folder, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ran.stderr == ""
    return [line for line in ran.stdout.splitlines() if ": note:" not in line]


def test_type_checkers_see_what_is_there_and_nothing_else(small: Path) -> None:
    """The copy itself is checked as well, strictly."""
    (small / "user.py").write_text(USER, encoding="utf-8")
    (small / "wrong.py").write_text(WRONG, encoding="utf-8")
    found = mypy(small, "user.py", "wrong.py", "third_party")
    assert {line.split(":")[0] for line in found} == {"wrong.py"}, found
    assert [int(line.split(":")[1]) for line in found] == [3, 4, 5, 6, 7, 11, 12, 13, 14, 15]


@pytest.mark.parametrize(
    ("text", "kept", "left"),
    [
        ('T = {\n    "a": 1,  # one\n    "é": (\n        2,\n    ),\n    "b": 3,\n}\n', "b", 'T = {\n    "b": 3,\n}\n'),
        ('T = {"a": 1, "é": 2, "b": 3}\n', "a", 'T = {"a": 1,  }\n'),
        ('T: dict[str, str] = {\n    "a": "x",\n}\n', "", "T: dict[str, str] = {\n}\n"),
    ],
)  # fmt: skip
def test_entries_are_taken_out_by_their_places(text: str, kept: str, left: str) -> None:
    trimmed = trimming.Trimmed(text.encode())
    trimmed.without_entries(trimming.table(trimmed.tree, "T"), lambda name, _: name == kept)
    assert ast.literal_eval(trimming.assigned(ast.parse(left), "T")) == ast.literal_eval(
        trimming.assigned(ast.parse(trimmed.made()), "T")
    )


def test_statements_are_taken_out_with_their_decorators_and_all_else_stays() -> None:
    text = "# ä\nclass A:\n    @property\n    def b(self) -> int: ...\n\n    # c\n    c = 1\n"
    trimmed = trimming.Trimmed(text.encode())
    owner: Any = trimmed.tree.body[0]
    trimmed.without([owner.body[0]])
    assert trimmed.made().decode() == "# ä\nclass A:\n\n    # c\n    c = 1\n"


def test_a_table_that_is_not_there_is_no_empty_one() -> None:
    for text in ("A = {}", "T: dict[str, str]", "T = dict(a=1)"):
        with pytest.raises(LookupError):
            trimming.table(ast.parse(text), "T")
