"""What any copy of hogkit must be able to do: `python tests/smoke_set.py PACKAGE HOST [PART …]`.

PACKAGE is imported by that name (`hogkit`, `third_party.hogkit`), nothing else of the repository is; HOST is a sandbox, as
`tests/smoke_server.py` starts one. Both clients do each part, all if none is named. Exit code 0, or 1 with what failed.
"""

from __future__ import annotations

import asyncio
import inspect
import json
import sys
import tempfile
import traceback
from collections.abc import Callable, Coroutine
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from uuid import uuid4

KEY, TOKEN = "phx_sandbox_personal_key", "phc_sandbox_project_token"
PACKAGES = ("hogkit", "hogkit_api")  # what else could be imported by mistake


class Smoke:
    """One client of one copy, and how many checks have held with it.

    Attributes:
        package: The copy, as it was imported.
        posthog: A `PostHog` or an `AsyncPostHog`.
    """

    def __init__(self, package: Any, posthog: Any) -> None:
        self.package, self.posthog = package, posthog
        self.held = 0

    def check(self, told: bool, what: object) -> None:
        if not told:
            raise AssertionError(f"not so: {what}")
        self.held += 1

    async def of(self, given: Any) -> Any:
        """What a call gives back, of either client."""
        return await given if inspect.isawaitable(given) else given

    async def rows(self, given: Any) -> list[Any]:
        if hasattr(given, "__aiter__"):
            return [row async for row in given]
        return list(given)

    async def fails(self, error: str, call: Callable[[], Any]) -> None:
        """That a call ends with this error of the copy's own."""
        try:
            await self.of(call())
        except getattr(self.package, error) as caught:
            self.check(type(caught).__name__ == error, caught)
        else:
            self.check(False, f"{error} is raised")


async def feature_flags(smoke: Smoke) -> None:
    flags, key = smoke.posthog.feature_flags, f"smoke-{uuid4()}"
    made = await smoke.of(flags.create(key=key, name="Smoke", rollout=25))
    smoke.check((made.key, made.active) == (key, True), made)
    found = await smoke.rows(flags.list(search=key))
    smoke.check([flag.id for flag in found] == [made.id], "the list is narrowed by a search")
    smoke.check((await smoke.of(flags.get(key=key))).id == made.id, "a flag is found by its key")
    changed = await smoke.of(flags.update(made.id, active=False, rollout=75))
    smoke.check(changed.active is False, changed)
    smoke.check(changed.filters["groups"][0]["rollout_percentage"] == 75, changed)
    await smoke.of(flags.delete(made.id))
    smoke.check(not await smoke.rows(flags.list(search=key)), "a deleted flag is not listed")
    await smoke.fails("NotFound", lambda: flags.get(999_999))
    await smoke.fails("InvalidArgument", lambda: flags.create(keey="a"))


async def persons(smoke: Smoke) -> None:
    known = smoke.posthog.persons
    ada = await smoke.of(known.get(distinct_id="ada"))
    smoke.check(ada.properties["email"] == "ada@example.com", ada)
    smoke.check((await smoke.of(known.get(ada.id))).uuid == ada.uuid, "a person has a number")
    found = await smoke.rows(known.list(search="grace@example.com"))
    smoke.check([one.name for one in found] == ["grace@example.com"], found)
    paged = await smoke.rows(known.list(page_size=2, limit=5))
    smoke.check(len({one.uuid for one in paged}) == 5, "a list goes over pages")


async def insights(smoke: Smoke) -> None:
    known = smoke.posthog.insights
    first = (await smoke.rows(known.list(search="country")))[0]
    smoke.check(first.name == "Pageviews by country", first)
    again = await smoke.of(known.get(short_id=first.short_id))
    smoke.check(len(again.table().rows) == 3, "an insight is a table")


async def query(smoke: Smoke) -> None:
    ask = smoke.posthog.query
    result = await smoke.of(ask("SELECT {text} AS text, 2 AS n", values={"text": "it's"}))
    smoke.check((result.columns, result.rows) == (("text", "n"), [("it's", 2)]), result.rows)
    counted = "SELECT event, count() AS n FROM events GROUP BY event ORDER BY n DESC LIMIT 3"
    several = (await smoke.of(ask(counted))).dicts()
    smoke.check(several[0]["n"] >= several[-1]["n"] > 0, several)
    late = await smoke.of(ask("SELECT 3", refresh="force_async"))
    smoke.check(late.scalar() == 3, "a query is waited for")
    await smoke.fails("Rejected", lambda: ask("SELECT nothing FROM nowhere"))


async def events(smoke: Smoke) -> None:
    last = smoke.package.last
    whole = smoke.posthog.events(last("30d"), columns=("uuid", "timestamp"))
    rows = await smoke.rows(whole)
    smoke.check(len(rows) >= 300, "there are events")
    smoke.check(len({uuid for uuid, _ in rows}) == len(rows), "each comes once")
    rest = smoke.posthog.events(cursor=whole.cursor)
    smoke.check(not await smoke.rows(rest), "nothing comes after the last")


async def export(smoke: Smoke) -> None:
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "persons.jsonl"
        done = await smoke.of(smoke.posthog.export("persons", out))
        names = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
        smoke.check(done.rows == len(names) > 2, done)
        smoke.check((await smoke.of(smoke.posthog.verify_export(out))).ok, "the export is whole")


async def capture(smoke: Smoke) -> None:
    posthog, who = smoke.posthog, f"smoke-{uuid4()}"
    for number in range(3):
        await smoke.of(posthog.capture("smoke", who, {"number": number}))
    report = await smoke.of(posthog.flush(10.0))
    smoke.check((report.delivered, report.pending) == (3, 0), report)
    await smoke.of(posthog.capture_now("smoke", who))
    await smoke.fails("InvalidEvent", lambda: posthog.capture("", who))


async def flags(smoke: Smoke) -> None:
    found = await smoke.of(smoke.posthog.flags.evaluate("ada"))
    smoke.check(found.enabled("new-onboarding"), found)
    smoke.check(found.variant("checkout-copy") in ("control", "short"), found)
    known = await smoke.of(smoke.posthog.flags.definitions())
    smoke.check("staff-tools" in {flag["key"] for flag in known.flags}, "definitions are there")


async def api(smoke: Smoke) -> None:
    """Who asks, and one generated operation with its models."""
    posthog = smoke.posthog
    user = await smoke.of(posthog.whoami())
    smoke.check(user.email == "sandbox@example.com", user)
    module: Any = import_module(f"{smoke.package.__name__}._api").module
    listed = module("api.annotations.annotations_list")
    call = listed.asyncio if hasattr(posthog, "aclose") else listed.sync
    page = await smoke.of(call("1", client=posthog.api, limit=2))
    smoke.check(page.results[0].content == "Version 2 is out", page)
    smoke.check(type(page).from_dict(page.to_dict()) == page, "an answer is as it came")


PARTS: dict[str, Callable[[Smoke], Coroutine[Any, Any, None]]] = {
    part.__name__: part
    for part in (feature_flags, persons, insights, query, events, export, capture, flags, api)
}


def driven(work: Coroutine[Any, Any, int]) -> int:
    """What comes of a coroutine that waits for nothing: the blocking client needs no event loop."""
    try:
        work.send(None)
    except StopIteration as end:
        return int(end.value)
    raise RuntimeError("the blocking client gave back something to wait for")


async def blocking(package: Any, part: str, options: dict[str, Any]) -> int:
    with package.PostHog(**options) as posthog:
        smoke = Smoke(package, posthog)
        await PARTS[part](smoke)
    return smoke.held


async def awaited(package: Any, part: str, options: dict[str, Any]) -> int:
    async with package.AsyncPostHog(**options) as posthog:
        smoke = Smoke(package, posthog)
        await PARTS[part](smoke)
    return smoke.held


WAYS: dict[str, Callable[[Coroutine[Any, Any, int]], int]] = {
    "PostHog": driven,
    "AsyncPostHog": asyncio.run,
}


def run(package: Any, part: str, host: str) -> tuple[int, list[str]]:
    """How many checks of a part held, and what failed."""
    options: dict[str, Any] = {
        "api_key": KEY,
        "project_api_key": TOKEN,
        "project_id": 1,
        "host": host,
    }
    if part == "capture":
        options["delivery"] = package.Delivery(close_timeout=1.0)
    held = 0
    failed: list[str] = []
    for name, way in WAYS.items():
        work = blocking if name == "PostHog" else awaited
        try:
            held += way(work(package, part, options))
        except Exception as error:  # whatever it is, the other parts are tried as well
            at = traceback.extract_tb(error.__traceback__)
            line = next(frame.lineno for frame in reversed(at) if frame.filename == __file__)
            failed.append(f"{part} ({name}), line {line}: {type(error).__name__}: {error}")
    return held, failed


def strangers(package: str) -> list[str]:
    """Copies that were imported beside the one that was meant."""
    nested = hasattr(sys.modules[package], "__path__") and find_spec(f"{package}.hogkit_api")
    own = {package} if nested else {package, "hogkit_api"}
    return [
        f"{name} was imported too" for name in PACKAGES if name in sys.modules and name not in own
    ]


def main(arguments: list[str]) -> int:
    if len(arguments) < 2 or not set(arguments[2:]) <= PARTS.keys():
        print(f"{__doc__}\nparts: {', '.join(PARTS)}", file=sys.stderr)
        return 2
    name, host, *parts = arguments
    package = import_module(name)
    results = [run(package, part, host) for part in parts or PARTS]
    failed = [line for _, lines in results for line in lines] + strangers(name)
    print(
        *failed,
        f"ok: {sum(held for held, _ in results)} checks" if not failed else "FAILED",
        sep="\n",
    )
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
