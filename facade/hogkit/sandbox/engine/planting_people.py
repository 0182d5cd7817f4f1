"""Who the planted users are, as ClickHouse expressions of `user`, their number from 0."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import accumulate

from ..people import NAMESPACE, TEAM_ID
from .embedded import literal

# Of every 300 events in a row, 10 users have so many each: few do much, and most do little.
SIZES = (5, 8, 10, 12, 15, 20, 30, 40, 60, 100)
BLOCK, USERS = sum(SIZES), len(SIZES)
STARTS = (0, *accumulate(SIZES))[:-1]
# How many of all users get so far.
SIGNED_UP, ONBOARDED, PAID = 0.45, 0.27, 0.09
FIRST = [
    "Ada",
    "Grace",
    "Linus",
    "Mia",
    "Noah",
    "Olga",
    "Priya",
    "Quentin",
    "Rosa",
    "Sven",
    "Tara",
    "Uma",
    "Victor",
    "Wanda",
    "Yusuf",
    "Zoe",
]
LAST = [
    "Lovelace",
    "Hopper",
    "Meyer",
    "Silva",
    "Okafor",
    "Tanaka",
    "Rossi",
    "Novak",
    "Garcia",
    "Kim",
    "Dubois",
    "Larsen",
    "Khan",
    "Weber",
]
DOMAINS = ("example.com", "example.org", "mail.example.net", "acme.example.com")
PLANS = ("starter", "starter", "team", "team", "team", "enterprise")
# Country, city and zone, repeated as often as users are there.
PLACES = (
    *(("US", "New York", "America/New_York"),) * 4,
    *(("US", "San Francisco", "America/Los_Angeles"),) * 3,
    *(("DE", "Berlin", "Europe/Berlin"),) * 3,
    *(("GB", "London", "Europe/London"),) * 3,
    *(("IN", "Bengaluru", "Asia/Kolkata"),) * 3,
    *(("BR", "São Paulo", "America/Sao_Paulo"),) * 2,
    *(
        ("FR", "Paris", "Europe/Paris"),
        ("JP", "Tokyo", "Asia/Tokyo"),
        ("NG", "Lagos", "Africa/Lagos"),
    ),
    *(("AU", "Sydney", "Australia/Sydney"), ("CA", "Toronto", "America/Toronto")),
)


def share(seed: int, salt: str, *of: str) -> str:
    """A number from 0 to below 1, always the same for the same."""
    return f"(bitShiftRight({noise(seed, salt, *of)}, 11) / 9007199254740992)"


def noise(seed: int, salt: str, *of: str) -> str:
    return f"sipHash64({', '.join((str(seed), literal(salt), *of))})"


def chosen(values: Iterable[str | int], share_of: str) -> str:
    """One of them, equally often."""
    given = list(values)
    listed = ", ".join(literal(v) if isinstance(v, str) else str(v) for v in given)
    return f"[{listed}][toUInt32(floor({share_of} * {len(given)})) + 1]"


def at(values: Iterable[int], place: str) -> str:
    """The one at a place, counted from 0."""
    return f"[{', '.join(map(str, values))}][{place} + 1]"


def uuid_text(milliseconds: str, random: str, more: str) -> str:
    """A UUID of version 7 as text."""
    time = f"leftPad(lower(hex(toUInt64({milliseconds}))), 12, '0')"
    first, second = (f"leftPad(lower(hex({noise})), 16, '0')" for noise in (random, more))
    parts = (
        *(f"substring({time}, 1, 8)", "'-'", f"substring({time}, 9, 4)", "'-7'"),
        *(f"substring({first}, 1, 3)", "'-a'", f"substring({first}, 4, 3)", "'-'"),
        f"substring({second}, 1, 12)",
    )
    return f"concat({', '.join(parts)})"


def person_uuid(distinct_id: str) -> str:
    """That of `hogkit.sandbox.people`: version 5, made of the first distinct id."""
    digest = f"hex(SHA1(concat(unhex('{NAMESPACE.hex}'), '{TEAM_ID}:', {distinct_id})))"
    # The variant's two bits are 10, so that its digit is one of 8, 9, a and b.
    variant = f"substring('89ab89ab89ab89ab', reinterpretAsUInt8(unhex(concat('0', substring({digest}, 17, 1)))) + 1, 1)"
    parts = (
        *(f"substring({digest}, 1, 8)", "'-'", f"substring({digest}, 9, 4)", "'-5'"),
        *(f"substring({digest}, 14, 3)", "'-'", variant, f"substring({digest}, 18, 3)", "'-'"),
        f"substring({digest}, 21, 12)",
    )
    return f"toUUID(concat({', '.join(parts)}))"


def columns(seed: int, start: int, span: int) -> Mapping[str, str]:
    """Each may name those before it.

    Args:
        start: When the first user may have come, in µs since 1970.
        span: How long after that the last may have, in µs.
    """
    place = share(seed, "place", "user")
    return {
        "stage": share(seed, "stage", "user"),
        "joined": joined(seed, start, span, "user"),
        "anonymous": anonymous(seed, "user", "joined"),
        "identified": f"concat('usr_', lower(hex({noise(seed, 'id', 'user')})))",
        "first_name": chosen(FIRST, share(seed, "first", "user")),
        "last_name": chosen(LAST, share(seed, "last", "user")),
        "email": (
            "concat(lower(first_name), '.', lower(last_name), toString(user), '@', "
            f"{chosen(DOMAINS, share(seed, 'domain', 'user'))})"
        ),
        "plan": f"if(stage < {PAID}, {chosen(PLANS, share(seed, 'plan', 'user'))}, 'free')",
        "country": chosen((country for country, _, _ in PLACES), place),
        "city": chosen((city for _, city, _ in PLACES), place),
        "zone": chosen((zone for _, _, zone in PLACES), place),
        "visitor": 'concat(\'{"country":"\', country, \'","city":"\', city, \'"}\')',
        "customer": (
            'concat(\'{"email":"\', email, \'","name":"\', first_name, \' \', last_name, '
            '\'","plan":"\', plan, \'","country":"\', country, \'","city":"\', city, \'"}\')'
        ),
    }


def joined(seed: int, start: int, span: int, user: str) -> str:
    """When a user came first, in µs since 1970."""
    return f"toInt64({start} + floor({span} * 0.9 * {share(seed, 'joined', user)}))"


def anonymous(seed: int, user: str, joined: str) -> str:
    """The distinct id until someone signs up, as posthog-js makes it."""
    return uuid_text(
        f"intDiv({joined}, 1000)", noise(seed, "anonymous", user), noise(seed, "browser", user)
    )
