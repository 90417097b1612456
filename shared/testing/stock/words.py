"""The words of shapes.md."""

import re

from shape import either, list_of, one_of, pattern, shape, text, integer, wrong

hash_ = pattern("[0-9a-f]{64}")
half = pattern("[0-9a-f]{32}")
school = pattern("[0-9]{10}")
region = pattern("[0-9]{6}")
epoch = pattern("[0-9a-f]{8}")
key = pattern("[A-Za-z0-9_-]{43}")
recipient = pattern("age1[02-9ac-hj-np-z]{58}")
kind = one_of("real", "test")
form = pattern("[A-Z][A-Z0-9]{0,3}")
field = pattern("[A-Za-z][A-Za-z0-9_]{0,63}")
register = pattern(r"[A-Z][A-Z0-9]{0,3}\.[a-z][a-z0-9_]{0,63}")
row_id = pattern(
    "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}"
    "|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff")
address = pattern(r"https://[a-z0-9-]+(\.[a-z0-9-]+)*(:[1-9][0-9]{0,4})?(/[!-~]*)?", 200)
jws = text(1, 16384)
answer = either(text(0, 4000), one_of(True, False), list_of(text(0, 64), 0, 64))
pack = shape({"id": pattern("[a-z][a-z0-9_.]{2,63}"), "version": integer(1), "hash": hash_})

DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_day = pattern("[0-9]{4}-(0[1-9]|1[0-2])-[0-9]{2}")
_time = pattern(r"T([01][0-9]|2[0-3])(:[0-5][0-9]){2}(\.[0-9]{1,3})?Z")
_decimal = pattern(r"-?(0|[1-9][0-9]*)(\.[0-9]*[1-9])?", 40)
_period = pattern(r"[0-9]{4}-([0-9]{4}(\.(autumn|spring))?|(0[1-9]|1[0-2]))")


def day(value):
    _day(value)
    year, month, number = map(int, value.split("-"))
    leap = month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    if not 1 <= number <= DAYS[month - 1] + leap:
        wrong(value, "a day of the calendar")


def instant(value):
    text(20, 24)(value)
    day(value[:10])
    _time(value[10:])


def decimal(value):
    _decimal(value)
    if value == "-0":
        wrong(value, "a decimal")


def period(value):
    _period(value)
    years = re.match("([0-9]{4})-([0-9]{4})", value)
    if years and int(years[2]) != int(years[1]) + 1:
        wrong(value, "two years in a row")
