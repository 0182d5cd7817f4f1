"""Documents to compare, by what they are called: files, git revisions, what is pinned, what a host has now."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

from attrs import frozen
from pipeline.document import load
from pipeline.download import REGIONS, public_name
from pipeline.facts import facts_only, operations
from pipeline.refusal import Refused

ROOT = Path(__file__).resolve().parents[2]
SCHEMA, OVERLAYS = "openapi/posthog.json", "openapi/overlays"
SUFFIXES = (".json", ".yaml", ".yml", ".gz")
GIT_SECONDS = 60.0


class NoSuch(Refused):
    """Git says no."""


@frozen
class Source:
    """A document, and the overlays that correct it.

    Attributes:
        name: As it was called.
        overlays: Their folder; None for none.
    """

    name: str
    document: dict[str, Any]
    overlays: Path | None


def source(name: str, scratch: Path, say: Callable[[str], None] = lambda _: None) -> Source:
    """What `name` stands for: pinned, upstream, us, eu, a URL, -, a file, or else a git revision.

    Args:
        scratch: An empty folder, for the overlays of a revision; needed as long as the source is.
        say: Told what is being done, if it may take a while.

    Raises:
        Refused: There is none, or it is no API schema.
        OSError: A file cannot be read.
    """
    path = Path(name)
    if name == "pinned":
        return read(ROOT / SCHEMA, name, here())
    if name in (*REGIONS, "upstream", "-") or "://" in name:
        return _pulled(name, say)
    if path.exists() or name.endswith(SUFFIXES):
        return read(path, path.name, here())
    say(f"reading {name} from git")
    return revision(name, scratch)


def here() -> Path | None:
    """The overlays of the checkout."""
    return folder if (folder := ROOT / OVERLAYS).is_dir() else None


def read(path: Path, name: str, overlays: Path | None) -> Source:
    """A document in a file."""
    if not path.exists():
        raise Refused(f"{name}: no such file")
    return loaded(path.read_bytes(), name, overlays)


def loaded(data: bytes, name: str, overlays: Path | None) -> Source:
    """A document as it was pulled, or its facts."""
    document = facts_only(load(data, name))
    if not operations(document):
        raise Refused(f"{name}: a schema without a single operation")
    return Source(name, document, overlays)


def _pulled(name: str, say: Callable[[str], None]) -> Source:
    from pull_schema import pull

    shown = public_name(name) if "://" in name else name  # without user, password and query
    say(f"getting {'standard input' if name == '-' else shown}")
    came = pull("us" if name == "upstream" else name, None)
    assert came.data is not None  # it was not asked for news only
    return loaded(came.data, shown, here())


def revision(name: str, scratch: Path) -> Source:
    """A commit of this repository, by any name that git has for it.

    Raises:
        Refused: There is none, or it has no schema.
    """
    commit = commit_of(name)
    for path in (SCHEMA, OVERLAYS):
        extracted(commit, path, scratch)
    overlays = scratch / Path(OVERLAYS).name
    schema = scratch / Path(SCHEMA).name
    return read(schema, name, overlays if overlays.exists() else None)


def commit_of(name: str) -> str:
    """The commit that a name stands for.

    Raises:
        Refused: There is none.
    """
    try:
        found = _git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    except NoSuch:
        known = "pinned, upstream, us, eu, a URL, a file, - or a git revision"
        raise Refused(f"{name}: no such file or revision; give {known}") from None
    return found.decode().strip()


def extracted(commit: str, path: str, folder: Path) -> None:
    """Put a file of a commit, or the files of a folder of it, into a folder, under its own last name."""
    listed = _git("ls-tree", "-r", "-z", "--name-only", commit, path).decode()
    for name in filter(None, listed.split("\0")):
        place = folder / Path(name).relative_to(Path(path).parent)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(_git("show", f"{commit}:{name}"))


def history(path: str) -> list[str]:
    """The commits that changed a file or a folder, the latest first, after the one that is checked out."""
    return ["HEAD", *_git("log", "--format=%H", "--", path).decode().split()]


def _git(*arguments: str) -> bytes:
    if not (ROOT / ".git").exists():  # git would take a repository around this copy for its own
        raise Refused("this copy of the repository has no git history")
    command = ["git", "-C", str(ROOT), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False, timeout=GIT_SECONDS)
    except FileNotFoundError:
        raise Refused("git is not installed, so that revisions cannot be read") from None
    except subprocess.TimeoutExpired:
        raise Refused(f"git {arguments[0]} takes more than {GIT_SECONDS:.0f} s") from None
    if done.returncode:
        told = done.stderr.decode(errors="replace").strip() or f"exit code {done.returncode}"
        raise NoSuch(f"git {arguments[0]}: {told}")
    return done.stdout
