"""Says of every golden vector of a folder what verify.py says: {name: {"ok": …} or {"fault": …}}.

Usage: vectors.py FOLDER     (as `npm run vectors` writes it). What must happen is not looked at.
"""

import json
import pathlib
import sys

import verify


def say(folder, index, one):
    data = (folder / one["file"]).read_bytes()
    keys, opener = index["keys"], one["opener"]
    identity = keys[opener["identity"]]["identity"] if "identity" in opener else ""
    receiver = opener.get("receiver")
    kind = pathlib.PurePath(one["file"]).suffix
    if kind == ".jhb":
        return verify.word(verify.bundle, data, identity, receiver)
    if kind == ".jhr":
        return verify.word(verify.reply, data, identity, index["trusted"], receiver)
    if kind == ".jhi":
        return verify.word(lambda: verify.invitation(data)[0])
    (role, name), = opener["packBy"].items()
    key = keys[name]["signing"]
    return verify.word(verify.pack, data, *((key, None) if role == "issuer" else (None, key)))


if __name__ == "__main__":
    folder = pathlib.Path(sys.argv[1])
    index = json.loads((folder / "index.json").read_text("utf-8"))
    print(json.dumps({one["name"]: say(folder, index, one) for one in index["vectors"]}))
