"""Names that are safe in Python and in a file system, and of which there is one each.

Names of a schema are hostile input. What the generator is given holds nothing but ASCII
letters, digits and underscores, is short, and folds to no other name's class or module.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import cache

from openapi_python_client.strings import ClassName, PythonIdentifier

from .walk import numbered

PREFIX = "field_"  # the generator's `field_prefix`
LONGEST = 100  # characters; a file name may have 255 bytes, and `.py` or a suffix comes on top
PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_. -]*")

# Names that generated modules use themselves, and modules that no file may hide.
TAKEN_CLASSES = frozenset(
    {
        "Any",
        "AuthenticatedClient",
        "Client",
        "Each",
        "Either",
        "File",
        "Literal",
        "Model",
        "One",
        "Operation",
        "Response",
        "UUID",
        "Unset",
        "ValuesOf",
        "AS_DATE",
        "AS_DATE_TIME",
        "AS_IS",
        "AS_UUID",
        "FROM_SERVER",
        "OPERATION",
        "TYPE_CHECKING",
        "UNSET",
    }
)
TAKEN_ATTRIBUTES = frozenset({"additional_properties", "additional_keys", "from_dict", "to_dict"})
TAKEN_ARGUMENTS = frozenset({"client", "body", "sync_detailed", "asyncio_detailed"})
# The last nine are devices on Windows, with any ending.
TAKEN_MODULES = frozenset(
    {
        "__init__",
        "__main__",
        "con",
        "prn",
        "aux",
        "nul",
        "com1",
        "com2",
        "com3",
        "lpt1",
        "lpt2",
        "lpt3",
    }
)


@cache
def plain(name: str, otherwise: str) -> str:
    """`name` if it is plain and short, else as much of it as is, with a digest."""
    if PLAIN.fullmatch(name) and len(name) <= LONGEST and re.search(r"[A-Za-z]", name):
        return name
    digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    words = re.findall(r"[A-Za-z0-9]+", name)
    kept = "_".join(words)[: LONGEST - len("operation__12345678")].strip("_")
    if not kept or not re.search(r"[A-Za-z]", kept):
        return f"{otherwise}_{digest}"
    if len(name) > LONGEST or not re.fullmatch(r"[A-Za-z0-9_. /{}-]*", name):
        return f"{kept}_{digest}"
    return f"{otherwise}_{kept}" if kept[0].isdigit() else kept


def unique(
    names: Iterable[str],
    base_of: Callable[[str], str],
    keys: Callable[[str], Iterable[str]],
    taken: frozenset[str],
) -> dict[str, str]:
    """A name for each of `names`, made by `base_of`, no two with a key in common.

    A name that is what it folds to keeps it; of the others the first in order does.
    """
    given = list(dict.fromkeys(names))
    used: set[str] = {key for name in taken for key in keys(name)} | set(taken)
    chosen: dict[str, str] = {}
    for name in sorted(
        given,
        key=lambda n: (
            base_of(n) != n,
            not {n, f"{n}_"} & set(keys(n)),
            len(re.sub(r"\w", "", n)),
            n,
        ),
    ):
        free = numbered(base_of(name), lambda one: not used.isdisjoint(keys(one)))  # noqa: B023
        used |= set(keys(free))
        chosen[name] = free
    return {name: chosen[name] for name in given}


@cache
def class_keys(name: str) -> tuple[str, ...]:
    """What a component takes: its class, and its module whatever the file system thinks of case."""
    name_of_class = str(ClassName(name, PREFIX))
    return name_of_class, f"{PythonIdentifier(name_of_class, PREFIX).lower()}.py"


def module_keys(name: str) -> tuple[str, ...]:
    return (stable(name).lower(),)


@cache
def attribute_keys(name: str) -> tuple[str, ...]:
    return (str(PythonIdentifier(name, PREFIX)),)


def component_names(names: Iterable[str]) -> dict[str, str]:
    return unique(
        names,
        lambda name: plain(name, "Model"),
        class_keys,
        TAKEN_CLASSES | {f"{name}.py" for name in TAKEN_MODULES},
    )


def folder_names(tags: Iterable[str]) -> dict[str, str]:
    """Folders of tags; tags that fold to one folder share it."""
    return {tag: stable(plain(tag, "tag"), "tag") for tag in tags}


@cache
def stable(name: str, prefix: str = PREFIX) -> str:
    """The identifier that the generator makes of `name`, of itself too."""
    made = str(PythonIdentifier(name, prefix))
    while (again := str(PythonIdentifier(made, prefix))) != made:
        made = again
    return made


def operation_names(ids: Iterable[str]) -> dict[str, str]:
    return unique(ids, lambda name: plain(name, "operation"), module_keys, TAKEN_MODULES)


def attribute_names(names: Iterable[str], taken: frozenset[str]) -> dict[str, str]:
    """Names of which the generator makes a distinct identifier each; most stay as they are."""
    return unique(names, _attribute, attribute_keys, taken)


@cache
def _attribute(name: str) -> str:
    made = str(PythonIdentifier(name, ""))
    # Python folds identifiers by NFKC, `getattr` does not.
    stable = made.isidentifier() and unicodedata.normalize("NFKC", made) == made
    return name if stable and len(made) <= LONGEST else plain(name, "key")
