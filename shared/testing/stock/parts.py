"""Says of parts of files what they hold or why they are refused: a list of texts.

Usage: parts.py < LIST, a JSON list of [what, part in base64]: a format, "container", "attachment",
or "signatures KEY", the line of a container and, third, what KEY must have signed as junheng.bundle.station.
"""

import base64
import json
import sys

import attachment
import container
import formats
import formats_of_district as district
from canonical import Refused, read, sha256
from signature import Signed

SHAPES = {
    "junheng.bundle/1": formats.manifest,
    "junheng.record/1": formats.record,
    "junheng.personal/1": formats.personal,
    "junheng.appointment/1": district.appointment,
    "junheng.trust/1": district.event,
    "junheng.reply/1": district.reply,
    "junheng.invitation/1": district.invitation,
}


def say(what, part, payload=None):
    data = base64.b64decode(part)
    try:
        if what == "container":
            signatures, payload, lines, files = container.read(data, "bundle.jsonl", 1024 * 1024)
            return " ".join([
                *map(sha256, [signatures, payload, *lines]),
                *(f"{name} {sha256(one)}" for name, one in files.items())])
        if what == "attachment":
            attachment.check(data)
        elif payload is not None:
            signed = Signed(data, base64.b64decode(payload))
            return sha256(signed.verify("junheng.bundle.station", what[len("signatures "):]))
        else:
            read(data, what, SHAPES[what])
        return "ok"
    except Refused as refused:
        return refused.code


if __name__ == "__main__":
    print(json.dumps([say(*one) for one in json.load(sys.stdin)]))
