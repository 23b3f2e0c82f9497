"""Makes src/debug/variables/golden/variables.json: what each program in src/debug/variables/samples holds before its lines.

Run from the top folder: OPENBLAS_NUM_THREADS=1 python3 scripts/golden/variables.py
CPython runs the programs under sys.settrace. Of every line outside of an engine that runs before a pass, the golden file
has the functions that are open, innermost first, and their variables.
"""

import glob
import json
import os
import sys
import types

import numpy

sys.path.insert(0, "static")
SAMPLES = "src/debug/variables/samples/"
PASSES = ("reverse_autodiff", "backward")
ASIDE = (types.FunctionType, types.BuiltinFunctionType, types.ModuleType, type)


def number(x):
    return repr(float(x))


def plain(value):
    """A value as it is compared; None for what is not."""
    tensor = [(v, g) for v, g in (("value", "dhdx"), ("data", "grad")) if hasattr(value, v) and hasattr(value, "__dict__")]
    if tensor:
        v, g = tensor[0]
        gradient = getattr(value, g, None)
        return ["tensor", plain(getattr(value, v)), None if gradient is None else plain(gradient)]
    if isinstance(value, numpy.ndarray):
        return ["array", list(value.shape), [number(x) for x in value.ravel()]]
    if isinstance(value, (bool, numpy.bool_)):
        return ["bool", bool(value)]
    if isinstance(value, (int, float, numpy.number)):
        return ["number", number(value)]
    if isinstance(value, str):
        return ["str", value]
    if isinstance(value, (list, tuple)):
        return [type(value).__name__, [plain(item) for item in value]]
    if isinstance(value, dict):
        return ["dict", [[repr(key), plain(item)] for key, item in value.items()]]
    return [type(value).__name__]


class Watched:
    def __init__(self, path):
        self.path = path
        self.passes = 0
        self.depth = 0
        self.ways = [[]]
        code = compile(open(path).read(), path, "exec")
        sys.settrace(self.called)
        try:
            exec(code, {"__name__": "__main__"})
        finally:
            sys.settrace(None)

    def is_engine(self, frame):
        name = frame.f_code.co_qualname.split(".")[0] if hasattr(frame.f_code, "co_qualname") else ""
        return name in ("Value", "CS4787Tensor") or frame.f_code.co_name in PASSES

    def is_listed(self, frame):
        return frame.f_code.co_filename == self.path and frame.f_code.co_name not in ("Value", "CS4787Tensor", "Neuron")

    def called(self, frame, event, argument):
        if frame.f_code.co_name in PASSES and self.depth == 0:
            self.depth = 1
            return self.in_pass
        if self.depth or not self.is_listed(frame) or self.is_engine(frame):
            return None
        return self.lines

    def in_pass(self, frame, event, argument):
        if event == "return":
            self.depth = 0
            self.ways.append([])
        return self.in_pass

    def lines(self, frame, event, argument):
        if event == "line" and not self.depth:
            self.ways[-1].append([self.variables(each) for each in self.stack(frame)])
        return self.lines

    def stack(self, frame):
        while frame is not None:
            if self.is_listed(frame):
                yield frame
            frame = frame.f_back

    def variables(self, frame):
        held = {
            name: plain(value)
            for name, value in frame.f_locals.items()
            if not name.startswith(("_", ".")) and not isinstance(value, ASIDE)
        }
        return {"name": frame.f_code.co_name, "line": frame.f_lineno, "variables": held}


found = {}
for path in sorted(glob.glob(SAMPLES + "*.py")):
    # What follows the last pass leads to none.
    found[os.path.basename(path)] = Watched(path).ways[:-1]
with open("src/debug/variables/golden/variables.json", "w") as file:
    json.dump(found, file, separators=(",", ":"))
    file.write("\n")
