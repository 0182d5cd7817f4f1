"""scripts/update when something goes wrong at any moment: the checkout is the old one or the new one."""

from __future__ import annotations

import json
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from checkouts import DRIVER, Checkout, checkout, copied, with_path
from running import heed_interrupts, small
from updating.publishing import TARGETS, digests, publish, undo
from updating.stage import bare

# A generator that takes no time: a module for each path, and a lock that fits.
GENERATE = """
import json, pathlib, sys
sys.path.insert(0, "scripts")
from pipeline import lock
(lock.PACKAGE / "__init__.py").write_text("")
paths = json.loads(pathlib.Path("openapi/posthog.json").read_text())["paths"]
for number, path in enumerate(sorted(paths)):
    (lock.PACKAGE / f"m{number}.py").write_text(f"PATH = {path!r}\\n")
text = {"inputs": lock.inputs(), "package": lock.package_digest(lock.PACKAGE)}
lock.LOCK.write_text(json.dumps(text))
"""
MADE = ["regenerate", [["PYTHON", "-c", GENERATE]]]
KILL = ["kill", [["PYTHON", "-c", "import os; os.kill(os.getppid(), 9)"]]]
FAIL = ["fail", [["PYTHON", "-c", "print('line one'); raise SystemExit('what was wrong')"]]]
WRITTEN = (
    "facade/hogkit/resources/typed.pyi",
    "facade/public_api.json",
)  # by steps that are none of these
MOMENTS = ("prepared", *(name for name in TARGETS if name not in WRITTEN), "done")


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    made = checkout(tmp_path_factory.mktemp("base") / "checkout", small())
    (made.root / "generated" / "hogkit_api").mkdir(parents=True)
    done = made.run("-c", GENERATE)
    assert done.returncode == 0, done.stderr
    return made


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("source") / "new.json"
    path.write_text(json.dumps(with_path(small(), "/api/projects/{project_id}/more/")))
    return path


@pytest.fixture(scope="module")
def undisturbed(
    base: Checkout, source: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, str]:
    """What an update ends in."""
    made = copied(base, tmp_path_factory.mktemp("undisturbed") / "checkout")
    done = made.drive(source, steps=[MADE], day="2026-11-23")
    assert done.returncode == 10, done.stderr
    assert made.left() == []
    return made.digests()


@pytest.fixture
def fresh(base: Checkout, tmp_path: Path) -> Checkout:
    return copied(base, tmp_path / "checkout")


def ends_well(fresh: Checkout, source: Path, undisturbed: dict[str, str]) -> str:
    done = fresh.drive(source, steps=[MADE], day="2026-11-23")
    assert (done.returncode, done.stderr) == (10, "")
    assert fresh.digests() == undisturbed
    assert fresh.left() == []
    return done.stdout


@pytest.mark.parametrize("steps", [[KILL, MADE], [MADE, KILL]], ids=["first", "last"])
def test_killed_at_work_it_has_changed_nothing_and_the_next_run_ends_well(
    fresh: Checkout, source: Path, undisturbed: dict[str, str], steps: list[Any]
) -> None:
    before = fresh.state()
    assert fresh.drive(source, steps=steps).returncode == -signal.SIGKILL
    assert fresh.state() == before
    assert "undone" not in ends_well(fresh, source, undisturbed)


@pytest.mark.parametrize("moment", MOMENTS)
def test_killed_while_it_changes_the_checkout_it_begins_again_from_the_old_one(
    fresh: Checkout, source: Path, undisturbed: dict[str, str], moment: str, tmp_path: Path
) -> None:
    before = fresh.state()
    done = fresh.drive(source, steps=[MADE], kill_at=moment, day="2026-11-22")
    assert done.returncode == -signal.SIGKILL
    if moment == "done":  # it holds; nothing is left to do but to sweep up
        assert fresh.drive(source, steps=[MADE], day="2026-11-23").returncode == 0
        assert fresh.left() == []
        return
    second = copied(fresh, tmp_path / "second")
    assert "cut off: undone" in ends_well(fresh, source, undisturbed)
    # And undone it is to the byte.
    assert undo(second.root)
    assert {name: data for name, (data, _) in second.state().items()} == {
        name: data for name, (data, _) in before.items()
    }


@pytest.mark.parametrize("moment", MOMENTS[:-1])
def test_what_cannot_be_written_leaves_the_checkout_as_it_was_with_its_times(
    fresh: Checkout, source: Path, moment: str, tmp_path: Path
) -> None:
    before = fresh.state()
    report = tmp_path / "report.md"
    done = fresh.drive(source, steps=[MADE], fail_at=moment, report=str(report))
    assert done.returncode == 2
    assert "publish; the checkout is as it was" in done.stderr
    assert "No space left on device" in report.read_text()
    assert fresh.state() == before
    assert fresh.left() == []


def test_what_somebody_wrote_after_a_kill_stays(fresh: Checkout, source: Path) -> None:
    done = fresh.drive(source, steps=[MADE], kill_at="openapi/posthog.json")
    assert done.returncode == -signal.SIGKILL
    (fresh.root / "CHANGELOG-API.md").write_text("mine")
    before = fresh.digests()
    assert undo(fresh.root)
    assert (fresh.root / "CHANGELOG-API.md").read_text() == "mine"
    assert fresh.digests()["openapi/posthog.json"] != before["openapi/posthog.json"]
    assert not undo(fresh.root)


def test_a_failing_step_is_told_first_and_changes_nothing(
    fresh: Checkout, source: Path, tmp_path: Path
) -> None:
    before = fresh.state()
    report, data = tmp_path / "report.md", tmp_path / "report.json"
    done = fresh.drive(source, steps=[MADE, FAIL], report=str(report), data=str(data))
    assert done.returncode == 2
    assert done.stderr == "update: failed at: fail; the checkout is as it was\n"
    text = report.read_text()
    assert text.startswith("# ❌ The update failed at: fail\n\nWhat it means.\n")
    assert "```text\nline one\nwhat was wrong\n```" in text
    assert "# gone: [], come: ['/api/projects/{project_id}/more/']" in text
    told = json.loads(data.read_text())
    assert told["come"] == ["/api/projects/{project_id}/more/"]
    assert told["update"]["exit_code"] == 2
    assert told["update"]["failed"]["said"] == ["line one", "what was wrong"]
    assert list(told["update"]["steps"]) == ["regenerate"]
    assert fresh.state() == before
    assert fresh.left() == []


def test_a_document_that_the_report_stumbles_over_is_told_with_all_that_is_known(
    fresh: Checkout, source: Path, tmp_path: Path
) -> None:
    before = fresh.state()
    report = tmp_path / "report.md"
    done = fresh.drive(source, steps=[MADE], stumbles=True, report=str(report))
    assert done.returncode == 2
    assert done.stderr == "update: failed at: report; the checkout is as it was\n"
    assert "KeyError: 'strange'" in report.read_text()
    assert fresh.state() == before
    assert fresh.left() == []


def test_a_schema_that_does_not_come_is_said(fresh: Checkout, tmp_path: Path) -> None:
    before = fresh.state()
    done = fresh.drive(tmp_path / "missing.json", steps=[MADE])
    assert done.returncode == 2
    assert "missing.json: no such file" in done.stdout
    assert "failed at: pull" in done.stderr
    assert fresh.state() == before


def test_a_checkout_that_changes_meanwhile_is_not_overwritten(
    fresh: Checkout, source: Path
) -> None:
    overlay = fresh.root / "openapi" / "overlays" / "60-mine.yaml"
    edit = ["edit", [["PYTHON", "-c", f"open({str(overlay)!r}, 'w').write('actions: []')"]]]
    before = fresh.digests()
    done = fresh.drive(source, steps=[MADE, edit])
    assert done.returncode == 2
    assert "changed during the update: overlays" in done.stdout
    assert overlay.read_text() == "actions: []"
    assert fresh.digests() == before


def sleeper(note: Path) -> list[Any]:
    """A step with a grandchild, which says the numbers of both when they sleep."""
    program = (
        "import os, subprocess, pathlib, time; "
        "child = subprocess.Popen(['sleep', '600']); "
        f"part = pathlib.Path({str(note)!r} + '.part'); "
        "part.write_text(f'{os.getpid()} {child.pid}'); "
        f"part.rename({str(note)!r}); time.sleep(600)"
    )
    return ["sleep", [["PYTHON", "-c", program]]]


def begun(fresh: Checkout, source: Path, note: Path) -> tuple[subprocess.Popen[str], list[int]]:
    """An update that is in the step of the sleeper, and the sleeper's processes."""
    options = json.dumps({"steps": [MADE, sleeper(note)]})
    process = subprocess.Popen(
        [fresh.python, DRIVER, fresh.root / "scripts" / "update", options, source],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=bare(), preexec_fn=heed_interrupts,
    )  # fmt: skip
    wait_for(lambda: note.exists() or process.poll() is not None)
    assert process.poll() is None, process.communicate()
    return process, [int(pid) for pid in note.read_text().split()]


def wait_for(reached: Callable[[], bool]) -> None:
    until = time.monotonic() + 20
    while not reached():
        assert time.monotonic() < until
        time.sleep(0.01)


def runs(pid: int) -> bool:
    """Whether a process is there, and not only its entry until somebody asks for its end."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_interrupted_it_stops_what_it_started_and_leaves_nothing(
    fresh: Checkout, source: Path, tmp_path: Path, number: signal.Signals
) -> None:
    before = fresh.state()
    process, sleepers = begun(fresh, source, tmp_path / "pids")
    assert all(map(runs, sleepers))
    process.send_signal(number)
    _, said = process.communicate(timeout=30)
    assert (process.returncode, said) == (130, "update: interrupted; the checkout is as it was\n")
    wait_for(lambda: not any(map(runs, sleepers)))
    assert fresh.state() == before
    assert fresh.left() == []


def test_a_second_one_says_so_and_leaves_and_what_a_killed_one_started_is_stopped(
    fresh: Checkout, source: Path, undisturbed: dict[str, str], tmp_path: Path
) -> None:
    process, sleepers = begun(fresh, source, tmp_path / "pids")
    second = fresh.drive(source, steps=[MADE])
    assert second.returncode == 2
    assert second.stderr == (
        f"update: another update of this checkout is running (process {process.pid})\n"
    )
    process.kill()
    process.communicate(timeout=30)
    assert all(map(runs, sleepers))
    ends_well(fresh, source, undisturbed)
    wait_for(lambda: not any(map(runs, sleepers)))


def test_a_package_with_a_file_that_nobody_generated_is_not_replaced(
    fresh: Checkout, source: Path
) -> None:
    (fresh.root / "generated" / "hogkit_api" / "notes.txt").write_text("mine")
    before = fresh.state()
    done = fresh.drive(source, steps=[MADE])
    assert done.returncode == 2
    assert "notes.txt in it was not generated" in done.stdout
    assert fresh.state() == before


def test_where_files_cannot_be_linked_they_are_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, text in {"stage": "new", "root": "old"}.items():
        for target in TARGETS[1:]:
            path = tmp_path / name / target
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f"{text} {target}")
        (tmp_path / name / TARGETS[0]).mkdir(parents=True)
        (tmp_path / name / TARGETS[0] / "a.py").write_text(text)
    before = digests(tmp_path / "root")

    def refuses(*_: object) -> None:
        raise OSError(1, "Operation not permitted")

    def breaks_off(step: str) -> None:
        if step == TARGETS[-1]:
            raise KeyboardInterrupt

    monkeypatch.setattr(Path, "hardlink_to", refuses)
    with pytest.raises(KeyboardInterrupt):
        publish(tmp_path / "stage", tmp_path / "root", breaks_off)
    assert digests(tmp_path / "root") == before
    assert publish(tmp_path / "stage", tmp_path / "root") == TARGETS
    assert digests(tmp_path / "root") == digests(tmp_path / "stage")
    assert not (tmp_path / "root" / "generated" / ".update").exists()
    assert [path.name for path in (tmp_path / "root" / "generated").iterdir()] == ["hogkit_api"]
