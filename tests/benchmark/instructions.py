#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Instructions a decision takes, counted by callgrind: unlike times, they do not vary. Mix (c) of the benchmark.

    instructions.py BENCHMARK [--json FILE]

BENCHMARK is the benchmark program (comity_benchmark_evaluate_benchmark). If FILE is what its own --json has written, the counts are
written into it and printed beside the ratios of the times; otherwise they are all that is in it. Instructions are no times: a
processor runs several at once, and vector instructions do the work of many.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile

VERDICT, EVERY = "by hand, verdict only", "by hand, every verdict"
# What is asked of the benchmark, the function in it that is counted, and what its report calls the same.
WORK = {"evaluate": ("*by_evaluate*", "mix (c), evaluate"),
        "verdict": ("*by_hand(*", f"mix (c), {VERDICT}"),
        "all": ("*by_hand_keeping_all*", f"mix (c), {EVERY}"),
        "batch": ("*by_columns*", "batch, mix (c), columns")}


def count(program, what, function):
    with tempfile.TemporaryDirectory() as folder:
        out = os.path.join(folder, "out")
        run = subprocess.run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", "--collect-atstart=no",
                              f"--toggle-collect={function}", program, "--only", what], capture_output=True, text=True)
        if run.returncode != 0:
            sys.exit(f"{program} --only {what} failed under valgrind:\n{run.stderr}")
        requests = int(re.match(r"(\d+) requests", run.stdout).group(1))
        with open(out, encoding="ascii", errors="replace") as file:
            total = int(re.search(r"^(?:summary|totals): (\d+)", file.read(), re.M).group(1))
    if total == 0:
        sys.exit(f"{program} --only {what}: nothing was counted in {function}")
    return total / requests


def ratio_of_times(report, what, against):
    """What the benchmark's report has for it, or None. Columns are told with their bytes: the first that begins so."""
    for row in report.get("rows", []):
        if row["what"].startswith(what) and row.get("against") == against:
            return row["ratio"]
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("benchmark")
    parser.add_argument("--json", metavar="FILE")
    options = parser.parse_args()
    report = {}
    if options.json and os.path.exists(options.json):
        with open(options.json, encoding="utf-8") as file:
            report = json.load(file)
    counted = {what: count(options.benchmark, what, function) for what, (function, _) in WORK.items()}

    print(f"{'mix (c)':30} {'instructions':>12} {'against':24} {'instructions':>12} {'time':>8}")
    report["instructions"] = []
    for what, number in counted.items():
        row = {"what": WORK[what][1], "instructions": number, "against": []}
        print(f"{WORK[what][1]:30} {number:12.0f}", end="")
        space = " "
        for name, base in ((VERDICT, "verdict"), (EVERY, "all")):
            time = ratio_of_times(report, WORK[what][1], name)
            row["against"].append({"what": name, "instructions": number / counted[base], "time": time})
            print(f"{space}{name:24} {number / counted[base]:11.2f}x {'' if time is None else f'{time:.2f}x':>8}")
            space = " " * 44
        report["instructions"].append(row)
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump(report, file, indent=1)


main()
