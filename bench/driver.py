"""Runs a program of the bench in CPython: python3 bench/driver.py FILE.

The program's loop goes over _passes(), which makes as many turns as each line of the standard input says and
answers with what they took, as a line of JSON.
"""

import json
import os
import sys
import time

answers = os.fdopen(os.dup(1), "w")
sys.stdout = sys.stderr


def _passes():
    print("ready", file=answers, flush=True)
    i = 0
    for line in sys.stdin:
        count = int(line)
        cpu, begun = time.process_time(), time.perf_counter()
        for _ in range(count):
            yield i
            i += 1
        seconds = time.perf_counter() - begun
        busy = (time.process_time() - cpu) / seconds
        print(json.dumps({"passes": count, "seconds": seconds, "busy": busy}), file=answers, flush=True)


with open(sys.argv[1]) as file:
    exec(compile(file.read(), sys.argv[1], "exec"), {"__name__": "__main__", "_passes": _passes})
