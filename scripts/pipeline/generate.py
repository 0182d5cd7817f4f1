"""Run the generator over a lowered document, with our templates, into a folder."""

from __future__ import annotations

import contextlib
import io
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import frozen
from openapi_python_client import Project
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError, ParseError
from openapi_python_client.parser.properties import AnyProperty
from openapi_python_client.parser.properties.const import ConstProperty

from . import code
from .document import Refused
from .lower import Facts, ModelFacts
from .lower_operations import OperationFacts
from .walk import Object

PACKAGE = "hogkit_api"
# A class costs about a millisecond to import: an answer that may be any of more than these would
# slow down the first call, so its classes are imported for type checkers only.
MANY = 6
# --isolated: ruff would obey the nearest pyproject.toml, so output would depend on the folder.
FORMAT = (
    (
        "check",
        "--isolated",
        "--no-cache",
        "--quiet",
        "--fix-only",
        "--select",
        "I,F401",
        "--line-length",
        "120",
    ),
    ("format", "--isolated", "--no-cache", "--quiet", "--line-length", "120"),
)


class GateError(Refused):
    """A gate that did not hold: what, where in the schema, and why."""


@frozen
class Argument:
    """One argument of an operation's functions."""

    name: str
    annotation: str
    required: bool
    key: str
    place: str

    @property
    def renamed(self) -> bool:
        """Whether it is called something else on the wire."""
        return bool(self.key) and self.key != self.name


@frozen
class Field:
    """One attribute of a model."""

    name: str
    key: str
    annotation: str
    default: str
    decoder: str
    doc: str

    @property
    def declaration(self) -> str:
        return f"{self.name}: {self.annotation}" + (f" = {self.default}" if self.default else "")


def generate(document: Object, facts: Facts, templates: Path, settings: Path, into: Path) -> None:
    """Write the package to `into`, which must not exist; raise `GateError` on any warning."""
    config = _config(settings, into)
    with contextlib.redirect_stdout(io.StringIO()):
        data = GeneratorData.from_dict(document, config=config)
        if isinstance(data, GeneratorError):
            raise GateError(f"the generator cannot read the document: {data.detail or data.header}")
        project = Project(openapi=data, config=config, custom_template_path=templates)
        project.env.globals.update(_Helpers(data, facts).functions())
        errors = project.build()
    if errors:
        raise GateError(_described(errors[0], len(errors), facts))
    (into / "py.typed").write_text("", encoding="utf-8")
    _format(into)


def _config(settings: Path, into: Path) -> Config:
    return Config.from_sources(
        ConfigFile.load_from_path(settings),
        MetaType.NONE,
        Path("document"),
        "utf-8",
        overwrite=True,
        output_path=into,
    )


def _described(error: GeneratorError, count: int, facts: Facts) -> str:
    """A generator warning on one line, with the operation that it is about as the schema has it."""
    text = " ".join(f"{error.header} {error.detail or ''}".split())
    if (
        match := re.search(r"[A-Z]+ /([a-z0-9_]+)/([a-z0-9_]+)/\S*", text)
    ) and match.groups() in facts.operations:
        operation = facts.operations[match[1], match[2]]
        text = text.replace(match[0], f"{operation.method} {operation.path} ({operation.source})")
    where = ""
    if isinstance(error, ParseError) and error.data is not None:
        where = " in " + error.data.model_dump_json(exclude_unset=True, by_alias=True)[:200]
    return f"the generator warned ({count} in all): {code.prose(text)[:400]}{where}"


def _format(folder: Path) -> None:
    from ruff.__main__ import find_ruff_bin  # type: ignore[import-untyped]

    for arguments in FORMAT:
        done = subprocess.run(
            [find_ruff_bin(), *arguments, str(folder)], capture_output=True, text=True
        )
        if done.returncode:
            raise GateError(
                f"ruff {arguments[0]} failed: {(done.stderr or done.stdout).strip()[:400]}"
            )


class _Helpers:
    """What the templates may call, beside the generator's own."""

    def __init__(self, data: GeneratorData, facts: Facts) -> None:
        self.facts = facts
        self.models: code.Models = {str(model.class_info.name): model for model in data.models}
        self.enums = {str(enum.class_info.name): enum for enum in data.enums}

    def functions(self) -> dict[str, Any]:
        return {
            "literal": code.literal,
            "prose": code.prose,
            "paragraph": code.paragraph,
            "fields": self.fields,
            "extra_of": self.extra_of,
            "model_classes": self.model_classes,
            "operation": self.operation,
            "modules": self.modules,
            "model_facts": self.model_facts,
        }

    def model_facts(self, model: Any) -> ModelFacts:
        return self.facts.models[str(model.class_info.name)]

    def modules(self) -> dict[str, str]:
        """Every class of the models package, and its module."""
        every = {**self.models, **self.enums}
        return {name: str(every[name].class_info.module_name) for name in sorted(every)}

    def fields(self, model: Any) -> list[Field]:
        facts = self.model_facts(model)
        return [self._field(prop, facts) for prop in code.properties(model)]

    def _field(self, prop: Any, facts: ModelFacts) -> Field:
        key = facts.wire[prop.name.get_untrusted_value()]
        annotation, default = code.annotation(prop), ""
        if isinstance(prop, ConstProperty) and prop.default is not None:
            default = code.literal(prop.value.raw_value)
        elif key in facts.read_only and key in facts.required:
            default = "FROM_SERVER"
        elif not prop.required:
            annotation, default = code.annotation(prop, "Unset"), "UNSET"
        notes = {"Read only.": key in facts.read_only, "Deprecated.": key in facts.deprecated}
        told = facts.property_prose.get(key, "")
        doc = " ".join(
            [*(note for note, holds in notes.items() if holds), *([told] if told else [])]
        )
        return Field(
            str(prop.python_name), key, annotation, default, code.decoder(prop, self.models), doc
        )

    def extra_of(self, model: Any) -> tuple[str, str]:
        """Type and decoder of undeclared values; empty if they may be anything."""
        prop = model.additional_properties
        if prop is None or isinstance(prop, bool | AnyProperty):
            return "", ""
        return code.annotation(prop), code.decoder(prop, self.models)

    def model_classes(self, model: Any) -> dict[str, str]:
        props = [
            *code.properties(model),
            *([model.additional_properties] if self.extra_of(model)[0] else []),
        ]
        own = str(model.class_info.name)
        return {name: module for name, module in code.classes(props).items() if name != own}

    def operation(self, endpoint: Any) -> Mapping[str, Any]:
        facts = self.facts.operations[str(endpoint.tags[0]), str(endpoint.name)]
        arguments = self._arguments(endpoint, facts)
        answers = [
            (r.status_code.range[0], r.prop) for r in endpoint.responses.patterns if r.data.content
        ]
        result = self._result([prop for _, prop in answers], facts)
        decoders = {status: code.decoder(prop, self.models) for status, prop in answers}
        now = code.classes(endpoint.list_all_parameters())
        answered = code.classes(prop for _, prop in answers)
        late = {} if len(answered) <= MANY else {k: v for k, v in answered.items() if k not in now}
        return {
            "facts": facts,
            "path": [a for a in arguments if a.place == "path"],
            "query": [a for a in arguments if a.place == "query"],
            "headers": [a for a in arguments if a.place == "header"],
            "cookies": [a for a in arguments if a.place == "cookie"],
            "body": next((a for a in arguments if a.place == "body"), None),
            "arguments": arguments,
            "result": result,
            "parsed": result
            if result in ("Any", "None") or result.endswith("| None")
            else f"{result} | None",
            "decode": decoders if any(decoders.values()) else {},
            "classes": dict(sorted({**now, **({} if late else answered)}.items())),
            "late": late,
            "client": "AuthenticatedClient" if facts.secured else "AuthenticatedClient | Client",
        }

    def _result(self, props: list[Any], facts: OperationFacts) -> str:
        if facts.answer == "":
            return "Any"
        texts = [kind for kind in facts.also if kind.startswith("text/")]
        kinds = [code.annotation(prop) for prop in props]
        kinds += (["str"] if texts else []) + (["File"] if len(texts) < len(facts.also) else [])
        return " | ".join(dict.fromkeys(kinds))

    def _arguments(self, endpoint: Any, facts: OperationFacts) -> list[Argument]:
        """Path variables, the body, required parameters, the others."""
        path: list[Argument] = []
        rest: list[Argument] = []
        for place, prop in endpoint.iter_all_parameters():
            key = facts.wire[str(place), prop.name.get_untrusted_value()]
            extra = () if prop.required else ("Unset",)
            argument = Argument(
                str(prop.python_name), code.annotation(prop, *extra), prop.required, key, str(place)
            )
            (path if place == "path" else rest).append(argument)
        if endpoint.bodies:
            prop = endpoint.bodies[0].prop
            extra = () if prop.required else ("Unset",)
            rest.insert(
                0, Argument("body", code.annotation(prop, *extra), prop.required, "", "body")
            )
        return path + sorted(rest, key=lambda a: not a.required)
