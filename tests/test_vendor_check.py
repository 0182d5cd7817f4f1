"""`hogkit vendor --check` and `--update`: what became of a copy, and a newer one in its place."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cli_running import Done, hogkit
from hogkit.vendoring import checking, making, sources
from hogkit.vendoring.manifest import digest
from vendored import copied

NAME = "third_party.hogkit"
# Enough of hogkit for a copy to be looked at; to write all of it takes half a second.
FEW = ("_api.py", "client.py", "flags/", "hogkit_api/types.py", "sandbox/posthog.json", "LICENSE")


@pytest.fixture(scope="module")
def few() -> dict[str, bytes]:
    return {path: content for path, content in sources.whole().items() if path.startswith(FEW)}


@pytest.fixture
def start(few: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A monorepo with a copy of some files."""
    for module in (making, checking):
        monkeypatch.setattr(module, "whole", lambda: few)
    copied(tmp_path / "monorepo", NAME)
    return tmp_path / "monorepo"


@pytest.fixture
def target(start: Path) -> Path:
    return start / "third_party" / "hogkit"


def vendor(start: Path, *arguments: str) -> Done:
    return hogkit("vendor", str(start), "--name", NAME, *arguments)


def found(start: Path) -> dict[str, Any]:
    """What `--check` finds, as JSON."""
    done = vendor(start, "--check", "--json")
    told: dict[str, Any] = json.loads(done.out)
    assert done.code == (0 if told["clean"] else 1)
    return {what: value for what, value in told.items() if value}


def clean(start: Path) -> bool:
    return found(start) == {"clean": True}


def snapshot(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_copy_as_it_was_written_is_clean(start: Path, target: Path) -> None:
    before = snapshot(start)
    done = vendor(start, "--check")
    assert (done.code, done.out.strip()) == (0, "")
    assert done.err == f"hogkit: {target} is as it was written\n"
    assert clean(start)
    assert snapshot(start) == before


def edit(target: Path) -> None:
    with (target / "client.py").open("a") as file:
        file.write("mine = 1\n")


def link(target: Path) -> None:
    (target / "moved.py").write_bytes((target / "client.py").read_bytes())
    (target / "client.py").unlink()
    (target / "client.py").symlink_to("moved.py")


CHANGES: dict[str, tuple[Callable[[Path], object], dict[str, list[str]]]] = {
    "an edit": (edit, {"edited": ["client.py"]}),
    "a file that is gone": (lambda at: (at / "hogkit_api" / "types.py").unlink(), {"missing": ["hogkit_api/types.py"]}),
    "a folder that is gone": (
        lambda at: shutil.rmtree(at / "flags"),
        {"missing": [f"flags/{n}.py" for n in ("__init__", "evaluating", "evaluation", "local", "memory", "reporting")]},
    ),
    "a file of one's own": (lambda at: (at / "mine.py").write_text(""), {"unknown": ["mine.py"]}),
    "a folder of one's own": (
        lambda at: shutil.copytree(at / "flags", at / "mine" / "flags"),
        {"unknown": [f"mine/flags/{n}.py" for n in ("__init__", "evaluating", "evaluation", "local", "memory", "reporting")]},
    ),
    "a link in place of a file": (link, {"edited": ["client.py"], "unknown": ["moved.py"]}),
    "a schema of one's own": (lambda at: (at / "sandbox" / "posthog.json").write_text("{}"), {"edited": ["sandbox/posthog.json"]}),
}  # fmt: skip


@pytest.mark.parametrize(("change", "expected"), CHANGES.values(), ids=CHANGES)
def test_each_change_is_named(
    start: Path, target: Path, change: Callable[[Path], object], expected: dict[str, list[str]]
) -> None:
    change(target)
    assert found(start) == expected
    done = vendor(start, "--check")
    assert done.out.splitlines() == [
        f"{what:<9}{path}" for what, paths in expected.items() for path in paths
    ]
    assert done.err == f"hogkit: to write it anew: hogkit vendor {start} --name {NAME} --update\n"


@pytest.mark.parametrize(("change", "expected"), CHANGES.values(), ids=CHANGES)
def test_an_update_never_loses_what_was_changed_by_hand(
    start: Path, target: Path, change: Callable[[Path], object], expected: dict[str, list[str]]
) -> None:
    change(target)
    before = snapshot(start)
    done = vendor(start, "--update")
    lost = sorted([*expected.get("edited", []), *expected.get("unknown", [])])
    assert done.code == (1 if lost else 0)
    if lost:
        assert [line.split()[1] for line in done.out.splitlines()] == [
            path for paths in expected.values() for path in paths
        ]
        assert "was changed by hand, so it stays as it is" in done.err
        assert snapshot(start) == before
        assert vendor(start, "--update", "--discard-edits").code == 0
    assert clean(start)


def test_caches_and_ends_of_lines_are_nobody_s_edits(start: Path, target: Path) -> None:
    (target / "__pycache__").mkdir()
    (target / "__pycache__" / "client.cpython-311.pyc").write_bytes(b"x")
    (target / ".DS_Store").write_bytes(b"x")
    text = (target / "client.py").read_bytes()
    (target / "client.py").write_bytes(text.replace(b"\n", b"\r\n"))  # as git does on Windows
    assert clean(start)


def manifest(target: Path, **changes: Any) -> None:
    path = target / "vendored.json"
    path.write_text(json.dumps({**json.loads(path.read_bytes()), **changes}), encoding="utf-8")


STALE: dict[str, tuple[dict[str, str], list[str], str]] = {
    "an older version": ({"hogkit": "0.0.9"}, ["version"], "version 0.0.9, installed 0.1.0"),
    "a newer version": ({"hogkit": "1.0.0"}, ["version"], "version 1.0.0, installed 0.1.0"),
    "another schema": ({"schema": "0" * 64}, ["schema"], "schema 000000000000, installed "),
    "both": ({"hogkit": "0.0.9", "schema": "0" * 64}, ["version", "schema"], "version 0.0.9"),
    "other files of the same version": ({"source": "0" * 64}, ["source"], "source 000000000000"),
}


@pytest.mark.parametrize(("changes", "what", "line"), STALE.values(), ids=STALE)
def test_a_copy_of_another_hogkit_is_stale(
    start: Path, target: Path, changes: dict[str, str], what: list[str], line: str
) -> None:
    manifest(target, **changes)
    assert [one["what"] for one in found(start)["stale"]] == what
    done = vendor(start, "--check")
    assert f"stale    {line}" in done.out
    assert "--update" in done.err
    assert vendor(start, "--update").code == 0
    assert clean(start)


def test_files_that_are_no_longer_part_of_it_go(start: Path, target: Path) -> None:
    (target / "old").mkdir()
    (target / "old" / "module.py").write_text("old = 1\n")
    files = json.loads((target / "vendored.json").read_bytes())["files"]
    manifest(target, files={**files, "old/module.py": digest(b"old = 1\n")})
    assert vendor(start, "--update").code == 0
    assert not (target / "old").exists()
    assert clean(start)


def test_an_update_of_what_is_up_to_date_writes_nothing(start: Path, target: Path) -> None:
    before = target.stat().st_ino
    done = vendor(start, "--update")
    assert (done.code, target.stat().st_ino) == (0, before)
    assert "as it was" in done.err
    assert json.loads(vendor(start, "--update", "--json").out)["changed"] is False


def test_a_copy_may_move(start: Path, target: Path) -> None:
    (start / "libs").mkdir()
    target.rename(start / "libs" / "posthog")
    elsewhere = ("vendor", str(start), "--name", "libs.posthog")
    assert hogkit(*elsewhere, "--check").code == 0
    assert hogkit(*elsewhere, "--update").code == 0
    assert (
        json.loads((start / "libs" / "posthog" / "vendored.json").read_bytes())["options"]["name"]
        == "libs.posthog"
    )


BROKEN: dict[str, tuple[str, str]] = {
    "no JSON": ("{", "is not JSON any more"),
    "a conflict of git's": ("<<<<<<< HEAD\n{}\n", "is not JSON any more"),
    "another document": ("[]", "is not as hogkit wrote it"),
    "no files": ('{"format": 1, "hogkit": "0.1.0"}', "is not as hogkit wrote it"),
    "of a later hogkit": ('{"format": 2}', "was written by a later hogkit"),
}


@pytest.mark.parametrize(("text", "told"), BROKEN.values(), ids=BROKEN)
def test_a_manifest_that_cannot_be_read(start: Path, target: Path, text: str, told: str) -> None:
    (target / "vendored.json").write_text(text, encoding="utf-8")
    for verb in ("--check", "--update"):
        done = vendor(start, verb)
        assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
        assert told in done.err
        assert "vendored.json" in done.err


def test_an_update_that_was_killed_half_way_is_told_of(start: Path, target: Path) -> None:
    target.rename(target.with_name(".hogkit.old"))
    done = vendor(start, "--check")
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert "was interrupted: hogkit vendor" in done.err
    assert vendor(start, "--update").code == 0
    assert clean(start)
    assert [path.name for path in target.parent.iterdir()] == ["hogkit"]


def test_a_whole_copy_is_looked_at_and_written_anew(tmp_path: Path) -> None:
    target = tmp_path / "third_party" / "hogkit"
    assert vendor(tmp_path).code == 0
    assert clean(tmp_path)
    (target / "times.py").unlink()
    edit(target)
    assert found(tmp_path) == {"edited": ["client.py"], "missing": ["times.py"]}
    assert vendor(tmp_path, "--update", "--discard-edits").code == 0
    assert clean(tmp_path)


def test_parts_are_kept_by_an_update_until_others_are_given(tmp_path: Path) -> None:
    target = tmp_path / "third_party" / "hogkit"
    assert vendor(tmp_path, "--only", "persons").code == 0
    parts = options(target)["parts"]
    assert parts == ["persons"]
    assert clean(tmp_path)
    manifest(target, hogkit="0.0.9")
    assert vendor(tmp_path, "--update").code == 0
    assert options(target)["parts"] == parts
    assert vendor(tmp_path, "--update", "--only", "persons,query").code == 0
    assert options(target)["parts"] == ["persons", "query"]
    assert clean(tmp_path)


def options(target: Path) -> dict[str, Any]:
    told: dict[str, Any] = json.loads((target / "vendored.json").read_bytes())["options"]
    return told


def test_a_folder_that_begins_to_use_more_wants_an_update(tmp_path: Path) -> None:
    source, target = tmp_path / "src", tmp_path / "third_party" / "hogkit"
    source.mkdir()
    begun = f"from {NAME} import PostHog\nposthog = PostHog()\nposthog.persons.get(1)\n"
    (source / "app.py").write_text(begun)
    assert vendor(tmp_path, "--used-by", str(source)).code == 0
    assert options(target) == {"name": NAME, "parts": ["persons"], "used_by": "src"}
    assert clean(tmp_path)
    (source / "more.py").write_text(begun + "posthog.query('SELECT 1')\n")
    assert found(tmp_path) == {"wanted": ["query"]}
    assert vendor(tmp_path, "--update").code == 0
    assert options(target)["parts"] == ["persons", "query"]
    shutil.rmtree(source)
    assert clean(tmp_path)
    manifest(target, hogkit="0.0.9")
    done = vendor(tmp_path, "--update")
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert "is not there; give --used-by or --only" in done.err
