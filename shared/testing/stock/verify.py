"""Verifies a hand-off file of Junheng, with the commands `age`, and jwcrypto.

Written from shared/bundle/README.md and shapes.md alone; it shares no code with Junheng.
Usage: verify.py FILE --identity KEYFILE [--invitation FILE.jhi]
Prints one JSON object, {"ok": identity} or {"fault": code}; ends with code 0 or 1.
"""

import argparse
import json
import pathlib
import re
import sys

import attachment
import container
import formats
import formats_of_district as district
from canonical import Refused, read, sha256
from encryption import decrypt, prove_recipients
from signature import Signed, thumbprint

MANIFEST = 1024 * 1024
REPLY = 16 * 1024 * 1024
INVITATION = 64 * 1024
PACK = 16 * 1024 * 1024


def bundle(data, identity, receiver=None):
    plain = decrypt(data, identity)
    signatures, payload, lines, files = container.read(plain, "bundle.jsonl", MANIFEST)
    signed = Signed(signatures, payload)
    manifest = read(signed.payload, "junheng.bundle/1", formats.manifest)
    signed.verify("junheng.bundle.station", manifest["station"]["signing"])
    prove_recipients(manifest["station"]["recipient"])
    receiver = receiver or {}
    if receiver.get("kind", manifest["kind"]) != manifest["kind"]:
        raise Refused("kind-mismatch")
    if receiver.get("district", manifest["recipient"]["district"]) != manifest["recipient"]["district"]:
        raise Refused("file-for-another")
    objects = proved_objects(manifest["objects"], lines, files)
    for one in manifest["objects"]:
        prove_kind(one["kind"], objects[one["hash"]], manifest["kind"])
    return sha256(signed.payload)


def is_line(one):
    return one["kind"] in ("record", "personal")


def proved_objects(listed, lines, files):
    in_lines = [one for one in listed if is_line(one)]
    if len(lines) > len(in_lines):
        raise Refused("object-unlisted", "a line")
    if not set(files) <= {one["hash"] for one in listed if not is_line(one)}:
        raise Refused("object-unlisted")
    rest, objects = iter(lines), {}
    for one in listed:
        data = next(rest, None) if is_line(one) else files.get(one["hash"])
        if data is None:
            raise Refused("object-missing")
        if len(data) != one["size"] or sha256(data) != one["hash"]:
            fewer = is_line(one) and len(lines) < len(in_lines)
            raise Refused("object-missing" if fewer else "object-wrong")
        objects[one["hash"]] = data
    return objects


def prove_kind(kind, data, world):
    if kind == "record":
        record = read(data, "junheng.record/1", formats.record)
        if record["kind"] != world:
            raise Refused("kind-mismatch")
    elif kind == "personal":
        read(data, "junheng.personal/1", formats.personal)
    else:
        attachment.check(data)


def reply(data, identity, trusted, receiver=None):
    try:
        plain = decrypt(data, identity)
    except Refused as refused:
        if refused.code == "file-for-another":
            raise Refused("reply-for-another-station")
        raise
    signatures, payload, lines, files = container.read(plain, "reply.jsonl", REPLY)
    signed = Signed(signatures, payload)
    value = read(signed.payload, "junheng.reply/1", district.reply)
    if value["district"] != trusted["district"]:
        raise Refused("reply-from-another-district")
    office = appointed(value["appointment"], trusted["root"])
    if office["district"] != trusted["district"]:
        raise Refused("reply-from-another-district")
    signed.verify("junheng.reply", office["signing"])
    if office["kind"] != value["kind"]:
        raise Refused("signature-invalid", "another kind")
    numbers = [trust_event(text, value, office["signing"]) for text in value["trust"]]
    if any(one >= other for one, other in zip(numbers, numbers[1:])):
        raise Refused("bytes-shape", "trust falls")
    proved_objects(value["objects"], lines, files)
    receiver = receiver or {}
    if receiver.get("kind", value["kind"]) != value["kind"]:
        raise Refused("kind-mismatch")
    if any(receiver.get(name, value[name]) != value[name] for name in ("station", "school")):
        raise Refused("reply-for-another-station")
    return sha256(signed.payload)


def appointed(text, root=None):
    """The appointment by this root; without one, by the root that it names."""
    signed = Signed(text.encode())
    if root is not None:
        signed.verify("junheng.appointment", root)
    value = read(signed.payload, "junheng.appointment/1", district.appointment)
    signed.verify("junheng.appointment", value["root"])
    if root is not None and value["root"] != root:
        raise Refused("signature-invalid", "another root")
    prove_recipients(*(value[name] for name in ("recipient", "escrow") if name in value))
    return value


def trust_event(text, around, key):
    signed = Signed(text.encode())
    signed.verify("junheng.approval", key)
    event = read(signed.payload, "junheng.trust/1", district.event)
    if any(event[name] != around[name] for name in ("kind", "district", "school")):
        raise Refused("signature-invalid", "of another school")
    return event["event_no"]


def opened(data, limit):
    if len(data) > limit:
        raise Refused("file-too-large")
    if not data.startswith(b'{"payload":"'):
        raise Refused("file-not-ours")
    return Signed(data)


def invitation(data):
    """Its identity, and the district that it names."""
    signed = opened(data, INVITATION)
    value = read(signed.payload, "junheng.invitation/1", district.invitation)
    office = appointed(value["appointment"])
    signed.verify("junheng.invitation", office["signing"])
    if any(value[name] != office[name] for name in ("kind", "district")):
        raise Refused("signature-invalid", "of another district")
    return sha256(signed.payload), {"district": value["district"], "root": office["root"]}


def pack(data, issuer=None, confirmer=None):
    """By the word of an issuer, or of a district that has confirmed it."""
    signed = opened(data, PACK)
    try:
        if issuer is not None:
            signed.verify("junheng.pack", issuer)
        else:
            signed.verify("junheng.pack.confirmation", confirmer)
    except Refused:
        raise Refused("pack-unsigned")
    if confirmer is not None and signed.signers("junheng.pack")[:1] in ([], [thumbprint(confirmer)]):
        raise Refused("pack-unsigned", "no issuer of its own")
    try:
        read(signed.payload, "junheng.pack/1", district.pack)
    except Refused as refused:
        raise Refused("pack-unreadable", refused.code)
    return sha256(signed.payload)


def word(act, *given):
    try:
        return {"ok": act(*given)}
    except Refused as refused:
        return {"fault": refused.code}


def main():
    options = argparse.ArgumentParser()
    options.add_argument("file", type=pathlib.Path)
    options.add_argument("--identity", type=pathlib.Path)
    options.add_argument("--invitation", type=pathlib.Path)
    asked = options.parse_args()
    data = asked.file.read_bytes()
    identity = re.search("AGE-SECRET-KEY-1[0-9A-Z]+", asked.identity.read_text())[0] \
        if asked.identity else ""
    if asked.file.suffix == ".jhb":
        said = word(bundle, data, identity)
    elif asked.file.suffix == ".jhi":
        said = word(lambda: invitation(data)[0])
    elif asked.file.suffix == ".jhr" and asked.invitation:
        said = word(reply, data, identity, invitation(asked.invitation.read_bytes())[1])
    else:
        sys.exit("a .jhb, a .jhi, or a .jhr with --invitation")
    print(json.dumps(said))
    sys.exit(0 if "ok" in said else 1)


if __name__ == "__main__":
    main()
