"""Documents whose components have other names."""

from __future__ import annotations

import json
import re
from typing import Any

Json = dict[str, Any]


def renamed(given: Json, names: dict[str, str]) -> Json:
    """The document with components under other names."""
    marks = {f'"#/components/schemas/{old}"': new for old, new in names.items()}
    pattern = re.compile("|".join(map(re.escape, marks)) or "$.")
    whole_text = pattern.sub(
        lambda found: f'"#/components/schemas/{marks[found[0]]}"', json.dumps(given)
    )
    new: Json = json.loads(whole_text)
    held = new["components"]["schemas"]
    new["components"]["schemas"] = {names.get(name, name): held[name] for name in held}
    return new
