"""What becomes of a try of a call, and the calls that are tried."""

from __future__ import annotations

import json
from datetime import timedelta
from email.utils import format_datetime

import httpx
from attrs import frozen
from clock import AT
from hogkit.access import Access
from hogkit.retry_after import LONGEST
from hypothesis import strategies as st
from stepping import ACCESS

PUBLIC = Access(host="https://ph.example", bearer=None, agent="a", secrets=())
API = "https://ph.example/api/projects/7"


@frozen
class Call:
    """One kind of request; `harmless` to repeat, as the issue lists them."""

    method: str
    url: str
    reads: bool = False
    harmless: bool = False
    ingest: bool = False

    @property
    def access(self) -> Access:
        return ACCESS if "/api/" in self.url else PUBLIC


GET = Call("GET", f"{API}/surveys/?limit=5", reads=True, harmless=True)
DELETE = Call("DELETE", f"{API}/surveys/1/", harmless=True)
QUERY = Call("POST", f"{API}/query/", reads=True, harmless=True)
CREATE = Call("POST", f"{API}/surveys/")
V1 = Call("POST", "https://ph.example/i/v1/analytics/events", harmless=True, ingest=True)
FLAGS = Call("POST", "https://ph.example/flags/?v=2", reads=True, harmless=True)
CALLS = [
    GET, DELETE, QUERY, CREATE, V1, FLAGS,
    Call("HEAD", f"{API}/surveys/", reads=True, harmless=True),
    Call("PUT", f"{API}/surveys/1/", harmless=True),
    Call("PATCH", f"{API}/surveys/1/"),
    Call("POST", "https://ph.example/i/v0/e/", harmless=True, ingest=True),
    Call("POST", "https://ph.example/batch/", harmless=True, ingest=True),
]  # fmt: skip


# What becomes of a try.


@frozen
class Told:
    """An answer with an error status, and what it asks to wait."""

    status: int
    code: str = "error"
    ours: bool = True  # PostHog's own form, and no page
    heavy: bool = False
    header: str | None = None
    words: str = ""
    asked: float | None = None

    def response(self) -> httpx.Response:
        detail = f"{'under heavy load. ' if self.heavy else ''}{self.words}"
        body = {"type": "server_error", "code": self.code, "detail": detail, "attr": None}
        content = json.dumps(body) if self.ours else f"<html><title>{detail}</title></html>"
        headers = {"content-type": "application/json" if self.ours else "text/html"}
        answer = httpx.Response(self.status, headers=headers, content=content)
        if self.header is not None:
            answer.headers = httpx.Headers(
                [*answer.headers.raw, (b"retry-after", self.header.encode("latin-1"))]
            )
        return answer


Outcome = Told | type[httpx.RequestError] | int
BEFORE = [httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError]
AFTER = [
    httpx.ReadTimeout, httpx.WriteTimeout, httpx.ReadError, httpx.WriteError, httpx.CloseError,
    httpx.RemoteProtocolError, httpx.DecodingError,
]  # fmt: skip
HOPELESS = [httpx.UnsupportedProtocol, httpx.LocalProtocolError]
HOSTILE = [
    ("nan", None), ("inf", LONGEST), ("-inf", None), ("-5", 0.0), ("1e400", LONGEST), ("soon", None),
    ("9" * 400, LONGEST), ("-" + "9" * 400, None), ("Fri, 31 Dec 100000 23:59:59 GMT", None),
    ("Fri, 31 Dec 9999 23:59:59 GMT", LONGEST), ("Mon, 30 Mar 2020 00:00:00 GMT", 0.0), ("", None),
    ("1_000", None), ("\xb9\xb2", None), ("," * 400, None),
]  # fmt: skip


def dated(seconds: int) -> tuple[str, float]:
    return format_datetime(AT + timedelta(seconds=seconds), usegmt=True), float(seconds)


WAITS: st.SearchStrategy[tuple[str | None, float | None]] = st.one_of(
    st.none().map(lambda _: (None, None)),
    st.integers(0, 90).map(lambda n: (str(n), float(n))),
    st.integers(0, 100_000).map(lambda n: (str(n), float(n))),
    st.integers(0, 90).map(dated),
    st.sampled_from(HOSTILE),
)
STATUSES = [400, 402, 404, 408, 409, 422, 429, 429, 429, 500, 500, 501, 502, 503, 503, 503, 504, 512, 513, 520, 524]  # fmt: skip
CODES = [
    "error",
    "not_found",
    "throttled",
    "too_many_bytes",
    "api_queries_budget_exceeded",
    "clickhouse_timeout",
]


@st.composite
def refusals(draw: st.DrawFn) -> Told:
    status = draw(st.sampled_from(STATUSES))
    header, asked = draw(WAITS)
    seconds = draw(st.none() | st.integers(0, 90))
    ours = status in (400, 402, 404, 409, 422) or draw(st.booleans())
    if asked is None and seconds is not None and (status == 429 or (status == 503 and ours)):
        asked = float(seconds)
    return Told(
        status,
        code=draw(st.sampled_from(CODES)),
        ours=ours,
        heavy=draw(st.booleans()),
        header=header,
        words="" if seconds is None else f"Expected available in {seconds} seconds.",
        asked=asked,
    )


OUTCOMES = st.lists(
    refusals() | st.sampled_from([*BEFORE, *AFTER, *HOPELESS]) | st.sampled_from([200, 204]),
    min_size=1, max_size=8,
)  # fmt: skip
