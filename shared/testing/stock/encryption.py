"""Section 5, around the command `age`."""

import functools
import subprocess
import tempfile

from canonical import Refused

LIMIT = 64 * 1024 * 1024
HEADER = 8192
FIRST = b"age-encryption.org/v1\n"
FAMILY = b"age-encryption.org/"
NOBODY = ("no identity matched", "passphrase")


def decrypt(data, identity):
    """What the file holds for this age identity."""
    if len(data) > LIMIT:
        raise Refused("file-too-large")
    check_header(data)
    with tempfile.NamedTemporaryFile("w") as key:
        key.write(f"{identity}\n")
        key.flush()
        done = subprocess.run(["age", "-d", "-i", key.name], input=data, capture_output=True)
    if done.returncode == 0:
        return done.stdout
    said = done.stderr.decode()
    raise Refused("file-for-another" if any(word in said for word in NOBODY) else "file-tampered", said)


def check_header(data):
    start = data[:len(FIRST)]
    if start != FIRST:
        if FIRST.startswith(start):
            raise Refused("file-truncated")
        raise Refused("format-unknown" if data.startswith(FAMILY) else "file-not-ours")
    header = data[:HEADER]
    last = header.find(b"\n---")
    if last < 0 or header.find(b"\n", last + 1) < 0:
        raise Refused("file-truncated" if len(data) < HEADER else "file-tampered")


@functools.lru_cache(maxsize=None)
def can_encrypt_to(recipient):
    return subprocess.run(["age", "-r", recipient], input=b"", capture_output=True).returncode == 0


def prove_recipients(*recipients):
    for recipient in recipients:
        if not can_encrypt_to(recipient):
            raise Refused("bytes-shape", recipient)
