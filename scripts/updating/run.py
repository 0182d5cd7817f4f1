"""An update from its pull to the changed checkout."""

from __future__ import annotations

import json
import subprocess
import sys
import time
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from attrs import evolve, field, frozen
from changes import revisions
from pipeline import lock
from pipeline.refusal import Refused

from . import children, publishing
from .bound import bound
from .comparing import Changes, Comparing
from .outcome import BREAKING, COMPATIBLE, FAILED, NOTHING, Failure, Outcome
from .stage import Stage, alone, bare, staged
from .steps import COMPARE, COPY, PUBLISH, PULL, STAGE, Step, steps

ROOT = lock.ROOT
T = TypeVar("T")


def _today() -> str:
    return datetime.now(UTC).date().isoformat()


@frozen(kw_only=True)
class Job:
    """What an update does.

    Attributes:
        source: As for scripts/pull_schema.py.
        steps: What must end well in the stage.
        report, body, data: Files that say what came of it.
        keep: Whether the stage stays until the next run.
        say: Told the name of a step, its verdict ("" at its beginning), and its seconds.
        at: Told each step of publishing.
    """

    source: str = "us"
    steps: tuple[Step, ...] = field(factory=lambda: steps("all"))
    report: Path | None = None
    body: Path | None = None
    data: Path | None = None
    keep: bool = False
    comparing: Comparing = field(factory=Changes)
    say: Callable[[str, str, float], None] = lambda _name, _verdict, _seconds: None
    at: Callable[[str], None] = lambda _: None
    day: str = field(factory=_today)

    def write(self, outcome: Outcome) -> None:
        outcome.write(self.report, self.body, self.data)


class Failed(Exception):  # noqa: N818
    """A step did not end well."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(failure.step)
        self.failure = failure


def update(job: Job) -> Outcome:
    """Do it.

    Raises:
        Refused: Another update is at work, or there is nothing to begin with.
        OSError: A report could not be written.
    """
    if not (ROOT / "openapi" / "posthog.json").exists():
        raise Refused("openapi/posthog.json is missing: pull it with scripts/pull_schema.py first")
    with alone(ROOT):
        if publishing.undo(ROOT):
            job.say("an update that was cut off", "undone", 0.0)
        with staged(ROOT, keep=job.keep) as stage:
            outcome = _tried(job, stage)
            if outcome.failure or outcome.code == NOTHING:
                job.write(outcome)
            return outcome


def _tried(job: Job, stage: Stage) -> Outcome:
    """Do it in the stage; what fails is an outcome too."""
    outcome = Outcome(FAILED)
    try:
        seen = fingerprint()
        moved = _moved(job, stage)
        if not moved:
            return Outcome(NOTHING)
        _timed(job, "copy", COPY, lambda: stage.fill(ROOT))
        outcome = _timed(job, "report", COMPARE, lambda: _compared(job, stage, moved))
        for step in job.steps:
            outcome = _do(job, stage, step, outcome)
        _finish(job, stage, outcome, seen)
    except Failed as failed:
        return evolve(outcome, code=FAILED, failure=failed.failure)
    except OSError as error:
        return evolve(outcome, code=FAILED, failure=Failure("update", str(error), STAGE))
    return outcome


def fingerprint() -> dict[str, str]:
    """Of all in the checkout that the result depends on, or that it replaces."""
    return {**lock.inputs(), **publishing.digests(ROOT)}


def _moved(job: Job, stage: Stage) -> tuple[str, ...]:
    """Pull; what is no longer as the lock says, a line each."""
    stage.begin(ROOT)
    job.say("pull", "", 0.0)
    script = str(ROOT / "scripts" / "pull_schema.py")
    done = children.run(
        [[sys.executable, script, job.source, "--brief", "--out-dir", str(stage.openapi)]],
        stage.folder / "pull.out", cwd=Path.cwd(), env=bare(keys=True), note=stage.note,
        stdin=sys.stdin.fileno() if job.source == "-" else subprocess.DEVNULL,
    )  # fmt: skip
    if done.code:
        job.say("pull", "FAILED", done.seconds)
        raise Failed(Failure("pull", done.said, PULL))
    schemas = (folder / "posthog.json" for folder in (stage.openapi, ROOT / "openapi"))
    same = len({path.read_bytes() for path in schemas}) == 1
    lines = (*(() if same else ("schema: upstream moved",)), *lock.stale())
    job.say("pull", "; ".join(lines) or "nothing moved", done.seconds)
    return lines


def _compared(job: Job, stage: Stage, moved: tuple[str, ...]) -> Outcome:
    """The report, from what the lock bound to what is in the stage."""
    old = bound(_name(ROOT / "openapi"), stage.folder / "bound")
    overlays = stage.openapi / "overlays"
    new = revisions.read(stage.openapi / "posthog.json", _name(stage.openapi), overlays)
    told = job.comparing.compare(old.source, new)
    notes = [*old.notes, f"Why: {'; '.join(moved)}."]
    if told.level == "nothing":
        notes.append(
            "Nothing changed for users of Python; what is pinned and generated moves all the same."
        )
    code = BREAKING if told.level == "breaking" else COMPATIBLE
    return Outcome(code, told, notes=tuple(notes))


def _name(openapi: Path) -> str:
    """What a pinned document is called: where it is from, and since when."""
    try:
        record: Any = json.loads((openapi / "posthog.source.json").read_bytes())
        return f"{record['origin']}, {record['pulled']}"
    except (OSError, ValueError, KeyError, TypeError):
        return "a document without a record of its source"


def _do(job: Job, stage: Stage, step: Step, outcome: Outcome) -> Outcome:
    job.say(step.name, "", 0.0)
    done = stage.run(step.name, step.commands(stage.root, stage.python))
    borne = done.code == 1 and step.bearable
    job.say(step.name, "breaks" if borne else "FAILED" if done.code else "ok", done.seconds)
    failure = Failure(step.name, done.said or f"exit code {done.code}, and not a word", step.means)
    if done.code and not borne:
        raise Failed(failure)
    if borne:
        told = " · ".join(f"`{line}`" for line in failure.lines)
        outcome = evolve(outcome, code=BREAKING, notes=(*outcome.notes, f"{step.means} {told}"))
    return evolve(outcome, steps={**outcome.steps, step.name: done.seconds})


def _finish(job: Job, stage: Stage, outcome: Outcome, seen: dict[str, str]) -> None:
    """Write the journal and the reports, then change the checkout: who finds that changed finds what was told."""
    assert outcome.told is not None
    job.comparing.enter(outcome.told, stage.root, job.day)
    job.write(outcome)
    if changed := sorted(
        name for name, digest in fingerprint().items() if seen.get(name) != digest
    ):
        raise Failed(
            Failure("publish", f"changed during the update: {', '.join(changed)}", PUBLISH)
        )

    def publish() -> tuple[str, ...]:
        return publishing.publish(stage.root, ROOT, job.at)

    names = _timed(job, "publish", PUBLISH, publish)
    job.say("changed", ", ".join(names) or "nothing", 0.0)


def _timed(job: Job, name: str, means: str, do: Callable[[], T]) -> T:
    """Do something of our own as a step; what nobody expected, of a document nobody has seen, is told whole."""
    job.say(name, "", 0.0)
    started = time.monotonic()
    try:
        done = do()
    except Exception as error:
        job.say(name, "FAILED", time.monotonic() - started)
        expected = isinstance(error, Refused | OSError)
        said = str(error) if expected else traceback.format_exc()
        raise Failed(Failure(name, said, means)) from error
    job.say(name, "ok", time.monotonic() - started)
    return done
