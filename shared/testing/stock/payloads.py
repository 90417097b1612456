"""Says of payloads alone whether they are canonical and of their shape: a list of "ok" or codes.

Usage: payloads.py < LIST, a JSON list of [format, payload in base64].
"""

import base64
import json
import sys

import formats
import formats_of_district as district
from canonical import Refused, read

SHAPES = {
    "junheng.bundle/1": formats.manifest,
    "junheng.record/1": formats.record,
    "junheng.personal/1": formats.personal,
    "junheng.appointment/1": district.appointment,
    "junheng.trust/1": district.event,
    "junheng.reply/1": district.reply,
    "junheng.invitation/1": district.invitation,
}


def say(form, payload):
    try:
        read(base64.b64decode(payload), form, SHAPES[form])
        return "ok"
    except Refused as refused:
        return refused.code


if __name__ == "__main__":
    print(json.dumps([say(*one) for one in json.load(sys.stdin)]))
