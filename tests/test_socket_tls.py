"""Faults of TLS at the socket: certificates, handshakes, and what breaks under it."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import evolve
from breaking import Breaking, Fault
from certifying import CURVE, NAME, openssl
from driving import (
    BACKOFF,
    KINDS,
    QUERY,
    TRIES,
    Call,
    Driver,
    a_read_and_a_write,
    driving,
    every_call,
    hosting,
    lasting,
    serving,
)
from fault_tables import CUT, WELL, table, well_again
from hogkit import transport

breaking = pytest.fixture(name="breaking", scope="module")(hosting)
server = pytest.fixture(name="server")(serving)
driver = pytest.fixture(name="driver", params=KINDS)(driving)


def _certificate(folder: Path, days: str) -> Path:
    """A key and a certificate of its own; with no days, one that has expired."""
    key, asked, made = (folder / name for name in ("key.pem", "asked.pem", "made.pem"))
    openssl("req", *CURVE, *NAME, "-keyout", key, "-out", asked)
    openssl("x509", "-req", "-in", asked, "-signkey", key, "-days", days, "-copy_extensions", "copy", "-out", made)  # fmt: skip
    made.write_bytes(made.read_bytes() + key.read_bytes())
    return made


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    days = {"good": "2", "expired": "-1"}
    return {name: _certificate(tmp_path_factory.mktemp(name), days[name]) for name in days}


@pytest.fixture
def secure(
    server: Breaking, certificates: dict[str, Path], request: pytest.FixtureRequest
) -> Iterator[Breaking]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificates[getattr(request, "param", "good")])
    host = Breaking(context)
    host.will(WELL)
    yield host
    host.close()


@pytest.fixture
def trusted(certificates: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Both certificates, as of an authority that is trusted."""
    both = certificates["good"].with_name("both.pem")
    both.write_bytes(b"".join(path.read_bytes() for path in certificates.values()))
    monkeypatch.setenv("SSL_CERT_FILE", str(both))
    transport.tls.cache_clear()
    yield
    transport.tls.cache_clear()


def _not_trusted(secure: Breaking, driver: Driver, call: Call) -> None:
    driver.options["host"] = secure.url
    error = driver.fails(call)
    assert (error.reached, error.tries, secure.accepted) == (False, 1, 1)
    assert error.reason.startswith("its TLS certificate is not trusted")
    assert driver.settled(secure)
    assert secure.seen == {}


@every_call
def test_a_self_signed_certificate_is_tried_once(
    secure: Breaking, driver: Driver, call: Call
) -> None:
    _not_trusted(secure, driver, call)


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize("secure", ["expired"], indirect=True)
@a_read_and_a_write
def test_an_expired_certificate_is_tried_once(secure: Breaking, driver: Driver, call: Call) -> None:
    _not_trusted(secure, driver, call)


@a_read_and_a_write
def test_tls_to_a_server_that_speaks_none(server: Breaking, driver: Driver, call: Call) -> None:
    driver.options["host"] = server.url.replace("http:", "https:")
    server.will(Fault(b"HTTP/1.1 400 Bad Request\r\n\r\n", reads="some"))
    error = driver.fails(call)
    assert (error.reached, error.tries, server.accepted) == (False, TRIES, TRIES)
    assert error.reason == "it does not speak TLS there; is it http:// rather than https://?"
    assert driver.settled(server)


@a_read_and_a_write
def test_no_tls_to_a_server_that_speaks_it(secure: Breaking, driver: Driver, call: Call) -> None:
    driver.options["host"] = secure.url.replace("https:", "http:")
    error = driver.fails(call)
    assert error.tries == secure.accepted == call.tries(error)
    assert error.reached
    assert driver.settled(secure)


@a_read_and_a_write
def test_a_handshake_without_end(server: Breaking, driver: Driver, call: Call) -> None:
    driver.options |= {"host": server.url.replace("http:", "https:"), "timeout": 0.1, "backoff": evolve(BACKOFF, tries=2)}  # fmt: skip
    server.will(Fault(reads="some", ends="silent"))
    with lasting(0.2, 0.2):
        error = driver.fails(call)
    assert (error.reached, error.tries, server.accepted) == (False, 2, 2)
    assert driver.settled(server)


@pytest.mark.usefixtures("trusted")
@table({name: CUT[name] for name in CUT if name.endswith((" after the request", "in the body"))})
@a_read_and_a_write
def test_what_breaks_under_tls(secure: Breaking, driver: Driver, fault: Fault, call: Call) -> None:
    driver.options["host"] = secure.url
    secure.will(WELL, fault)
    driver.do(QUERY)
    error = driver.fails(call)
    assert error.tries == secure.seen[call.seen] == call.tries(error)
    assert error.reached
    well_again(secure, driver, call)
    driver.close(secure)
