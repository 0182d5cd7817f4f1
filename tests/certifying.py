"""Certificates that openssl makes, and a host that has one."""

from __future__ import annotations

import shutil
import ssl
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from answering import Host

CURVE = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")
NAME = ("-subj", "/CN=ph", "-addext", "subjectAltName=IP:127.0.0.1")


def openssl(*arguments: str | Path) -> bytes:
    """What it writes; the test is skipped where it is not, or cannot."""
    if (program := shutil.which("openssl")) is None:
        pytest.skip("there is no openssl to make a certificate with")
    made = subprocess.run([program, *arguments], capture_output=True, check=False)
    if made.returncode:
        pytest.skip("openssl cannot make such a certificate")
    return made.stdout


def certifying(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A key and a certificate of its own."""
    path = tmp_path_factory.mktemp("tls") / "both.pem"
    path.write_bytes(
        openssl("req", "-x509", *CURVE, "-days", "2", *NAME, "-keyout", "-", "-out", "-")
    )
    return path


def securing(certificate: Path) -> Iterator[Host]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    host = Host(context)
    yield host
    host.close()
