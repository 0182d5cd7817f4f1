"""Twenty-five days of upstream's changes go through `scripts/update`, and nothing is touched by hand but overlays, as
the reports ask for it.

Several days come at once here, as after a week without updates; with --full each comes alone, and the weeks once more
on the whole schema.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from attrs import define, field, frozen
from overlay_editing import delete, paste
from reduced import checkout, script, standard
from reduced import pinned as whole
from updating.borrowing import borrow
from upstream_changes import DAYS, Day

AT_ONCE = 5
UPDATE = Path(__file__).with_name("update_unchecked.py")
# What an update may change; what lies in openapi/overlays changes by hand alone.
CHANGED = (
    "CHANGELOG-API.md", "facade/hogkit/resources/typed.pyi", "generated/", "openapi/lock.json", "openapi/posthog.json",
    "openapi/posthog.source.json", "facade/public_api.json",
)  # fmt: skip
CODES = {"nothing": 10, "compatible": 10, "breaking": 11}  # each pulls another document
LEVELS = list(CODES)


@frozen
class Run:
    """How an update ended, and what it said of the changes."""

    code: int
    data: dict[str, Any]
    said: str

    @property
    def lines(self) -> list[str]:
        """What keeps the names that hogkit itself uses."""
        changes = self.data.get("changes", ())
        used = [one["keep"] for one in changes if one["uses"] and one["keep"]]
        return list(dict.fromkeys(used))

    @property
    def stale(self) -> list[str]:
        return list(self.data.get("stale_overlays", ()))


@define
class Chain:
    """A checkout under git, and the world outside.

    Attributes:
        document: What upstream serves.
        world: What its server calls otherwise than the sandbox.
    """

    folder: Path
    document: dict[str, Any]
    python: Path = field(init=False)
    world: list[dict[str, Any]] = field(factory=list)

    def __attrs_post_init__(self) -> None:
        checkout(self.folder, self.document)
        self.python = borrow(self.folder)
        self.git("init", "--quiet")
        self.git("config", "user.email", "someone@example.com")
        self.git("config", "user.name", "Someone")
        self.keep("as it was")

    def git(self, *arguments: str) -> str:
        done = subprocess.run(
            ["git", *arguments], cwd=self.folder, capture_output=True, text=True, check=True,
            env={**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull},
        )  # fmt: skip
        return done.stdout

    def keep(self, message: str) -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", message)

    @property
    def changed(self) -> list[str]:
        """Files that are not as they were committed."""
        listed = self.git("status", "--porcelain", "--untracked-files=all", "--no-renames")
        return [line[3:] for line in listed.splitlines()]

    def update(self) -> Run:
        """`scripts/update`, as whoever is on duty runs it."""
        beside = self.folder.parent
        schema, data = beside / "schema.json", beside / "report.json"
        schema.write_text(json.dumps(self.document), encoding="utf-8")
        data.unlink(missing_ok=True)
        command: list[str | Path] = [self.python, UPDATE, schema, "--json", data]
        told = {"HOGKIT_SMOKE_WORLD": json.dumps(self.world)}
        done = subprocess.run(
            command, cwd=self.folder, capture_output=True, text=True, check=False, env={**os.environ, **told}
        )  # fmt: skip
        said = done.stdout + done.stderr
        assert data.exists(), said
        return Run(done.returncode, json.loads(data.read_text(encoding="utf-8")), said)

    def live(self, days: Sequence[Day]) -> None:
        """Go through some days at once."""
        for one in days:
            self.document = one(self.document)
            self.world += one.world
        entries = self.entries()
        run = self.update()
        told = max((one.level for one in days), key=LEVELS.index)
        assert run.data["level"] == told, run.said
        assert run.code == (CODES[told] if all(one.passes for one in days) else 2), run.said
        if run.code == 2:
            assert self.changed == [], "what failed changes nothing"
        by_hand: list[str] = []
        if any(one.mended for one in days):
            run, by_hand = self.mend(run, days)
        assert run.lines == run.stale == [], run.said
        others = [name for name in self.changed if name not in by_hand]
        assert all(name.startswith(CHANGED) for name in others), others
        assert self.entries() - entries == (run.data["level"] != "nothing")
        self.keep(", ".join(one.name for one in days))

    def mend(self, run: Run, days: Sequence[Day]) -> tuple[Run, list[str]]:
        """Do what the report asks for, from where the update began, and run it again; also which files that were."""
        self.git("reset", "--hard", "--quiet")
        self.git("clean", "-d", "--force", "--quiet")
        overlays = self.folder / "openapi" / "overlays"
        assert run.lines or run.stale, run.said
        delete(overlays, run.stale)
        paste(overlays, run.lines)
        by_hand = self.changed
        assert all(name.startswith("openapi/overlays/") for name in by_hand)
        again = self.update()
        told = max((one.mended or one.level for one in days), key=LEVELS.index)
        assert (again.code, again.data["level"]) == (CODES[told], told), again.said
        return again, by_hand

    def entries(self) -> int:
        journal = self.folder / "CHANGELOG-API.md"
        return journal.read_text(encoding="utf-8").count("\n## ") if journal.exists() else 0

    def finish(self) -> None:
        """All is as the lock says, and nothing is left to do."""
        assert "is what" in script(self.folder, "regenerate.py", "--check")
        assert script(self.folder, "type_resources.py", "--check") == ""
        assert self.update().code == 0
        assert self.changed == []


def weeks(size: int) -> Iterator[Sequence[Day]]:
    for start in range(0, len(DAYS), size):
        yield DAYS[start : start + size]


def test_there_are_25_days_of_their_own() -> None:
    assert len(DAYS) == len({one.name for one in DAYS}) == 25
    assert {one.level for one in DAYS} == set(CODES)


def test_a_month_goes_through_the_update(tmp_path: Path) -> None:
    chain = Chain(tmp_path / "hogkit", standard(whole()))
    for days in weeks(AT_ONCE):
        chain.live(days)
    chain.finish()


@pytest.mark.full
def test_each_day_goes_through_the_update(tmp_path: Path) -> None:
    chain = Chain(tmp_path / "hogkit", standard(whole()))
    for one in DAYS:
        chain.live([one])
    chain.finish()


@pytest.mark.full
def test_a_month_of_the_whole_schema_goes_through_the_update(tmp_path: Path) -> None:
    chain = Chain(tmp_path / "hogkit", whole())
    for days in weeks(AT_ONCE):
        chain.live(days)
    chain.finish()
