"""Makes src/debug/golden/between.json: what the tensors of the programs in src/debug/between hold before each statement
between two reverse passes, as CPython runs them.

Run from the top folder: python3 scripts/golden/between.py
"""

import glob
import json
import os
import sys

import numpy

sys.path.insert(0, "static")
PASSES = ("reverse_autodiff", "backward")


def numbers(value):
    return None if value is None else numpy.asarray(value, dtype=float).flatten().tolist()


def first(tensor, *names):
    return next((getattr(tensor, name) for name in names if getattr(tensor, name, None) is not None), None)


def tensors(variables):
    kept = {n: v for n, v in variables.items() if type(v).__name__ in ("CS4787Tensor", "Tensor", "Value")}
    return {
        name: {"value": numbers(first(t, "value", "data")), "dhdx": numbers(first(t, "dhdx", "grad"))}
        for name, t in kept.items()
    }


def watched(path):
    """Of every pass but the first the statements before it, each with its line and what the tensors hold then."""
    passes = [[]]
    state = {"running": False}
    variables = {"__name__": "__main__"}

    def trace(frame, event, _):
        code = frame.f_code
        if event == "call" and code.co_name in PASSES:
            state["running"] = True
            return returned
        if state["running"] or code.co_filename != path or "Value" in code.co_qualname:
            return None
        return line

    def returned(frame, event, _):
        if event == "return":
            state["running"] = False
            passes.append([])
        return returned

    def line(frame, event, _):
        # CPython comes to the head of a loop again in every turn.
        is_head = texts[frame.f_lineno - 1].lstrip().startswith("for ")
        if event == "line" and not is_head and not state["running"]:
            passes[-1].append([frame.f_lineno, tensors(variables)])
        return line

    text = open(path).read()
    texts = text.split("\n")
    code = compile(text, path, "exec")
    sys.settrace(trace)
    exec(code, variables)
    sys.settrace(None)
    return passes[1:-1]


made = {os.path.basename(path): watched(path) for path in sorted(glob.glob("src/debug/between/*.py"))}
with open("src/debug/golden/between.json", "w") as file:
    json.dump(made, file, separators=(",", ":"))
    file.write("\n")
