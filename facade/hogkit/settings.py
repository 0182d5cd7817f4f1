"""What a client is made with: keys, project and hosts, from arguments or else the environment."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping

from attrs import field, frozen

from . import hosts
from .errors import ConfigurationError
from .redact import label, redact

PERSONAL = ("POSTHOG_PERSONAL_API_KEY", "POSTHOG_API_KEY")  # the first that is set counts
PROJECT_TOKEN = ("POSTHOG_PROJECT_API_KEY",)
CURRENT = "@current"  # the project that the key's user has open (posthog/api/routing.py)
SHORTEST_KEY = 5
SHORTEST_BARE_KEY = 16  # characters of a key from before there were prefixes; fewer are a word
LONGEST_TIMEOUT = 366 * 24 * 3600  # seconds
LONGEST_SHOWN = 19  # characters of a wrong project id; more could be a key

_MEANING = {
    "phc_": "a project token, which can only send events",
    "phx_": "a personal API key, which must stay private",
    "phs_": "a project secret key",
    "pha_": "an OAuth access token",
    "phr_": "an OAuth refresh token",
}


@frozen(kw_only=True)
class Settings:
    """What is known after all checks; `repr` shows no key.

    Attributes:
        api_key: Personal API key, for private endpoints; None if there is none.
        project_api_key: Project token, for public endpoints; None if there is none.
        project_id: A number as text, or `@current`.
        host: Of private endpoints, such as https://us.posthog.com; no slash at the end.
        ingest_host: Of public endpoints, such as https://us.i.posthog.com.
    """

    api_key: str | None = field(repr=False)
    project_api_key: str | None = field(repr=False)
    project_id: str
    host: str
    ingest_host: str

    @property
    def secrets(self) -> tuple[str, ...]:
        """What must never be shown."""
        return tuple(key for key in (self.api_key, self.project_api_key) if key)


def settings(
    *,
    api_key: str | None = None,
    project_id: int | str | None = None,
    project_api_key: str | None = None,
    host: str | None = None,
    ingest_host: str | None = None,
    environment: Mapping[str, str] | None = None,
) -> Settings:
    """Settings from arguments, and from the environment where an argument is None.

    Raises:
        ConfigurationError: One cannot work. The message names it, never a key.
    """
    known = os.environ if environment is None else environment
    name, personal = _given("api_key", api_key, PERSONAL, known)
    personal = personal and personal_key(personal, name)
    name, token = _given("project_api_key", project_api_key, PROJECT_TOKEN, known)
    token = token and project_token(token, name)
    whole = isinstance(project_id, int) and not isinstance(project_id, bool)
    number = str(project_id) if whole else project_id
    name, project = _given("project_id", number, ("POSTHOG_PROJECT_ID",), known)
    project = project_number(project or CURRENT, name)
    name, app = _given("host", host, ("POSTHOG_HOST",), known)
    app = hosts.app_host(app or "us", name)
    # A host that is given comes with its own ingest host: events for a test's server must not go
    # where the environment points.
    variables = ("POSTHOG_INGEST_HOST",) if host is None else ()
    place, ingest = _given("ingest_host", ingest_host, variables, known)
    ingest = hosts.ingest_host(ingest, place) if ingest else hosts.ingest_of(app)
    _same_region(app, name, ingest, place)
    return Settings(
        api_key=personal, project_api_key=token, project_id=project, host=app, ingest_host=ingest
    )


def _given(
    argument: str, value: object, variables: tuple[str, ...], environment: Mapping[str, str]
) -> tuple[str, str | None]:
    """What was given, and the name under which: the argument or a variable that is not empty."""
    if value is not None:
        if not isinstance(value, str):
            raise ConfigurationError(f"{argument}: text is wanted, not {type(value).__name__}")
        if not value.strip():
            raise ConfigurationError(f"{argument}: is empty; leave it out to use the environment")
        return argument, value.strip()
    for variable in variables:
        if text := environment.get(variable, "").strip():
            return variable, text
    return argument, None


def personal_key(key: str, name: str) -> str:
    """The key, if it can be one for private endpoints."""
    prefix = _sound(key, name)
    if prefix == "phc_":
        raise ConfigurationError(
            f"{name}: {label(key)} is {_MEANING[prefix]}; a personal API key (phx_…) is wanted here. "
            "The token belongs into project_api_key, or POSTHOG_PROJECT_API_KEY"
        )
    if prefix == "phr_":
        raise ConfigurationError(
            f"{name}: {label(key)} is {_MEANING[prefix]}; give an access token (pha_…)"
        )
    return key


def project_token(key: str, name: str) -> str:
    """The token, if it can be one for public endpoints."""
    prefix = _sound(key, name)
    if prefix in _MEANING and prefix != "phc_":
        raise ConfigurationError(
            f"{name}: {label(key)} is {_MEANING[prefix]}; the project token (phc_…) is wanted here. "
            "A personal key belongs into api_key, or POSTHOG_PERSONAL_API_KEY"
        )
    return key


def _sound(key: str, name: str) -> str:
    """The prefix of a key that has no slip of copying in it."""
    if key[0] in "'\"" or key.lower().startswith("bearer "):
        raise ConfigurationError(
            f"{name}: has quotes or the word Bearer around the key; give the key alone"
        )
    if not re.fullmatch(r"[\x21-\x7e]+", key):
        raise ConfigurationError(
            f"{name}: has a blank, a line break or a letter beyond ASCII in it; copy the key again"
        )
    if len(key) < (SHORTEST_KEY if key[:4].lower() in _MEANING else SHORTEST_BARE_KEY):
        raise ConfigurationError(
            f"{name}: {len(key)} characters are too few for a key; copy it again"
        )
    return key[:4].lower()


def project_number(given: str, name: str) -> str:
    """The project id: digits, or `@current`."""
    if given == CURRENT or (re.fullmatch(r"[0-9]{1,18}", given) and int(given) > 0):
        return given
    if given[:4].lower() in _MEANING:
        raise ConfigurationError(
            f"{name}: {label(given)} is a key; the project id is the number in the address of its pages"
        )
    shown = redact(repr(given)) if len(given) <= LONGEST_SHOWN else "what stands there"
    raise ConfigurationError(f"{name}: {shown} is no project id: a number, or {CURRENT}")


def seconds(given: float, name: str = "timeout") -> float:
    """A time, if one can wait that long."""
    if type(given) not in (int, float) or not 0 < given < LONGEST_TIMEOUT:
        raise ConfigurationError(f"{name}: is no number of seconds above 0, or over a year")
    return float(given)


def _same_region(app: str, app_name: str, ingest: str, ingest_name: str) -> None:
    regions = hosts.region_of(app), hosts.region_of(ingest)
    if all(regions) and regions[0] != regions[1]:
        raise ConfigurationError(
            f"{app_name} is {app} and {ingest_name} {ingest}: two regions that share no project; "
            f"leave {ingest_name} out, and it follows"
        )
