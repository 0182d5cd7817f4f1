"""The profile: a file that its owner alone may read."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import field, frozen

from ... import hosts, settings
from ...errors import ConfigurationError
from ...shapes import is_object
from . import places

VERSION = 1
LARGEST = 65_536  # bytes; a profile has some 300
# A link, or a pipe that nobody writes to, is not followed and not waited for. Windows has neither flag.
_AS_IT_IS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


@frozen(kw_only=True)
class Profile:
    """What belongs together: a host, and the keys that are for it alone.

    Attributes:
        host, ingest_host: As of `Settings`.
        project_id: Of `project_api_key`; None if the key's user has no project.
        project_api_key: The project token; None if it could not be read.
        api_key: The personal key; None if it is in the keyring.
        keyring: Whether it is there.
    """

    host: str
    ingest_host: str
    project_id: str | None = None
    project_api_key: str | None = field(default=None, repr=False)
    api_key: str | None = field(default=None, repr=False)
    keyring: bool = False

    @property
    def text(self) -> str:
        """What the file has."""
        known = {
            "version": VERSION,
            "host": self.host,
            "ingest_host": self.ingest_host,
            "project_id": self.project_id,
            "project_api_key": self.project_api_key,
            "api_key": self.api_key,
            "keyring": self.keyring,
        }
        return f"{json.dumps(known, indent=2)}\n"


def read(path: Path | None = None) -> Profile | None:
    """The profile; None if there is none.

    Raises:
        ConfigurationError: It cannot be used. The message says why, and never shows a key.
    """
    path = path or places.file()
    if path is None or (content := _content(path)) is None:
        return None
    try:
        known = json.loads(content)
    except (ValueError, RecursionError):
        known = None
    if not is_object(known):
        raise _damaged(path, "it is no JSON object")
    if known.get("version") != VERSION:
        raise _damaged(path, "another version of hogkit wrote it")
    try:
        return _checked(known)
    except ConfigurationError as error:
        raise _damaged(path, str(error)) from None


def _content(path: Path) -> bytes | None:
    """What is in the file, if only its owner can read it."""
    try:
        descriptor = os.open(path, os.O_RDONLY | _AS_IT_IS)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        what = "it is a link" if path.is_symlink() else error.strerror
        raise _unusable(path, f"cannot be read: {what}") from None
    try:
        _guard(path, os.fstat(descriptor))
        return os.read(descriptor, LARGEST)
    except OSError as error:
        raise _unusable(path, f"cannot be read: {error.strerror}") from None
    finally:
        os.close(descriptor)


def _guard(path: Path, found: os.stat_result) -> None:
    """Refuse what somebody else may have written or read."""
    if not stat.S_ISREG(found.st_mode):
        raise _unusable(path, "is no file")
    if os.name == "nt":  # which has no such modes, and a profile folder that is the user's own
        return
    if found.st_uid != os.geteuid():
        raise _unusable(path, "belongs to another user")
    if mode := stat.S_IMODE(found.st_mode) & 0o077:
        does = "read" if mode & 0o044 else "change"
        raise ConfigurationError(
            f"{path}: others can {does} it ({stat.S_IMODE(found.st_mode):04o}), so it is not used: chmod 600 it; "
            "if others have accounts here, make a new key in PostHog too"
        )


def _checked(known: Mapping[str, Any]) -> Profile:
    texts = {name: _text(known, name) for name in ("host", "ingest_host", "project_id", "project_api_key", "api_key")}  # fmt: skip
    host, ingest = texts["host"], texts["ingest_host"]
    if not (host and ingest):
        raise ConfigurationError("it names no host")
    key, token, project = texts["api_key"], texts["project_api_key"], texts["project_id"]
    if token and not project:
        raise ConfigurationError("it has a project token of no project")
    return Profile(
        host=hosts.app_host(host, "host"),
        ingest_host=hosts.ingest_host(ingest, "ingest_host"),
        project_id=project and settings.project_number(project, "project_id"),
        project_api_key=token and settings.project_token(token, "project_api_key"),
        api_key=key and settings.personal_key(key, "api_key"),
        keyring=known.get("keyring") is True,
    )


def _text(known: Mapping[str, Any], name: str) -> str | None:
    value = known.get(name)
    if value is not None and not (isinstance(value, str) and value):
        raise ConfigurationError(f"{name} is no text")
    return value


def _damaged(path: Path, why: str) -> ConfigurationError:
    return _unusable(path, f"is damaged: {why}")


def _unusable(path: Path, why: str) -> ConfigurationError:
    return ConfigurationError(f"{path} {why}; `hogkit login` writes it anew")
