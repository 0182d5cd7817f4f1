"""What goes wrong with S3, in one line and without what was sent: it may hold keys."""

from __future__ import annotations

import os
import re
from itertools import permutations
from urllib.parse import urlsplit

from ..errors import InvalidArgument

ENDPOINTS = ("AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL", "AWS_ENDPOINT")
_WORDS = (
    "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_REGION", "AWS_DEFAULT_REGION",
)  # fmt: skip
UNUSABLE = "what AWS_* in the environment say cannot be used"
_RIGHTS = (
    "the keys may not; they need s3:ListBucket, s3:GetObject, s3:PutObject and "
    "s3:AbortMultipartUpload"
)
_REGION = "the bucket is in another region; set AWS_REGION"
_GONE = "it is not there"

# https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
_CODES = {
    "NoSuchBucket": "there is no such bucket",
    "NoSuchKey": _GONE,
    "AccessDenied": _RIGHTS,
    "InvalidAccessKeyId": "the keys are not known there",
    "SignatureDoesNotMatch": "AWS_SECRET_ACCESS_KEY is another key's",
    "ExpiredToken": "AWS_SESSION_TOKEN has expired",
    "PermanentRedirect": _REGION,
    "AuthorizationHeaderMalformed": _REGION,
}
# How object_store says it; the first that is there counts.
_SIGNS = {
    "/latest/": "there are no keys; set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY",  # those of a machine
    "BadScheme": "its endpoint has no TLS, which AWS_ALLOW_HTTP=true allows",
    "Config error": UNUSABLE,
    "without LOCATION": _REGION,
    "TimedOut": "it took too long",
    "dns error": "its host is not known",
    "ertificate": "its certificate is not trusted",
    "status: 403": _RIGHTS,
    "error sending request": "nobody answers there",
}


def reason(error: Exception) -> str:
    """Why it failed."""
    text = str(error)
    if code := re.search(r"<Code>(\w{1,60})</Code>", text):
        return _CODES.get(code[1], code[1])
    for sign, words in _SIGNS.items():
        if sign in text:
            return words
    if status := re.search(r"status: (\d{3})\b", text):
        return f"it answers with status {status[1]}"
    if isinstance(error, FileNotFoundError) and error.strerror is None:
        return _GONE
    return getattr(error, "strerror", None) or type(error).__name__


def check_environment() -> None:
    """See that obstore can read what it is told; some of it would end the process with a trace.

    Raises:
        InvalidArgument: It cannot; the message names the variable and never its value.
    """
    for name in _WORDS:
        if not re.fullmatch("[!-~]*", os.environ.get(name, "")):
            raise InvalidArgument(f"out: {name} has blanks, line breaks, or what is not ASCII")
    for name, other in permutations(_WORDS[:2]):
        if os.environ.get(other) and not os.environ.get(name):
            raise InvalidArgument(f"out: {name} is not set, and {other} is")
    for name in ENDPOINTS:
        if not _is_address(os.environ.get(name)):
            raise InvalidArgument(f"out: {name} is no address such as https://s3.example.com")


def _is_address(url: str | None) -> bool:
    if url is None:
        return True
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return False
    plain = re.fullmatch("[!-~]+", url) and port != 0 and "@" not in parts.netloc
    return bool(plain and parts.scheme in ("http", "https") and parts.hostname)
