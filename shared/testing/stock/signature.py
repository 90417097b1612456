"""Section 3, around jwcrypto."""

import base64
import hashlib
import json
import re

from jwcrypto.common import JWException
from jwcrypto.jwk import JWK
from jwcrypto.jws import JWS

from canonical import Refused, parse
from shape import list_of, one_of, pattern, shape, text
import words as w

TYPES = (
    "junheng.bundle.station", "junheng.bundle.principal", "junheng.reply", "junheng.invitation",
    "junheng.appointment", "junheng.approval", "junheng.pack", "junheng.pack.confirmation",
)
PRIME = 2**255 - 19
SMALL = {
    0, 1, PRIME - 1,
    int.from_bytes(bytes.fromhex(
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"), "little"),
    int.from_bytes(bytes.fromhex(
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"), "little"),
}

signatures = list_of(
    shape({"protected": text(), "signature": pattern("[A-Za-z0-9_-]{86}")}), 1, 4)
file_shape = shape({"payload": text(), "signatures": signatures})
line_shape = shape({"signatures": signatures})
header_shape = shape({"alg": one_of("EdDSA"), "kid": w.key, "typ": one_of(*TYPES)})


def decode(letters):
    """Base64url in its one spelling."""
    if not re.fullmatch("[A-Za-z0-9_-]*", letters) or len(letters) % 4 == 1:
        raise ValueError("not base64url")
    data = base64.urlsafe_b64decode(letters + "=" * (-len(letters) % 4))
    if encode(data) != letters:
        raise ValueError("unused bits")
    return data


def thumbprint(x):
    jwk = '{"crv":"Ed25519","kty":"OKP","x":"%s"}' % x
    return encode(hashlib.sha256(jwk.encode()).digest())


def encode(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


class Signed:
    """A JWS of the one shape; nothing of it is verified before `verify`."""

    def __init__(self, data, payload=None):
        """Of a JWS, or of a line of signatures and what they sign."""
        try:
            value = parse(data)
            if payload is None:
                file_shape(value)
                self.payload = decode(value["payload"])
            else:
                line_shape(value)
                self.payload = payload
            self.text = encode(self.payload)
            self.entries = []
            for entry in value["signatures"]:
                header = parse(decode(entry["protected"]))
                header_shape(header)
                self.entries.append((header, entry, decode(entry["signature"])))
        except (ValueError, Refused) as error:
            raise Refused("signature-invalid", str(error))

    def signers(self, typ):
        return [header["kid"] for header, _, _ in self.entries if header["typ"] == typ]

    def verify(self, typ, key):
        """The payload, if the one signature of this purpose by this key holds."""
        kid = thumbprint(key)
        ours = [one for one in self.entries if one[0]["typ"] == typ and one[0]["kid"] == kid]
        if len(ours) != 1:
            raise Refused("signature-invalid", f"{len(ours)} signatures as {typ}")
        _, entry, signature = ours[0]
        try:
            for point in (decode(key), signature[:32]):
                strict(point)
            one = JWS()
            one.allowed_algs = ["EdDSA"]
            one.deserialize(json.dumps({"payload": self.text, **entry}))
            one.verify(JWK(kty="OKP", crv="Ed25519", x=key))
            if one.payload != self.payload:
                raise ValueError("another payload")
        except (JWException, ValueError) as error:
            raise Refused("signature-invalid", repr(error))
        return self.payload


def strict(point):
    """A point with one spelling, and not of small order."""
    y = int.from_bytes(point, "little") & (2**255 - 1)
    if len(point) != 32 or y >= PRIME or y in SMALL:
        raise ValueError("no point to be believed")
