"""The public names and signatures, what importing them costs, and the seam to the generated package."""

from __future__ import annotations

import ast
import inspect
import os
import pydoc
import subprocess
import sys
from pathlib import Path
from typing import Any

import hogkit
import pytest
from answering import KEY, TOKEN
from hogkit import AsyncPostHog, PostHog, _api

ROOT = Path(__file__).parents[1]
FACADE = ROOT / "facade" / "hogkit"


def run(code: str, *flags: str) -> subprocess.CompletedProcess[str]:
    paths = os.pathsep.join(str(ROOT / name) for name in ("facade", "generated"))
    return subprocess.run(
        [sys.executable, "-B", *flags, "-c", code],
        capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": paths},
    )  # fmt: skip


LOADED = "import sys; before = set(sys.modules)\n{}\nprint(*sorted(set(sys.modules) - before))"


def test_importing_loads_nothing_but_itself() -> None:
    ran = run(LOADED.format("import hogkit; dir(hogkit)"), "-S")
    assert (ran.stdout.split(), ran.stderr) == (["hogkit"], "")


def test_making_a_client_loads_no_http_no_event_loop_and_no_model() -> None:
    making = f"import hogkit\nfor kind in (hogkit.PostHog, hogkit.AsyncPostHog):\n    c = kind({KEY!r}, 7, project_api_key={TOKEN!r}); repr(c), c.settings, c.flags, c.project_id"
    ran = run(LOADED.format(making))
    loaded = ran.stdout.split()
    assert "hogkit.client" in loaded, ran.stderr
    barred = (
        "httpx",
        "httpcore",
        "asyncio",
        "ssl",
        "anyio",
        "dateutil",
        "hogkit_api.models",
        "hogkit_api.api",
        "hogkit_api.client",
    )
    assert [name for name in loaded if name.startswith(barred)] == []


def test_every_name_of_the_package_is_there_and_no_other() -> None:
    assert sorted(dir(hogkit)) == sorted([
        "ApiError", "AsyncPostHog", "AuthenticationError", "Backoff", "Budget", "BudgetSpent", "BytesSpent", "Checked", "ConfigurationError", "DeadLetter",
        "Delivery", "Event", "EventDropped", "EventsRefused", "ExportIncomplete", "Exported", "Finding", "InvalidArgument", "InvalidEvent", "LintFailed", "MissingExtra", "NotFound", "Page",
        "PermissionDenied", "PostHog", "PostHogError", "Progress", "Project", "QueryGone", "QueryOutOfMemory", "QueryReadsTooMuch", "QueryTimeout",
        "QueryTooHeavy", "QueryTooSlow", "QueueFull", "QuotaExceeded", "Rate", "RateLimited", "Recorder", "Rejected", "Report", "Result",
        "ResultTruncated", "Retry", "ServerError", "Spool", "State", "Truncated", "Undelivered", "UnexpectedAnswer", "UnexpectedRows", "Unreachable",
        "Unwritable",
        "User", "Wait", "Window", "__version__", "identifier", "last", "person",
    ])  # fmt: skip
    assert len(dir(hogkit)) <= 60
    for name in dir(hogkit):
        assert getattr(hogkit, name) is not None
    with pytest.raises(AttributeError, match="module 'hogkit' has no attribute 'nothing'"):
        _ = hogkit.nothing  # type: ignore[attr-defined]


def imported_for_types(tree: ast.Module) -> dict[str, str]:
    """Name: where it is from, for all imports under `if TYPE_CHECKING`, and for what is renamed there."""
    [body] = [
        branch.body
        for branch in tree.body
        if isinstance(branch, ast.If) and ast.unparse(branch.test) == "TYPE_CHECKING"
    ]
    found = {
        alias.asname or alias.name: f"{'.' * node.level}{node.module}"
        for node in body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    for node in body:
        if isinstance(node, ast.Assign):
            found[ast.unparse(node.targets[0])] = found.pop(ast.unparse(node.value))
    return found


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def test_what_type_checkers_see_of_the_package_is_what_is_there() -> None:
    seen = imported_for_types(parsed(FACADE / "__init__.py"))
    assert seen == {name: f".{module}" for name, module in hogkit._WHERE.items()}


def test_what_type_checkers_see_of_the_seam_is_what_is_there() -> None:
    seen = imported_for_types(parsed(FACADE / "_api.py"))
    there = {}
    for name, (path, attribute) in _api._WHERE.items():
        module = path if attribute is not None else path.rpartition(".")[0]
        there[name] = f"{_api.PACKAGE}.{module}"
    assert seen == there


def test_every_name_of_the_seam_is_there() -> None:
    for name in _api._WHERE:
        assert getattr(_api, name) is not None
    assert _api.users_retrieve.OPERATION.path == "/api/users/{uuid}/"
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        _ = _api.nothing


def test_the_seam_is_the_one_module_that_names_the_generated_package() -> None:
    naming = {
        path.relative_to(FACADE).as_posix()
        for path in FACADE.glob("*.py")
        for node in ast.walk(parsed(path))
        if (isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == _api.PACKAGE)
        or (isinstance(node, ast.Import) and any(a.name.split(".")[0] == _api.PACKAGE for a in node.names))
        or (isinstance(node, ast.Constant) and str(node.value).split(".")[0] == _api.PACKAGE)
    }  # fmt: skip
    assert naming == {"_api.py"}


EVENT = "timestamp: 'datetime | str | None' = None, uuid: 'UUID | str | None' = None"
METHODS = {
    "whoami": "() -> 'User'",
    "query": "(sql: 'str', *, values: 'Mapping[str, Any] | None' = None, name: 'str' = 'hogkit', truncated: 'OnTruncation' = 'warn', refresh: 'Refresh' = 'blocking', on_progress: 'OnProgress | None' = None, modifiers: 'Mapping[str, Any] | None' = None) -> 'Result'",
    "capture": f"(event: 'str', distinct_id: 'DistinctId', properties: 'Properties | None' = None, *, {EVENT}, groups: 'Mapping[str, str] | None' = None, set: 'Properties | None' = None, set_once: 'Properties | None' = None, process_person_profile: 'bool | None' = None) -> 'UUID'",
    "identify": f"(distinct_id: 'DistinctId', properties: 'Properties | None' = None, *, set_once: 'Properties | None' = None, anonymous_id: 'DistinctId | None' = None, {EVENT}) -> 'UUID'",
    "alias": f"(alias: 'DistinctId', distinct_id: 'DistinctId', *, {EVENT}) -> 'UUID'",
    "set_person": f"(distinct_id: 'DistinctId', properties: 'Properties | None' = None, *, set_once: 'Properties | None' = None, unset: 'Sequence[str]' = (), {EVENT}) -> 'UUID'",
    "group_identify": f"(group_type: 'str', group_key: 'str', properties: 'Properties | None' = None, *, distinct_id: 'DistinctId | None' = None, {EVENT}) -> 'UUID'",
    "capture_exception": f"(error: 'BaseException | None' = None, distinct_id: 'DistinctId | None' = None, properties: 'Properties | None' = None, *, handled: 'bool' = True, absolute_paths: 'bool' = False, local_variables: 'bool' = False, {EVENT}, groups: 'Mapping[str, str] | None' = None) -> 'UUID'",
    "capture_many": "(events: 'Events', *, historical_migration: 'bool' = False) -> 'int'",
    "capture_now": f"(event: 'str', distinct_id: 'DistinctId', properties: 'Mapping[str, Any] | None' = None, *, {EVENT}, groups: 'Mapping[str, str] | None' = None, set: 'Mapping[str, Any] | None' = None, set_once: 'Mapping[str, Any] | None' = None, process_person_profile: 'bool | None' = None) -> 'UUID'",
    "flush": "(timeout: 'float | None' = 30.0) -> 'Report'",
    "shutdown": "(timeout: 'float | None' = None) -> 'Report'",
}  # fmt: skip


@pytest.mark.parametrize("kind", [PostHog, AsyncPostHog])
@pytest.mark.parametrize("name", METHODS)
def test_help_shows_the_signature_and_what_a_method_does(kind: Any, name: str) -> None:
    client = kind(KEY)
    method = getattr(client, name)
    assert str(inspect.signature(method)) == METHODS[name]
    assert inspect.iscoroutinefunction(method) is (kind is AsyncPostHog)
    shown = pydoc.plain(pydoc.render_doc(getattr(kind, name)))
    assert f"{name}(" in shown
    assert "Flow" not in shown
    assert (
        "Raises:" in shown
        or "As of `capture`, and so are the errors" in shown
        or "Returns:" in shown
    )
    assert method.__doc__ == getattr(kind, name).__doc__
    assert f"{name}(" in pydoc.plain(pydoc.render_doc(kind))


def test_both_clients_have_the_same_methods() -> None:
    def public(kind: type) -> set[str]:
        return {name for name in dir(kind) if not name.startswith("_")}

    assert public(PostHog) ^ public(AsyncPostHog) == {"close", "aclose"}
    flags = public(type(PostHog(KEY).flags))
    assert flags == public(type(AsyncPostHog(KEY).flags)) == {"definitions", "evaluate"}
    assert set(METHODS) <= public(PostHog)
