"""Put what the stage made into the checkout: all of it, or nothing.

What is new is copied beside the checkout's package first, with a plan of what goes where. Then each is renamed
into its place, and what was there is kept. Where that is cut off, `undo` puts back what was kept: at once, or at
the start of the next run if this one was killed. Deleting the plan is the moment from which the new holds.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

from pipeline import lock, swap
from pipeline.document import digest as digest_of
from pipeline.document import write_atomically

# In the order in which they change; the pinned schema last, so that an older scripts/update, or
# scripts/pull_schema.py, would take what was cut off for something still to be done.
TARGETS = (
    "generated/hogkit_api",
    "facade/hogkit/resources/typed.pyi",
    "facade/public_api.json",
    "openapi/lock.json",
    "CHANGELOG-API.md",
    "openapi/posthog.json",
    "openapi/posthog.source.json",
)
AREA = Path("generated") / ".update"  # on the file system of the package; git ignores it


def digest(path: Path) -> str:
    """Of a file, or of a package without what Python wrote into it; empty if there is nothing."""
    if path.is_dir():
        return lock.package_digest(path)
    return digest_of(path.read_bytes()) if path.exists() else ""


def digests(root: Path) -> dict[str, str]:
    """Of all that an update may change."""
    return {name: digest(root / name) for name in TARGETS}


def publish(stage: Path, root: Path, at: Callable[[str], None] = lambda _: None) -> tuple[str, ...]:
    """Make the checkout at `root` what `stage` is, and return the names of what changed.

    Args:
        at: Told each step after it is done, for tests that break off there.

    Raises:
        OSError: Something could not be written; the checkout is as before.
        Refused: Something that no generator wrote is in the way.
    """
    swap.check_replaceable(root / TARGETS[0])
    before, after = digests(root), digests(stage)
    changed = tuple(name for name in TARGETS if before[name] != after[name])
    try:
        _prepare(stage, root, {name: (before[name], after[name]) for name in changed})
        at("prepared")
        for name in changed:
            _put(root, name)
            at(name)
        (root / AREA / "plan.json").unlink(missing_ok=True)
    except BaseException:
        undo(root)
        raise
    at("done")
    shutil.rmtree(root / AREA, ignore_errors=True)
    return changed


def undo(root: Path) -> bool:
    """Put back what an update that was cut off had replaced; whether there was anything to put back."""
    plan = root / AREA / "plan.json"
    found = plan.exists()
    if found:
        told: dict[str, list[str]] = json.loads(plan.read_text(encoding="utf-8"))
        for name, (old, new) in reversed(told.items()):
            _put_back(root, name, old, new)
        plan.unlink()
    shutil.rmtree(root / AREA, ignore_errors=True)
    return found


def _prepare(stage: Path, root: Path, plan: Mapping[str, tuple[str, str]]) -> None:
    area = root / AREA
    shutil.rmtree(area, ignore_errors=True)
    for name in plan:
        for folder in ("new", "old"):
            (area / folder / name).parent.mkdir(parents=True, exist_ok=True)
        _copy(stage / name, area / "new" / name)
    write_atomically(area / "plan.json", json.dumps(plan, indent=1))


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        return
    shutil.copyfile(source, target)
    with target.open("rb") as file:
        os.fsync(file.fileno())


def _put(root: Path, name: str) -> None:
    """Put what is new into its place, in one step if it is a file."""
    new, old, target = root / AREA / "new" / name, root / AREA / "old" / name, root / name
    if target.is_dir():
        target.rename(old)
    elif target.exists():
        _keep(target, old)
    new.rename(target)


def _keep(target: Path, old: Path) -> None:
    """Keep a file under a second name, with its times; where there are no links, as a copy."""
    with contextlib.suppress(OSError):
        old.hardlink_to(target)
        return
    shutil.copy2(target, old)


def _put_back(root: Path, name: str, old: str, new: str) -> None:
    """Undo `_put`, but leave what somebody has changed since."""
    kept, target = root / AREA / "old" / name, root / name
    present = digest(target)
    if present not in ("", new):
        return
    if kept.is_dir() and target.exists():
        target.rename(root / AREA / "new" / name)
    if kept.exists():
        kept.rename(target)
    elif not old and present == new:
        target.unlink(missing_ok=True)
