"""A link to the next page leads to the configured host, or nowhere."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlsplit

import hogkit
import httpx
import pytest
from answering import KEY
from hogkit import PostHog
from hogkit.resources.following import Elsewhere, following
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

HOST = "https://us.posthog.com"
OWN = "https://hog.example:8443/posthog"
ASKED = "/api/projects/7/feature_flags/?limit=100"
EVIL = "evil.example"


@pytest.mark.parametrize(
    ("link", "host", "followed"),
    [
        # As PostHog writes them.
        (f"{HOST}/api/projects/7/feature_flags/?limit=100&offset=100", HOST, "/api/projects/7/feature_flags/?limit=100&offset=100"),
        ("?limit=100&offset=100", HOST, "/api/projects/7/feature_flags/?limit=100&offset=100"),
        ("/api/projects/7/feature_flags/?cursor=cD0y%3D", HOST, "/api/projects/7/feature_flags/?cursor=cD0y%3D"),
        # Behind what ends TLS, or changes ports.
        ("http://us.posthog.com/api/x/?a=1", HOST, "/api/x/?a=1"),
        ("http://us.posthog.com:8000/api/x/", HOST, "/api/x/"),
        ("//us.posthog.com/api/x/", HOST, "/api/x/"),
        ("HTTPS://US.POSTHOG.COM/api/x/", HOST, "/api/x/"),
        ("https://us.posthog.com./api/x/", HOST, "/api/x/"),
        ("https://ada:secret@us.posthog.com/api/x/", HOST, "/api/x/"),
        # The region's other names.
        ("https://app.posthog.com/api/x/", HOST, "/api/x/"),
        ("https://us.i.posthog.com/api/x/", HOST, "/api/x/"),
        # A server of one's own, behind a prefix that it knows of, or not.
        ("https://hog.example:8443/posthog/api/x/?a=1", OWN, "/api/x/?a=1"),
        ("http://hog.example:8000/api/x/?a=1", OWN, "/api/x/?a=1"),
        ("https://hog.example/api/posthog/api/x/", OWN, "/api/posthog/api/x/"),
        ("http://[::1]:9/api/x/", "http://[::1]:8000", "/api/x/"),
        ("http://[0:0:0:0:0:0:0:1]/api/x/", "http://[::1]:8000", None),
        # All of the query, and no fragment.
        ("/api/x/?a=1&a=2&b=&c#there", HOST, "/api/x/?a=1&a=2&b=&c"),
        ("/api/x/?next=https://evil.example/", HOST, "/api/x/?next=https://evil.example/"),
        # Elsewhere.
        ("https://evil.example/api/x/", HOST, None),
        ("//evil.example/api/x/", HOST, None),
        ("https://us.posthog.com.evil.example/api/x/", HOST, None),
        ("https://us.posthog.com@evil.example/api/x/", HOST, None),
        ("https://evil.example#@us.posthog.com/api/x/", HOST, None),
        ("https://evil.example?@us.posthog.com/api/x/", HOST, None),
        ("https://eu.posthog.com/api/x/", HOST, None),
        ("https://posthog.com/api/x/", HOST, None),
        ("https://hog.example.evil.example/posthog/api/x/", OWN, None),
        ("http://[::2]/api/x/", "http://[::1]:8000", None),
        ("http://localhost/api/x/", "http://127.0.0.1", None),
        # For no list.
        ("https://us.posthog.com/", HOST, None),
        ("https://us.posthog.com/login?next=/api/x/", HOST, None),
        ("https://hog.example/posthog/x/", OWN, None),
        ("https://us.posthog.com//evil.example/api/", HOST, None),
        ("ftp://us.posthog.com/api/x/", HOST, None),
        ("file:///api/x/", HOST, None),
        ("data:application/json,{}", HOST, None),
        # No URLs.
        ("http://[::1", HOST, None),
        ("https://us.posthog.com:x/api/x/", HOST, None),
        ("https://us.posthog.com:99999/api/x/", HOST, None),
        ("https://us.posthog.com/api/\ud800", HOST, None),
        ("https://us.posthog.com/api/x/?\x00", HOST, None),
        ("https://us.posthog.com/api/" + 70_000 * "x", HOST, None),
    ],
    ids=lambda it: str(it)[:60].encode("ascii", "backslashreplace").decode(),
)  # fmt: skip
def test_where_a_link_leads(link: str, host: str, followed: str | None) -> None:
    if followed is None:
        with pytest.raises(Elsewhere, match="its link to the next page is"):
            following(link, ASKED, host)
    else:
        assert following(link, ASKED, host) == followed


# Pieces of URLs, also those that parsers read differently.
hosts = st.sampled_from(
    [
        "us.posthog.com", "US.posthog.com", "us.posthog.com.", "app.posthog.com", EVIL, f"us.posthog.com.{EVIL}", "[::1]",
        f"us.posthog.com@{EVIL}", f"{EVIL}@us.posthog.com", f"us.posthog.com\\@{EVIL}", f"{EVIL}\\@us.posthog.com", f"{EVIL}#us.posthog.com",
        f"{EVIL}?us.posthog.com", f"us.posthog.com%2F@{EVIL}", f"us.posthog.com:80@{EVIL}", f"us.posthog.com\t.{EVIL}", "us。posthog。com",
        f"us.posthog.com,{EVIL}", f"us.posthog.com;{EVIL}", f"us.posthog.com%00.{EVIL}", "", "[::ffff:7f00:1]", "127.0.0.1", "2130706433",
        " us.posthog.com", f"us.posthog.com\n{EVIL}",
    ]
)  # fmt: skip
schemes = st.sampled_from(
    ["https://", "http://", "//", "///", "\\\\", "/\\", "https:", "https:/", "https:\\\\", "HTTPS://", "ftp://", "javascript:", "", " //", "\t//", "http://\x00"]
)  # fmt: skip
ports = st.sampled_from(["", ":443", ":80", ":0", ":", ":99999", ":x", ":8000"])
paths = st.sampled_from(
    ["/api/x/", f"//{EVIL}/api/", f"/api//{EVIL}/", f"/\\{EVIL}/api/", f"/api/../../{EVIL}/", "/api/%2e%2e/x", "", "/", f"/api/@{EVIL}", f"/api/http://{EVIL}/", f"/api\\@{EVIL}/", "/api/\r\nHost: evil", "/api/{x}/", "/api/é/", "/api/x y/"]
)  # fmt: skip
queries = st.sampled_from(
    ["", "?a=1", f"?//{EVIL}", f"?@{EVIL}", f"#{EVIL}", "?a={b}", "?a=%00", "?\\", "? "]
)
links = st.one_of(
    st.builds(lambda *parts: "".join(parts), schemes, hosts, ports, paths, queries),
    st.builds(lambda *parts: "".join(parts), paths, queries),
    st.text(st.sampled_from("/\\:@?#.%&=[]{} \t\r\n\x00\x7f\ud800aé0"), max_size=30),
    st.text(st.sampled_from("/\\:@?#.%"), max_size=6).map(lambda text: f"{text}{EVIL}/api/"),
)
QUICK = settings(deadline=None, max_examples=400, suppress_health_check=list(HealthCheck))


@QUICK
@given(link=links, host=st.sampled_from([HOST, OWN, "http://[::1]:8000"]))
def test_what_is_followed_is_a_path_of_the_api(link: str, host: str) -> None:
    try:
        found = following(link, ASKED, host)
    except Elsewhere:
        return
    assert found.startswith("/api/")
    assert not any(ord(c) < 32 or ord(c) == 127 for c in found)
    url = httpx.URL(f"{host}{found}")
    assert (url.host, url.scheme, url.port) == (
        httpx.URL(host).host, httpx.URL(host).scheme, httpx.URL(host).port
    )  # fmt: skip
    assert url.userinfo == b""


@QUICK
@given(link=links)
@example(link=f"{HOST}/api/x/")
@pytest.mark.parametrize("host", [HOST, OWN, "http://[::1]:8000"])
def test_the_key_goes_to_the_configured_host_alone(host: str, link: str) -> None:
    asked: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        following = link if len(asked) == 1 else None
        page = json.dumps({"results": [{"id": len(asked)}], "next": following})
        return httpx.Response(200, content=page, headers={"content-type": "application/json"})

    with PostHog(KEY, 7, host=host, transport=httpx.MockTransport(answer)) as posthog:
        try:
            found: list[Any] = list(posthog.feature_flags.list())
        except hogkit.UnexpectedAnswer:
            found = [1]
    assert len(found) == len(asked) <= 2
    base, prefix = httpx.URL(host), urlsplit(host).path
    for request in asked:
        assert (request.url.host, request.url.port, request.url.scheme) == (base.host, base.port, base.scheme)  # fmt: skip
        assert request.headers["host"] == base.netloc.decode()
        assert request.url.raw_path.startswith(f"{prefix}/".encode())
