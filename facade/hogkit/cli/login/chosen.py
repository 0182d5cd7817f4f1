"""Which settings a command goes by: its options, the environment, or the profile.

A run has one host, and a key is used only with the host that it came with. The environment's keys go with
`--host` or the environment's host; the profile's only with the profile's, and its token only for its
project.
"""

from __future__ import annotations

import os
from collections.abc import Mapping

from attrs import evolve, field, frozen

from ...errors import ConfigurationError
from ...settings import PERSONAL, PROJECT_TOKEN, Settings, settings
from .. import hiding
from . import vault
from .profile import Profile, read

LOGIN = "hogkit login"
DEFAULT = "default"
HOST = "POSTHOG_HOST"
INGEST = "POSTHOG_INGEST_HOST"
PROJECT = "POSTHOG_PROJECT_ID"


@frozen(kw_only=True)
class Chosen:
    """What a command goes by.

    Attributes:
        origins: Where each setting comes from: an option, a variable, `hogkit login` or default.
        no_key, no_token: Why the profile's is not used, if there is one and no other.
    """

    settings: Settings
    origins: Mapping[str, str] = field(factory=dict[str, str])
    no_key: str = ""
    no_token: str = ""


def chosen(
    host: str | None = None, project_id: str | None = None, *, key_needed: bool = True
) -> Chosen:
    """The settings.

    Args:
        host, project_id: Of the command line.
        key_needed: Whether to look for the personal key in the keyring, which may ask for a password.

    Raises:
        ConfigurationError: One cannot work. What is wrong with the profile is said in `no_key` and
            `no_token`: it is nothing to who brings keys.
    """
    found = _chosen(host, project_id, key_needed=key_needed)
    hiding.learn(*found.settings.secrets)
    return found


def _chosen(host: str | None, project_id: str | None, *, key_needed: bool) -> Chosen:
    given = _origins(host, project_id)
    if "api_key" in given and "project_api_key" in given:
        return Chosen(settings=settings(host=host, project_id=project_id), origins=_whole(given))
    try:
        profile = read()
    except ConfigurationError as error:
        return _without(settings(host=host, project_id=project_id), given, str(error))
    if profile is None:
        return Chosen(settings=settings(host=host, project_id=project_id), origins=_whole(given))
    if not given.keys() & {"host", "api_key", "project_api_key"}:
        return _with_its_host(profile, project_id, given, key_needed=key_needed)
    base = settings(host=host, project_id=project_id)
    if base.host != profile.host:
        return _without(base, given, _elsewhere(base.host, profile, given))
    if "project_api_key" not in given and "ingest_host" not in given:
        base = evolve(base, ingest_host=profile.ingest_host)
    return _completed(base, profile, given, key_needed=key_needed)


def _without(base: Settings, given: Mapping[str, str], why: str) -> Chosen:
    """Settings that have nothing of a profile."""
    return Chosen(
        settings=base,
        origins=_whole(given),
        no_key="" if "api_key" in given else why,
        no_token="" if "project_api_key" in given else why,
    )


def _with_its_host(
    profile: Profile, project_id: str | None, given: dict[str, str], *, key_needed: bool
) -> Chosen:
    """A host comes with its own ingest host, as with `--host`."""
    base = settings(host=profile.host, ingest_host=profile.ingest_host, project_id=project_id)
    given = {**given, "host": LOGIN, "ingest_host": LOGIN}
    return _completed(base, profile, given, key_needed=key_needed)


def _completed(
    base: Settings, profile: Profile, given: dict[str, str], *, key_needed: bool
) -> Chosen:
    """Settings for the profile's host, with what it has and nobody else brings."""
    key, no_key = None, ""
    if "api_key" not in given:
        key, no_key = _key(profile, wanted=key_needed)
    token, no_token = None, ""
    if "project_api_key" not in given:
        token, no_token = _token(base, profile, given)
    if "api_key" not in given and "project_id" not in given and profile.project_id:
        base, given = evolve(base, project_id=profile.project_id), {**given, "project_id": LOGIN}
    taken = {name: LOGIN for name, one in (("api_key", key), ("project_api_key", token)) if one}
    return Chosen(
        settings=evolve(base, api_key=key or base.api_key, project_api_key=token or base.project_api_key),
        origins=_whole({**given, **taken}),
        no_key=no_key,
        no_token=no_token,
    )  # fmt: skip


def _key(profile: Profile, *, wanted: bool) -> tuple[str | None, str]:
    if not profile.keyring:
        return profile.api_key, "" if profile.api_key else "the profile has none"
    if not wanted:
        return None, "the keyring was not asked"
    try:
        found = vault.get(profile.host)
    except vault.Refused as error:
        return None, str(error)
    return found, "" if found else f"the keyring has none for {profile.host} any more"


def _token(base: Settings, profile: Profile, given: Mapping[str, str]) -> tuple[str | None, str]:
    if profile.project_api_key is None:
        return None, "`hogkit login` could not read it"
    if base.ingest_host != profile.ingest_host:
        told = f"{INGEST} is {base.ingest_host}, and that of `hogkit login` is for {profile.ingest_host}"
        return None, told
    if "api_key" in given and "project_id" not in given:
        told = (
            f"{given['api_key']} may be of another project than that of `hogkit login`: add "
            f"--project-id {profile.project_id} if it is not"
        )
        return None, told
    project = base.project_id if "project_id" in given else profile.project_id
    if project != profile.project_id:
        told = f"{given['project_id']} is {project}, and that of `hogkit login` is of project {profile.project_id}"
        return None, told
    return profile.project_api_key, ""


def _elsewhere(host: str, profile: Profile, given: Mapping[str, str]) -> str:
    """Why a key for one host is not sent to another."""
    if "host" in given:
        return (
            f"{given['host']} is {host}, and `hogkit login` has keys for {profile.host} alone: "
            f"leave {given['host']} out, or `hogkit login --host {host}`"
        )
    brings = given.get("api_key") or given["project_api_key"]
    return (
        f"{brings} is for {host}, since {HOST} is not set, and `hogkit login` has keys for {profile.host} "
        f"alone: export {HOST}={profile.host} if that one is for it too, or unset {brings}"
    )


def brought(variable: str) -> str | None:
    """What the environment says; None if it says nothing."""
    return os.environ.get(variable, "").strip() or None


def _origins(host: str | None, project_id: str | None) -> dict[str, str]:
    """Where each setting is from that an option or a variable brings."""
    options = {"host": ("--host", host), "project_id": ("--project-id", project_id)}
    found = {name: option for name, (option, value) in options.items() if value is not None}
    variables = {"api_key": PERSONAL, "project_api_key": PROJECT_TOKEN, "project_id": (PROJECT,)}
    if "host" not in found:  # which comes with its own
        variables |= {"host": (HOST,), "ingest_host": (INGEST,)}
    for name, known in variables.items():
        if variable := next(filter(brought, known), None):
            found.setdefault(name, variable)
    return found


def _whole(given: Mapping[str, str]) -> dict[str, str]:
    known = {"host": DEFAULT, "project_id": DEFAULT, **given}
    return {"ingest_host": known["host"], **known}
