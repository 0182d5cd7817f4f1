"""How far an import came: kept in a file, so that the same command goes on there."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Generator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import click
from attrs import asdict, field, frozen

from ...disk import locked, replaced
from ...settings import Settings
from .. import budgets
from .events import Identity
from .lines import Mark

FOLDER = "imports"
VERSION = 1


@frozen(kw_only=True)
class State:
    """What is known of an import.

    Attributes:
        mark: All lines before it are delivered, or are dead letters.
        delivered, failed: How many of them are, since the file was last complete.
        complete: Whether there was nothing behind it.
    """

    identity: Identity = field(factory=Identity)
    mark: Mark = field(factory=Mark)
    delivered: int = 0
    failed: int = 0
    complete: bool = False


class Kept:
    """Keeps the state of one file for one project.

    Attributes:
        file: What is imported.
        path: Where the state is; readable by nobody else.
    """

    def __init__(self, file: Path, settings: Settings) -> None:
        self.file = file
        whose = f"{file}\0{settings.ingest_host}\0{settings.project_api_key}"
        name = hashlib.sha256(whose.encode(errors="surrogateescape")).hexdigest()[:32]
        self.path = _folder() / f"{name}.json"

    @contextmanager
    def held(self) -> Generator[None]:
        """Let no other process import the same file meanwhile.

        Raises:
            click.UsageError: One does, or the state cannot be kept.
        """
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            lock = os.open(self.path.with_suffix(".lock"), os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise self._unwritable(error) from None
        try:
            if not locked(lock):
                raise click.UsageError(f"another process imports {str(self.file)!r} just now")
            yield
        finally:
            os.close(lock)

    def load(self) -> State | None:
        """What was kept; None if there is nothing.

        Raises:
            click.UsageError: It cannot be read.
        """
        try:
            return _state(json.loads(self.path.read_bytes()))
        except FileNotFoundError:
            return None
        except OSError as error:
            raise click.UsageError(f"cannot read {str(self.path)!r}: {error.strerror}") from None
        except (ValueError, TypeError, KeyError):
            raise click.UsageError(
                f"{str(self.path)!r}, which says how far {str(self.file)!r} was imported, "
                "cannot be understood; --restart begins anew"
            ) from None

    def save(self, state: State) -> None:
        """Replace it at once; after a power cut it is this state or the one before.

        Raises:
            click.UsageError: It cannot be written.
        """
        try:
            replaced(
                self.path, json.dumps({"version": VERSION, "file": str(self.file), **_plain(state)})
            )
        except OSError as error:
            raise self._unwritable(error) from None

    def _unwritable(self, error: OSError) -> click.UsageError:
        place = str(self.path.parent)
        return click.UsageError(f"cannot keep in {place!r} how far it came: {error.strerror}")


def _folder() -> Path:
    beside = budgets.path()
    if beside is None:
        raise click.UsageError("there is no home folder in which to keep how far it came")
    return beside.parent / FOLDER


def _plain(state: State) -> dict[str, Any]:
    return asdict(state, value_serializer=lambda _, __, value: _text(value))


def _text(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    return str(value) if isinstance(value, UUID) else value


def _state(kept: dict[str, Any]) -> State:
    if kept["version"] != VERSION:
        raise ValueError(kept["version"])
    identity, mark = kept["identity"], Mark(**kept["mark"])
    return State(
        identity=Identity(UUID(identity["id"]), datetime.fromisoformat(identity["started"])),
        mark=mark,
        delivered=int(kept["delivered"]),
        failed=int(kept["failed"]),
        complete=bool(kept["complete"]),
    )
