"""What the checkout's lock was made from: the document and the overlays of the last regeneration.

Who edits an overlay, or pins a schema, has them no longer in the checkout; then git has them.
"""

from __future__ import annotations

from pathlib import Path

from attrs import frozen
from changes import revisions
from changes.revisions import OVERLAYS, ROOT, SCHEMA, Source
from pipeline import lock
from pipeline.refusal import Refused

MOST = 100  # commits that are looked through


@frozen
class Bound:
    """What the lock binds.

    Attributes:
        notes: What could not be found, a sentence each; then the checkout's own stands in.
    """

    source: Source
    notes: tuple[str, ...]


def bound(name: str, scratch: Path) -> Bound:
    """Find it: in the checkout, or else in git, from where it is written to `scratch`."""
    notes: list[str] = []
    found: dict[str, Path] = {}
    digests, now = lock.read().get("inputs", {}), lock.inputs()
    for kind, path in {"schema": SCHEMA, "overlays": OVERLAYS}.items():
        found[kind] = ROOT / path
        if digests.get(kind) == now[kind]:
            continue
        try:
            found[kind] = _in_git(path, digests.get(kind), scratch / kind)
        except Refused as why:
            notes.append(
                f"{path} was edited since the last regeneration, and is compared as it is: {why}."
            )
    overlays = found["overlays"] if found["overlays"].exists() else None
    return Bound(revisions.read(found["schema"], name, overlays), tuple(notes))


def _in_git(path: str, digest: str | None, scratch: Path) -> Path:
    """A file or folder of openapi/ from the commit in which it had this digest.

    Raises:
        Refused: There is none, or no git.
    """
    for number, commit in enumerate(dict.fromkeys(revisions.history(path)[:MOST])):
        folder = scratch / str(number)
        folder.mkdir(parents=True)
        revisions.extracted(commit, path, folder)
        if lock.package_digest(folder) == digest:  # one digest of names in openapi/, and contents
            return folder / Path(path).name
    raise Refused("git does not have what the lock was made from")
