"""Who sees the key when a schema is pulled, and where redirects may lead."""

import logging

import httpx
import pytest
from pipeline.download import next_stop, personal_key, public_name
from pulling import ASKED_FOR, DENIED, KEY, FakeHost, Pull, said_by, schema, trust


@pytest.mark.parametrize("status", [401, 403])
def test_the_key_is_sent_once_the_trusted_host_asks_for_it(
    host: FakeHost, pull: Pull, monkeypatch: pytest.MonkeyPatch, status: int
) -> None:
    trust(monkeypatch, host)
    host.will_say(status, DENIED)
    host.will_say(200, schema())

    assert pull(host.url) == 0
    assert host.keys == [None, f"Bearer {KEY}"]


def test_the_key_never_goes_to_a_url_that_is_not_the_users_host(
    host: FakeHost, other: FakeHost, pull: Pull, monkeypatch: pytest.MonkeyPatch
) -> None:
    trust(monkeypatch, other)
    host.will_say(401, DENIED)

    assert "No key given." in pull.refused(host.url)
    assert "the key only goes to us, eu and the host in POSTHOG_HOST" in pull.error
    assert host.keys == [None]


def test_a_redirect_within_the_host_keeps_the_key_and_one_away_drops_it_for_good(
    host: FakeHost, other: FakeHost, pull: Pull, monkeypatch: pytest.MonkeyPatch
) -> None:
    trust(monkeypatch, host)
    host.will_say(401, DENIED)
    host.will_say(302, location="/there")
    host.will_say(302, location=other.url.replace("//", "//me:pw@"))
    other.will_say(307, location=f"{host.url}/back")
    host.will_say(401, DENIED)

    assert "HTTP 401" in pull.refused(host.url)
    assert [path for path, _ in host.asked] == [ASKED_FOR, ASKED_FOR, "/there", "/back"]
    assert host.keys == [None, f"Bearer {KEY}", f"Bearer {KEY}", None]
    assert other.keys == [None]


def test_five_redirects_are_followed_and_no_more(host: FakeHost, pull: Pull) -> None:
    for _ in range(5):
        host.will_say(302, location="?next")
    host.will_say(200, schema())
    host.will_say(302, location="/loop")

    assert pull(host.url) == 0
    assert "more than 5 redirects" in pull.refused(host.url)


@pytest.mark.parametrize(
    ("location", "stop"),
    [
        ("/x?y=1", "https://a.example/x?y=1"),
        ("//b.example/x", "https://b.example/x"),
        ("https://me:pw@b.example/", "https://b.example/"),
        ("http://a.example/x", "from https to http"),
        ("file:///etc/passwd", "no http(s) URL"),
        ("https://[::1", "no http(s) URL"),
    ],
)
def test_redirects_lead_to_the_web_and_never_out_of_tls(location: str, stop: str) -> None:
    assert stop in said_by(lambda: next_stop(httpx.URL("https://a.example/s"), location))


@pytest.mark.parametrize(
    ("environment", "said"),
    [
        ({}, "None"),
        ({"POSTHOG_API_KEY": KEY, "POSTHOG_PERSONAL_API_KEY": " "}, KEY),
        ({"POSTHOG_API_KEY": "phx_other", "POSTHOG_PERSONAL_API_KEY": KEY}, KEY),
        ({"POSTHOG_API_KEY": "phc_token"}, "POSTHOG_API_KEY is a project token (phc_)"),
        ({"POSTHOG_API_KEY": f"{KEY}\n{KEY}"}, "characters that no key has"),
        ({"POSTHOG_API_KEY": f"{KEY}\u00e9"}, "characters that no key has"),
    ],
)
def test_only_a_personal_key_is_taken_from_the_environment(
    environment: dict[str, str], said: str
) -> None:
    message = said_by(lambda: personal_key(environment))

    assert said in message
    assert message in (KEY, "None") or "secret" not in message


def test_a_host_that_repeats_the_key_does_not_get_it_shown_or_kept(
    host: FakeHost, pull: Pull, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    trust(monkeypatch, host)
    host.will_say(401, DENIED)
    host.will_say(403, {"detail": "x" * 60 + f" {KEY} is wrong"})
    host.will_say(401, DENIED)
    host.will_say(200, schema(**{"x-k": KEY}))

    assert "[key] is wrong" in pull.refused(host.url)
    assert "is not accepted" in pull.error
    assert "repeats the key" in pull.refused(host.url)
    assert KEY not in caplog.text


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("us", "https://us.posthog.com/api/schema/?format=json"),
        ("eu", "https://eu.posthog.com/api/schema/?format=json"),
        ("http://me:pw@A.example:8000/?token=x", "http://a.example:8000/api/schema/?format=json"),
        ("https://a.example:443/s/?format=json&token=x#f", "https://a.example/s/?format=json"),
        ("https://a.example/s?token=x", "https://a.example/s"),
    ],
)
def test_the_recorded_origin_holds_no_secrets(source: str, name: str) -> None:
    assert public_name(source) == name
