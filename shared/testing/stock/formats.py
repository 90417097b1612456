"""The shapes of shapes.md, in its order."""

from shape import either, integer, list_of, map_of, one_of, rises, shape, text
import words as w

OBJECT = 16 * 1024 * 1024


def column(values, name):
    return [value[name] for value in values]


def listed(*kinds):
    return shape({"hash": w.hash_, "kind": one_of(*kinds), "size": integer(1, OBJECT)})


manifest = shape(
    {
        "format": text(), "kind": w.kind, "school": w.school,
        "station": shape({"id": w.half, "signing": w.key, "recipient": w.recipient}),
        "epoch": w.epoch, "sequence": integer(1, 1_000_000), "previous?": w.hash_,
        "begins?": shape({"last_manifest?": w.hash_, "last_receipt?": w.hash_}),
        "recipient": shape({"district": w.half, "age": w.recipient}), "pack": w.pack,
        "objects": list_of(listed("record", "personal", "attachment"), 0, 5000),
        "refers?": list_of(w.hash_, 1, 5000),
        "enrolment?": shape({"invitation": w.hash_, "secret": w.half}), "principal?": w.key,
        "highest_receipt?": shape({
            "district_epoch": w.epoch, "reply_seq": integer(1), "reply": w.hash_}),
        "created_at": w.instant,
    },
    lambda m: ("previous" in m) == (m["sequence"] != 1),
    lambda m: "begins" not in m or m["sequence"] == 1,
    lambda m: rises(column(m["objects"], "hash")),
    lambda m: rises(m.get("refers", [])),
    lambda m: not set(m.get("refers", [])) & set(column(m["objects"], "hash")),
    lambda m: "enrolment" not in m or (m["objects"] == [] and "refers" not in m),
    lambda m: m.get("principal") != m["station"]["signing"],
)

row_from = w.day
row_to = either(w.day, one_of(""))


def columns_are_whole(table):
    columns, cells = table["columns"], table["cells"]
    if columns[:3] != ["id", "from", "to"] or len(set(columns)) != len(columns):
        return False
    if len(cells) != len(columns) or len({len(one) for one in cells}) != 1:
        return False
    for row_id, start, end in zip(*cells[:3]):
        w.row_id(row_id)
        row_from(start)
        row_to(end)
    return len(set(cells[0])) == len(cells[0])


table = shape(
    {"columns": list_of(w.field, 1, 100), "cells": list_of(list_of(w.answer, 0, 20_000), 0, 100)},
    columns_are_whole,
)
figure = either(
    shape({"state": one_of("value"), "value": w.decimal}),
    shape({"state": one_of("no_data"), "missing": list_of(text(0, 200), 0, 200)}),
    shape({"state": one_of("not_applicable"), "reason": one_of(
        "zero_denominator", "zero_pupils", "no_rows", "no_such_date", "too_large")}),
)
judged = {
    "figure": figure,
    "standing": one_of("met", "floor_ok", "below_floor", "no_data", "not_applicable"),
    "gap?": w.decimal, "need?": w.decimal, "rounding_sensitive": one_of(True, False),
}
indicator = shape({
    "id": text(0, 20), "threshold": w.decimal, "floor": w.decimal, **judged,
    "relaxed?": shape({"by": text(0, 64), **judged}),
})
verdict = one_of("pass", "fail", "incomplete", "exempt")
unit = shape({
    "stage": one_of("p", "j", "s"), "verdict": verdict, "pupils": figure,
    "indicators": list_of(indicator, 0, 100),
    "relaxed?": shape({"by": list_of(text(0, 64), 0, 10), "verdict": verdict}),
})


def own_registers(value):
    return all(name.startswith(value["form"] + ".") for name in value["registers"])


filled = {"answers": map_of(w.field, w.answer), "registers": map_of(w.register, table)}
record = shape(
    {
        "format": text(), "kind": w.kind, "pack": w.pack, "school": w.school, "form": w.form,
        "period": w.period, "revision": integer(1), "supersedes?": w.hash_,
        "uses": list_of(shape({"form": w.form, "record": w.hash_}), 0, 40), **filled,
        "complete": list_of(w.register, 0, 100), "confirmed": list_of(w.field, 0, 500),
        "reasons": list_of(shape({
            "check": text(0, 40), "row?": w.row_id, "cell?": text(0, 200), "text": text(2, 500),
        }), 0, 2000),
        "results": shape({"engine": text(0, 40), "units": list_of(unit, 0, 8)}),
        "personal": list_of(w.hash_, 0, 100),
        "sealed": shape({"by": one_of(
            "clerk", "homeroom", "principal", "special_ed", "reviewer", "administrator"),
            "at": w.instant}),
    },
    lambda r: rises(column(r["uses"], "form")),
    lambda r: all(rises(r[name]) for name in ("complete", "confirmed", "personal")),
    lambda r: r["form"] not in column(r["uses"], "form"),
    own_registers,
)
personal = shape(
    {"format": text(), "school": w.school, "form": w.form, "period": w.period, "salt": w.half,
     **filled},
    own_registers,
)
