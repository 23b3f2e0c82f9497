"""Makes src/cli/golden/module.json: what CPython says of the programs in src/cli/samples/module with static/backstep.py.

Run from the top folder: OPENBLAS_NUM_THREADS=1 python3 scripts/golden/backstep_module.py
A program's entry has the form of `backstep run --json`; an error is told by its type and message.
"""

import contextlib
import glob
import io
import json
import re
import math
import os
import sys
import types

import numpy

SAMPLES = "src/cli/samples/module/"

# This script's own folder comes first on the path; the module must win.
sys.path.insert(0, "static")
import backstep  # noqa: E402


def without_path(message):
    """A message without the file that CPython names at its end, which is another on every machine."""
    return re.sub(r" \(/[^)]*\)$", "", message)


def number(x):
    x = float(x)
    return x if math.isfinite(x) else "nan" if math.isnan(x) else "inf" if x > 0 else "-inf"


def array(a):
    return {"shape": list(a.shape), "value": [number(x) for x in a.ravel()]}


def value(v):
    """The JSON form of a global variable, or None where it has none."""
    if isinstance(v, backstep.Tensor):
        dhdx = getattr(v, "dhdx", None)
        return {"kind": "tensor", **array(v.value), "dhdx": None if dhdx is None else array(dhdx)["value"]}
    if isinstance(v, numpy.ndarray):
        return {"kind": "array", **array(v)}
    if isinstance(v, (bool, str)):
        return {"kind": type(v).__name__, "value": v}
    if isinstance(v, (int, float, numpy.number)):
        return {"kind": "number", "value": number(v)}
    if isinstance(v, (list, tuple)):
        items = [value(item) for item in v]
        return None if None in items else {"kind": "list", "items": items}
    return None


def run(name, source):
    """The stdout and the globals of a program, or what it raised."""
    backstep.Tensor.next_tensor_order = 0
    names = {"__name__": "__main__"}
    out = io.StringIO()
    error = None
    with contextlib.redirect_stdout(out), numpy.errstate(all="ignore"):
        try:
            exec(compile(source, name, "exec"), names)
        except Exception as raised:
            error = {"type": type(raised).__name__, "message": without_path(str(raised))}
    hidden = (types.ModuleType, types.FunctionType, type)
    shown = {k: value(v) for k, v in names.items() if not k.startswith("_") and not isinstance(v, hidden)}
    return {"stdout": out.getvalue(), "globals": {k: v for k, v in shown.items() if v is not None}, "error": error}


if __name__ == "__main__":
    programs = {}
    for path in sorted(glob.glob(SAMPLES + "*.py")):
        programs[os.path.basename(path)] = run(path, open(path).read())
    head = "import numpy\nfrom backstep import Tensor, ReLU, reverse_autodiff, unbroadcast\n"
    errors = [
        {"text": text, **run("error.py", head + text)["error"]}
        for text in open(SAMPLES + "errors.txt").read().rstrip("\n").split("\n----\n")
    ]
    with open("src/cli/golden/module.json", "w") as file:
        json.dump({"numpy": numpy.__version__, "head": head, "programs": programs, "errors": errors}, file, indent=1)
        file.write("\n")
