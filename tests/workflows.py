"""GitHub's workflows on this machine: the `run` steps of a job, as a runner would run them."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path
from typing import Any

import yaml
from attrs import field, frozen

TOKENS = re.compile(r"\s*(?:(\|\||==)|'((?:[^']|'')*)'|([a-z_]+(?:\.[A-Za-z_][\w-]*)+))")
EXPRESSION = re.compile(r"\$\{\{(.*?)\}\}")
Contexts = dict[str, Any]


class Unknown(Exception):
    """A workflow has something that this runner does not know."""


def workflow(path: Path) -> dict[str, Any]:
    """The YAML of a workflow; YAML 1.1 reads its key `on` as true."""
    read = yaml.safe_load(path.read_text(encoding="utf-8"))
    return {("on" if key is True else key): value for key, value in read.items()}


def evaluated(text: str, contexts: Contexts) -> Any:
    """An expression of alternatives, comparisons, texts, and names with dots.

    Raises:
        Unknown: It has something else, or names what is in no context.
    """
    tokens, place = [], 0
    while text[place:].strip():
        found = TOKENS.match(text, place)
        if found is None:
            raise Unknown(f"{text!r} at {text[place:]!r}")
        tokens.append(found)
        place = found.end()
    alternatives: list[list[re.Match[str]]] = [[]]
    for token in tokens:
        if token[1] == "||":
            alternatives.append([])
        else:
            alternatives[-1].append(token)
    values = [_compared(part, contexts, text) for part in alternatives]
    return next(filter(None, values), values[-1])  # as JavaScript's ||


def _compared(tokens: list[re.Match[str]], contexts: Contexts, text: str) -> Any:
    if len(tokens) == 1:
        return _value(tokens[0], contexts, text)
    if len(tokens) == 3 and tokens[1][1] == "==":
        left, right = (_value(token, contexts, text) for token in tokens[::2])
        if not isinstance(left, str) or not isinstance(right, str):
            raise Unknown(f"{text!r} compares what is no text")
        return left.lower() == right.lower()  # GitHub ignores case
    raise Unknown(repr(text))


def _value(token: re.Match[str], contexts: Contexts, text: str) -> Any:
    if token[2] is not None:
        return token[2].replace("''", "'")
    if token[3] is None:
        raise Unknown(repr(text))
    value: Any = contexts
    for name in token[3].split("."):
        if not isinstance(value, dict) or name not in value:
            raise Unknown(f"{token[3]} of {text!r}")
        value = value[name]
    return value


def filled(text: str, contexts: Contexts) -> str:
    """A text with its expressions evaluated."""
    return EXPRESSION.sub(lambda found: str(evaluated(found[1], contexts)), text)


@frozen
class Ran:
    """What became of a job.

    Attributes:
        code: Of the step that failed, at which it ended; else 0.
        ran: Names of the steps that ran.
    """

    code: int
    ran: list[str]
    summary: str
    said: str


@frozen
class Runner:
    """Runs jobs in a folder.

    Attributes:
        contexts: What expressions may name, beside the outputs of steps.
        used: Actions that count as done.
    """

    folder: Path
    temp: Path
    environment: dict[str, str]
    contexts: Contexts
    used: set[str] = field(factory=set[str])

    def run(self, whole: dict[str, Any], job: str) -> Ran:
        """Run the steps of a job until one fails."""
        shell = whole["defaults"]["run"]["shell"]
        if shell != "bash":
            raise Unknown(f"shell {shell}")
        steps: dict[str, Any] = {}
        contexts = {**self.contexts, "steps": steps}
        ran: list[str] = []
        said = ""
        summary = self.temp / "summary.md"
        summary.touch()
        for step in whole["jobs"][job]["steps"]:
            if strange := {*step} - {"name", "id", "if", "env", "run", "uses", "with"}:
                raise Unknown(str(strange))
            if "uses" in step:
                self.used.add(step["uses"])
                continue
            if "if" in step and not evaluated(step["if"], contexts):
                continue
            ran.append(step["name"])
            done, outputs = self._step(step, contexts, summary)
            said += done.stdout + done.stderr
            if "id" in step:
                steps[step["id"]] = {"outputs": outputs}
            if done.returncode:
                return Ran(done.returncode, ran, summary.read_text(), said)
        return Ran(0, ran, summary.read_text(), said)

    def _step(
        self, step: dict[str, Any], contexts: Contexts, summary: Path
    ) -> tuple[subprocess.CompletedProcess[str], dict[str, str]]:
        if EXPRESSION.search(step["run"]):
            raise Unknown("an expression in a script: what it stands for would be run")
        script, output = self.temp / "step.sh", self.temp / "output"
        script.write_text(step["run"])
        output.write_text("")
        own = {name: filled(str(value), contexts) for name, value in step.get("env", {}).items()}
        files = {"GITHUB_OUTPUT": str(output), "GITHUB_STEP_SUMMARY": str(summary)}
        environment = {**self.environment, **own, **files, "RUNNER_TEMP": str(self.temp)}
        # As https://docs.github.com/actions/reference/workflow-syntax-for-github-actions has it for `shell: bash`.
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)]
        done = subprocess.run(
            command, cwd=self.folder, env=environment, capture_output=True, text=True, check=False
        )
        lines = output.read_text().splitlines()
        return done, dict(line.split("=", 1) for line in lines)


def programs(folder: Path, **sources: str) -> str:
    """Put programs into a folder, and return a PATH that begins with it."""
    folder.mkdir(exist_ok=True)
    for name, source in sources.items():
        (folder / name).write_text(source)
        (folder / name).chmod(0o755)
    return f"{folder}{os.pathsep}{os.environ['PATH']}"
