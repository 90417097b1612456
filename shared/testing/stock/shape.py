"""The notation of shapes.md: each of these gives a function that raises ValueError."""

import re

MOST = 2**53 - 1


def wrong(value, wanted):
    raise ValueError(f"{wanted}, not {str(value)[:60]!r}")


def pattern(text, most=None):
    """A text that matches as a whole; `$` would allow a line break behind it."""
    compiled = re.compile(text, re.ASCII)

    def ask(value):
        if not isinstance(value, str) or not compiled.fullmatch(value):
            wrong(value, text)
        if most is not None and len(value) > most:
            wrong(value, f"at most {most} letters")
    return ask


def text(least=0, most=MOST):
    def ask(value):
        if not isinstance(value, str) or not least <= len(value) <= most:
            wrong(value, f"text({least}-{most})")
    return ask


def integer(least=-MOST, most=MOST):
    def ask(value):
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            wrong(value, f"int({least}-{most})")
    return ask


def one_of(*words):
    def ask(value):
        # In Python 1 == True, and a list has no hash.
        if not any(value is word or (isinstance(value, str) and value == word) for word in words):
            wrong(value, words)
    return ask


def list_of(item, least=0, most=MOST):
    def ask(value):
        if not isinstance(value, list) or not least <= len(value) <= most:
            wrong(value, f"list({least}-{most})")
        for one in value:
            item(one)
    return ask


def map_of(key, item):
    def ask(value):
        if not isinstance(value, dict):
            wrong(value, "a map")
        for name, one in value.items():
            key(name)
            item(one)
    return ask


def shape(members, *rules):
    """A map of exactly these members (`name?` may be absent) that keeps these rules."""
    wanted = {name.rstrip("?"): (ask, name.endswith("?")) for name, ask in members.items()}

    def ask(value):
        if not isinstance(value, dict):
            wrong(value, "a map")
        for name in value:
            if name not in wanted:
                wrong(name, "a known key")
        for name, (member, optional) in wanted.items():
            if name in value:
                member(value[name])
            elif not optional:
                wrong(value, f"with {name}")
        for rule in rules:
            if not rule(value):
                wrong(value, f"keeping the rule at line {rule.__code__.co_firstlineno}")
    return ask


def either(*shapes):
    """One of several shapes."""
    def ask(value):
        for one in shapes:
            try:
                return one(value)
            except ValueError:
                continue
        wrong(value, "one of several shapes")
    return ask


def rises(values):
    """Strictly, in the order of UTF-16 code units."""
    units = [value.encode("utf-16-be", "surrogatepass") for value in values]
    return all(one < other for one, other in zip(units, units[1:]))
