"""What a copy with some parts has: the modules that they reach, and those that it cannot do without."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from . import trimming_facade as trimming
from .assembling import assembled, told
from .cutting_api import cut_api
from .imports import path_of
from .lacking import attributes, names, placeholder
from .modules import EXPORTING, Facade
from .parts import PARTS, parts

PUT_TOGETHER = "parts/__init__.py"
KEPT = "vendoring/kept.py"
SEAM = "_api.py"
Files = Mapping[str, bytes]


def cut(files: Files, named: frozenset[str]) -> dict[str, bytes]:
    """The files of a copy with these parts and what they need; with all of them, the same files.

    Args:
        files: Of the whole, by their places in a copy.
        named: Parts, as `parts` has them.

    Raises:
        InvalidArgument: There is no such part.
    """
    kept = parts(named)
    if kept >= PARTS.keys():
        return dict(files)
    whole = {**files, PUT_TOGETHER: assembled(kept).encode()}
    facade = Facade(whole, kept)
    made = {path: whole[path] for path in facade.paths}
    for path, trim in _trims(facade, kept).items():
        if path in made:
            made[path] = trim(made[path])
    for module, seen in facade.lacks.items():
        place = path_of(module, files)
        assert place is not None
        made[place] = placeholder(place, seen).encode()
    made[KEPT] = _kept(files, facade, kept).encode()
    places = trimming.seam_places(files[SEAM])
    generated = cut_api(files, kept, [places[name] for name in facade.seams & places.keys()])
    return dict(sorted({**made, **generated}.items()))


def _trims(facade: Facade, kept: frozenset[str]) -> dict[str, Callable[[bytes], bytes]]:
    """The modules that name every part."""
    return {
        EXPORTING: lambda text: trimming.exporting(text, facade.modules.__contains__),
        SEAM: lambda text: trimming.seam(text, facade.seams),
        "resources/__init__.py": lambda text: trimming.resources(text, kept),
        "resources/table.py": lambda text: trimming.rows(text, kept),
        "resources/typed.pyi": lambda text: trimming.typed(text, kept),
    }


def _kept(files: Files, facade: Facade, kept: frozenset[str]) -> str:
    exported = trimming.exports(files[EXPORTING])
    return told(kept, attributes(kept), names(exported, facade.modules.__contains__, kept))
