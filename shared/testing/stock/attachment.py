"""The last part of shapes.md."""

import re

from canonical import Refused

PHOTO = 1024 * 1024
DOCUMENT = 5 * 1024 * 1024
FRAMES = (0xC0, 0xC1, 0xC2)
OTHERS = (0xC4, 0xDB, 0xDD)
SCAN, ADOBE, END = 0xDA, 0xEE, 0xD9


def check(data):
    if data[:2] == b"\xff\xd8":
        if len(data) > PHOTO:
            raise Refused("attachment-too-large")
        jpeg(data)
    elif data[:5] == b"%PDF-":
        if len(data) > DOCUMENT:
            raise Refused("attachment-too-large")
        if b"%%EOF" not in data[-2048:]:
            raise Refused("attachment-broken", "no end")
        if re.search(rb"/(Encrypt|JavaScript|JS|Launch|EmbeddedFile)(?![A-Za-z0-9_])", data):
            raise Refused("attachment-document")
    else:
        raise Refused("attachment-type")


def jpeg(data):
    at, frame, scan = 2, False, False
    while data[at:at + 2] != bytes([0xFF, END]):
        if at + 4 > len(data) or data[at] != 0xFF:
            raise Refused("attachment-broken", "no segment")
        marker = data[at + 1]
        length = int.from_bytes(data[at + 2:at + 4], "big")
        segment = data[at:at + 2 + length]
        if length < 2 or len(segment) != 2 + length:
            raise Refused("attachment-broken", "a segment is cut")
        if marker in FRAMES:
            height, width = (int.from_bytes(segment[one:one + 2], "big") for one in (5, 7))
            if len(segment) < 9 or not (1 <= height <= 4096 and 1 <= width <= 4096):
                raise Refused("attachment-broken", "size")
            frame = True
        elif marker == ADOBE:
            if len(segment) != 16 or segment[4:9] != b"Adobe":
                raise Refused("attachment-broken", "metadata")
        elif marker != SCAN and marker not in OTHERS:
            raise Refused("attachment-broken", "metadata")
        at += len(segment)
        if marker == SCAN:
            scan = True
            found = re.compile(rb"\xff[^\x00\xd0-\xd7]", re.DOTALL).search(data, at)
            if not found:
                raise Refused("attachment-broken", "no end")
            at = found.start()
    if not (frame and scan) or at + 2 != len(data):
        raise Refused("attachment-broken", "no picture, or more than one")
