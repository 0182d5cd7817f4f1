"""What all tests share."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from packages import Package, bare, build, document
from pulling import Pull, serving

NOBODY = Path(__file__).parent / "no-such-folder"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--full", action="store_true", help="also the full-size runs")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--full"):
        return
    skip = pytest.mark.skip(reason="full-size: scripts/test --full")
    for item in items:
        if "full" in item.keywords:
            item.add_marker(skip)


@pytest.fixture
def made(tmp_path: Path) -> Any:
    def make(*operations: dict[str, Any], warns: bool = False, **options: Any) -> Package:
        given = document(*operations, **options)
        assert bool(bare(given)) == warns, bare(given)
        return build(given, tmp_path)

    return make


@pytest.fixture(scope="module")
def pinned() -> dict[str, Any]:
    return json.loads(
        (Path(__file__).parents[1] / "openapi" / "posthog.json").read_text(encoding="utf-8")
    )


host = pytest.fixture(name="host")(serving)
other = pytest.fixture(name="other")(serving)


@pytest.fixture(autouse=True)
def _no_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.startswith(("POSTHOG_", "HOGKIT_")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(NOBODY))  # where `hogkit login` keeps a key
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    monkeypatch.setenv("NO_PROXY", "*")
    monkeypatch.setenv("HOGKIT_BUDGET", "off")  # tests of other things call as often as they like


@pytest.fixture
def pull(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Pull:
    return Pull(tmp_path / "openapi", capsys)
