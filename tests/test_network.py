"""The way to a host: TLS, its certificates, and proxies."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import hogkit
import pytest
from answering import BOTH, KEY, ME, Ask, Host, asking, hosting, serving
from calling import unreachable
from certifying import certifying, securing
from hogkit import transport

hosts = pytest.fixture(name="hosts", scope="module")(hosting)
server = pytest.fixture(name="server")(serving)
ask = pytest.fixture(name="ask", params=BOTH)(asking)
certificate = pytest.fixture(name="certificate", scope="module")(certifying)
secure = pytest.fixture(name="secure", scope="module")(securing)


def proxies_of_the_environment(monkeypatch: pytest.MonkeyPatch, **set: str) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "REQUEST_METHOD"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    for name, value in set.items():
        monkeypatch.setenv(name, value)


@pytest.fixture
def _tls_anew() -> Iterator[None]:
    """Certificates are read once a process; a test that names others wants them read again."""
    transport.tls.cache_clear()
    yield
    transport.tls.cache_clear()


@pytest.mark.usefixtures("_tls_anew")
def test_a_certificate_of_an_unknown_authority_is_unreachable_and_one_that_was_named_is_trusted(
    secure: Host, certificate: Path, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask.options["host"] = secure.url
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    said = "its TLS certificate is not trusted; for an authority of your own set SSL_CERT_FILE"
    assert unreachable(ask).reason == said
    secure.forget()
    secure.will_answer(200, ME)
    transport.tls.cache_clear()
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    assert ask("whoami").email == ME["email"]
    secure.forget()


@pytest.mark.usefixtures("_tls_anew")
@pytest.mark.parametrize("content", [None, b"", b"no certificate"])
def test_a_wrong_file_of_certificates_is_a_mistake_of_configuration(
    server: Host, ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes | None
) -> None:
    path = tmp_path / "ca.pem"
    if content is not None:
        path.write_bytes(content)
    monkeypatch.setenv("SSL_CERT_FILE", str(path))
    transport.tls.cache_clear()
    with pytest.raises(
        hogkit.ConfigurationError, match="SSL_CERT_FILE or SSL_CERT_DIR cannot be read"
    ):
        ask("whoami")
    assert server.connections == 0


def test_a_proxy_of_the_environment_is_asked(
    server: Host, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    proxies_of_the_environment(monkeypatch, HTTP_PROXY=server.url)
    ask.options["host"] = "http://ph.example"
    server.will_answer(200, ME)
    assert ask("whoami").email == ME["email"]
    assert server.asked[0].target == "http://ph.example/api/users/%40me/"
    assert server.asked[0].headers["host"] == "ph.example"


@pytest.mark.parametrize("name", ["HTTPS_PROXY", "https_proxy", "ALL_PROXY"])
def test_a_proxy_is_asked_for_a_tunnel_and_does_not_see_the_key(
    server: Host, ask: Ask, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    proxies_of_the_environment(monkeypatch, **{name: server.url.replace("//", "//me:pw@")})
    ask.options["host"] = "eu"
    server.will_answer(403, "no")
    error = unreachable(ask)
    assert error.host == "https://eu.posthog.com"
    [asked] = server.asked
    assert (asked.method, asked.target) == ("CONNECT", "eu.posthog.com:443")
    assert asked.headers["proxy-authorization"].startswith("Basic ")
    assert KEY not in f"{asked}"
    assert "pw" not in str(error)


@pytest.mark.parametrize(
    ("host", "environment", "found"),
    [
        ("https://ph.example", {"HTTPS_PROXY": "http://p:1", "HTTP_PROXY": "http://p:2", "ALL_PROXY": "http://p:3"}, "http://p:1"),
        ("http://ph.example", {"HTTPS_PROXY": "http://p:1", "HTTP_PROXY": "http://p:2", "ALL_PROXY": "http://p:3"}, "http://p:2"),
        ("https://ph.example", {"HTTP_PROXY": "http://p:2", "ALL_PROXY": "http://p:3"}, "http://p:3"),
        ("https://ph.example", {"HTTP_PROXY": "http://p:2"}, None),
        ("https://ph.example", {"https_proxy": "http://p:1"}, "http://p:1"),
        ("https://ph.example", {"HTTPS_PROXY": ""}, None),
        ("https://ph.example", {"HTTPS_PROXY": "http://p:1", "NO_PROXY": "*"}, None),
        ("https://ph.example", {"HTTPS_PROXY": "http://p:1", "NO_PROXY": "x.example, ph.example"}, None),
        ("https://ph.example", {"HTTPS_PROXY": "http://p:1", "no_proxy": ".example"}, None),
        ("https://ph.example:8000", {"HTTPS_PROXY": "http://p:1", "NO_PROXY": "ph.example"}, None),
        ("https://ph.example:8000", {"HTTPS_PROXY": "http://p:1", "NO_PROXY": "ph.example:8000"}, None),
        ("https://ph.example:8000", {"HTTPS_PROXY": "http://p:1", "NO_PROXY": "ph.example:9000"}, "http://p:1"),
        ("https://notph.example", {"HTTPS_PROXY": "http://p:1", "NO_PROXY": "ph.example"}, "http://p:1"),
        ("http://127.0.0.1:8000", {"HTTP_PROXY": "http://p:2"}, None),
        ("http://[::1]:8000", {"HTTP_PROXY": "http://p:2"}, None),
        ("http://localhost:8000", {"ALL_PROXY": "http://p:3"}, None),
    ],
)  # fmt: skip
def test_the_proxy_for_a_host(
    monkeypatch: pytest.MonkeyPatch, host: str, environment: dict[str, str], found: str | None
) -> None:
    proxies_of_the_environment(monkeypatch, **environment)
    proxy = transport.proxy(host)
    assert (proxy and str(proxy.url)) == found


def test_a_proxy_without_a_scheme_is_one_all_the_same(
    server: Host, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    proxies_of_the_environment(monkeypatch, HTTP_PROXY=server.url.removeprefix("http://"))
    ask.options["host"] = "http://ph.example"
    server.will_answer(200, ME)
    assert ask("whoami").email == ME["email"]


@pytest.mark.parametrize("url", ["http://[::1", "ftp://proxy.example", "socks9://proxy.example"])
def test_a_proxy_that_cannot_be_is_a_mistake_of_configuration(
    ask: Ask, monkeypatch: pytest.MonkeyPatch, url: str
) -> None:
    proxies_of_the_environment(monkeypatch, HTTP_PROXY=url)
    ask.options["host"] = "http://ph.example"
    with pytest.raises(hogkit.ConfigurationError, match=r"(?i)proxy"):
        ask("whoami")
