"""Makes e2e/golden/notebook.json: what CPython and NumPy say of the first passes of the course notebook.

Run from the top folder: python3 scripts/golden/e2e.py
The program is src/ui/programs/notebook.py with numpy.random.seed(0), as Backstep runs it unless told otherwise.
For three moments of pass 1 (after the back calls 5, 12 and 21 of 21) it writes, in order of making, each
tensor's shape and the smallest and largest entry of its dhdx, or null where no dhdx had been set apart from zeros.
"""

import contextlib
import io
import json
import re
import sys
import types

import numpy

MOMENTS = [5, 12, 21]

pyplot = types.ModuleType("matplotlib.pyplot")
pyplot.__getattr__ = lambda name: lambda *args, **kwargs: None
package = types.ModuleType("matplotlib")
package.pyplot = pyplot
sys.modules["matplotlib"] = package
sys.modules["matplotlib.pyplot"] = pyplot

source = open("src/ui/programs/notebook.py").read()
# One pass is enough here; the learner's engine is told to report after each back.
source = source.replace("range(10000)", "range(1)")
source = re.sub(r"( +)t\.back\(t\)", r"\1t.back(t); report(frontier)", source)

moments = []


def summary(tensor):
    return {
        "order": tensor.order,
        "shape": list(tensor.value.shape),
        "value": [float(tensor.value.min()), float(tensor.value.max())],
        "dhdx": [float(tensor.dhdx.min()), float(tensor.dhdx.max())],
    }


calls = 0


def report(frontier):
    global calls
    calls += 1
    if calls in MOMENTS:
        nodes = sorted(frontier, key=lambda t: t.order)
        moments.append({"back": calls, "of": len(frontier), "nodes": [summary(t) for t in nodes]})


numpy.random.seed(0)
out = io.StringIO()
with contextlib.redirect_stdout(out):
    exec(compile(source, "notebook.py", "exec"), {"report": report, "__name__": "__main__"})

with open("e2e/golden/notebook.json", "w") as file:
    json.dump({"numpy": numpy.__version__, "loss": out.getvalue().split("\n")[0], "moments": moments}, file, indent=1)
    file.write("\n")
