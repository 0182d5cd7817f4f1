"""The whole chain as its users run it: one result, all or nothing, hostile input included."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path
from typing import Any

import pytest
from dialects import to_31
from packages import build, document
from pipeline import lock
from pipeline.chain import run
from pipeline.facts import facts_only
from running import ROOT, SCRIPT, regenerate, saved, small


def test_the_package_is_what_the_lock_says() -> None:
    done = regenerate("--check")
    assert (done.returncode, done.stderr) == (0, "")


def test_generating_again_gives_the_same_bytes() -> None:
    done = regenerate(
        "--check", "--rebuild", PYTHONHASHSEED="4711", LC_ALL="C", TZ="Asia/Kathmandu"
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_output_depends_on_nothing_around_it(tmp_path: Path) -> None:
    schema = saved(small(), tmp_path)
    digests = set()
    for number, seed in enumerate(("0", "1", "2")):
        around = tmp_path / f"around {number}"
        around.mkdir()
        (around / "ruff.toml").write_text(f"line-length = {60 + number}\nindent-width = 8\n")
        (around / "pyproject.toml").write_text("[tool.ruff.format]\nquote-style = 'single'\n")
        done = regenerate(
            "--schema", schema, "--out", around / "out", PWD=str(around), HOME=str(around),
            PYTHONHASHSEED=seed, LC_ALL=("C", "C.UTF-8", "POSIX")[number], TZ=("UTC", "EST5EDT", "Asia/Tokyo")[number],
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        digests.add(lock.package_digest(around / "out" / "hogkit_api"))
    assert len(digests) == 1


def test_another_document_leaves_the_repository_alone_and_is_reported(tmp_path: Path) -> None:
    before = lock.package_digest(lock.PACKAGE), lock.inputs()
    report = tmp_path / "report.json"
    done = regenerate(
        "--schema", saved(small(), tmp_path), "--out", tmp_path / "out", "--report", report
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(report.read_text())
    assert told["operations"] == 2
    assert told["generated"] == {
        "flags_create": "hogkit_api.api.things.flags_create",
        "flags_list": "hogkit_api.api.things.flags_list",
    }
    assert told["folded"] == told["left_out"] == {}
    assert told["rules"]["inline-enums"] == 1
    assert len(told["stale_overlays"]) > 10
    assert (lock.package_digest(lock.PACKAGE), lock.inputs()) == before


def test_the_31_form_of_the_whole_schema_gives_the_same_package(tmp_path: Path) -> None:
    pinned = json.loads((lock.OPENAPI / "posthog.json").read_text(encoding="utf-8"))
    newer = to_31(pinned)
    for item in newer["paths"].values():
        for operation in item.values():
            del operation["x-product"]
    run(newer, tmp_path)
    assert lock.package_digest(tmp_path / "hogkit_api") == lock.package_digest(lock.PACKAGE)


def test_operations_and_components_of_other_names_need_no_change_of_code(tmp_path: Path) -> None:
    given = json.dumps(small()).replace("Flag", "Switch").replace("flags_", "switches_")
    package = build(json.loads(given), tmp_path)
    assert set(package.result.generated) == {"switches_list", "switches_create"}
    assert package.model("Switch")(key="a").to_dict() == {"key": "a"}


PROSE = "Sentinel of somebody's prose"


def _with_prose(given: dict[str, Any]) -> dict[str, Any]:
    for item in given["paths"].values():
        for operation in item.values():
            operation |= {"description": f'{PROSE} """ \\N{{x}} \\', "summary": PROSE}
    for schema in given["components"]["schemas"].values():
        schema |= {"description": PROSE, "title": PROSE, "example": PROSE}
        for inner in schema.get("properties", {}).values():
            inner.setdefault("description", PROSE)
    return given


def test_prose_goes_into_docstrings_only_if_asked_for(tmp_path: Path) -> None:
    schema = saved(_with_prose(small()), tmp_path)
    for flags, expected in (((), False), (("--with-prose",), True)):
        done = regenerate("--schema", schema, "--out", tmp_path / "out", *flags)
        assert done.returncode == 0, done.stderr
        for path in ("api/things/flags_list.py", "models/flag.py"):
            assert (PROSE in (tmp_path / "out" / "hogkit_api" / path).read_text()) == expected


def test_no_upstream_prose_is_committed() -> None:
    pinned = json.loads((lock.OPENAPI / "posthog.json").read_text(encoding="utf-8"))
    assert facts_only(pinned) == pinned
    for path in lock.PACKAGE.rglob("models/*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                told = re.sub(
                    r"\w+: |Read only\.|Deprecated\.|Attributes:", "", ast.get_docstring(node) or ""
                )
                assert len(told.split()) <= 4, path.name


USAGE = [
    (["--schema", "x", "--out", "y", "--check"], "--check does not go with --schema"),
    (["--schema", "x", "--out", "y", "--force"], "--force does not go with --schema"),
    (["--check", "--force"], "--check changes nothing"),
    (
        ["--schema", str(ROOT / "openapi" / "posthog.json"), "--out", "x", "--report", "no/r.json"],
        "in a folder that exists",
    ),
    (["--schema", str(ROOT / "openapi" / "posthog.json"), "--out", str(SCRIPT)], "File exists"),
    (["--out", "x"], "--out goes with --schema"),
    (["--rebuild"], "--rebuild goes with --check"),
    (["--schema", "nowhere.json", "--out", "x"], "nowhere.json: No such file"),
    (["--schema", str(ROOT / "README.md"), "--out", "x"], "README.md"),
    (["--schema", str(ROOT / "openapi" / "posthog.json")], "--schema needs --out"),
    (["--schema", "x", "--out", str(ROOT / "generated" / "x")], "inside generated/"),
]


@pytest.mark.parametrize(("arguments", "message"), USAGE)
def test_wrong_use_gets_one_line(arguments: list[str], message: str, tmp_path: Path) -> None:
    done = regenerate(*arguments, PWD=str(tmp_path))
    assert done.returncode == 2
    assert message in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert not list(tmp_path.iterdir())


def test_marks_of_our_own_in_the_input_do_not_count(tmp_path: Path) -> None:
    given = document({"operationId": "a", "x-hogkit-id": "b"}, {"operationId": "b"})
    assert set(build(given, tmp_path).result.generated) == {"a", "b"}


def test_the_normal_form_can_be_looked_at(tmp_path: Path) -> None:
    done = regenerate("--normal", tmp_path / "normal.json")
    assert done.returncode == 0, done.stderr
    normal = json.loads((tmp_path / "normal.json").read_text())
    assert normal["openapi"] == "3.1.0"
    assert "nullable" not in json.dumps(normal["paths"])
    given = tmp_path / "other.json"
    given.write_text(
        json.dumps(document({"operationId": "a", "summary": "Prose."}, version="3.0.3"))
    )
    done = regenerate("--schema", given, "--normal", tmp_path / "normal.json")
    assert done.returncode == 0, done.stderr
    normal = json.loads((tmp_path / "normal.json").read_text())
    assert (normal["openapi"], *normal["paths"]) == ("3.1.0", "/api/thing0/")
