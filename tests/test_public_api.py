"""The record of what users can name: a break fails unless the version moves."""

from __future__ import annotations

import json
from pathlib import Path

import public_api
import pytest

FILES = {
    "__init__.py": """
TYPE_CHECKING = False
if TYPE_CHECKING:
    from .client import PostHog as PostHog
    from .errors import Gone as Gone
    from .times import last as last
    from .backoff import Backoff as Backoff
""",
    "backoff.py": """
from attrs import field, frozen

@frozen(kw_only=True)
class Base:
    tries: int = 4

@frozen(kw_only=True)
class Backoff(Base):
    longest: float
    seed: list[int] = field(factory=list)
    made: int = field(init=False)
    @property
    def shown(self) -> int: ...
""",
    "version.py": '__version__ = "0.3.1"\n',
    "client.py": """
from . import verbs
from ._flow import operation
from .resources.typed import Resources

class _Client:
    def __init__(self, api_key: str | None = None, *, host: str = "us") -> None: ...
    query = operation(verbs.query)
    def _private(self): ...

class PostHog(_Client, Resources):
    retries: int = 4
    @property
    def settings(self) -> dict[str, str]: ...
    def close(self) -> None: ...
""",
    "verbs.py": "def query(client, sql: str, *, values: dict | None = None) -> list: ...\n",
    "_flow.py": "def operation(given): ...\n",
    "errors.py": "class Base(Exception): ...\nclass Gone(Base, LookupError): ...\n",
    "times.py": "import datetime\ndef last(what: str) -> datetime.timedelta: ...\n",
    "filters.py": "from typing import Any\ndef person(name: str) -> Any: ...\n",
    "sandbox/__init__.py": "from .server import Sandbox\n",
    "sandbox/server.py": "class Sandbox:\n    def add(self, kind: str, **fields: object) -> None: ...\n",
    "resources/__init__.py": "",
    "resources/typed.py": "from .mixins import Resources\n",
    "resources/mixins.py": "class Resources: ...\n",
    "resources/typed.pyi": """
class Flags:
    def list(self, *, search: str = ...) -> list[str]: ...
class Resources:
    feature_flags: Flags
""",
}


@pytest.fixture
def facade(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        path = tmp_path / "hogkit" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    assert public_api.main(["--write", "--facade", str(tmp_path)]) == 0
    return tmp_path


def change(facade: Path, name: str, old: str, new: str) -> None:
    path = facade / "hogkit" / name
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def ask(facade: Path, *more: str) -> int:
    return public_api.main(["--facade", str(facade), *more])


def test_it_has_methods_that_are_made_of_functions(facade: Path) -> None:
    record = json.loads((facade / "public_api.json").read_text())
    members = record["members"]["PostHog"]["members"]
    assert [name for name, *_ in members["query"]["parameters"]] == ["sql", "values"]
    assert {"__init__", "close", "feature_flags", "query", "retries", "settings"} == set(members)
    made = record["members"]["Backoff"]["members"]["__init__"]["parameters"]
    assert [(name, default) for name, _, _, default in made] == [
        ("tries", "4"),
        ("longest", None),
        ("seed", "list"),
    ]
    assert record["members"]["Gone"]["bases"] == ["LookupError"]
    assert "list" in record["members"]["resources.typed"]["members"]["Flags"]["members"]
    assert ask(facade) == 0


BREAKS = [
    ("backoff.py", "tries: int = 4", "tries: int", "Backoff.__init__: Parameter is now required"),
    ("backoff.py", "    made: int", "    more: str\n    made: int", "added as required: more"),
    ("errors.py", "class Gone(Base, LookupError)", "class Gone(Base)", "Gone: Base class"),
    ("verbs.py", "sql: str, *", "statement: str, *", "PostHog.query: Parameter was removed: sql"),
    ("verbs.py", ", *, values: dict | None = None", "", "query: Parameter was removed: values"),
    ("verbs.py", "= None)", "= None, limit: int)", "query: Parameter was added as required: limit"),
    ("verbs.py", "sql: str, *, values: dict | None = None", "*, sql: str, values=None", "kind"),
    ("client.py", "close", "shut", "PostHog.close"),
    ("client.py", 'host: str = "us"', "host: str", "host"),
    ("client.py", "_Client, Resources", "_Client", "feature_flags"),
    ("filters.py", "def person", "def someone", "filters.person"),
    ("sandbox/server.py", "add(self", "put(self", "Sandbox.add"),
    ("resources/typed.pyi", "search", "q", "search"),
    ("__init__.py", "    from .times import last as last\n", "", "last"),
]


@pytest.mark.parametrize(("name", "old", "new", "told"), BREAKS)
def test_a_break_is_told_and_not_recorded(
    facade: Path, capsys: pytest.CaptureFixture[str], name: str, old: str, new: str, told: str
) -> None:
    before = (facade / "public_api.json").read_text()
    change(facade, name, old, new)
    assert ask(facade) == 1
    assert told in capsys.readouterr().err
    assert ask(facade, "--write") == 1
    assert "move the second number" in capsys.readouterr().err
    assert (facade / "public_api.json").read_text() == before


@pytest.mark.parametrize("name", [entry[0] for entry in BREAKS[2:3]])
def test_a_break_passes_with_the_version(facade: Path, name: str) -> None:
    change(facade, name, *BREAKS[2][1:3])
    change(facade, "version.py", "0.3.1", "0.3.2")
    assert ask(facade) == 1
    change(facade, "version.py", "0.3.2", "0.4.0")
    assert ask(facade) == 1  # it is not recorded yet
    assert ask(facade, "--write") == 0
    assert ask(facade) == 0


def test_what_is_new_has_to_be_recorded(facade: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(facade, "verbs.py", "= None)", "= None, limit: int = 0)")
    assert ask(facade) == 1
    assert "public_api.py --write" in capsys.readouterr().err
    assert ask(facade, "--write") == 0
    assert ask(facade) == 0


def test_docstrings_and_lines_do_not_matter(facade: Path) -> None:
    change(facade, "verbs.py", "def query", "\n\n# more\ndef query")
    change(
        facade,
        "client.py",
        "class PostHog(_Client, Resources):",
        'class PostHog(_Client, Resources):\n    """It."""',
    )
    assert ask(facade) == 0


@pytest.mark.parametrize(
    ("before", "now", "has"),
    [
        ("0.1.0", "0.1.9", False),
        ("0.1.9", "0.2.0", True),
        ("0.2.0", "0.1.0", False),
        ("0.9.0", "1.0.0", True),
        ("1.2.0", "1.3.0", False),
        ("1.2.0", "2.0.0", True),
    ],
)  # fmt: skip
def test_which_part_of_the_version_has_to_move(before: str, now: str, has: bool) -> None:
    assert public_api.moved(before, now) is has


def test_a_broken_record_is_one_error(facade: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (facade / "public_api.json").write_text("{")
    assert ask(facade) == 2
    assert "not JSON" in capsys.readouterr().err
