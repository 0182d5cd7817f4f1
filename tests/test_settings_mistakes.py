"""Every mistake in the settings has a message of its own, and none shows a key."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from answering import BARE_KEYS, keys
from hogkit import ConfigurationError, PostHog
from hogkit.settings import settings
from hypothesis import given
from hypothesis import settings as running
from hypothesis import strategies as st
from making import PERSONAL, REST, TOKEN, made

PERSONAL_WANTED = (
    "a personal API key (phx_…) is wanted here. "
    "The token belongs into project_api_key, or POSTHOG_PROJECT_API_KEY"
)
TOKEN_WANTED = (
    "the project token (phc_…) is wanted here. "
    "A personal key belongs into api_key, or POSTHOG_PERSONAL_API_KEY"
)
ALONE = "has quotes or the word Bearer around the key; give the key alone"
COPY = "has a blank, a line break or a letter beyond ASCII in it; copy the key again"
EMPTY = "is empty; leave it out to use the environment"
NO_ID = "is no project id: a number, or @current"
NO_KEY = "is a key; the project id is the number in the address of its pages"
IN_WORDS = "write us, eu or https://"


@pytest.mark.parametrize(
    ("argument", "value", "said"),
    [
        ("api_key", TOKEN, f"phc_… is a project token, which can only send events; {PERSONAL_WANTED}"),
        ("api_key", TOKEN.upper(), f"PHC_… is a project token, which can only send events; {PERSONAL_WANTED}"),
        ("api_key", f"phr_{REST}", "phr_… is an OAuth refresh token; give an access token (pha_…)"),
        ("api_key", f"'{PERSONAL}'", ALONE),
        ("api_key", f'"{PERSONAL}"', ALONE),
        ("api_key", f"Bearer {PERSONAL}", ALONE),
        ("api_key", f"bearer {PERSONAL}", ALONE),
        ("api_key", "phx_01234 56789abcdefg", COPY),
        ("api_key", "phx_01234\n56789abcdefg", COPY),
        ("api_key", "phx_01234\x0056789abcdefg", COPY),
        ("api_key", f"{PERSONAL}é", COPY),
        ("api_key", f"{PERSONAL[:-3]}…", COPY),
        ("api_key", "phx_", "4 characters are too few for a key; copy it again"),
        ("api_key", "a", "1 characters are too few for a key; copy it again"),
        ("api_key", "", EMPTY),
        ("api_key", " \n", EMPTY),
        ("api_key", 5, "text is wanted, not int"),
        ("api_key", PERSONAL.encode(), "text is wanted, not bytes"),
        ("project_api_key", PERSONAL, f"phx_… is a personal API key, which must stay private; {TOKEN_WANTED}"),
        ("project_api_key", f"phs_{REST}", f"phs_… is a project secret key; {TOKEN_WANTED}"),
        ("project_api_key", f"pha_{REST}", f"pha_… is an OAuth access token; {TOKEN_WANTED}"),
        ("project_api_key", f"phr_{REST}", f"phr_… is an OAuth refresh token; {TOKEN_WANTED}"),
        ("project_api_key", f"'{TOKEN}'", ALONE),
        ("project_api_key", f"Bearer {TOKEN}", ALONE),
        ("project_api_key", "phc_01234 56789abcdefg", COPY),
        ("project_api_key", "phc", "3 characters are too few for a key; copy it again"),
        ("project_api_key", "", EMPTY),
        ("project_id", 0, f"'0' {NO_ID}"),
        ("project_id", -1, f"'-1' {NO_ID}"),
        ("project_id", "-1", f"'-1' {NO_ID}"),
        ("project_id", "seven", f"'seven' {NO_ID}"),
        ("project_id", "1.5", f"'1.5' {NO_ID}"),
        ("project_id", "7.0", f"'7.0' {NO_ID}"),
        ("project_id", "7 8", f"'7 8' {NO_ID}"),
        ("project_id", "@me", f"'@me' {NO_ID}"),
        ("project_id", "७", f"'७' {NO_ID}"),
        ("project_id", "9" * 19, f"'{'9' * 19}' {NO_ID}"),
        ("project_id", "../users/@me", f"'../users/@me' {NO_ID}"),
        ("project_id", "", EMPTY),
        ("project_id", 1.5, "text is wanted, not float"),
        ("project_id", True, "text is wanted, not bool"),
        ("project_id", False, "text is wanted, not bool"),
        ("project_id", UUID(int=5), "text is wanted, not UUID"),
        ("project_id", str(UUID(int=5)), f"what stands there {NO_ID}"),
        ("project_id", PERSONAL, f"phx_… {NO_KEY}"),
        ("project_id", TOKEN, f"phc_… {NO_KEY}"),
        ("project_id", REST, f"what stands there {NO_ID}"),
        ("project_id", "'phx_abcdef'", f'"\'phx_…\'" {NO_ID}'),
        ("host", "us.posthog.com", f"'us.posthog.com' has no scheme; {IN_WORDS}us.posthog.com"),
        ("host", "localhost:8000", "'localhost:8000' has no scheme; write us, eu or http://localhost:8000"),
        ("host", "de", f"'de' has no scheme; {IN_WORDS}de"),
        ("host", "ftp://ph.example", f"'ftp://ph.example' has another scheme than https; {IN_WORDS}ph.example"),
        ("host", "https://", f"'https://' names no host; {IN_WORDS}…"),
        ("host", "https://ph .example", f"'https://ph .example' names no host; {IN_WORDS}…"),
        ("host", "https://posthog.com", "'https://posthog.com' is PostHog's website; its API is at us or eu"),
        ("host", "https://www.PostHog.com/docs", "'https://www.PostHog.com/docs' is PostHog's website; its API is at us or eu"),
        ("host", "https://us.posthog.com/project/12/insights", "'https://us.posthog.com/project/12/insights' is a page or endpoint; give the host alone: https://us.posthog.com"),
        ("host", "https://ph.example/api/projects/", "'https://ph.example/api/projects/' is a page or endpoint; give the host alone: https://ph.example"),
        ("host", "https://eu.i.posthog.com/batch", "'https://eu.i.posthog.com/batch' is a page or endpoint; give the host alone: https://eu.i.posthog.com"),
        ("host", "https://me:pw@ph.example", "has a user name or password in it; a host has none"),
        ("host", "https://ph.example?a=b", "'https://ph.example?a=b' has a query or fragment; give the host alone"),
        ("host", "https://ph.example/#a", "'https://ph.example/#a' has a query or fragment; give the host alone"),
        ("host", "https://ph.example:99999", "'https://ph.example:99999' is no URL: Port out of range 0-65535"),
        ("host", "https://ph.example:x", "'https://ph.example:x' is no URL: Port could not be cast to integer value as 'x'"),
        ("host", "https://[::1", "'https://[::1' is no URL: Invalid IPv6 URL"),
        ("host", "http://us.posthog.com", "'http://us.posthog.com' would send keys in the open; use https://"),
        ("host", "http://eu.i.posthog.com", "'http://eu.i.posthog.com' would send keys in the open; use https://"),
        ("host", "", EMPTY),
        ("host", 5, "text is wanted, not int"),
        ("host", PERSONAL, f"looks like a key; {IN_WORDS}…"),
        ("host", REST, f"looks like a key; {IN_WORDS}…"),
        ("host", f"https://ph.example/{TOKEN}", f"looks like a key; {IN_WORDS}…"),
        *(
            ("ingest_host", f"https://{given}.posthog.com/", f"{given}.posthog.com is PostHog's app host; events go to https://{region}.i.posthog.com. Give that, or leave it out: it follows from the host")
            for given, region in (("us", "us"), ("eu", "eu"), ("app", "us"))
        ),
        ("ingest_host", "ph.example", f"'ph.example' has no scheme; {IN_WORDS}ph.example"),
        ("ingest_host", "http://us.i.posthog.com", "'http://us.i.posthog.com' would send keys in the open; use https://"),
        ("ingest_host", "https://us.i.posthog.com/capture/", "'https://us.i.posthog.com/capture/' is a page or endpoint; give the host alone: https://us.i.posthog.com"),
        ("ingest_host", "", EMPTY),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_what_to_do_and_with_the_name_of_the_argument(
    argument: str, value: Any, said: str
) -> None:
    with pytest.raises(ConfigurationError) as caught:
        made(**{argument: value})
    assert str(caught.value) == f"{argument}: {said}"


@pytest.mark.parametrize(
    ("variable", "value", "said"),
    [
        ("POSTHOG_PERSONAL_API_KEY", f'"{PERSONAL}"', ALONE),
        ("POSTHOG_API_KEY", "phx", "3 characters are too few for a key; copy it again"),
        ("POSTHOG_PROJECT_API_KEY", f"Bearer {TOKEN}", ALONE),
        ("POSTHOG_PROJECT_ID", "seven", f"'seven' {NO_ID}"),
        ("POSTHOG_HOST", "de", f"'de' has no scheme; {IN_WORDS}de"),
        ("POSTHOG_INGEST_HOST", "https://", f"'https://' names no host; {IN_WORDS}…"),
    ],
)
def test_a_mistake_in_the_environment_is_told_with_the_name_of_the_variable(
    variable: str, value: str, said: str
) -> None:
    with pytest.raises(ConfigurationError) as caught:
        settings(environment={variable: value})
    assert str(caught.value) == f"{variable}: {said}"


@pytest.mark.parametrize(
    ("app", "ingest"),
    [
        ("us", "eu"),
        ("eu", "us"),
        ("https://us.posthog.com", "https://eu.i.posthog.com"),
        ("https://app.posthog.com", "https://eu.i.posthog.com"),
        ("https://us.i.posthog.com", "https://eu.i.posthog.com"),
    ],
)
def test_two_regions_share_no_project(app: str, ingest: str) -> None:
    with pytest.raises(ConfigurationError, match="two regions that share no project"):
        made(host=app, ingest_host=ingest)


def outcome(slot: str, value: str) -> str:
    """What can be seen of the settings, or of the error."""
    try:
        have = made(**{slot: value})
    except ConfigurationError as error:
        return f"{error} {error!r} {error.__context__!r}"
    return f"{have} {have!r}"


PREFIXED = keys("phx_", "phc_", "phs_", "pha_", "phr_")
SLIPS = st.sampled_from(
    ["{}", " {}", "'{}'", '"{}"', "Bearer {}", "{}\n", "{}é", "{} x", "https://{}", "https://ph.example/{}",
     "https://ph.example:{}", "https://{}@ph.example", "https://ph.example?k={}", "ftp://{}", "//{}", "{}:80"],
)  # fmt: skip


@running(deadline=None)
@given(key=BARE_KEYS | PREFIXED, slip=SLIPS)
@pytest.mark.parametrize("slot", ["api_key", "project_api_key", "project_id"])
def test_no_message_about_a_key_or_project_shows_a_key(slot: str, key: str, slip: str) -> None:
    assert key not in outcome(slot, slip.format(key))


@running(deadline=None)
@given(key=PREFIXED, slip=SLIPS)
@pytest.mark.parametrize("slot", ["host", "ingest_host"])
def test_no_message_about_a_host_shows_a_key(slot: str, key: str, slip: str) -> None:
    assert key.lower() not in outcome(slot, slip.format(key)).lower()


@running(deadline=None)
@given(key=BARE_KEYS)
@pytest.mark.parametrize("slot", ["host", "ingest_host"])
def test_a_key_without_a_prefix_in_the_place_of_a_host_is_not_shown(slot: str, key: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        made(**{slot: key})
    assert key not in f"{caught.value!r} {caught.value.__context__!r}"


async def _hook(_: object) -> None: ...


@pytest.mark.parametrize(
    "options",
    [
        {"budget": "x"},
        {"backoff": 5},
        {"on_wait": 5},
        {"on_retry": _hook},
        {"transport": "aiohttp"},
        {"delivery": 5},
        {"spool": 5},
        {"on_error": _hook},
        {"recorder": 5},
    ],
    ids=str,
)
def test_what_cannot_work_is_said_when_a_client_is_made(options: dict[str, Any]) -> None:
    with pytest.raises(ConfigurationError, match=next(iter(options))):
        PostHog(PERSONAL, **options)
