"""Makes src/cli/golden/traces.json: the last reverse pass of every program in src/cli/samples/trace, as CPython runs it.

Run from the top folder: OPENBLAS_NUM_THREADS=1 python3 scripts/golden/trace.py
The engine is the course notebook's own class, cut out of src/ui/programs/notebook.py and watched from outside:
its text is not changed. An entry has the form of `backstep trace --json`.
"""

import ast
import glob
import json
import os
import sys
import types

import numpy

SAMPLES = "src/cli/samples/trace/"
NOTEBOOK = open("src/ui/programs/notebook.py").read()
ENGINE = NOTEBOOK[: NOTEBOOK.index("def gen_data")].replace("import matplotlib.pyplot as plt\n", "")
SORT_LINE = ENGINE[: ENGINE.index("frontier.sort")].count("\n") + 1


class Gradient(numpy.ndarray):
    """A dhdx that reports every `+=` and `-=` on it."""

    report = None

    def __iadd__(self, other):
        return self.change(other, 1)

    def __isub__(self, other):
        return self.change(other, -1)

    def change(self, other, sign):
        plain = self.view(numpy.ndarray)
        before = plain.copy()
        delta = numpy.broadcast_to(numpy.asarray(other), self.shape).copy()
        plain += sign * delta
        Gradient.report(self, sign, before, delta, plain.copy())
        return self


class Watched:
    """Runs a program with the notebook's engine and keeps its last pass."""

    def __init__(self, path):
        self.path = path
        self.source = open(path).read()
        self.tree = ast.parse(self.source)
        self.engine = {"__name__": "backstep"}
        exec(compile(ENGINE, "engine.py", "exec"), self.engine)
        self.Tensor = self.engine["CS4787Tensor"]
        self.places = {}  # id of a tensor -> (line, column, end line, end column), 1-based
        self.names = {}  # id of a tensor -> the first variable it was assigned to
        self.seen = {}  # id of a frame -> the variables it had at its last line
        self.kept = []  # keeps tensors alive, so that no id is used twice
        self.passes = 0
        self.running = False
        self.watch_init()
        self.watch_dhdx()
        self.watch_back()

    # Where a tensor was made: the instruction in the program, outside of the engine, that was running.
    def watch_init(self):
        init = self.Tensor.__init__

        def watched(tensor, *args, **kwargs):
            init(tensor, *args, **kwargs)
            self.kept.append(tensor)
            frame = sys._getframe(1)
            while frame.f_code.co_filename != self.path:
                frame = frame.f_back
            self.places[id(tensor)] = position(frame)

        self.Tensor.__init__ = watched

    # Setting dhdx zeroes or seeds; changing it in place is a contribution.
    def watch_dhdx(self):
        def get(tensor):
            gradient = tensor.__dict__["_dhdx"]
            # After the pass the program gets a plain array.
            return gradient if self.running else gradient.view(numpy.ndarray)

        def set(tensor, value):
            if isinstance(value, Gradient):
                return  # the second half of an in-place operator
            tensor.__dict__["_dhdx"] = value.copy().view(Gradient)
            seeded = numpy.all(value == 1)
            self.steps.append(("seed" if seeded else "zero", tensor, []))

        self.Tensor.dhdx = property(get, set)

        def report(gradient, sign, before, delta, after):
            _, node, contributions = self.steps[-1]
            target = next(d for d in node.depends_on if d.__dict__["_dhdx"] is gradient)
            operand = [k for k, d in enumerate(node.depends_on) if d is target]
            nth = sum(1 for c in contributions if c["target"] == target.order)
            contributions.append(
                {
                    "target": target.order,
                    "operand": operand[nth],
                    "sign": sign,
                    "before": flat(before),
                    "delta": flat(delta),
                    "after": flat(after),
                }
            )

        Gradient.report = report

    def watch_back(self):
        reverse_autodiff = self.engine["reverse_autodiff"]

        def watched(h):
            self.passes += 1
            self.h = h
            self.steps = []
            self.running = True
            self.sorted = False
            frontier = []
            backs = {}

            def trace(frame, event, arg):
                found = frame.f_locals.get("frontier", [])
                if event == "line" and len(frontier) < len(found):
                    for t in found[len(frontier) :]:
                        frontier.append(t)
                        self.steps.append(("collect", t, []))
                        back = backs[id(t)] = t.back
                        t.back = entering(back)
                elif event == "line" and frame.f_lineno > SORT_LINE and not self.sorted:
                    self.sorted = True
                    self.steps.extend(("order", t, []) for t in found)
                return trace

            def entering(back):
                def enter(t):
                    self.steps.append(("back", t, []))
                    back(t)

                return enter

            outer = sys.gettrace()
            sys.settrace(lambda frame, event, arg: trace if frame.f_code is reverse_autodiff.__code__ else None)
            try:
                reverse_autodiff(h)
            finally:
                sys.settrace(outer)
                self.running = False
            for t in frontier:
                t.back = backs[id(t)]

        self.engine["reverse_autodiff"] = watched

    # The first name of a tensor: after every line, what is new among the variables. Parameters are not assigned.
    def watch_names(self, frame, event, arg):
        if frame.f_code.co_filename != self.path:
            return None
        now = {k: v for k, v in frame.f_locals.items() if isinstance(v, self.Tensor)}
        if event != "call":
            before = self.seen.get(id(frame), {})
            for name, tensor in now.items():
                if before.get(name) is not tensor:
                    self.names.setdefault(id(tensor), name)
        self.seen[id(frame)] = now
        return self.watch_names

    def run(self):
        module = types.ModuleType("backstep")
        module.__dict__.update(self.engine, Tensor=self.Tensor)
        sys.modules["backstep"] = module
        code = compile(self.tree, self.path, "exec")
        sys.settrace(self.watch_names)
        try:
            exec(code, {"__name__": "__main__"})
        finally:
            sys.settrace(None)

    # An operand that the operator wrapped stands where it is written, and is called by its own name.
    def describe(self, t, users):
        place = self.whole_call(self.places[id(t)])
        name = self.names.get(id(t), "")
        user = users.get(id(t))
        if not t.depends_on and user is not None and self.places[id(user)] == place:
            k = next(k for k, d in enumerate(user.depends_on) if d is t)
            for node in ast.walk(self.tree):
                if isinstance(node, ast.BinOp) and span(node) == place:
                    side = [node.left, node.right][k]
                    place = span(side)
                    if isinstance(side, ast.Name):
                        name = name or side.id
        return name, place

    # CPython places a method call that runs over several lines at the method's name; it is the whole expression.
    def whole_call(self, place):
        spans = [span(node) for node in ast.walk(self.tree) if isinstance(node, ast.expr)]
        return place if place in spans else next(each for each in spans if each[2:] == place[2:])

    def op(self, t):
        if not t.depends_on:
            return "leaf"
        method = t.back.__qualname__.split(".")[1]
        return method.strip("_")

    def json(self):
        collected = [t for phase, t, _ in self.steps if phase == "collect"]
        users = {}
        for t in collected:
            for d in t.depends_on:
                users.setdefault(id(d), t)
        nodes = []
        for t in sorted(collected, key=lambda t: t.order):
            name, (line, column, end_line, end_column) = self.describe(t, users)
            nodes.append(
                {
                    "id": t.order,
                    "order": t.order,
                    "op": self.op(t),
                    "name": name,
                    "label": text_at(self.source, (line, column, end_line, end_column)),
                    "shape": list(t.value.shape),
                    "depends_on": [d.order for d in t.depends_on],
                    "line": line,
                    "column": column,
                    "endLine": end_line,
                    "endColumn": end_column,
                }
            )
        steps = [{"phase": phase, "node": t.order, "contributions": list} for phase, t, list in self.steps]
        return {"pass": self.passes, "passes": self.passes, "root": self.h.order, "nodes": nodes, "steps": steps}


def flat(a):
    return [float(x) for x in a.ravel()]


def position(frame):
    line, end_line, column, end_column = list(frame.f_code.co_positions())[frame.f_lasti // 2]
    return (line, column + 1, end_line, end_column + 1)


def span(node):
    return (node.lineno, node.col_offset + 1, node.end_lineno, node.end_col_offset + 1)


def text_at(source, place):
    """The text of a place, every run of white space as one blank."""
    line, column, end_line, end_column = place
    lines = source.split("\n")[line - 1 : end_line]
    lines[-1] = lines[-1][: end_column - 1]
    lines[0] = lines[0][column - 1 :]
    return " ".join("\n".join(lines).split())


if __name__ == "__main__":
    traces = {}
    for path in sorted(glob.glob(SAMPLES + "*.py")):
        watched = Watched(path)
        watched.run()
        traces[os.path.basename(path)] = watched.json()
    with open("src/cli/golden/traces.json", "w") as file:
        json.dump(traces, file)
        file.write("\n")
