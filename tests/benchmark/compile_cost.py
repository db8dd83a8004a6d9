#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""What the headers cost to compile, as ratios from one run: syntax only, user time, the minimum of several rounds.

    compile_cost.py [--rounds N] [--strict] [COMPILER ...]
    compile_cost.py --instructions

Without a compiler, those of g++, clang++-14, clang++-19 and clang++ that are installed. With --strict the exit status is 1 if
a limit is exceeded. With --instructions nothing is timed: callgrind counts the instructions that g++ takes, which do not vary
from run to run, and with the g++ that the limits are for (12.2) the exit status is 1 if one is exceeded. Lines are those left by the preprocessor: they are the same on every machine with the same library.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
INCLUDE = os.path.normpath(os.path.join(HERE, "..", "..", "include"))
FLAGS = ["-std=c++20", "-I" + INCLUDE, "-I" + os.path.dirname(HERE)]

CORE = "#include <comity/evaluate.hpp>\n"
LAW = CORE + "#include <comity/instruments/us_uk_daa.hpp>\nusing namespace comity;\n"
# A request with every fact said that the instrument asks about, as scenarios have it.
BASE = '#include "support/us_uk_base.hpp"\nusing namespace comity_test;\n'


def scenarios(count):
    days = [f"Date{{2023, {3 + i // 20}, {8 + i % 20}}}" for i in range(count)]
    return BASE + "".join(
        f"static_assert(evaluate(us_uk_daa, but(uk_order, [](Request& r) {{ r.act_on = {day}; }})).outcome()"
        " == Outcome::permitted);\n" for day in days)


FEW, MANY = 1, 61  # apart enough to be seen through what a machine varies by
CASES = {
    "an empty file": "",
    "<array> and <string_view>": "#include <array>\n#include <string_view>\n",
    "core headers, no instrument": CORE,
    "core and the US-UK agreement": LAW,
    "the same, evaluate called": LAW + "Outcome judge(const Request& r) { return evaluate(us_uk_daa, r).outcome(); }\n",
    "the same, in a constant expression": LAW + "static_assert(evaluate(us_uk_daa, Request{}).outcome() == Outcome::undetermined);\n",
    "comity.hpp": "#include <comity/comity.hpp>\n",
    f"{FEW} scenario": scenarios(FEW),
    f"{MANY} scenarios": scenarios(MANY),
}
SIZES = LAW + "#include <cstdio>\n" + (
    'int main() { std::printf("%zu %zu %zu", sizeof(Request), sizeof(Decision), evaluate(us_uk_daa, Request{}).rules().size()); }')


def user_time(command):
    """Milliseconds of user time; stops the script if the compiler complains."""
    process = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(command)} failed:\n{errors.decode(errors='replace')}")
    return 1000 * (usage.ru_utime + usage.ru_stime)


def lines(compiler, file):
    text = subprocess.run([compiler, *FLAGS, "-E", file], check=True, capture_output=True).stdout
    return sum(1 for line in text.splitlines() if line.strip() and not line.startswith(b"#"))


def measure(compiler, rounds, folder, exceeded):
    files = {}
    for number, (name, text) in enumerate(CASES.items()):
        files[name] = os.path.join(folder, f"case{number}.cpp")
        with open(files[name], "w", encoding="ascii") as out:
            out.write(text)
    best = {name: float("inf") for name in CASES}
    for _ in range(rounds):  # the cases take turns, so that what else the machine does hits all of them
        for name, file in files.items():
            best[name] = min(best[name], user_time([compiler, *FLAGS, "-fsyntax-only", file]))
    program = os.path.join(folder, "sizes")
    with open(program + ".cpp", "w", encoding="ascii") as out:
        out.write(SIZES)
    user_time([compiler, *FLAGS, program + ".cpp", "-o", program])
    request, decision, rules = map(int, subprocess.run([program], check=True, capture_output=True).stdout.split())

    version = subprocess.run([compiler, "--version"], check=True, capture_output=True, text=True).stdout.splitlines()[0]
    empty, standard = best["an empty file"], best["<array> and <string_view>"]
    core, law = best["core headers, no instrument"], best["core and the US-UK agreement"]
    gcc = not re.search("clang", version)
    print(f"\n{version}; -std=c++20 -fsyntax-only; minimum of {rounds} rounds")
    print(f"  {'':36} {'ms':>7} {'x empty':>8} {'lines':>7}")
    for name in CASES:
        print(f"  {name:36} {best[name]:7.0f} {best[name] / empty:8.1f} {lines(compiler, files[name]):7}")

    def figure(name, value, unit, limit=None):
        verdict = "" if limit is None else f"   limit {limit:g}" + ("" if value <= limit else ", EXCEEDED")
        if limit is not None and value > limit:
            exceeded.append(f"{compiler}: {name}")
        print(f"  {name:60} {value:8.2f} {unit}{verdict}")

    print()
    figure("core headers against <array> and <string_view>", core / standard, "x", 1.3 if gcc else None)
    figure(f"each of {rules} rules, evaluate not called", (law - core) / rules, "ms", 0.6)
    figure("first evaluate in a file", best["the same, evaluate called"] - law, "ms")
    figure("first evaluate in a constant expression", best["the same, in a constant expression"] - law, "ms")
    figure("each further scenario", (best[f"{MANY} scenarios"] - best[f"{FEW} scenario"]) / (MANY - FEW), "ms", 2 if gcc else 4)
    figure("sizeof(Request)", request, "bytes", 1024)
    figure("sizeof(Decision)", decision, "bytes", 64)


# Millions of instructions of Debian's g++ 12.2; some tenth or fifth above what was counted when they were set.
INSTRUCTION_LIMITS = {"core headers, no instrument": 600, "each rule, evaluate not called": 3.9, "each further scenario": 20}


def instructions(compiler, file, folder):
    """Millions of instructions of the compiler proper, the largest of the processes that the driver starts."""
    run = subprocess.run(["valgrind", "--tool=callgrind", "--trace-children=yes", f"--callgrind-out-file={folder}/count.%p", compiler,
                          *FLAGS, "-fsyntax-only", file], capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit(f"{compiler} failed under valgrind:\n{run.stderr}")
    counts = []
    for name in [n for n in os.listdir(folder) if n.startswith("count.")]:
        with open(os.path.join(folder, name), encoding="ascii", errors="replace") as out:
            counts += [int(n) for n in re.findall(r"^(?:summary|totals): (\d+)", out.read(), re.M)]
        os.remove(os.path.join(folder, name))
    return max(counts) / 1e6


def count(compiler, folder):
    def counted(text):
        file = os.path.join(folder, "case.cpp")
        with open(file, "w", encoding="ascii") as out:
            out.write(text)
        return instructions(compiler, file, folder)

    program = os.path.join(folder, "sizes")
    with open(program + ".cpp", "w", encoding="ascii") as out:
        out.write(SIZES)
    user_time([compiler, *FLAGS, program + ".cpp", "-o", program])
    rules = int(subprocess.run([program], check=True, capture_output=True).stdout.split()[2])
    few, many = 1, 6
    core, law = counted(CORE), counted(LAW)
    found = {"core headers, no instrument": core, "each rule, evaluate not called": (law - core) / rules,
             "each further scenario": (counted(scenarios(many)) - counted(scenarios(few))) / (many - few)}
    version = subprocess.run([compiler, "--version"], check=True, capture_output=True, text=True).stdout.splitlines()[0]
    binding = " 12.2" in version
    print(f"{version}; millions of instructions" + ("" if binding else "; the limits are for g++ 12.2 and do not bind"))
    exceeded = [name for name, number in found.items() if number > INSTRUCTION_LIMITS[name]]
    for name, number in found.items():
        print(f"  {name:36} {number:8.1f}   limit {INSTRUCTION_LIMITS[name]:g}" + (", EXCEEDED" if name in exceeded else ""))
    if binding and exceeded:
        sys.exit("over the limit: " + "; ".join(exceeded))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("compiler", nargs="*", metavar="COMPILER")
    parser.add_argument("--rounds", type=int, default=7, metavar="N")
    parser.add_argument("--strict", action="store_true")
    parser.add_argument("--instructions", action="store_true")
    options = parser.parse_args()
    if options.instructions:
        with tempfile.TemporaryDirectory() as folder:
            count("g++", folder)
        return
    compilers = options.compiler or [c for c in ("g++", "clang++-14", "clang++-19") if shutil.which(c)] or ["clang++"]
    exceeded = []
    with tempfile.TemporaryDirectory() as folder:
        for compiler in compilers:
            measure(compiler, max(1, options.rounds), folder, exceeded)
    if options.strict and exceeded:
        sys.exit("over the limit: " + "; ".join(exceeded))


main()
