"""scripts/update: when it begins, what it compares, what it runs in its stage, and what it says."""

from __future__ import annotations

import json
import os
import pty
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from changes.markdown import GITHUB_LIMIT
from checkouts import Checkout, add, checkout, copied, with_path
from checks import RECORD, checks
from running import ROOT, small
from test_update_faults import GENERATE, MADE
from updating.outcome import BREAKING, COMPATIBLE, FAILED, NOTHING, Failure, Outcome
from updating.stage import bare
from updating.steps import steps

MORE = "/api/projects/{project_id}/more/"
OVERLAY = 'overlay: 1.0.0\ninfo: {{title: t, version: "1"}}\nactions:\n  - {{target: $.x, x-why: {}, x-expects: {{}}, update: {{}}}}\n'


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    """A checkout in git, with an overlay."""
    made = checkout(tmp_path_factory.mktemp("base") / "checkout", small())
    (made.root / "generated" / "hogkit_api").mkdir(parents=True)
    (made.root / "openapi" / "overlays" / "10-a.yaml").write_text(OVERLAY.format("before"))
    done = made.run("-c", GENERATE)
    assert done.returncode == 0, done.stderr
    made.commit()
    return made


@pytest.fixture
def fresh(base: Checkout, tmp_path: Path) -> Checkout:
    return copied(base, tmp_path / "checkout")


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return saved(with_path(small(), MORE), tmp_path / "new.json")


def saved(document: dict[str, Any], path: Path) -> Path:
    path.write_text(json.dumps(document))
    return path


def told(fresh: Checkout, source: Path, code: int, **options: Any) -> dict[str, Any]:
    """Run it with its generator alone, and what it says in JSON."""
    data = fresh.root.parent / "told.json"
    done = fresh.drive(source, **{"steps": [MADE], "data": str(data), **options})
    assert done.returncode == code, done.stdout + done.stderr
    said: dict[str, Any] = json.loads(data.read_text())
    return said


def test_its_help_has_the_exit_codes_and_examples_and_it_refuses_what_it_does_not_know() -> None:
    shown = run("--help")
    assert shown.returncode == 0
    for code in (NOTHING, COMPATIBLE, BREAKING, FAILED, 130):
        assert f"\n  {code:<4} " in shown.stdout
    assert shown.stdout.count("  scripts/update ") >= 4
    for arguments in (["--bogus"], ["--tests", "some"], ["us", "eu"]):
        refused = run(*arguments)
        assert (refused.returncode, refused.stdout) == (2, "")
        assert refused.stderr.startswith("update: ")
        assert refused.stderr.count("\n") == 1
    missing = run("--report", "/no/such/folder/report.md")
    assert (
        missing.stderr == "update: /no/such/folder/report.md: name a file in a folder that exists\n"
    )


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "scripts" / "update"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=bare())


def test_it_does_all_that_ci_does() -> None:
    names = [step.name for step in steps("all")]
    assert names[:4] == ["regenerate", "names", "types", "public API"]
    # That the record is true, whoever merges the update has to see to: it tells what breaks, and goes on.
    assert names[4:] == [*(name for name in checks() if name != RECORD), "tests"]
    assert [step.name for step in steps("smoke")][-1] == "smoke set"
    assert [step.name for step in steps("none")][-1] == [*checks()][-1]
    for step in steps("all"):
        for command in step.commands(ROOT, sys.executable):
            assert command[0] == sys.executable
            assert command[1].startswith("-") or (ROOT / command[1]).is_file()
    tests = steps("all")[-1].commands(ROOT, "python")
    assert sorted(name for command in tests for name in command if name.endswith(".py")) == sorted(
        str(path.relative_to(ROOT)) for path in ROOT.glob("tests/**/test_*.py")
    )


def test_nothing_is_done_where_nothing_changed(fresh: Checkout, tmp_path: Path) -> None:
    before = fresh.state()
    report = tmp_path / "report.md"
    said = told(fresh, saved(small(), tmp_path / "same.json"), NOTHING, report=str(report))
    assert said["level"] == "nothing"
    assert said["update"] == {"exit_code": 0, "failed": None, "steps": {}, "notes": []}
    assert report.read_text() == "# Nothing changed\n"
    assert fresh.state() == before
    assert fresh.left() == []


def test_a_change_is_published_with_its_journal(fresh: Checkout, source: Path) -> None:
    said = told(fresh, source, COMPATIBLE, day="2026-11-23")
    assert said["come"] == [MORE]
    changed = {line[3:] for line in fresh.git("status", "--short").splitlines()}
    assert changed == {
        "CHANGELOG-API.md", "generated/hogkit_api/m1.py", "generated/hogkit_api/m0.py",
        "openapi/lock.json", "openapi/posthog.json", "openapi/posthog.source.json",
    } - {"generated/hogkit_api/m0.py"}  # fmt: skip
    assert (fresh.root / "CHANGELOG-API.md").read_text().startswith("2026-11-23 gone: []")
    record = json.loads((fresh.root / "openapi" / "posthog.source.json").read_text())
    assert record["origin"] == source.name
    assert told(fresh, source, NOTHING)["level"] == "nothing"


def test_what_is_gone_breaks(fresh: Checkout, tmp_path: Path) -> None:
    other = small()
    other["paths"] = {"/api/projects/{project_id}/flags2/": next(iter(other["paths"].values()))}
    assert told(fresh, saved(other, tmp_path / "other.json"), BREAKING)["level"] == "breaking"


def test_a_break_of_the_facade_is_told_and_is_no_failure(fresh: Checkout, source: Path) -> None:
    ends = "import sys; print('hogkit.PostHog.x: gone'); sys.exit({})"
    steps = [MADE, ("borne", [["PYTHON", "-c", ends.format(1)]])]
    said = told(fresh, source, BREAKING, steps=steps)
    assert said["update"]["notes"][-1] == "What it means. `hogkit.PostHog.x: gone`"
    assert (fresh.root / "generated" / "hogkit_api" / "m1.py").exists()


def test_what_cannot_even_be_looked_at_is_a_failure(fresh: Checkout, source: Path) -> None:
    before = fresh.state()
    steps = [MADE, ("borne", [["PYTHON", "-c", "import sys; sys.exit(2)"]])]
    assert told(fresh, source, FAILED, steps=steps)["update"]["failed"]["step"] == "borne"
    assert fresh.state() == before


def test_what_no_user_feels_is_pinned_all_the_same_and_said(
    fresh: Checkout, tmp_path: Path
) -> None:
    other = small()
    other["components"]["schemas"]["Zone"]["enum"].append("N")
    report = tmp_path / "report.md"
    said = told(fresh, saved(other, tmp_path / "other.json"), COMPATIBLE, report=str(report))
    assert said["level"] == "nothing"
    assert "> Nothing changed for users of Python; what is pinned and generated moves all the same." in report.read_text()  # fmt: skip
    assert '"N"' in (fresh.root / "openapi" / "posthog.json").read_text()


def test_an_edited_overlay_is_a_reason_and_compared_with_what_git_has(
    fresh: Checkout, tmp_path: Path
) -> None:
    same = saved(small(), tmp_path / "same.json")
    (fresh.root / "openapi" / "overlays" / "10-a.yaml").write_text(OVERLAY.format("after"))
    (fresh.root / "openapi" / "overlays" / "20-b.yaml").write_text(OVERLAY.format("new"))
    said = told(fresh, same, COMPATIBLE)
    assert said["old_overlays"] == {"10-a.yaml": OVERLAY.format("before")}
    assert said["update"]["notes"][0] == "Why: overlays: changed since the lock was written."
    assert told(fresh, same, NOTHING)["level"] == "nothing"
    # Committed before the next regeneration, they are no longer in HEAD, but in the commit before it.
    fresh.git("add", "-A")
    fresh.git("commit", "-q", "-m", "updated")
    (fresh.root / "openapi" / "overlays" / "10-a.yaml").unlink()
    fresh.git("commit", "-q", "-a", "-m", "one overlay less")
    said = told(fresh, same, COMPATIBLE)
    assert [*said["old_overlays"]] == ["10-a.yaml", "20-b.yaml"]


def test_a_schema_that_was_pinned_by_hand_is_compared_with_the_one_before(
    fresh: Checkout, source: Path
) -> None:
    pulled = fresh.run("scripts/pull_schema.py", source, "--brief")
    assert pulled.returncode == 0, pulled.stderr
    said = told(fresh, source, COMPATIBLE)
    assert said["come"] == [MORE]
    assert said["update"]["notes"] == ["Why: schema: changed since the lock was written."]


def test_where_git_has_nothing_the_report_says_what_it_compares(
    fresh: Checkout, tmp_path: Path
) -> None:
    shutil.rmtree(fresh.root / ".git")
    (fresh.root / "openapi" / "overlays" / "20-b.yaml").write_text(OVERLAY.format("new"))
    said = told(fresh, saved(small(), tmp_path / "same.json"), COMPATIBLE)
    note = said["update"]["notes"][0]
    assert note.startswith("openapi/overlays was edited since the last regeneration, and is compared as it is: ")  # fmt: skip
    assert [*said["old_overlays"]] == ["10-a.yaml", "20-b.yaml"]


def test_a_package_that_was_edited_is_made_again(fresh: Checkout, tmp_path: Path) -> None:
    module = fresh.root / "generated" / "hogkit_api" / "m0.py"
    before = module.read_text()
    module.write_text("edited")
    said = told(fresh, saved(small(), tmp_path / "same.json"), COMPATIBLE)
    assert "edited by hand" in said["update"]["notes"][0]
    assert module.read_text() == before


LOOK = """
import json, os, subprocess, sys
from importlib.metadata import entry_points
import hogkit, hogkit_api
def asked(*command, **environment):
    program = "import hogkit, hogkit_api; print(hogkit.__file__); print(hogkit_api.__file__)"
    done = subprocess.run([*command, "-c", program], env={**os.environ, **environment}, capture_output=True, text=True, check=True)
    return done.stdout.split()
sys.path.insert(0, "scripts")
import environment
stray = os.environ.get("PYTHONPATH")
environment.enter("dev")
print(json.dumps(indent=1, obj={
    "cwd": os.getcwd(),
    "files": [hogkit.__file__, hogkit_api.__file__, *asked(sys.executable), *asked(sys.executable, "-I", "-W", "error"),
              *asked(sys.executable, PYTHONPATH=""), *asked(sys.executable, PYTHONPATH="/tmp")],
    "root": str(environment.ROOT),
    "command": open(os.path.join(os.path.dirname(sys.executable), "hogkit")).readline(),
    "marked": subprocess.run([os.path.join(os.path.dirname(sys.executable), "hogkit"), "--version"], capture_output=True, text=True).stdout,
    "plugin": next(found for found in entry_points(group="pytest11") if found.name == "hogkit").load().__file__,
    "names": [name for name in os.environ if name.startswith(("POSTHOG", "HOGKIT", "G", "PYTHONP"))],
}))
sys.exit(1)
"""


def test_what_runs_in_the_stage_has_the_code_of_the_stage_and_no_keys(
    fresh: Checkout, source: Path, tmp_path: Path
) -> None:
    """Also what starts another Python, isolated, or with a PYTHONPATH of its own, and the command."""
    add(fresh.root, "facade")
    (fresh.root / "facade" / "hogkit" / "version.py").write_text('__version__ = "9.8.7"\n')
    assert fresh.run("-c", GENERATE).returncode == 0
    data = tmp_path / "told.json"
    options = {"steps": [MADE, ["look", [["PYTHON", "-c", LOOK]]]], "data": str(data)}
    secrets = {"POSTHOG_PERSONAL_API_KEY": "phx_x", "POSTHOG_HOST": "us", "GH_TOKEN": "x", "GITHUB_TOKEN": "x"}  # fmt: skip
    done = fresh.run(
        ROOT / "tests" / "update_driver.py", fresh.root / "scripts" / "update", json.dumps(options), source,
        **secrets, PYTHONPATH=str(ROOT / "facade"), HOGKIT_SMOKE_WORLD="[]",
    )  # fmt: skip
    assert done.returncode == 2, done.stderr
    seen = json.loads("".join(json.loads(data.read_text())["update"]["failed"]["said"]))
    stage = seen["cwd"]
    assert stage.startswith(str(fresh.root / ".venv" / "update" / "stage-"))
    assert seen["root"] == stage
    assert {*seen["files"]} == {
        f"{stage}/facade/hogkit/__init__.py",
        f"{stage}/generated/hogkit_api/__init__.py",
    }
    assert len(seen["files"]) == 10
    assert seen["command"].startswith(f"#!{stage}/.venv/")
    assert "9.8.7" in seen["marked"]
    assert seen["plugin"] == f"{stage}/facade/hogkit/sandbox/plugin.py"
    assert "HOGKIT_SMOKE_WORLD" in seen["names"]
    assert not {*secrets, "PYTHONPATH"} & {*seen["names"]}


def test_the_linter_sees_what_is_wrong_in_a_stage(fresh: Checkout, source: Path) -> None:
    """A stage lies in .venv/, which ruff and git pass over."""
    (fresh.root / "scripts" / "wrong.py").write_text("import os\n")
    lint = ["lint", [["PYTHON", *checks()["lint"][1:]]]]
    done = fresh.drive(source, steps=[MADE, lint])
    assert done.returncode == 2
    assert "wrong.py" in done.stdout


def test_a_rename_is_told_with_the_line_that_undoes_it_and_the_line_does(tmp_path: Path) -> None:
    """With the generator and the report as they are; a check holds that the name is there."""
    fresh = checkout(tmp_path / "checkout", small(), "facade", "LICENSE")
    names = fresh.root / "openapi" / "overlays" / "50-names.yaml"
    shutil.copyfile(ROOT / "openapi" / "overlays" / "50-names.yaml", names)
    made = fresh.run("scripts/regenerate.py")
    assert made.returncode == 0, made.stderr
    fresh.commit()
    before = fresh.state()
    renamed = json.loads(json.dumps(small()).replace("flags_list", "toggles_list"))
    source = saved(renamed, tmp_path / "renamed.json")
    held = ["held", [["PYTHON", "-c", "from hogkit_api.api.things import flags_list"]]]
    options = {"real": True, "steps": [["regenerate", [["PYTHON", "scripts/regenerate.py"]]], held]}
    said = told(fresh, source, FAILED, **options)
    assert said["update"]["failed"]["step"] == "held"
    assert fresh.state() == before
    (line,) = said["overlay_lines"]
    with names.open("a") as file:
        file.write(f"  {line}\n")
    said = told(fresh, source, COMPATIBLE, **options)
    assert said["level"] in ("nothing", "compatible")
    assert (fresh.root / "generated" / "hogkit_api" / "api" / "things" / "flags_list.py").is_file()
    fresh.git("add", "-A")
    fresh.git("commit", "-q", "-m", "updated")
    names.write_text(names.read_text().replace(f"  {line}\n", ""))
    said = told(fresh, source, BREAKING, **{**options, "steps": options["steps"][:1]})
    assert [change["kind"] for change in said["changes"]] == ["operation-renamed"]
    assert said["update"]["notes"] == ["Why: overlays: changed since the lock was written."]
    journal = (fresh.root / "CHANGELOG-API.md").read_text()
    assert journal.count("\n## ") == 1
    assert "toggles_list" in journal


def test_the_names_that_the_facade_misses_are_told_with_who_names_them(fresh: Checkout) -> None:
    add(fresh.root, "facade")
    done = fresh.run("scripts/updating/names.py")
    assert done.returncode == 1
    assert done.stdout.splitlines()[0].endswith("facade/hogkit/_api.py names it, as feature_flags_local_evaluation_retrieve")  # fmt: skip
    for line in (
        "hogkit_api.models.HogQLQuery is gone: facade/hogkit/_api.py names it, as HogQLQuery",
        "hogkit_api.api.cohorts.cohorts_persons_retrieve is gone: posthog.cohorts.persons is made of it (facade/hogkit/resources/table.py)",
    ):
        assert line in done.stdout.splitlines()
    here = subprocess.run([sys.executable, "scripts/updating/names.py"], cwd=ROOT, capture_output=True, text=True, check=False)  # fmt: skip
    assert (here.returncode, here.stdout) == (0, "hogkit_api has all that the facade names\n")


def test_the_stage_can_be_kept_for_a_look_until_the_next_run(fresh: Checkout, source: Path) -> None:
    assert fresh.drive(source, steps=[MADE], keep=True).returncode == COMPATIBLE
    (kept,) = fresh.left()
    assert (fresh.root / ".venv" / "update" / kept / "checkout" / "scripts" / "update").is_file()
    assert fresh.drive(source, steps=[MADE]).returncode == NOTHING
    assert fresh.left() == []


def test_on_a_terminal_it_says_what_it_is_doing(fresh: Checkout, source: Path) -> None:
    ours, theirs = pty.openpty()
    command = [fresh.python, ROOT / "tests" / "update_driver.py", fresh.root / "scripts" / "update"]
    with subprocess.Popen([*command, json.dumps({"steps": [MADE]}), source], stdout=theirs, env=bare()):  # fmt: skip
        os.close(theirs)
        said = b""
        while True:
            try:
                said += os.read(ours, 4096)
            except OSError:  # Linux, at the end
                break
    os.close(ours)
    assert b"\r\x1b[Kregenerate \xe2\x80\xa6\r\x1b[Kregenerate: ok (" in said


class Long:
    """A report that fills what it is given."""

    level, version_part, summary = "breaking", "minor", "much"

    def markdown(self, limit: int | None = None, whole: str = "") -> str:
        return "x" * (limit or 200_000)

    def data(self) -> dict[str, Any]:
        return {}


def test_a_report_for_github_is_cut_and_a_hostile_output_stays_in_its_block() -> None:
    said = "\x1b[31mred\x1b[0m\n```\n# no heading\n" + "\n".join("y" * 1_000 for _ in range(50))
    outcome = Outcome(FAILED, Long(), Failure("tests", said, "It means."))
    text = outcome.markdown()
    assert "````text\nred\n```\n# no heading\ny" in text
    assert max(len(line) for line in text.splitlines() if line.startswith("y")) == 500
    assert len(text) > 200_000
    assert len(outcome.markdown(GITHUB_LIMIT).encode()) == GITHUB_LIMIT
    last = Failure("tests", "\n".join(map(str, range(1_000))), "It means.")
    assert (last.lines[0], last.lines[-1]) == ("940", "999")


@pytest.mark.full
def test_the_whole_schema_with_everything(tmp_path: Path) -> None:
    """What a nightly run does, on a copy of this checkout, with an operation more."""
    made = checkout(tmp_path / "checkout", None)
    made.commit()
    pinned = json.loads((ROOT / "openapi" / "posthog.json").read_text(encoding="utf-8"))
    source = saved(with_path(pinned, "/api/projects/{project_id}/brand_new/"), tmp_path / "new.json")  # fmt: skip
    done = made.run("scripts/update", source)
    assert done.returncode == COMPATIBLE, done.stdout + done.stderr
    assert "tests: ok" in done.stdout
    assert "brand_new" in (made.root / "CHANGELOG-API.md").read_text()
    assert made.left() == []
    assert made.run("scripts/update", source).returncode == NOTHING
