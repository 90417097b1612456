"""Verifies an unzipped bundle with Python's standard library and OpenSSL.

It shares no code with Junheng: it was written from shared/bundle/README.md alone.
Usage: stock-verify.py FOLDER       prints one JSON object, or ends with a message and code 1.
"""

import base64
import hashlib
import json
import pathlib
import subprocess
import sys
import tempfile

# SubjectPublicKeyInfo of Ed25519 (RFC 8410 section 4) up to the 32 bytes of the key.
SPKI_HEAD = bytes.fromhex("302a300506032b6570032100")


def decode(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def encode(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=")


def thumbprint(x):
    """RFC 7638 over the required members of an OKP key (RFC 8037)."""
    jwk = '{"crv":"Ed25519","kty":"OKP","x":"%s"}' % x
    digest = hashlib.sha256(jwk.encode()).digest()
    return encode(digest).decode()


def openssl_verify(key, message, signature):
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        parts = {"key.der": SPKI_HEAD + key, "message": message, "signature": signature}
        for name, content in parts.items():
            (folder / name).write_bytes(content)
        done = subprocess.run(
            ["openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", "key.der",
             "-rawin", "-in", "message", "-sigfile", "signature"],
            cwd=folder, capture_output=True, text=True)
        return done.returncode == 0


def verify(folder):
    text = (folder / "bundle.jsonl").read_bytes()
    assert text.endswith(b"\n"), "lines"
    signatures, payload, *lines = text[:-1].split(b"\n")
    manifest = json.loads(payload)
    key = manifest["station"]["signing"]
    valid = []
    for entry in json.loads(signatures)["signatures"]:
        header = json.loads(decode(entry["protected"]))
        assert sorted(header) == ["alg", "kid", "typ"], "header"
        if header["typ"] == "junheng.bundle.station" and header["kid"] == thumbprint(key):
            assert header["alg"] == "EdDSA", "alg"
            message = entry["protected"].encode() + b"." + encode(payload)
            assert openssl_verify(decode(key), message, decode(entry["signature"])), "signature"
            valid.append(header["typ"])
    assert valid, "no signature of the station"
    files = [path.read_bytes() for path in (folder / "objects").glob("*")]
    held = {hashlib.sha256(one).hexdigest(): len(one) for one in [*lines, *files]}
    assert held == {one["hash"]: one["size"] for one in manifest["objects"]}, "objects"
    return {
        "id": hashlib.sha256(payload).hexdigest(),
        "school": manifest["school"],
        "objects": len(held),
        "signed": valid,
    }


if __name__ == "__main__":
    try:
        print(json.dumps(verify(pathlib.Path(sys.argv[1]))))
    except (AssertionError, KeyError, ValueError, OSError) as problem:
        sys.exit(f"not valid: {problem!r}")
