"""Each gate, and what it says when it does not hold."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pipeline import gates, lock
from pipeline.generate import GateError
from pipeline.lower import Facts
from running import small


@pytest.fixture
def generated(tmp_path: Path) -> tuple[Path, Facts]:
    from collections import Counter

    from pipeline.generate import PACKAGE, generate
    from pipeline.lower import lower
    from pipeline.normalise import normalise

    lowered, facts = lower(normalise(small())[0], Counter())
    generate(
        lowered,
        facts,
        lock.OPENAPI / "templates",
        lock.OPENAPI / "generator.yaml",
        tmp_path / PACKAGE,
    )
    gates.check(tmp_path, facts, 2)
    return tmp_path, facts


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
    tmp_path: Path, capsys: Any
) -> None:
    from collections import Counter

    from pipeline.generate import PACKAGE, generate
    from pipeline.lower import lower
    from pipeline.normalise import normalise

    lowered, facts = lower(normalise(small())[0], Counter())
    path = next(path for path in lowered["paths"] if "flags_list" in path)
    lowered["paths"][path]["get"]["parameters"][1]["schema"] = {"type": "array"}
    with pytest.raises(GateError, match=r"GET /api/projects/\{project_id\}/flags/ \(flags_list\)"):
        generate(
            lowered,
            facts,
            lock.OPENAPI / "templates",
            lock.OPENAPI / "generator.yaml",
            tmp_path / PACKAGE,
        )
