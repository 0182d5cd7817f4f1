"""Fetch a schema over HTTP: few hosts may see the key, and nothing may take for ever.

PostHog may serve its schema without a login, so the key is kept back until a host asks for one,
and then only a host is answered that the key can be meant for.
"""

import contextlib
import re
import socket
import ssl
import threading
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

import httpx

from .document import MAX_BYTES, Refused, digest, gunzip, load

REGIONS = {"us": "https://us.posthog.com", "eu": "https://eu.posthog.com"}
SCHEMA_PATH = "/api/schema/?format=json"
KEYS = ("POSTHOG_PERSONAL_API_KEY", "POSTHOG_API_KEY")

# Seconds. A read limit starts anew with each byte, so the whole has a limit of its own.
CONNECT_LIMIT, READ_LIMIT, WHOLE_LIMIT = 10.0, 60.0, 300.0
MAX_REDIRECTS = 5

_HEADERS = {
    "Accept": "application/vnd.oai.openapi+json, application/json, */*;q=0.1",
    "Accept-Encoding": "gzip",
    "User-Agent": "hogkit-pull-schema",
}

Progress: TypeAlias = Callable[[int, int], None]
_VISIBLE = re.compile(r"[!-~]{1,500}")


@dataclass(frozen=True)
class Fetched:
    """What a host sent.

    Attributes:
        data: The bytes as they came, maybe gzipped on the way; None: nothing has changed.
        sha256: Of the bytes before that gzip, whose output may differ from time to time.
        etag: What to send with the next request to be told that nothing has changed.
    """

    data: bytes | None
    sha256: str = ""
    etag: str | None = None


def fetch(
    source: str,
    *,
    environment: Mapping[str, str],
    progress: Progress,
    etag: str | None = None,
    limit: float = WHOLE_LIMIT,
) -> Fetched:
    """Download what `source` names: us, eu, or an http(s) URL.

    A personal key goes out only after a 401 or 403, only to us, eu or the origin of
    POSTHOG_HOST, and never past a redirect to another origin. A URL without a path is a host.

    Args:
        environment: May hold POSTHOG_HOST and the KEYS.
        progress: Called with the bytes so far and the bytes to come in all, 0 if unknown.
        etag: Of the copy at hand, to get a Fetched without data if it is still good.
        limit: Seconds for everything but the name look-up, however slowly it drips.

    Raises:
        Refused: There is no usable answer of at most MAX_BYTES. It never holds the key.
    """
    visit, deadline = _Visit(address(source), environment, etag), _Deadline(limit)
    try:
        with deadline:
            return _travel(visit, deadline, progress)
    except (Refused, httpx.HTTPError) as error:
        why = deadline.message if deadline.expired else _fault(error)
    raise Refused(f"{visit.url.host}: {why}")


def address(source: str) -> httpx.URL:
    """Return the URL to ask; Refused for neither us nor eu nor an http(s) URL with a host."""
    url = _web(REGIONS.get(source, source))
    if url is None:
        raise Refused("SOURCE is no URL that can be asked: it needs http(s):// and a host")
    return url if url.path.strip("/") else url.join(SCHEMA_PATH)


def public_name(source: str) -> str:
    """Return the URL of `source` without what may be secret: user, password, query, fragment."""
    url = address(source)
    query = "?format=json" if url.params.get("format") == "json" else ""
    return f"{url.scheme}://{url.netloc.decode()}{url.raw_path.decode().partition('?')[0]}{query}"


def personal_key(environment: Mapping[str, str]) -> str | None:
    """Return the first of KEYS that is set, or None.

    Raises:
        Refused: It is a project token, or no header can carry it.
    """
    name = next((name for name in KEYS if environment.get(name, "").strip()), None)
    if name is None:
        return None
    key = environment[name].strip()
    if key.startswith("phc_"):
        raise Refused(f"{name} is a project token (phc_); a personal key (phx_) is needed")
    if not _VISIBLE.fullmatch(key):
        raise Refused(f"{name} has characters that no key has; copy it again")
    return key


def _web(text: str, base: httpx.URL | None = None) -> httpx.URL | None:
    with contextlib.suppress(httpx.InvalidURL, ValueError):
        url = base.join(text) if base else httpx.URL(text)
        if url.scheme in ("http", "https") and url.host:
            return url
    return None


def _origin(url: httpx.URL) -> tuple[str, str, int | None]:
    return (url.scheme, url.host, url.port)


class _Visit:
    """Where to ask next, and whether that place may see the key."""

    def __init__(self, url: httpx.URL, environment: Mapping[str, str], etag: str | None) -> None:
        self.url = url.copy_with(userinfo=b"")
        self.etag = etag if etag and _VISIBLE.fullmatch(etag) else None
        self.key: str | None = None
        self._home = _origin(url)
        hosts = (*REGIONS.values(), environment.get("POSTHOG_HOST", ""))
        self._trusted = self._home in {_origin(own) for host in hosts if (own := _web(host))}
        self._authorization = f"Basic {b64encode(url.userinfo).decode()}" if url.userinfo else None
        self._environment = environment
        self._redirects = 0

    def headers(self) -> dict[str, str]:
        own = {"Authorization": self._authorization, "If-None-Match": self.etag}
        return _HEADERS | {name: value for name, value in own.items() if value}

    def follow(self, location: str) -> None:
        self._redirects += 1
        if self._redirects > MAX_REDIRECTS:
            raise Refused(f"more than {MAX_REDIRECTS} redirects; give the final URL")
        self.url = next_stop(self.url, location)
        if _origin(self.url) != self._home:
            self._trusted, self._authorization, self.etag = False, None, None

    def sign(self) -> bool:
        """Add the key for the next request; False if it may not, or did not help."""
        if self._authorization or not self._trusted:
            return False
        self.key = personal_key(self._environment)
        self._authorization = f"Bearer {self.key}" if self.key else None
        return self.key is not None

    def complaint(self, status: int, body: bytes) -> str:
        """Say what an answer other than 200 says, and what to do about it."""
        shown = body.replace(self.key.encode(), b"[key]") if self.key else body
        said = f"HTTP {status} with a schema"
        try:
            load(shown, f"HTTP {status}")
        except Refused as why:
            said = str(why)
        return f"{said}; {self._advice()}" if status in (401, 403) else said

    def _advice(self) -> str:
        if self._authorization:
            return "the key or password that was sent is not accepted"
        if self._trusted:
            return f"set {KEYS[0]} to a personal key (phx_)"
        return "the key only goes to us, eu and the host in POSTHOG_HOST, and past no redirect"


def next_stop(url: httpx.URL, location: str) -> httpx.URL:
    """Return where a redirect leads; Refused if from https to http, or out of the web."""
    target = _web(location, base=url)
    if target is None:
        raise Refused("redirects to something that is no http(s) URL")
    if url.scheme == "https" and target.scheme == "http":
        raise Refused("redirects from https to http, where all can read along")
    return target.copy_with(userinfo=b"")


class _Deadline:
    """Ends the download in time. Between chunks it is asked; within one it cuts the connection."""

    def __init__(self, limit: float) -> None:
        self.expired = False
        self.message = f"took longer than {limit:g} s; try again"
        self._socket: socket.socket | None = None
        self._timer = threading.Timer(limit, self._cut)
        self._timer.daemon = True

    def __enter__(self) -> "_Deadline":
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        self._timer.join()

    def check(self) -> None:
        if self.expired:
            raise Refused(self.message)

    def watch(self, event: str, info: Mapping[str, Any]) -> None:
        """Remember the connection: a trace hook, see httpcore's request extensions."""
        if event in ("connection.connect_tcp.complete", "connection.start_tls.complete"):
            self._socket = info["return_value"].get_extra_info("socket")
            self.check()

    def _cut(self) -> None:
        self.expired = True
        if self._socket is not None:
            with contextlib.suppress(OSError):
                # The plain method: that of a TLS socket takes away state in use by the reader.
                socket.socket.shutdown(self._socket, socket.SHUT_RDWR)


def _travel(visit: _Visit, deadline: _Deadline, progress: Progress) -> Fetched:
    watch = {"trace": deadline.watch}
    with _client(visit.url) as client:
        while True:
            with client.stream("GET", visit.url, headers=visit.headers(), extensions=watch) as came:
                if came.has_redirect_location:
                    visit.follow(came.headers["location"])
                elif came.status_code not in (401, 403) or not visit.sign():
                    return _received(came, visit, deadline, progress)


def _client(url: httpx.URL) -> httpx.Client:
    timeout = httpx.Timeout(READ_LIMIT, connect=CONNECT_LIMIT)
    here = url.host in ("localhost", "::1") or url.host.startswith("127.")
    try:
        return httpx.Client(
            timeout=timeout, trust_env=not here
        )  # no proxy leads back to this machine
    except (httpx.InvalidURL, ValueError, ImportError, OSError):
        raise Refused("the environment names a proxy or certificates of no use") from None


def _received(
    response: httpx.Response, visit: _Visit, deadline: _Deadline, progress: Progress
) -> Fetched:
    if response.status_code == 304 and visit.etag:
        return Fetched(None)
    encoding = response.headers.get("content-encoding", "identity")
    if encoding not in ("gzip", "identity"):
        raise Refused("sends a compression that was not asked for")
    data = b"".join(_parts(response, deadline, progress))
    plain = gunzip(data) if encoding == "gzip" and data else data
    if response.status_code != 200:
        raise Refused(visit.complaint(response.status_code, plain))
    if visit.key and visit.key.encode() in plain:
        raise Refused("repeats the key in its answer, which is therefore not kept")
    etag = response.headers.get("etag", "")
    return Fetched(data, digest(plain), etag if _VISIBLE.fullmatch(etag) else None)


def _parts(response: httpx.Response, deadline: _Deadline, progress: Progress) -> Iterator[bytes]:
    length = response.headers.get("content-length", "")
    total = int(length) if length.isdecimal() else 0
    size = 0
    for part in response.iter_raw():
        deadline.check()
        size += len(part)
        if max(size, total) > MAX_BYTES:
            raise Refused(f"sends more than {MAX_BYTES >> 20} MiB: not the API schema")
        progress(size, total)
        yield part
    deadline.check()


_FAULTS: tuple[tuple[type[BaseException], str], ...] = (
    (socket.gaierror, "no such host, or no name service"),
    (ssl.SSLCertVerificationError, "its TLS certificate is not trusted"),
    (ssl.SSLError, "no TLS connection is possible; is it an http:// host?"),
    (ConnectionRefusedError, "refuses the connection; is the port right?"),
    (httpx.ConnectTimeout, f"no connection within {CONNECT_LIMIT:g} s"),
    (httpx.TimeoutException, f"silent for {READ_LIMIT:g} s"),
    (httpx.ProxyError, "the proxy of the environment does not let it through"),
    (httpx.ConnectError, "cannot be reached"),
    (httpx.HTTPError, "broke off, or does not speak HTTP; try again"),
)


def _fault(error: BaseException) -> str:
    if isinstance(error, Refused):
        return str(error)
    causes = [error]
    while (cause := causes[-1].__cause__ or causes[-1].__context__) is not None:
        causes.append(cause)
    return next(said for kind, said in _FAULTS if any(isinstance(c, kind) for c in causes))
