"""CHANGELOG-API.md: an entry for each regeneration that changed the API, once."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from changes.change import Change, Operation
from changes.journal import NAME, TITLE, enter
from changes.markdown import GITHUB_LIMIT
from changes.regenerated import entered
from changes.report import Report, report
from running import ROOT, regenerate, small

LIST = Operation("GET", "/api/things/", "things_list", "hogkit_api.api.things.things_list")


def gone(name: str) -> Change:
    return Change(
        kind="parameter-removed", request=True, answer=None, operations=(LIST,), symbol=LIST.symbol,
        where=f"parameter {name}", old="str",
    )  # fmt: skip


def of(*changes: Change, old: str = "a", stale: tuple[str, ...] = ()) -> Report:
    return report(changes, old, "b", "0.1.0", stale)


def test_the_newest_entry_stands_first(tmp_path: Path) -> None:
    journal = tmp_path / NAME
    assert enter(journal, of(gone("first")), "2026-11-22")
    assert enter(journal, of(gone("second"), gone("third")), "2026-11-23")

    text = journal.read_text(encoding="utf-8")
    assert text.startswith(f"{TITLE}\n## 2026-11-23 · minor\n\n⚠️ 2 breaking changes, ")
    assert text.index("second") < text.index("third") < text.index("## 2026-11-22 · minor")
    assert text.index("## 2026-11-22") < text.index("`first`")
    assert [line for line in text.splitlines() if line.startswith("### ")] == ["### ⚠️ Breaking"] * 2
    assert "\n\n\n" not in text
    assert text.endswith("\n")


def test_what_people_wrote_before_and_between_stays(tmp_path: Path) -> None:
    journal = tmp_path / NAME
    written = "# Mine\n\nwords\n\n## 2026-11-22 · the beginning\n\nall of it\n"
    journal.write_text(written, encoding="utf-8")
    assert enter(journal, of(gone("q")), "2026-11-23")

    text = journal.read_text(encoding="utf-8")
    assert text.startswith("# Mine\n\nwords\n\n## 2026-11-23 · minor\n\n")
    assert text.endswith("\n\n## 2026-11-22 · the beginning\n\nall of it\n")


def test_nothing_is_written_twice_or_for_nothing(tmp_path: Path) -> None:
    journal = tmp_path / NAME
    assert not enter(journal, of(stale=("gone",)), "2026-11-23")
    assert not journal.exists()
    assert enter(journal, of(gone("q")), "2026-11-23")
    before = journal.read_bytes()
    assert not enter(journal, of(gone("q"), old="another name"), "2026-11-24")
    assert journal.read_bytes() == before

    assert enter(journal, of(gone("r")), "2026-11-24")
    assert enter(journal, of(gone("q")), "2026-11-25")  # it came back meanwhile, and went again
    assert journal.read_text(encoding="utf-8").count("\n## ") == 3


def test_an_entry_is_bounded(tmp_path: Path) -> None:
    journal = tmp_path / NAME
    enter(journal, of(*(gone(f"parameter_{number}") for number in range(5000))), "2026-11-23")

    assert len(journal.read_bytes()) < GITHUB_LIMIT + 1000
    assert "lines are left out here**; the whole report: `scripts/api_diff.py OLD NEW`" in (
        journal.read_text(encoding="utf-8")
    )


def test_what_a_regeneration_says_of_it(tmp_path: Path) -> None:
    made = of(gone("q"))

    assert entered(None, tmp_path) == []
    assert entered("git cannot tell", tmp_path) == ["git cannot tell"]
    assert list(tmp_path.iterdir()) == []
    assert entered(made, tmp_path) == [made.summary, "CHANGELOG-API.md has it all"]
    assert entered(made, tmp_path) == [made.summary]


def test_the_journal_of_the_repository_has_its_form() -> None:
    text = (ROOT / NAME).read_text(encoding="utf-8")
    days = [line.split()[1] for line in text.splitlines() if line.startswith("## ")]

    assert text.startswith(TITLE)
    assert days == sorted(days, reverse=True)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of the repository over a small schema, with a history of its own."""
    ignored = shutil.ignore_patterns("__pycache__")
    for name in ("scripts", "openapi", "facade"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=ignored)
    shutil.rmtree(tmp_path / "openapi" / "overlays")
    (tmp_path / "openapi" / "overlays").mkdir()
    pin(tmp_path, small())
    assert made(tmp_path).returncode == 0
    git(tmp_path, "init", "--quiet")
    commit(tmp_path)
    return tmp_path


def pin(root: Path, document: dict[str, Any]) -> None:
    (root / "openapi" / "posthog.json").write_text(json.dumps(document), encoding="utf-8")


def made(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return regenerate(*arguments, script=root / "scripts" / "regenerate.py")


def git(root: Path, *arguments: str) -> None:
    name = ("-c", "user.name=Test", "-c", "user.email=test@example.invalid")
    command = ["git", "-C", str(root), *name, "-c", "commit.gpgsign=false", *arguments]
    subprocess.run(command, check=True, capture_output=True)


def commit(root: Path) -> None:
    git(root, "add", "openapi")
    git(root, "commit", "--quiet", "--allow-empty", "--message", "as it is")


def without_limit() -> dict[str, Any]:
    document = small()
    document["paths"]["/api/projects/{project_id}/flags/"]["get"]["parameters"].pop()
    return document


OVERLAY = """overlay: 1.0.0
info: {title: t, version: 1.0.0}
actions:
  - {target: $.components.schemas.Flag.properties.kind, x-why: w, x-expects: {}, remove: true}
"""


def test_a_regeneration_by_hand_has_an_entry_whatever_was_committed_meanwhile(
    checkout: Path,
) -> None:
    journal = checkout / NAME
    pin(checkout, without_limit())
    commit(checkout)  # who commits the pull first has a lock that is of the commit before
    done = made(checkout)
    assert done.returncode == 0, done.stderr
    assert "⚠️ 1 breaking change" in done.stdout
    assert done.stdout.endswith("CHANGELOG-API.md has it all\n")
    first = journal.read_text(encoding="utf-8")
    assert "`limit`" in first

    assert "nothing to do" in made(checkout).stdout
    assert "breaking" not in made(checkout, "--force").stdout
    assert journal.read_text(encoding="utf-8") == first

    (checkout / "openapi" / "overlays" / "10-new.yaml").write_text(OVERLAY)
    assert made(checkout).returncode == 0
    text = journal.read_text(encoding="utf-8")
    assert text.count("\n## ") == 2
    assert "field `kind`" in text.replace(first.partition("\n## ")[2], "")


def test_where_git_cannot_tell_one_line_says_so(checkout: Path) -> None:
    pin(checkout, without_limit())
    made(checkout)
    (checkout / NAME).unlink()
    pin(checkout, small() | {"tags": []})  # what was made last is in no commit
    told = made(checkout).stdout.splitlines()[-1]

    assert told == (
        "no entry in CHANGELOG-API.md: git does not have the openapi/posthog.json that the lock was"
        " made from; scripts/api_diff.py OLD pinned tells what changed"
    )
    shutil.rmtree(checkout / ".git")
    pin(checkout, without_limit())
    done = made(checkout)
    assert (done.returncode, done.stderr) == (0, "")
    assert "this copy of the repository has no git history; scripts/api_diff.py" in done.stdout
    assert not (checkout / NAME).exists()


def test_a_lock_that_nobody_can_read_is_written_anew_without_an_entry(checkout: Path) -> None:
    (checkout / "openapi" / "lock.json").write_text("{")
    done = made(checkout, "--force")

    assert (done.returncode, done.stderr) == (0, "")
    assert not (checkout / NAME).exists()
