"""The smoke set, which is to say whether a copy of hogkit works, says so of this one; and can say no."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pipeline import overlays
from pipeline.normalise import normalise
from pipeline.walk import operations
from reduced import FORTY, OPENAPI, USED, checkout, script, standard
from reduced import pinned as whole
from smoke_set import PARTS
from smoking import served, smoke


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with served() as address:
        yield address


def test_all_of_it_passes_twice_on_one_server(server: str) -> None:
    for _ in range(2):
        done = smoke(server)
        assert (done.returncode, done.stderr) == (0, "")
        assert int(done.stdout.split()[1]) > 6 * len(PARTS)


@pytest.mark.parametrize("part", PARTS)
def test_each_part_passes_by_itself(server: str, part: str) -> None:
    done = smoke(server, part)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout


@pytest.mark.parametrize(
    ("part", "renamed"),
    [
        ("feature_flags", {"path": "/feature_flags/", "query": {"q": "search"}}),
        ("feature_flags", {"path": "/feature_flags/", "fields": {"key": "name"}}),
        ("persons", {"path": "/persons/", "fields": {"properties": "fields"}}),
        ("insights", {"path": "/insights/", "fields": {"results": "rows"}}),
        ("query", {"path": "/query/", "fields": {"results": "rows"}}),
        ("events", {"path": "/query/", "fields": {"columns": "names"}}),
        ("export", {"path": "/query/", "fields": {"results": "rows"}}),
        ("capture", {"path": "/batch/", "old_path": "/flags/"}),
        ("flags", {"path": "/flags", "fields": {"enabled": "on"}}),
        ("api", {"path": "/users/", "old_path": "/people/"}),
        ("api", {"path": "/annotations/", "fields": {"content": "text"}}),
    ],
)
def test_a_server_that_is_otherwise_is_noticed(part: str, renamed: dict[str, Any]) -> None:
    with served(world=[renamed]) as address:
        done = smoke(address, part)
    assert done.returncode == 1, done.stdout
    assert f"{part} (PostHog)" in done.stdout
    assert f"{part} (AsyncPostHog)" in done.stdout
    assert done.stdout.splitlines()[-1] == "FAILED"


def test_no_server_and_unknown_parts_are_said() -> None:
    done = smoke("http://127.0.0.1:9", "api")
    assert (done.returncode, done.stderr) == (1, "")
    assert "Unreachable" in done.stdout
    done = smoke("http://127.0.0.1:9", "everything")
    assert (done.returncode, done.stdout) == (2, "")
    assert "feature_flags" in done.stderr


def test_a_copy_that_imports_another_is_found_out(server: str, tmp_path: Path) -> None:
    """`copied` is a name for the package of this checkout."""
    (tmp_path / "copied.py").write_text(
        "from hogkit import *\nfrom hogkit import PostHog, AsyncPostHog\n"
    )
    path = ":".join(map(str, (tmp_path, OPENAPI.parent / "facade", OPENAPI.parent / "generated")))
    done = smoke(server, "flags", package="copied", path=path)
    assert done.returncode == 1
    assert "hogkit was imported too" in done.stdout


def test_the_reduced_schema_is_what_overlays_and_facade_need(tmp_path: Path) -> None:
    given = standard(whole())
    made = {place.operation["operationId"] for place in operations(given)}
    assert made >= USED | FORTY
    assert len(FORTY) == 40
    assert len(made) < 130
    _, stale = overlays.apply(normalise(given)[0], overlays.load(OPENAPI / "overlays"))
    assert stale == []
    copy = checkout(tmp_path / "copy", given)
    assert "is what" in script(copy, "regenerate.py", "--check")
    assert script(copy, "type_resources.py", "--check") == ""
    with served(copy) as address:
        done = smoke(address, folder=copy)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
