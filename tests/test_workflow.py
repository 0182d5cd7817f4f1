"""The workflow that updates the API: its steps run here, with a remote of their own and a stand-in for GitHub."""

from __future__ import annotations

import datetime
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from attrs import frozen
from checkouts import checkout, with_path
from running import ROOT
from updating.stage import bare
from workflows import Ran, Runner, Unknown, evaluated, programs, workflow

FILE = ROOT / ".github" / "workflows" / "update-api.yml"
WHOLE = workflow(FILE)
ROBOT = "41898282+github-actions[bot]@users.noreply.github.com"
INSTALL, UPDATE = "Install what the tests need", "Update"
PULL_REQUEST, ISSUE = "Open or update the pull request", "Open or update the issue"

# Notes what it is called with, and answers lists from a file, through the expression that it is given.
GH = f"""#!{sys.executable}
import json, os, pathlib, subprocess, sys
given = sys.argv[1:]
folder = pathlib.Path(os.environ["GH_STAND_IN"])
body = given[given.index("--body-file") + 1] if "--body-file" in given else None
with open(folder / "calls", "a") as calls:
    print(json.dumps([given, body and pathlib.Path(body).read_text()]), file=calls)
assert os.environ["GH_TOKEN"], "no token"
if given[1] == "list":
    listed = json.loads((folder / "lists.json").read_text())[given[0]]
    fields = given[given.index("--json") + 1].split(",")
    shown = json.dumps([{{name: one[name] for name in fields}} for one in listed])
    subprocess.run(["jq", "-r", given[given.index("--jq") + 1]], input=shown, text=True, check=True)
"""
SUDO = '#!/bin/sh\n[ "$1" = apt-get ]\n'
# What scripts/update leaves behind, for each of its exit codes.
STAND_IN = """#!/usr/bin/env python3
import os, pathlib, sys
code, (source, *options) = int(os.environ["CODE_STAND_IN"]), sys.argv[1:]
assert not os.environ.get("GH_TOKEN") and source == os.environ["SOURCE"], sys.argv
assert options[::2] == ["--body", "--report"], sys.argv
if code in (10, 11):
    pathlib.Path("openapi.txt").write_text("new")
    pathlib.Path("CHANGELOG-API.md").write_text("new")
if code != 130 and "BEGINS_NOT" not in os.environ:
    pathlib.Path(options[1]).write_text(f"# The report of `{code}`; $(touch hacked)\\n")
sys.exit(code)
"""


@frozen
class World:
    """A repository with a remote, and GitHub."""

    repository: Path
    remote: Path
    temp: Path
    environment: dict[str, str]

    def run(self, code: int, source: str = "", **more: str) -> Ran:
        contexts = {
            "inputs": {"source": source},
            "github": {"token": "ghs_token"},
            "secrets": {"POSTHOG_PERSONAL_API_KEY": "", "API_UPDATE_TOKEN": ""},
        }
        environment = {**self.environment, "CODE_STAND_IN": str(code), **more}
        return Runner(self.repository, self.temp, environment, contexts).run(WHOLE, "update")

    def lists(self, **lists: list[dict[str, Any]]) -> None:
        (self.temp / "lists.json").write_text(json.dumps({"pr": [], "issue": [], **lists}))

    def calls(self) -> list[tuple[list[str], str | None]]:
        """What `gh` was called with, beside lists and labels, and the text that it was given."""
        path = self.temp / "calls"
        told = [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []
        return [(given, body) for given, body in told if given[1] != "list" and given[0] != "label"]

    def git(self, *arguments: str, at: Path | None = None) -> str:
        name = ["-c", "user.name=Test", "-c", "user.email=test@example.invalid"]
        return subprocess.run(
            ["git", *name, *arguments], cwd=at or self.repository, env=self.environment,
            check=True, capture_output=True, text=True,
        ).stdout  # fmt: skip

    def branches(self) -> list[str]:
        return self.git("branch", "--format=%(refname:short)", at=self.remote).split()


@pytest.fixture
def world(tmp_path: Path) -> World:
    made = _world(tmp_path, tmp_path / "repository")
    (made.repository / "scripts").mkdir(parents=True)
    (made.repository / "scripts" / "update").write_text(STAND_IN)
    (made.repository / "scripts" / "update").chmod(0o755)
    _publish(made)
    return made


def _world(folder: Path, repository: Path) -> World:
    temp = folder / "temp"
    temp.mkdir()
    environment = {
        **bare(), "PATH": programs(folder / "bin", gh=GH, sudo=SUDO), "GH_STAND_IN": str(temp),
        "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null", "HOME": str(folder),
    }  # fmt: skip
    made = World(repository, folder / "remote.git", temp, environment)
    made.lists()
    return made


def _publish(made: World) -> None:
    made.git("init", "-q", "-b", "main")
    made.git("add", "-A")
    made.git("commit", "-q", "-m", "as it is")
    made.git("clone", "-q", "--bare", str(made.repository), str(made.remote))
    made.git("remote", "add", "origin", str(made.remote))


def today() -> str:
    return datetime.datetime.now(datetime.UTC).date().isoformat()


def test_what_the_workflow_may_do_is_said_and_as_little_as_it_needs() -> None:
    assert WHOLE["permissions"] == {
        "contents": "write",
        "pull-requests": "write",
        "issues": "write",
    }
    assert {*WHOLE["on"]} == {"schedule", "workflow_dispatch"}
    assert len(WHOLE["on"]["schedule"]) == 1
    (job,) = WHOLE["jobs"].values()
    assert "permissions" not in job
    used = {step["uses"]: step.get("with", {}) for step in job["steps"] if "uses" in step}
    assert [name.partition("@")[0] for name in used] == ["actions/checkout", "actions/setup-python"]
    for name in used:
        assert [part.isdigit() for part in name.partition("@v")[2].split(".")] == [True] * 3, name
    assert used[list(used)[1]]["python-version"] == "3.11"


def test_where_nothing_changed_nothing_is_done(world: World) -> None:
    ran = world.run(0)
    assert (ran.code, ran.ran) == (0, [INSTALL, UPDATE])
    assert ran.summary.startswith("# The report of `0`")
    assert world.calls() == []
    assert world.branches() == ["main"]


@pytest.mark.parametrize(("code", "label"), [(10, []), (11, ["--label", "api-breaking"])])
def test_a_change_becomes_a_pull_request_with_the_report_as_its_text(
    world: World, code: int, label: list[str]
) -> None:
    day = today()
    ran = world.run(code, source="eu")
    assert (ran.code, ran.ran) == (0, [INSTALL, UPDATE, PULL_REQUEST]), ran.said
    day = day if f"api/{day}" in world.branches() else today()  # it may have been midnight
    title = f"PostHog's API of {day}"
    ((given, body),) = world.calls()
    assert given == [
        "pr", "create", "--head", f"api/{day}", "--title", title, "--body-file", str(world.temp / "body.md"), *label,
    ]  # fmt: skip
    assert body == f"# The report of `{code}`; $(touch hacked)\n"
    assert world.branches() == [f"api/{day}", "main"]
    changed = world.git("diff", "--name-only", "main", f"api/{day}", at=world.remote)
    assert changed.split() == ["CHANGELOG-API.md", "openapi.txt"]
    assert world.git("log", "-1", "--format=%s|%ae", f"api/{day}", at=world.remote) == f"{title}|{ROBOT}\n"  # fmt: skip


def opened(world: World, email: str) -> str:
    """An open pull request of a day before, whose last commit is by somebody."""
    world.git("switch", "-q", "-c", "api/2026-01-01")
    (world.repository / "old.txt").write_text("old")
    world.git("add", "-A")
    world.git("-c", f"user.email={email}", "commit", "-q", "-m", "before")
    world.git("push", "-q", "origin", "api/2026-01-01")
    world.git("switch", "-q", "main")
    world.git("branch", "-q", "-D", "api/2026-01-01")
    fork = {"number": 5, "headRefName": "api/evil", "isCrossRepository": True}
    other = {"number": 6, "headRefName": "feature", "isCrossRepository": False}
    mine = {"number": 7, "headRefName": "api/2026-01-01", "isCrossRepository": False}
    world.lists(pr=[fork, other, mine])
    return world.git("rev-parse", "api/2026-01-01", at=world.remote)


@pytest.mark.parametrize(("code", "label"), [(10, "--remove-label"), (11, "--add-label")])
def test_an_open_pull_request_is_written_anew(world: World, code: int, label: str) -> None:
    before = opened(world, ROBOT)
    ran = world.run(code)
    assert ran.code == 0, ran.said
    ((given, body),) = world.calls()
    assert given[:3] == ["pr", "edit", "7"]
    assert given[-2:] == [label, "api-breaking"]
    assert body == f"# The report of `{code}`; $(touch hacked)\n"
    assert world.branches() == ["api/2026-01-01", "main"]
    assert world.git("rev-parse", "api/2026-01-01", at=world.remote) != before
    files = world.git("ls-tree", "--name-only", "api/2026-01-01", at=world.remote).split()
    assert "openapi.txt" in files
    assert "old.txt" not in files  # it begins at main again


def test_a_pull_request_that_somebody_has_worked_on_stays(world: World) -> None:
    before = opened(world, "ada@example.invalid")
    ran = world.run(10)
    assert ran.code == 0
    assert "::warning::Somebody has worked on pull request 7" in ran.said
    assert world.calls() == []
    assert world.git("rev-parse", "api/2026-01-01", at=world.remote) == before


def test_a_failure_becomes_an_issue_with_the_report_and_the_job_fails(world: World) -> None:
    ran = world.run(2)
    assert (ran.code, ran.ran) == (2, [INSTALL, UPDATE, ISSUE])
    ((given, body),) = world.calls()
    assert given[:2] == ["issue", "create"]
    assert body == "# The report of `2`; $(touch hacked)\n"
    assert world.branches() == ["main"]


def test_an_open_issue_gets_the_new_report(world: World) -> None:
    world.lists(issue=[{"number": 12}, {"number": 3}])
    assert world.run(2).code == 2
    ((given, _),) = world.calls()
    assert given[:3] == ["issue", "edit", "12"]


def test_an_update_that_could_not_begin_is_an_issue_too(world: World) -> None:
    assert world.run(2, BEGINS_NOT="1").code == 2
    ((given, body),) = world.calls()
    assert given[:2] == ["issue", "create"]
    assert body == "scripts/update could not begin; the log of this run says why.\n"


@pytest.mark.parametrize("code", [1, 130, 137])
def test_what_no_update_ends_with_fails_the_job_alone(world: World, code: int) -> None:
    ran = world.run(code)
    assert (ran.code, ran.ran) == (code, [INSTALL, UPDATE])
    assert world.calls() == []


@pytest.mark.parametrize(
    "expression",
    ["secrets.OTHER", "inputs.source && 'a'", "hashFiles('a')", "'a' == 'b' == 'c'", "'a' 'b'", "|| =="],
)  # fmt: skip
def test_the_evaluator_fails_on_what_it_does_not_know(expression: str) -> None:
    with pytest.raises(Unknown):
        evaluated(expression, {"inputs": {"source": ""}, "secrets": {}})


def test_the_evaluator_evaluates_as_github_does() -> None:
    contexts = {"inputs": {"source": "", "name": "it's"}}
    assert evaluated("inputs.source || 'us'", contexts) == "us"
    assert evaluated("inputs.name || 'us'", contexts) == "it's"
    assert evaluated("inputs.name == 'IT''S' || 'a' == 'b'", contexts) is True
    assert evaluated("inputs.source == 'a' || inputs.name == 'a'", contexts) is False


@pytest.mark.full
def test_the_workflow_with_everything_as_it_is(tmp_path: Path) -> None:
    """The whole schema with a path more, through the real scripts/update with all its tests."""
    made = checkout(tmp_path / "repository", None)
    source = tmp_path / "new.json"
    pinned = json.loads((ROOT / "openapi" / "posthog.json").read_text(encoding="utf-8"))
    source.write_text(json.dumps(with_path(pinned, "/api/projects/{project_id}/brand_new/")))
    real = _world(tmp_path, made.root)
    real.environment["PATH"] = f"{Path(made.python).parent}:{real.environment['PATH']}"  # fmt: skip
    _publish(real)
    ran = real.run(0, source=str(source))
    assert (ran.code, ran.ran) == (0, [INSTALL, UPDATE, PULL_REQUEST]), ran.said
    ((given, body),) = real.calls()
    assert given[:2] == ["pr", "create"]
    assert body is not None
    assert "brand_new" in body
