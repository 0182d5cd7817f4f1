"""Read an OpenAPI document from untrusted bytes, and write it so that diffs can be read."""

import hashlib
import html
import itertools
import json
import os
import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeAlias

import yaml

from .refusal import Refused as Refused
from .refusal import one_line
from .walk import METHODS

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"

# PostHog's schema was 2.5 MB in October 2025, 0.15 MB gzipped and 16 deep; newer ones have three
# times the operations. Walkers take a few frames a level, of the 1000 that Python allows.
MAX_BYTES = 64 * 2**20
MAX_DECOMPRESSED = 256 * 2**20
MAX_DEPTH = 100

_GZIP_MAGIC = b"\x1f\x8b"
_INPUT_STEP, _OUTPUT_STEP = 2**14, 2**20
# libyaml where PyYAML was built with it: some ten times faster.
_YAML_READER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TOO_DEEP = f"nested more than {MAX_DEPTH} deep: not the API schema"


def load(data: bytes, origin: str) -> dict[str, Any]:
    """Parse an OpenAPI 3.x document: JSON or YAML, as it is or gzipped once.

    In YAML all but true, false, null and JSON numbers is text, as are keys. Of a key given twice
    the last wins. References and schemas are not looked into.

    Args:
        data: At most MAX_BYTES, and at most MAX_DECOMPRESSED when unpacked.
        origin: What messages call the source; nothing secret.

    Raises:
        Refused: It is something else, damaged, too large, or nested deeper than MAX_DEPTH.
    """
    try:
        if len(data) > MAX_BYTES:
            raise Refused(f"larger than {MAX_BYTES >> 20} MiB: not the API schema")
        value = _parsed(_decoded(data))
        _check_depth(value)
        return _openapi(value)
    except (Refused, RecursionError) as error:
        why = error if isinstance(error, Refused) else _TOO_DEEP
        raise Refused(f"{origin}: {why}") from None


def canonical(document: Json) -> str:
    """Write `document` as JSON text that depends on its content alone.

    Keys are sorted, but the properties of a schema keep their order, which users see, and the
    methods of a path have a fixed one. Arrays keep theirs.
    """
    text = json.dumps(_ordered(document), indent=1, ensure_ascii=False, allow_nan=False)
    # UTF-8 cannot hold a lone surrogate; JSON can, as an escape.
    return re.sub("[\ud800-\udfff]", lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"


def digest(data: bytes) -> str:
    """Return the SHA-256 of `data` in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def write_atomically(path: Path, text: str) -> None:
    """Replace `path` as a whole: a reader, or a crash, meets the old file or the new one.

    The mode is 0644 less the umask. Nothing is left behind on failure.

    Raises:
        OSError: The folder is missing, full or not writable.
    """
    scratch = path.with_name(f".{path.name}.{os.urandom(4).hex()}.tmp")
    try:
        # os.open rather than tempfile, whose files only their owner can read.
        descriptor = os.open(scratch, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
        with os.fdopen(descriptor, "wb") as file:
            file.write(text.encode())
            file.flush()
            os.fsync(file.fileno())
        scratch.replace(path)
    finally:
        scratch.unlink(missing_ok=True)


def quoted(text: str, limit: int = 100) -> str:
    """Quote a stranger's text for a message: one line, shortened, nothing invisible."""
    line = one_line(text[: 4 * limit])
    return f'"{line}"' if len(line) <= limit else f'"{line[:limit]}..."'


def gunzip(data: bytes) -> bytes:
    """Unpack gzip data; Refused if it is damaged, cut short, or above MAX_DECOMPRESSED."""
    try:
        # Measured first, keeping nothing: a bomb of 1 MB would fill the memory otherwise.
        for size in itertools.accumulate(map(len, _inflated(data))):
            if size > MAX_DECOMPRESSED:
                raise Refused(f"unpacks to more than {MAX_DECOMPRESSED >> 20} MiB: a gzip bomb?")
        return b"".join(_inflated(data))
    except zlib.error:
        raise Refused("damaged gzip data; get it again") from None


def _inflated(data: bytes) -> Iterator[bytes]:
    member, pending, position = zlib.decompressobj(wbits=31), b"", 0
    while pending or position < len(data):
        if not pending:
            position, pending = position + _INPUT_STEP, data[position : position + _INPUT_STEP]
        if member.eof:
            pending = pending.lstrip(b"\0")  # padding after a member is legal
            if not pending:
                continue
            member = zlib.decompressobj(wbits=31)
        yield member.decompress(pending, _OUTPUT_STEP)
        pending = member.unused_data if member.eof else member.unconsumed_tail
    if not member.eof:
        raise Refused("gzip data that ends too early; get it again")


def _decoded(data: bytes) -> str:
    if data.startswith(_GZIP_MAGIC):
        data = gunzip(data)
        if data.startswith(_GZIP_MAGIC):
            raise Refused("gzipped twice; unpack it once")
    try:
        # Also UTF-16 with a mark, which Windows shells write when output is redirected.
        text = data.decode(json.detect_encoding(data))
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        raise Refused("binary data; give JSON or YAML, gzipped or not")
    return text


def _parsed(text: str) -> Json:
    start = re.search(r"\S", text)
    if start is None:
        raise Refused("empty; get it again")
    if start[0] == "<":
        raise Refused(f"{_markup(text)}: a login page or the wrong host?")
    return _json(text) if start[0] in "{[" else _yaml(text)


def _json(text: str) -> Json:
    try:
        return json.loads(text, parse_constant=_finite, parse_float=_finite)  # type: ignore[no-any-return]
    except json.JSONDecodeError as error:
        raise Refused(_json_fault(text.rstrip(), error)) from None
    except ValueError:
        raise Refused("a number that JSON cannot hold: NaN, infinite or endless") from None


def _finite(text: str) -> float:
    if abs(float(text)) < float("inf"):
        return float(text)
    raise ValueError


def _check_depth(value: Json) -> None:
    level = [value]
    for _ in range(MAX_DEPTH):
        maps = [list(item.values()) for item in level if isinstance(item, dict)]
        level = list(itertools.chain(*maps, *(item for item in level if isinstance(item, list))))
    if level:
        raise Refused(_TOO_DEEP)


def _json_fault(text: str, error: json.JSONDecodeError) -> str:
    cut = error.pos >= len(text) or not text.endswith(("}", "]"))
    if cut and not error.msg.startswith("Extra data"):
        return f"JSON that ends too early, at byte {len(text.encode())}; get it again"
    return f"JSON with a fault at byte {len(text[: error.pos].encode())}: {error.msg}"


def _yaml(text: str) -> Json:
    events: Iterator[yaml.Event] = iter(yaml.parse(text, Loader=_YAML_READER))
    starts = (event for event in events if isinstance(event, yaml.DocumentStartEvent))
    try:
        found = [_node(next(events), events) for _ in starts]
    except yaml.YAMLError as error:
        raise Refused(f"neither JSON nor YAML: {quoted(text)}: {quoted(str(error))}") from None
    if len(found) != 1:
        raise Refused(f"{len(found)} YAML documents instead of one")
    return found[0]


def _node(event: yaml.Event, events: Iterator[yaml.Event]) -> Json:
    if isinstance(event, yaml.ScalarEvent):
        return _scalar(event)
    if isinstance(event, yaml.SequenceStartEvent):
        return [_node(item, events) for item in _until(yaml.SequenceEndEvent, events)]
    if isinstance(event, yaml.MappingStartEvent):
        keys = _until(yaml.MappingEndEvent, events)
        return {_key(key): _node(next(events), events) for key in keys}
    # A few nested aliases stand for billions of values.
    raise Refused("YAML with aliases (*name); write it out in full, or as JSON")


def _until(end: type[yaml.Event], events: Iterator[yaml.Event]) -> Iterator[yaml.Event]:
    return itertools.takewhile(lambda event: not isinstance(event, end), events)


def _key(event: yaml.Event) -> str:
    if not isinstance(event, yaml.ScalarEvent):
        raise Refused("YAML with a key that is no text; write it as JSON")
    return event.value


_WORDS = dict.fromkeys(("", "~", "null", "Null", "NULL")) | {
    word: word.lower() == "true" for word in ("true", "True", "TRUE", "false", "False", "FALSE")
}
_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?")


def _scalar(event: yaml.ScalarEvent) -> Json:
    # Fewer words and numbers than YAML has: dates, `yes`, `off`, 1_000 and 007 are enum values.
    if not event.implicit[0]:
        return event.value
    if event.value in _WORDS:
        return _WORDS[event.value]
    return _json(event.value) if _NUMBER.fullmatch(event.value) else event.value


def _openapi(value: Json) -> dict[str, Any]:
    if not isinstance(value, dict):
        kind = "an array" if isinstance(value, list) else "plain text"
        raise Refused(f"{kind} and no OpenAPI document, beginning {quoted(str(value))}")
    if "swagger" in value:
        raise Refused(f"Swagger {value['swagger']}; OpenAPI 3.x is needed: convert it first")
    if "openapi" not in value:
        keys = ", ".join(itertools.islice(value, 5))
        raise Refused(_complaint(value) or f"no OpenAPI document; its keys are {quoted(keys)}")
    version = str(value["openapi"])  # YAML reads an unquoted 3.1 as a number
    if not re.fullmatch(r"3\.[0-9]+(\.[0-9A-Za-z.+-]{1,40})?", version):
        raise Refused(f"OpenAPI {quoted(version, 20)}; this reads 3.x")
    if not isinstance(value.get("paths"), dict):
        raise Refused("`paths` is missing or no object: cut down, or not PostHog's schema")
    return {**value, "openapi": version}


def _complaint(value: Json) -> str:
    if not isinstance(value, dict):
        return ""
    said = value.get("detail") or value.get("message") or value.get("error")
    return f"an error message, {quoted(said)}" if isinstance(said, str) else ""


def _markup(text: str) -> str:
    title = re.search(r"<title[^>]*>([^<]*)", text[:100_000], re.IGNORECASE)
    if title:
        return f"an HTML page, titled {quoted(html.unescape(title[1]))}"
    return "an HTML page" if "<html" in text[:1000].lower() else "XML or other markup"


# Keys whose value is a map by name, where `properties` or `get` may be a name like any other.
_NAMED = re.compile(
    r"\$defs|definitions|dependencies|dependentSchemas|patternProperties|properties|schemas|links"
    r"|paths|webhooks|pathItems|callbacks|variables|parameters|requestBodies|responses|headers"
    r"|content|encoding|securitySchemes"
)
_DATA = re.compile(r"x-|(const|default|enum|examples?)$")


def _ordered(value: Json, place: str = "") -> Json:
    """Sort by place: "" is an OpenAPI object, a key of _NAMED its map by name, "data" is data."""
    if isinstance(value, list):
        return [_ordered(item, place if place == "data" else "") for item in value]
    if not isinstance(value, dict):
        return value
    keys = value if place == "properties" else sorted(value, key=_rank)
    return {key: _ordered(value[key], _place(key, place)) for key in keys}


def _rank(key: str) -> tuple[int, str]:
    return (METHODS.index(key) if key in METHODS else -1, key)


def _place(key: str, parent: str) -> str:
    if parent == "data" or (not parent and _DATA.match(key)):
        return "data"
    return key if not parent and _NAMED.fullmatch(key) else ""
