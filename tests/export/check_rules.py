# SPDX-License-Identifier: BSL-1.0
"""Checks exported rules against their schema, then judges requests from the JSON alone, by what the schema says they mean.

usage: check_rules.py <program that writes them> <schema> <folder to write to>
"""
import copy
import datetime
import json
import pathlib
import re
import shutil
import subprocess
import sys

import jsonschema

# Truth as (surely, possibly).
YES, NO, OPEN = (True, True), (False, False), (False, True)


def opposite(a):
    return (not a[1], not a[0])


def every(values):
    values = list(values)
    return (all(v[0] for v in values), all(v[1] for v in values))


def some(values):
    values = list(values)
    return (any(v[0] for v in values), any(v[1] for v in values))


def number(kind, text):
    """What is compared: a number where values have an order, the name where not."""
    if kind == "date":
        return datetime.date.fromisoformat(text).toordinal()
    if kind == "instant":
        day, hour, minute = re.fullmatch(r"(.{10})T(\d\d):(\d\d)Z", text).groups()
        return datetime.date.fromisoformat(day).toordinal() * 1440 + int(hour) * 60 + int(minute)
    if kind in ("months", "days"):
        if text == "life":
            return 65534
        count, unit = re.fullmatch(r"(\d+) (year|month|day)s?", text).groups()
        return int(count) * (12 if unit == "year" else 1)
    return text


def end_of_months(first, months):
    """The first day after a period of months that begins with that day; beyond the calendar, any later number."""
    day = datetime.date.fromordinal(first)
    year, month = day.year + (day.month - 1 + months) // 12, (day.month - 1 + months) % 12 + 1
    if year > 9999:
        return datetime.date.max.toordinal() + 1
    try:
        return datetime.date(year, month, day.day).toordinal()
    except ValueError:
        return datetime.date(year, month + 1, 1).toordinal()


class Case:
    def __init__(self, instrument, said, data):
        self.rules = instrument["rules"]
        self.sentences = instrument["consistency"]
        self.kind = {f["name"]: f["kind"] for f in instrument["facts"] + instrument["data"]}
        self.kind["law_date"] = "date"
        self.value = {d["name"]: d["value"] for d in instrument["data"]}
        self.value.update(said)
        self.value.update(data)
        self.value.setdefault("law_date", self.value.get("warrant.issued_on"))
        self.settled_by = {r["settles"]: r for r in self.rules if r["settles"]}
        self.in_play = {}

    def get(self, name):
        text = self.value.get(name)
        return None if text is None else number(self.kind[name], text)

    def compare(self, c, settled):
        name = c["fact"]
        a = self.get(name)
        if "is" in c:
            if a is not None:
                return YES if a == number(self.kind[name], c["is"]) else NO
            if settled and name in self.settled_by:
                holds = self.condition(self.settled_by[name]["holds"])
                return holds if c["is"] == "yes" else opposite(holds)
            return OPEN
        if "one_of" in c:
            return OPEN if a is None else YES if a in c["one_of"] else NO
        other = c.get("same_as") or c.get("part_of") or c.get("minus") or c.get("from")
        if other is None:
            if a is None:
                return OPEN
            low, high = (number(self.kind[name], c[k]) if k in c else None for k in ("at_least", "at_most"))
        else:
            b = self.get(other)
            if a is None or b is None:
                return OPEN
            if "same_as" in c:
                return YES if a == b else NO
            if "part_of" in c:
                return YES if a.startswith(b + "-") else NO
            if "within_months" in c:
                return YES if a < end_of_months(b, c["within_months"]) else NO
            a, low, high = a - b, c.get("at_least"), c.get("at_most")
        return YES if (low is None or a >= low) and (high is None or a <= high) else NO

    def condition(self, c, settled=True):
        if isinstance(c, bool):
            return YES if c else NO
        if "all" in c:
            return every(self.condition(x, settled) for x in c["all"])
        if "any" in c:
            return some(self.condition(x, settled) for x in c["any"])
        if "not" in c:
            return opposite(self.compare(c["not"], settled))
        return self.compare(c, settled)

    def plays(self, i):
        if i not in self.in_play:
            against = [
                self.plays(k)
                for k, x in enumerate(self.rules)
                if x["role"] == "exception" and k != i and x["excepts"] == self.rules[i]["citation"]
            ]
            self.in_play[i] = every([self.condition(self.rules[i]["engaged"])] + [opposite(x) for x in against])
        return self.in_play[i]

    def status(self, i):
        rule = self.rules[i]
        engaged = self.plays(i)
        if rule["role"] == "exception":
            holds = engaged
        elif rule["settles"]:
            holds = self.compare({"fact": rule["settles"], "is": "yes"}, True)
        else:
            holds = self.condition(rule["holds"])
        if not engaged[1]:
            return "not_engaged"
        return "satisfied" if holds[0] else "violated" if engaged[0] and not holds[1] else "open"

    def contradicts(self):
        for fact, rule in self.settled_by.items():
            if fact in self.value and self.condition(rule["holds"]) == (NO if self.value[fact] == "yes" else YES):
                return True
        return any(self.condition(s["holds"], settled=False) == NO for s in self.sentences)

    def possible(self, statuses):
        outcomes = []
        for role, outcome in (("scope", "not_applicable"), ("requirement", "refused"), ("condition", "conditional")):
            seen = {s for r, s in zip(self.rules, statuses) if r["role"] == role}
            if seen & {"violated", "open"}:
                outcomes.append(outcome)
            if "violated" in seen:
                return set(outcomes)
        return set(outcomes + ["permitted"])


def judge(instrument, lines):
    """Judges requests; returns how many came out otherwise, and how often each outcome was reached."""
    wrong, seen = 0, {}
    for at, line in enumerate(lines):
        request = json.loads(line)
        case = Case(instrument, request["said"], request["data"])
        if case.contradicts():
            statuses, possible = None, set()
        else:
            statuses = [case.status(i) for i in range(len(case.rules))]
            possible = case.possible(statuses)
        what = " or ".join(sorted(possible)) or "contradictory"
        seen[what] = seen.get(what, 0) + 1
        if possible != set(request["possible"]) or (statuses is not None and statuses != request["statuses"]):
            wrong += 1
            if wrong <= 3:
                print(f"{instrument['id']}, request {at}: {what}; evaluation says {request['possible']}")
                for rule, mine, theirs in zip(case.rules, statuses or [], request["statuses"]):
                    if mine != theirs:
                        print(f"  {rule['citation']} ({rule['role']}): {mine}; evaluation says {theirs}")
    return wrong, seen


def summary(rule):
    """A rule in the words of write_rules.cpp."""
    words = [rule["citation"], rule["role"], rule["provenance"], rule["form"]]
    words += [flag for flag in ("forbids", "only_if_permitted") if rule[flag]]
    words += [rule["actor"]] if rule["actor"] else []
    owed = rule["obligation"]
    if owed:
        words += [owed[key] for key in ("strictness", "actor", "deed", "towards")]
        clock = owed["clock"]
        words += [str(clock[key]) for key in ("unit", "not_before", "not_after", "event_day", "silence")] if clock else []
    return "".join(word + " " for word in words)


def faults_in(instrument, told):
    """What is wrong with a document although it fits the schema: its parts against each other, and against what was told."""
    listed = {f["name"] for f in instrument["facts"] + instrument["data"]} | {"law_date"}
    named = set(names([instrument["rules"], instrument["consistency"]]))
    if named - listed:
        yield f"named but not listed: {sorted(named - listed)}"
    if listed - named - {"law_date"}:
        yield f"listed but not named: {sorted(listed - named)}"
    defaults = {f["name"]: f.get("default", "unsaid") for f in instrument["facts"]}
    if {f["name"]: defaults[f["name"]] for f in instrument["facts"] if f["class"] == "reading"} != instrument["readings"]:
        yield "a recommended reading is not the default"
    if defaults.get("act", "disclose") != "disclose" or any(
        defaults[f["name"]] != "unsaid" for f in instrument["facts"] if f["class"] != "reading" and f["name"] != "act"
    ):
        yield "what is judged is not disclosure by default, or another fact is said"
    encoded = [row for a in instrument["articles"] for row in a["ledger"] if row["accounting"] == "encoded"]
    keys = ("citation", "text", "provenance")
    if [[row[k] for k in keys] for row in encoded] != [[rule[k] for k in keys] for rule in instrument["rules"]]:
        yield "the articles account for other rules, or in another order"
    if told["effect"] != instrument["effect"]:
        yield f"the effect is {told['effect']}"
    for mine, theirs in zip([summary(r) for r in instrument["rules"]], told["rules"], strict=True):
        if mine != theirs:
            yield f"{mine}; the instrument says {theirs}"
    links = [f"{l['fact']} {l['act']} {l['outcome']} {l['issued_by'] or 'any'} " for l in instrument["settles_for_others"]]
    if links != told["links"]:
        yield f"for others it settles {links}; the instrument says {told['links']}"


def names(tree):
    """All facts and data that conditions, clocks and links name."""
    if isinstance(tree, dict):
        for key, value in tree.items():
            if key in ("fact", "same_as", "part_of", "minus", "from", "settles", "ends_on", "runs_from") and isinstance(value, str):
                yield value
            else:
                yield from names(value)
    elif isinstance(tree, list):
        for value in tree:
            yield from names(value)


# Documents that are wrong: what to do to a right one, each a mistake that a reader could not live with.
def without(path):
    def change(d):
        for key in path[:-1]:
            d = d[key]
        del d[path[-1]]
    return change


def put(path, value):
    def change(d):
        for key in path[:-1]:
            d = d[key]
        d[path[-1]] = value
    return change


WRONG = [
    ("no rules", without(["rules"])),
    ("a rule without a citation", without(["rules", 0, "citation"])),
    ("a rule without a condition", without(["rules", 0, "holds"])),
    ("a role that there is not", put(["rules", 0, "role"], "prohibition")),
    ("an exception to nothing", put(["rules", 0, "role"], "exception")),
    ("a duty that obliges to nothing", put(["rules", 0, "role"], "duty")),
    ("a comparison with nothing", put(["rules", 0, "holds"], {"fact": "act"})),
    ("two comparisons in one", put(["rules", 0, "holds"], {"fact": "act", "is": "disclose", "one_of": ["serve"]})),
    ("a conjunction of nothing", put(["rules", 0, "holds"], {"all": []})),
    ("a denied conjunction", put(["rules", 0, "holds"], {"not": {"all": [True, True]}})),
    ("a period without a beginning", put(["rules", 0, "holds"], {"fact": "act_on", "within_months": 3})),
    ("a number for a date", put(["rules", 0, "holds"], {"fact": "act_on", "at_least": 738431})),
    ("a date of another land", put(["law_as_of"], "3.10.2022")),
    ("an effect that there is not", put(["effect"], "allows")),
    ("a key that nobody knows", put(["comment"], "")),
    ("another format", put(["format"], "comity-rules-2")),
    ("data without a kind", put(["data"], [{"name": "datum.0", "value": None}])),
    ("a ledger row that accounts for nothing", put(["articles", 0, "ledger"], [{"citation": "1", "text": "x", "provenance": "primary"}])),
]


def main():
    writer, schema_path, folder = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    subprocess.run([writer, str(folder)], check=True)
    schema = json.loads(pathlib.Path(schema_path).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)

    failures = 0
    requests = 0
    reached = {}
    files = sorted(folder.glob("*.json"))
    for path in files:
        instrument = json.loads(path.read_text(encoding="utf-8"))
        for error in validator.iter_errors(instrument):
            failures += 1
            print(f"{path.name}: {'/'.join(map(str, error.absolute_path))}: {error.message[:200]}")
        told, *lines = path.with_suffix(".requests").read_text(encoding="utf-8").splitlines()
        for fault in faults_in(instrument, json.loads(told)):
            failures += 1
            print(f"{path.name}: {fault}")
        wrong, seen = judge(instrument, lines)
        failures += wrong
        requests += sum(seen.values())
        for what, count in seen.items():
            kind = what if " or " not in what else "undetermined"
            reached[kind] = reached.get(kind, 0) + count
        for what, change in WRONG:
            document = copy.deepcopy(instrument)
            change(document)
            if validator.is_valid(document):
                failures += 1
                print(f"{path.name}: the schema lets pass: {what}")
    print(f"{len(files)} instruments, {len(WRONG)} mistakes in each, {requests} requests: {reached}")
    few = [w for w in ("permitted", "conditional", "refused", "not_applicable", "undetermined", "contradictory") if reached.get(w, 0) < 40]
    if few or len(files) < 20:
        failures += 1
        print(f"too few of {few}, or of instruments")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
