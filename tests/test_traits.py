"""What a request is: whether it reads, may be repeated, and which rate limit counts it."""

from __future__ import annotations

import httpx
import pytest
from hogkit.traits import traits
from request_kinds import PUBLIC, REQUESTS, of


@pytest.mark.parametrize("name", REQUESTS)
def test_what_a_request_is(name: str) -> None:
    kind, what = REQUESTS[name][0], of(name)
    assert (what.reads, what.harmless, what.ingest) == (
        kind == "read", kind != "write", kind == "ingest",
    )  # fmt: skip
    assert (what.query, what.flags) == (name == "query", name == "flags")
    assert (what.rate_class is None) == (name in PUBLIC)
    assert what.project == ("7" if name == "query" else None)


@pytest.mark.parametrize(
    ("path", "private", "harmless"),
    [
        ("/api/projects/7/query", True, True),
        ("/posthog/api/projects/7/query/", True, True),
        ("/api/projects/7/query/upgrade/", True, False),
        ("/api/projects/7/insights/", True, False),
        ("/api/projects/7/feature_flags/", True, False),
        ("/api/projects/7/batch/", True, False),  # ingest is on public endpoints only
        ("/api/projects/7/e/", True, False),
        ("/e", False, True),
        ("/capture", False, True),
        ("/track/", False, True),
        ("/engage/", False, True),
        ("/i/v0/e", False, True),
        ("/batch", False, True),
        ("/flags", False, True),
        ("/somebatch/", False, False),
        ("/s/", False, False),
        ("/", False, False),
        ("", False, False),
    ],
)
def test_a_post_is_harmless_by_its_path(path: str, private: bool, harmless: bool) -> None:
    asked = httpx.Request("POST", f"https://ph.example{path}")
    assert traits(asked, private=private).harmless == harmless


@pytest.mark.parametrize(
    ("path", "project"),
    [
        ("/api/projects/7/query/", "7"),
        ("/api/environments/7/query", "7"),
        ("/posthog/api/environments/@current/query/", "@current"),
        ("/api/environments/7/endpoints/top/run/", "7"),
        ("/api/environments/7/insights/", None),
    ],
)
def test_a_query_is_one_of_its_project_s_under_either_name(path: str, project: str | None) -> None:
    what = traits(httpx.Request("POST", f"https://ph.example{path}"), private=True)
    assert what.project == project
    assert what.query == path.rstrip("/").endswith("query")


def test_an_operation_of_the_schema_says_its_rate_class() -> None:
    from hogkit_api.api.query.query_create import OPERATION

    asked = httpx.Request("GET", "https://ph.example/x", extensions={"operation": OPERATION})
    assert traits(asked, private=True).rate_class == "query"
    assert traits(asked, private=False).rate_class is None
