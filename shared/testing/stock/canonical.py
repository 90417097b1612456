"""Section 2: bytes that are canonical JSON, or the fault that says why not."""

import hashlib
import json

DEPTH = 32
LARGEST = 2**53 - 1


class Refused(Exception):
    """A file that must not be taken, with the code that the specification names."""

    def __init__(self, code, why=""):
        super().__init__(f"{code}: {why}")
        self.code = code


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def parse(data):
    """The value of canonical bytes."""
    if deeper_than(data, DEPTH):
        raise Refused("bytes-too-deep")
    try:
        value = json.loads(data.decode("utf-8"), parse_constant=no_constant)
        check(value)
        spelled = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        same = spelled.encode("utf-8") == data
    except (ValueError, RecursionError) as error:
        raise Refused("bytes-not-canonical", repr(error))
    if not same:
        raise Refused("bytes-not-canonical", "another spelling")
    return value


def deeper_than(data, limit):
    depth, in_text, at = 0, False, 0
    while at < len(data):
        byte = data[at]
        if in_text:
            if byte == 0x5C:
                at += 1
            elif byte == 0x22:
                in_text = False
        elif byte == 0x22:
            in_text = True
        elif byte in b"[{":
            depth += 1
            if depth > limit:
                return True
        elif byte in b"]}":
            depth -= 1
        at += 1
    return False


def no_constant(name):
    raise ValueError(f"{name} is no JSON")


def check(value):
    """What JSON may hold and a canonical value may not. Keys are ASCII, so Python sorts them rightly."""
    if value is None or isinstance(value, float):
        raise ValueError("null or a fraction")
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) > LARGEST:
        raise ValueError("a number that is too large")
    if isinstance(value, list):
        for item in value:
            check(item)
    if isinstance(value, dict):
        for key, item in value.items():
            if key == "__proto__" or not all(" " <= letter <= "~" for letter in key):
                raise ValueError("a key")
            check(item)


def read(data, form, shape):
    """A value of this format; `shape` raises ValueError for what is not of it."""
    value = parse(data)
    found = value.get("format") if isinstance(value, dict) else None
    if found != form:
        raise Refused("format-unknown", repr(found))
    try:
        shape(value)
    except ValueError as error:
        raise Refused("bytes-shape", str(error))
    return value
