#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Instructions a decision takes, counted by callgrind: unlike times, they do not vary. Mix (c) of the benchmark.

    instructions.py BENCHMARK [--json FILE]

BENCHMARK is the benchmark program (comity_benchmark_evaluate_benchmark). Instructions are no times: a processor runs several at once,
and vector instructions do the work of many.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile

WORK = {"evaluate": "*by_evaluate*", "verdict": "*by_hand(*", "all": "*by_hand_keeping_all*", "batch": "*by_columns*"}


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
    return total / requests


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("benchmark")
    parser.add_argument("--json", metavar="FILE")
    options = parser.parse_args()
    counted = {what: count(options.benchmark, what, function) for what, function in WORK.items()}
    names = {"evaluate": "evaluate", "verdict": "by hand, verdict only", "all": "by hand, every verdict", "batch": "batch over columns"}
    print(f"{'mix (c), instructions a decision':36} {'':>8} {'against verdict':>16} {'against all':>12}")
    for what, number in counted.items():
        print(f"{names[what]:36} {number:8.0f} {number / counted['verdict']:15.2f}x {number / counted['all']:11.2f}x")
    if options.json:
        with open(options.json, "w", encoding="ascii") as file:
            json.dump({names[what]: number for what, number in counted.items()}, file, indent=1)


main()
