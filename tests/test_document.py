"""What `pipeline.document` reads, refuses and writes."""

import gzip
import json
import os
import stat
import time
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pipeline.document import (
    MAX_BYTES,
    MAX_DEPTH,
    Refused,
    canonical,
    digest,
    gunzip,
    load,
    write_atomically,
)

SNAPSHOT = Path(__file__).parents[2] / "shared" / "upstream" / "posthog-openapi-2025-10.json.gz"
SMALL: dict[str, Any] = {"openapi": "3.0.3", "paths": {"/a": {"get": {}}}}
TEXT = json.dumps(SMALL)


def packed(text: str) -> bytes:
    return gzip.compress(text.encode(), mtime=0)


def nested(depth: int) -> str:
    return '{"openapi": "3.1.0", "paths": {}, "x": ' + "[" * depth + "]" * depth + "}"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        b"\n  " + TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        packed(TEXT),
        packed(TEXT[:20]) + packed(TEXT[20:]) + b"\0" * 9,
        b"openapi: 3.0.3\npaths:\n  /a:\n    get: {}\n",
        b"---\nopenapi: '3.0.3'\npaths: {/a: {get: {}}}\n...\n",
        packed("openapi: 3.0.3\npaths: {/a: {get: {}}}"),
    ],
)
def test_json_and_yaml_are_read_plain_or_gzipped(data: bytes) -> None:
    assert load(data, "here") == SMALL


HTML = "<!DOCTYPE html><html><head><title>\n Sign&nbsp;in \x1b[31m\u202e&amp; go</title>"
DENIED = {"type": "authentication_error", "code": "x", "detail": "No key.", "attr": None}


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        (HTML.encode(), 'an HTML page, titled "Sign in [31m & go": a login page'),
        (b"<html><body>", "an HTML page: a login page"),
        (b"<?xml version='1.0'?><rss/>", "XML or other markup"),
        (json.dumps(DENIED).encode(), 'an error message, "No key."'),
        (b'{"message": "try\\n\\u0007later"}', 'an error message, "try later"'),
        (b'{"detail": {"a": 1}}', 'its keys are "detail"'),
        (b'{"a": 1, "b": 2}', 'no OpenAPI document; its keys are "a, b"'),
        (TEXT.encode()[:-3], f"JSON that ends too early, at byte {len(TEXT) - 3}"),
        (b'{"openapi": "3.', "JSON that ends too early, at byte 15"),
        ('{"é": tr'.encode(), "JSON that ends too early, at byte 9"),
        ('{"é": 1,, "b": 2}'.encode(), "JSON with a fault at byte 9"),
        (TEXT.encode() + b"}", f"JSON with a fault at byte {len(TEXT)}: Extra data"),
        (b'{"openapi": NaN}', "a number that JSON cannot hold"),
        (b'{"openapi": 1e999}', "a number that JSON cannot hold"),
        (b'{"openapi": ' + b"9" * 5000 + b"}", "a number that JSON cannot hold"),
        (b'{"swagger": "2.0", "paths": {}}', "Swagger 2.0; OpenAPI 3.x is needed"),
        (b'{"openapi": "4.0.0", "paths": {}}', 'OpenAPI "4.0.0"; this reads 3.x'),
        (b'{"openapi": "30.0", "paths": {}}', "this reads 3.x"),
        (b'{"openapi": "3.0.3"}', "`paths` is missing or no object"),
        (b'{"openapi": "3.0.3", "paths": []}', "`paths` is missing or no object"),
        (b"[1, 2]", 'an array and no OpenAPI document, beginning "[1, 2]"'),
        (b"Bad gateway", 'plain text and no OpenAPI document, beginning "Bad gateway"'),
        (b"a: b: c", "neither JSON nor YAML"),
        (b"a: [1", "neither JSON nor YAML"),
        (b"\x89PNG\r\n\x1a\n\0\0\xff", "binary data"),
        (b"PK\x03\x04\xff\xfe", "binary data"),
        (b"a: \x01", "neither JSON nor YAML"),
        (gzip.compress(packed(TEXT), mtime=0), "gzipped twice"),
        (packed(TEXT)[:-9], "gzip data that ends too early"),
        (packed(TEXT)[:-8] + bytes(8), "damaged gzip data"),
        (nested(MAX_DEPTH + 1).encode(), "nested more than 100 deep"),
        (nested(200_000).encode(), "nested more than 100 deep"),
        (b"openapi: 3.1.0\npaths: {}\nx: " + b"[" * 150 + b"]" * 150, "nested more than 100"),
        (b"openapi: 3.1.0\n---\nopenapi: 3.1.0\n", "2 YAML documents"),
        (b"# nothing\n", "0 YAML documents"),
        (b"? [a]\n: b\n", "a key that is no text"),
        (b"a: &x 1\nb: *x\n", "YAML with aliases"),
    ],
)
def test_what_is_no_openapi_3_is_refused_in_one_line_that_says_what_came(
    data: bytes, said: str
) -> None:
    with pytest.raises(Refused) as refused:
        load(data, "host")

    message = str(refused.value)
    assert message.startswith("host: ")
    assert said in message
    assert message.isprintable()
    assert len(message) < 400


@settings(deadline=None)
@given(st.binary(max_size=60) | st.text(max_size=60).map(lambda text: text.encode("utf-8")))
def test_no_junk_gets_further_than_a_refusal(data: bytes) -> None:
    with pytest.raises(Refused):
        load(data, "junk")


def test_a_gzip_bomb_is_refused_quickly_and_in_little_memory() -> None:
    bomb = gzip.compress(bytes(2**22)) * 256
    tracemalloc.start()
    started = time.monotonic()
    try:
        with pytest.raises(Refused, match="more than 256 MiB"):
            load(bomb, "bomb")
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()

    assert peak < 16 * 2**20
    assert time.monotonic() - started < 2


def test_a_yaml_bomb_is_refused_before_it_unfolds() -> None:
    lines = ["a0: &a0 [x, x]"]
    lines += [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 60)]

    with pytest.raises(Refused, match="aliases"):
        load("\n".join(lines).encode(), "bomb")


def test_more_bytes_than_any_schema_has_are_refused_unread() -> None:
    with pytest.raises(Refused, match="larger than 64 MiB"):
        load(bytes(MAX_BYTES + 1), "big")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2025-01-01", "2025-01-01"),
        ("2025-01-01T10:00:00Z", "2025-01-01T10:00:00Z"),
        *((word, word) for word in ("yes", "no", "on", "off", "y", "N", "1_000", "007", "0x1f")),
        *((word, word) for word in ("12:30:45", "1e3x", ".5", ".nan", "=", "<<", "0o7", "+1")),
        ("!!timestamp 2025-01-01", "2025-01-01"),
        ("!!str 5", "5"),
        ("!!python/name:os.system x", "x"),
        ("'5'", "5"),
        ('"true"', "true"),
        *(("true", True), ("False", False), ("null", None), ("~", None), ("", None)),
        *(("-5", -5), ("0", 0), ("1.50", 1.5), ("1e3", 1000.0)),
    ],
)
def test_yaml_words_stay_text_unless_json_has_them(written: str, meant: object) -> None:
    read = load(f"openapi: 3.1.0\npaths: {{}}\nx: {written}\n".encode(), "yaml")["x"]

    assert (read, type(read)) == (meant, type(meant))


def test_yaml_keys_are_text_as_written() -> None:
    keys = ["200", "yes", "null", "2025-01-01", "1.0", "~", "true", "<<"]
    text = "openapi: 3.1\npaths:\n" + "".join(f"  {key}: {{}}\n" for key in keys)

    assert load(text.encode(), "yaml") == {"openapi": "3.1", "paths": {key: {} for key in keys}}


def test_canonical_text_does_not_depend_on_order_but_keeps_that_of_properties() -> None:
    one: dict[str, Any] = {
        "paths": {"/b": {}, "/a": {"trace": {}, "post": {}, "get": {}, "parameters": []}},
        "openapi": "3.1.0",
        "components": {
            "schemas": {
                "properties": {"type": "object", "properties": {"z": {}, "properties": {}, "a": {}}}
            }
        },
    }
    text = canonical(one)

    assert text == canonical(shuffled(one))
    assert text.endswith("}\n")
    back = json.loads(text)
    assert list(back) == ["components", "openapi", "paths"]
    assert list(back["paths"]) == ["/a", "/b"]
    assert list(back["paths"]["/a"]) == ["parameters", "get", "post", "trace"]
    schema = back["components"]["schemas"]["properties"]
    assert list(schema) == ["properties", "type"]
    assert list(schema["properties"]) == ["z", "properties", "a"]


def shuffled(value: Any, keep: bool = False) -> Any:
    """Reverse all maps but that of the properties of the one schema above."""
    if not isinstance(value, dict):
        return value
    items = list(value.items()) if keep else reversed(value.items())
    return {key: shuffled(part, key == "properties" and "z" in part) for key, part in items}


@pytest.mark.parametrize(
    "document",
    [
        {"properties": {"b": 1, "a": 2}},
        {"properties": {"properties": {"properties": {"b": 1, "a": 2}}}},
        {"parameters": [{"schema": {"properties": {"b": 1, "a": 2}}}]},
        {"paths": {"x-any": {"get": {"schema": {"properties": {"b": 1, "a": 2}}}}}},
    ],
)
def test_properties_keep_their_order_wherever_they_are_the_keyword(document: Any) -> None:
    assert canonical(document).index('"b"') < canonical(document).index('"a"')


@pytest.mark.parametrize(
    "document",
    [
        {"content": {"properties": {"b": 1, "a": 2}}},
        {"properties": {"properties": {"b": 1, "a": 2}}},
        {"components": {"schemas": {"default": {"b": 1, "a": 2}}}},
    ],
)
def test_things_that_are_merely_called_properties_are_sorted(document: Any) -> None:
    assert canonical(document).index('"a"') < canonical(document).index('"b"')


@pytest.mark.parametrize("key", ["enum", "const", "default", "example", "x-any"])
def test_data_that_looks_like_a_schema_is_sorted_throughout(key: str) -> None:
    value: Any = {"properties": {"b": 1, "a": 2}}

    assert json.loads(canonical({key: value})) == {key: value}
    assert canonical({key: value}).index('"a"') < canonical({key: value}).index('"b"')


def test_lone_surrogates_and_other_letters_survive(tmp_path: Path) -> None:
    value: Any = {"a": "\ud800 é 😀 \udfff", "\udc00": 1}
    write_atomically(tmp_path / "x.json", canonical(value))

    assert json.loads((tmp_path / "x.json").read_bytes()) == value
    assert "é 😀" in canonical(value)


def test_a_file_is_replaced_as_a_whole_with_the_usual_mode(tmp_path: Path) -> None:
    target = tmp_path / "x.json"
    mask = os.umask(0o027)
    try:
        write_atomically(target, "old")
        write_atomically(target, "new")
    finally:
        os.umask(mask)

    assert target.read_text() == "new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert list(tmp_path.iterdir()) == [target]


def test_a_write_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "x.json").mkdir()

    with pytest.raises(OSError):
        write_atomically(tmp_path / "x.json", "text")
    with pytest.raises(UnicodeEncodeError):
        write_atomically(tmp_path / "y.json", "\ud800")

    assert [path.name for path in tmp_path.iterdir()] == ["x.json"]


@settings(deadline=None)
@given(st.lists(st.binary(max_size=40), min_size=1, max_size=4), st.integers(0, 3))
def test_gunzip_undoes_gzip_member_by_member(parts: list[bytes], padding: int) -> None:
    packed = b"".join(map(gzip.compress, parts)) + b"\0" * padding

    assert gunzip(packed) == b"".join(parts)
    assert digest(b"") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


@pytest.mark.skipif(not SNAPSHOT.exists(), reason="the whole schema is not at hand")
def test_the_whole_schema_is_read_and_written_the_same_again() -> None:
    document = load(SNAPSHOT.read_bytes(), "snapshot")
    text = canonical(document)

    assert load(text.encode(), "again") == document
    assert canonical(json.loads(text)) == text
