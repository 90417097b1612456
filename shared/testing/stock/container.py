"""Section 4: the one layout of ZIP and of the text in it. zlib inflates, the bytes are asked for the rest."""

import re
import struct
import zlib

from canonical import Refused

OBJECTS = 5000
OBJECT = 16 * 1024 * 1024
ALL = 256 * 1024 * 1024
EXPANSION = 100
DATE = 0x0021
SIGNATURES = 4096


class Entry:
    def __init__(self, name, method, crc, packed, size, offset):
        self.name, self.method, self.crc = name, method, crc
        self.packed, self.size, self.offset = packed, size, offset

    def common(self):
        return struct.pack(
            "<HHHHHIIIHH", 20, 0, self.method, 0, DATE, self.crc, self.packed, self.size,
            len(self.name), 0)

    def local(self):
        return b"PK\3\4" + self.common() + self.name

    def central(self):
        return (b"PK\1\2" + struct.pack("<H", 20) + self.common()
                + struct.pack("<HHHII", 0, 0, 0, 0, self.offset) + self.name)


def invalid(why):
    return Refused("container-invalid", why)


def read(data, text, payload_limit):
    """Signatures, payload, the further lines, and the files by the hash in their name."""
    entries = directory(data)
    check_names(entries, text)
    check_sizes(entries)
    check_layout(data, entries)
    signatures, payload, *lines = split(content(data, entries[0]), payload_limit)
    if len(lines) + len(entries) - 1 > OBJECTS:
        raise Refused("bundle-too-many-objects")
    return signatures, payload, lines, {
        entry.name.decode()[len("objects/"):]: content(data, entry) for entry in entries[1:]}


def split(text, payload_limit):
    lines, at = [], 0
    while at < len(text):
        if len(lines) == OBJECTS + 2:
            raise Refused("bundle-too-many-objects", "lines")
        end = text.find(b"\n", at)
        if end < 0:
            raise invalid("the last line has no end")
        if end - at > (SIGNATURES, payload_limit, OBJECT)[min(len(lines), 2)]:
            raise Refused("object-too-large", f"line {len(lines) + 1}")
        lines.append(text[at:end])
        at = end + 1
    if len(lines) < 2:
        raise invalid("fewer than two lines")
    return lines


def directory(data):
    end = len(data) - 22
    if end < 0 or data[end:end + 4] != b"PK\5\6":
        raise invalid("no end record")
    count = struct.unpack_from("<H", data, end + 10)[0]
    if count > OBJECTS + 1:
        raise Refused("bundle-too-many-objects")
    at = struct.unpack_from("<I", data, end + 16)[0]
    entries = []
    for _ in range(count):
        if at + 46 > end:
            raise invalid("directory")
        method, = struct.unpack_from("<H", data, at + 10)
        crc, packed, size, length = struct.unpack_from("<IIIH", data, at + 16)
        offset, = struct.unpack_from("<I", data, at + 42)
        name = data[at + 46:at + 46 + length]
        if at + 46 + length > end or length > 72 or not all(32 <= one <= 126 for one in name):
            raise invalid("name")
        entries.append(Entry(name, method, crc, packed, size, offset))
        at += 46 + length
    if at != end:
        raise invalid("directory")
    return entries


def check_names(entries, text):
    names = [entry.name.decode() for entry in entries]
    if len(set(names)) != len(names):
        raise Refused("object-doubled")
    if text not in names:
        raise Refused("file-not-ours", f"no {text}")
    if names[0] != text:
        raise invalid(f"{text} is not the first")
    for name in names[1:]:
        if not re.fullmatch("objects/[0-9a-f]{64}", name):
            raise Refused("object-unlisted", name)
    if names[1:] != sorted(names[1:]):
        raise invalid("names fall")


def check_sizes(entries):
    for at, entry in enumerate(entries):
        if entry.size > (ALL if at == 0 else OBJECT):
            raise Refused("object-too-large", entry.name.decode())
        if entry.size > entry.packed * EXPANSION:
            raise Refused("container-bomb")
    if sum(entry.size for entry in entries) > ALL:
        raise Refused("container-bomb", "all together")


def check_layout(data, entries):
    at = 0
    for entry in entries:
        head = entry.local()
        if entry.offset != at or data[at:at + len(head)] != head:
            raise invalid("local header")
        at += len(head) + entry.packed
    central = b"".join(entry.central() for entry in entries)
    end = b"PK\5\6" + struct.pack(
        "<HHHHIIH", 0, 0, len(entries), len(entries), len(central), at, 0)
    if data[at:] != central + end:
        raise invalid("directory")


def content(data, entry):
    start = entry.offset + len(entry.local())
    packed = data[start:start + entry.packed]
    if entry.method == 0:
        file = packed
    elif entry.method == 8:
        file = inflate(packed, entry.size)
    else:
        raise invalid("method")
    if len(file) != entry.size or zlib.crc32(file) != entry.crc:
        raise invalid("size or checksum")
    return file


def inflate(packed, size):
    stream = zlib.decompressobj(-15)
    try:
        file = stream.decompress(packed, size + 1)
    except zlib.error as error:
        raise invalid(str(error))
    if len(file) > size:
        raise Refused("container-bomb", "more than it declares")
    if not stream.eof or stream.unused_data:
        raise invalid("the stream ends early or late")
    return file
