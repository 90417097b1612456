"""Says of parts of files what they hold or why they are refused: a list of texts.

Usage: parts.py < LIST, a JSON list of [what, part in base64]: a format, "container", "attachment",
or "jws" and the key, "jws KEY", which must have signed it as junheng.bundle.station.
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


def say(what, part):
    data = base64.b64decode(part)
    try:
        if what == "container":
            signed, objects = container.read(data, "manifest.jws", 1024 * 1024)
            return " ".join([sha256(signed), *(f"{name} {sha256(one)}" for name, one in objects.items())])
        if what == "attachment":
            attachment.check(data)
        elif what.startswith("jws "):
            return sha256(Signed(data).verify("junheng.bundle.station", what[4:]))
        else:
            read(data, what, SHAPES[what])
        return "ok"
    except Refused as refused:
        return refused.code


if __name__ == "__main__":
    print(json.dumps([say(*one) for one in json.load(sys.stdin)]))
