"""The shapes of shapes.md that a district signs."""

from formats import column, listed
from shape import either, integer, list_of, one_of, rises, shape, text
import words as w

appointment = shape(
    {
        "format": text(), "kind": w.kind, "district": w.half, "root": w.key,
        "serial": integer(1, 1_000_000), "signing": w.key, "recipient": w.recipient,
        "escrow?": w.recipient, "revoked?": list_of(w.key, 1, 100), "issued_at": w.instant,
    },
    lambda a: a["signing"] != a["root"],
    lambda a: a["signing"] not in a.get("revoked", []),
    lambda a: rises(a.get("revoked", [])),
)
place = shape({"station": w.half, "epoch": w.epoch, "through": integer(1)})
event = shape(
    {
        "format": text(), "kind": w.kind, "district": w.half, "school": w.school,
        "event_no": integer(1, 1_000_000), "act": one_of("approve", "revoke"),
        "subject": either(
            shape({"role": one_of("station"), "station": w.half, "signing": w.key,
                   "recipient": w.recipient}),
            shape({"role": one_of("principal"), "signing": w.key}),
        ),
        "reason?": text(1, 500), "until?": list_of(place, 0, 1000), "at": w.instant,
    },
    lambda e: ("reason" in e) == (e["act"] == "revoke"),
    lambda e: ("until" in e) == (e["act"] == "revoke" and e["subject"]["role"] == "principal"),
    lambda e: rises([f'{p["station"]} {p["epoch"]}' for p in e.get("until", [])]),
)
decision = shape(
    {
        "record": w.hash_, "decision_no": integer(1),
        "state": one_of("accepted", "returned", "pending"), "reason?": text(1, 500),
        "remarks?": list_of(shape({"cell": text(3, 200), "text": text(1, 500)}), 1, 100),
        "only?": one_of(True), "until?": w.day,
    },
    lambda d: d["state"] == "accepted" or "reason" in d,
    lambda d: d["state"] == "returned" or not {"remarks", "only", "until"} & set(d),
    lambda d: "only" not in d or "remarks" in d,
)
reply = shape(
    {
        "format": text(), "kind": w.kind, "district": w.half, "district_epoch": w.epoch,
        "earlier?": list_of(w.epoch, 1, 1000),
        "reply_seq": integer(1), "school": w.school, "station": w.half,
        "chains": list_of(shape({
            "epoch": w.epoch, "through": integer(1), "head_manifest": w.hash_}), 0, 20_000),
        "bundles": list_of(w.hash_, 0, 20_000), "decisions": list_of(decision, 0, 20_000),
        "missing": list_of(w.hash_, 0, 5000),
        "held": list_of(shape({
            "bundle": w.hash_, "state": one_of("waiting", "disputed"),
            "reason": text(1, 500)}), 0, 20_000),
        "unconfirmed": list_of(w.hash_, 0, 20_000),
        "signature_invalid?": list_of(w.hash_, 1, 20_000), "appointment": w.jws,
        "trust": list_of(w.jws, 0, 500),
        "objects": list_of(listed("pack", "record", "personal", "attachment"), 0, 5000),
        "restore?": list_of(w.hash_, 1, 5000), "issued_at": w.instant,
    },
    lambda r: rises(r.get("earlier", [])) and r["district_epoch"] not in r.get("earlier", []),
    lambda r: rises(column(r["chains"], "epoch")),
    lambda r: rises(r["bundles"]),
    lambda r: rises(column(r["decisions"], "record")),
    lambda r: rises(r["missing"]),
    lambda r: rises(column(r["held"], "bundle")),
    lambda r: rises(r["unconfirmed"]) and set(r["unconfirmed"]) <= set(r["bundles"]),
    lambda r: rises(r.get("signature_invalid", [])),
    lambda r: set(r.get("signature_invalid", [])) <= set(r["unconfirmed"]),
    lambda r: rises(column(r["objects"], "hash")),
    lambda r: rises(r.get("restore", [])),
    lambda r: set(r.get("restore", [])) <= {
        one["hash"] for one in r["objects"] if one["kind"] == "record"},
)
invitation = shape({
    "format": text(), "kind": w.kind, "district": w.half, "name": text(2, 60),
    "region": w.region, "appointment": w.jws, "school": w.school, "secret": w.half,
    "until": w.day, "addresses?": list_of(w.address, 1, 5),
    "issued_at": w.instant,
})


def anything(_):
    """Of a pack only the names of its members are of this specification."""


pack = shape({name: anything for name in (
    "format id version title issued_on sources parameters profiles in_force rules codes forms "
    "registers checks units indicators measures extends? expires_on? withdraws? renames? county? "
    "scheme2012? signatures?").split()})
