"""Each gate, and what it says when it does not hold."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from pipeline import gates, lock
from pipeline.generate import PACKAGE, GateError, generate
from pipeline.lower import Facts, lower
from pipeline.normalise import normalise
from running import small


def write(lowered: dict[str, Any], facts: Facts, folder: Path) -> None:
    settings = lock.OPENAPI / "generator.yaml"
    generate(lowered, facts, lock.OPENAPI / "templates", settings, folder / PACKAGE)


@pytest.fixture
def lowered() -> tuple[dict[str, Any], Facts]:
    return lower(normalise(small())[0], Counter())


@pytest.fixture
def generated(lowered: tuple[dict[str, Any], Facts], tmp_path: Path) -> tuple[Path, Facts]:
    write(*lowered, tmp_path)
    gates.check(tmp_path, lowered[1], 2)
    return tmp_path, lowered[1]


FAULTS = [
    ("api/things/flags_list.py", None, "operation flags_list (GET /api/projects/{project_id}/flags/)"),
    ("api/things/flags_list.py", "raise NameError('Unset')", "operation flags_list .*NameError: Unset"),
    ("api/things/flags_list.py", "from ...models.gone import Gone", "models.gone, which does not exist"),
    ("api/things/flags_list.py", "import hogkit_api.client", "by its absolute name"),
    ("models/flag.py", "from ..types import One\nX = One('gone', 'Gone')", "components/schemas/Flag: imports models.gone"),
    ("models/flag.py", "if True:\n    Flag.from_dict = None", "components/schemas/Flag: TypeError"),
    ("models/flag.py", "X = '\\d'", "components/schemas/Flag: SyntaxError|components/schemas/Flag: .*Warning"),
    ("api/things/other.py", "", "3 operation modules for 2 operations"),
    ("api/things/notes.txt", "", "only Python modules"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "text", "message"), FAULTS)
def test_a_gate_names_what_is_wrong_where(
    generated: tuple[Path, Facts], path: str, text: str | None, message: str
) -> None:
    folder, facts = generated
    file = folder / "hogkit_api" / path
    if text is None:
        file.unlink()
    else:
        with file.open("a", encoding="utf-8") as stream:
            stream.write(f"\n{text}\n")
    with pytest.raises(
        GateError, match=message.replace("(", r"\(").replace(")", r"\)").replace("{", r"\{")
    ):
        gates.check(folder, facts, 2)


def test_a_warning_of_the_generator_names_the_operation_of_the_schema(
    lowered: tuple[dict[str, Any], Facts], tmp_path: Path
) -> None:
    document, facts = lowered
    path = next(path for path in document["paths"] if "flags_list" in path)
    document["paths"][path]["get"]["parameters"][1]["schema"] = {"type": "array"}
    with pytest.raises(GateError, match=r"GET /api/projects/\{project_id\}/flags/ \(flags_list\)"):
        write(document, facts, tmp_path)
