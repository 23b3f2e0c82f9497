"""Makes src/debug/what-if/golden/mistakes.json: engines with a mistake, as CPython and NumPy run them.

Run from the top folder: OPENBLAS_NUM_THREADS=1 python3 scripts/golden/what_if.py
The engines are the course notebook's class and micrograd's, with each mistake made in their texts by hand, here.
The programs make four passes. An entry has every gradient after the pass in which the mistake begins to show, and the
loss of that pass and of those after it; or the error that ends the program.
"""

import json
import re

NOTEBOOK = open("src/ui/programs/notebook.py").read()
ARRAYS = NOTEBOOK[: NOTEBOOK.index("def gen_data")].replace("import matplotlib.pyplot as plt\n", "")
MICROGRAD = open("src/debug/samples/micrograd.py").read()
# A set has an order of its own in every run of CPython.
SCALARS = MICROGRAD[: MICROGRAD.index("a = Value(-4.0)")].replace("set(_children)", "tuple(_children)")

ARRAY_PROGRAM = """
W1 = CS4787Tensor(numpy.array([[0.5, -1.0, 0.25], [1.5, 0.75, -0.5], [-0.25, 1.0, 2.0]]))
b1 = CS4787Tensor(numpy.array([[0.1], [-0.2], [0.3]]))
W2 = CS4787Tensor(numpy.array([[1.0, 0.5, -0.75], [0.25, -1.25, 0.5], [0.75, 1.0, -0.5]]))
x = numpy.array([[0.5, 1.0, -1.5], [2.0, -0.5, 0.25], [1.0, 0.75, -0.25]])

for step in range(4):
    z = W1 @ x + b1
    a = z.ReLU()
    h = a + W2 @ a
    L = (h * h).sum()
    reverse_autodiff(L)
    for w in [W1, b1, W2]:
        w.value -= 0.001 * w.dhdx
"""

SCALAR_PROGRAM = """
w = Value(0.5)
b = Value(-0.25)
v = Value(1.5)

for step in range(4):
    z = w * 2.0 + b
    a = z.relu()
    h = a + v * a
    L = h * h
    for p in [w, b, v]:
        p.grad = 0.0
    L.backward()
    for p in [w, b, v]:
        p.data -= 0.002 * p.grad
"""


def once(text, old, new):
    assert text.count(old) == 1, (old, text.count(old))
    return text.replace(old, new)


LOOP = "    for t in frontier:\n        t.back(t)\n"
VISIT = """    def visit(t):
        t.back(t)
        for d in t.depends_on:
            visit(d)
    visit(h)
"""
ZEROS = "t.dhdx = numpy.zeros_like(t.value)"
KEEP = "if t.depends_on or not hasattr(t, 'dhdx'): " + ZEROS
OLD = "def old(x):\n    return getattr(x, 'before', x.value)\n\n"


def with_old_values(text):
    start = text.index("    def __add__")
    end = text.index("def reverse_autodiff")
    backs = []
    for line in text[start:end].split("\n"):
        backs.append(re.sub(r"(self|other)\.value", r"old(\1)", line) if ".dhdx" in line else line)
    text = OLD + text[:start] + "\n".join(backs) + text[end:]
    return once(text, LOOP, LOOP + "    for t in frontier:\n        t.before = t.value.copy()\n")


ARRAY_MISTAKES = {
    "assign": lambda t: re.sub(r"dhdx -= (.*)", r"dhdx = -(\1)", re.sub(r"dhdx \+= ", "dhdx = ", t)),
    "no-zeroing": lambda t: once(t, ZEROS, "pass"),
    "leaves-not-zeroed": lambda t: once(t, ZEROS, KEEP),
    "ascending": lambda t: once(t, LOOP, LOOP.replace("in frontier", "in frontier[::-1]")),
    "discovery": lambda t: once(t, "    frontier.sort(key = (lambda t: -t.order))\n", ""),
    "recursion": lambda t: once(t, LOOP, VISIT),
    "no-unbroadcast": lambda t: re.sub(r"def unbroadcast.*?\n\n", "def unbroadcast(x, like):\n    return x\n\n", t, flags=re.S),
    "seed": lambda t: once(t, "h.dhdx = numpy.ones_like(h.value)", "h.dhdx = numpy.full_like(h.value, 2.0)"),
    "missing-transpose": lambda t: once(t, "self.value.T @ t.dhdx", "self.value @ t.dhdx"),
    "stale-values": with_old_values,
}

BACKWARD = "        for v in reversed(topo):\n            v._backward()\n"
SCALAR_VISIT = """        def visit(v):
            v._backward()
            for child in v._prev:
                visit(child)
        visit(self)
"""


def with_old_data(text):
    start = text.index("    def __add__")
    end = text.index("    def backward")
    lines = text[start:end].split("\n")
    backs = [re.sub(r"(self|other|out)\.data", r"old(\1)", each) if ".grad +=" in each else each for each in lines]
    text = OLD.replace("x.value", "x.data") + text[:start] + "\n".join(backs) + text[end:]
    return once(text, BACKWARD, BACKWARD + "        for v in topo:\n            v.before = v.data\n")


SCALAR_MISTAKES = {
    "assign": lambda t: t.replace("grad += ", "grad = "),
    "no-zeroing": lambda t: once(t, "    for p in [w, b, v]:\n        p.grad = 0.0\n", ""),
    "leaves-not-zeroed": lambda t: once(t, "    for p in [w, b, v]:\n        p.grad = 0.0\n", ""),
    "ascending": lambda t: once(t, "reversed(topo)", "topo"),
    "recursion": lambda t: once(t, BACKWARD, SCALAR_VISIT),
    "seed": lambda t: once(t, "self.grad = 1\n", "self.grad = 2\n"),
    "stale-values": with_old_data,
}

# These mistakes show only from the second pass on.
LATE = {"leaves-not-zeroed", "stale-values"}
LATE_SCALARS = LATE | {"no-zeroing"}


def run(text, call, names, loss, gradient, shown):
    """The gradients after the pass with the number `shown`, and the losses from that on."""
    losses, gradients = [], []

    def note(scope):
        losses.append(loss(scope["L"]))
        gradients.append({name: gradient(scope[name]) for name in names})

    scope = {"note": note}
    try:
        exec(once(text, call, call + "\n    note(globals())"), scope)
    except Exception as error:
        return {"error": {"type": type(error).__name__, "message": str(error)}}
    return {"gradients": gradients[shown - 1], "losses": losses[shown - 1 :]}


def entries(engine, program, mistakes, late, *how):
    made = {"": {"pass": 1, **run(engine + program, *how, 1)}}
    for name, make in mistakes.items():
        shown = 2 if name in late else 1
        made[name] = {"pass": shown, **run(make(engine + program), *how, shown)}
    return made


arrays = entries(
    ARRAYS,
    ARRAY_PROGRAM,
    ARRAY_MISTAKES,
    LATE,
    "    reverse_autodiff(L)",
    ["W1", "b1", "W2", "z", "a", "h", "L"],
    lambda L: float(L.value[0, 0]),
    lambda t: [float(each) for each in (t.dhdx + 0 * t.value).flatten()],
)
scalars = entries(
    SCALARS,
    SCALAR_PROGRAM,
    SCALAR_MISTAKES,
    LATE_SCALARS,
    "    L.backward()",
    ["w", "b", "v", "z", "a", "h", "L"],
    lambda L: float(L.data),
    lambda v: [float(v.grad)],
)
engines = {
    "notebook": {"text": ARRAYS + ARRAY_PROGRAM, "mistakes": arrays},
    "native": {
        "text": "import numpy\nfrom backstep import CS4787Tensor, reverse_autodiff\n" + ARRAY_PROGRAM,
        "mistakes": arrays,
    },
    "micrograd": {"text": SCALARS + SCALAR_PROGRAM, "mistakes": scalars},
}
with open("src/debug/what-if/golden/mistakes.json", "w") as file:
    json.dump(engines, file, indent="\t")
    file.write("\n")
