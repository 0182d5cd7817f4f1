"""Lines to paste, for the help of the nouns."""

from __future__ import annotations

from .kinds import Kind

LONGEST = 76  # characters that a help of 80 has room for
_RECORDING = "0190b6e0-4711-7000-8000-000000000001"

# What one is got by, where that is more than a number.
_ONE = {
    "flags": ("beta", "12"),
    "insights": ("921029", "Ab3dEf9h"),
    "persons": ("ada", "0190b6e0-4711-4000-8000-000000000001"),
    "recordings": (_RECORDING,),
    "definitions": ('"signed up"', "plan --kind property"),
    "users": ("@me",),
}

# After `hogkit NOUN VERB`.
_TOLD = {
    ("flags", "list"): ("--active true", "--search beta --json", "--all --csv > flags.csv"),
    ("insights", "list"): ("--saved true --search signups", "--created-by 7 --all"),
    ("persons", "list"): (
        "--property '$initial_os=Linux'",
        "--search ada@example.com --json",
        "--all --jsonl > persons.jsonl",
    ),
    ("annotations", "list"): ("--search release",),
    ("recordings", "list"): ("--date-from -3d --limit 10",),
    ("definitions", "list"): ("--search signed", "--kind property --type person"),
    ("flags", "create"): (
        "beta --rollout 20",
        "button --variant control=50 --variant test=50 --inactive",
        "--body @flag.json",
    ),
    ("insights", "create"): ("Signups --body @insight.json",),
    ("dashboards", "create"): ("Sales --set pinned=true",),
    ("cohorts", "create"): ("Readers --set is_static=true",),
    ("experiments", "create"): ("Checkout --set feature_flag_key=checkout",),
    ("surveys", "create"): ("Survey --set type=popover --body @questions.json",),
    ("actions", "create"): ("\"Signed up\" --set 'steps=[{\"event\": \"signed up\"}]'",),
    ("annotations", "create"): ('"Version 2 is out"', '"Outage" --at "2026-01-31 12:00"'),
    ("projects", "create"): ("Staging --set timezone=Europe/Berlin",),
    ("flags", "update"): ("beta --rollout 50", "12 --inactive", "12 --set tags='[\"web\"]'"),
    ("persons", "update"): ("ada --set 'properties={\"plan\": \"pro\"}'",),
    ("annotations", "update"): ("12 --set content='Version 2.1 is out'",),
    ("recordings", "update"): (f"{_RECORDING} --body @-",),
    ("definitions", "update"): ('"signed up" --set verified=true',),
    ("users", "update"): ("@me --set first_name=Ada",),
    ("flags", "delete"): ("beta", "12 13 --yes"),
}  # fmt: skip


def of_verb(kind: Kind, verb: str) -> list[str]:
    """Two lines at least."""
    one = _ONE.get(kind.noun, ("12",))
    usual = {
        "list": ("--all --json",),
        "get": (*one, f"{one[0]} --json"),
        "create": ("--body @- --dry-run",),
        "update": (f"{one[0]} --set name=Renamed", f"{one[0]} --body @changes.json --dry-run"),
        "delete": (one[0], f"{one[0]} --dry-run"),
    }[verb]
    told = _TOLD.get((kind.noun, verb), ())
    lines = ("", *told, *usual) if verb == "list" else (*told, *usual[bool(told) :])
    whole = [f"hogkit {kind.noun} {verb} {line}".rstrip() for line in lines]
    return [line for line in whole if len(line) <= LONGEST][:4]


def of_noun(kind: Kind) -> list[str]:
    """One of each verb."""
    first = [of_verb(kind, verb)[-1 if verb == "list" else 0] for verb in kind.verbs]
    return [*first, *(["hogkit flags evaluate ada"] if kind.noun == "flags" else [])]
