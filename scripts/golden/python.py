"""Makes src/python/golden/*.json: what CPython and NumPy say of the samples and of the course notebook.

Run from the top folder, with CPython 3.11 and NumPy 2: OPENBLAS_NUM_THREADS=1 python3 scripts/golden/python.py
It writes five files:
  samples.json   what each program of src/python/samples prints, as a list of lines
  mistakes.json  for each program of src/python/mistakes the exception that ends it: type, message, and the place
                 (line, column, end line, end column; from 1, end exclusive) in the program's own text
  programs.json  what each short program of src/ui/programs prints
  grads.json     for each program of src/ui/programs with an engine of single numbers, what its last pass gives: the data
                 and the grad of every parameter and input, in order
  losses.json    every loss that src/ui/programs/notebook.py prints with numpy.random.seed(0)
"""

import contextlib
import glob
import io
import json
import re
import sys
import traceback
import types
import warnings

import numpy

OUT = "src/python/golden/"
SAMPLES = "src/python/samples/"
MISTAKES = "src/python/mistakes/"
PROGRAMS = "src/ui/programs/"
NOTEBOOK = PROGRAMS + "notebook.py"
PRINTING = {key: value for key, value in numpy.get_printoptions().items() if key != "legacy"}

warnings.simplefilter("ignore")


def without_path(message):
    """A message without the file that CPython names at its end, which is another on every machine."""
    return re.sub(r" \(/[^)]*\)$", "", message)


class Drawn:
    """Stands for a figure, axes, or anything drawn: every method may be called."""

    def __init__(self, label=None, axes=()):
        self.label, self.axes = label, list(axes)

    def __getattr__(self, name):
        return getattr(PYPLOT, name)

    def get_label(self):
        return self.label


class Pyplot(types.ModuleType):
    """Stands for matplotlib.pyplot, so that it need not be there: gives back what programs use of its answers."""

    def __getattr__(self, name):
        return lambda *args, **kwargs: None

    def figure(self, *args, **kwargs):
        self.now = Drawn()
        return self.now

    def gcf(self):
        return self.now

    def gca(self):
        return self.now.axes[-1]

    def subplots(self, nrows=1, ncols=1, **kwargs):
        axes = numpy.empty((nrows, ncols), dtype=object)
        for i in numpy.ndindex(nrows, ncols):
            axes[i] = Drawn()
        self.now = Drawn(axes=axes.flat)
        return self.now, axes[0, 0] if axes.size == 1 else axes.squeeze()

    def plot(self, *args, label=None, **kwargs):
        data = [numpy.asarray(arg) for arg in args if not isinstance(arg, str)]
        count = max(data[-1].shape[1:2] or (1,)) * max(1, len(data) // 2)
        return [Drawn(label[i] if isinstance(label, list) else label) for i in range(count)]

    def hist(self, x, bins=10, range=None, density=False, cumulative=False, **kwargs):
        counts, edges = numpy.histogram(x, bins, range, density=density)
        return (numpy.cumsum(counts) if cumulative else counts).astype(float), edges.astype(float), []


PYPLOT = Pyplot("matplotlib.pyplot")


def stand_in_for_pyplot():
    """Lets a program call anything of matplotlib.pyplot."""
    package = types.ModuleType("matplotlib")
    package.pyplot = PYPLOT
    sys.modules["matplotlib"] = package
    sys.modules["matplotlib.pyplot"] = PYPLOT


def module_backstep():
    """The module of the project, as it is served for CPython."""
    sys.path.insert(0, "static")


def run(path, names=None):
    """Prints of a program, and the exception that ends it or None. Its global names are put into `names`."""
    source = open(path).read()
    out = io.StringIO()
    failed = None
    names = {} if names is None else names
    names["__name__"] = "__main__"
    numpy.random.seed(0)
    numpy.set_printoptions(**PRINTING)
    with contextlib.redirect_stdout(out):
        try:
            exec(compile(source, path, "exec"), names)
        except Exception as error:
            failed = error
    return out.getvalue(), failed


def column(line, offset):
    """CPython counts bytes, the page counts UTF-16 units; both from 0 here."""
    return len(line.encode()[:offset].decode().encode("utf-16-le")) // 2


def place(path, error):
    """Where an exception arose in the program's own text."""
    if isinstance(error, SyntaxError):
        return [error.lineno, error.offset, error.end_lineno, error.end_offset]
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename == path]
    if not frames:
        return None
    frame = frames[-1]
    lines = open(path).read().split("\n")
    return [
        frame.lineno,
        column(lines[frame.lineno - 1], frame.colno) + 1,
        frame.end_lineno,
        column(lines[frame.end_lineno - 1], frame.end_colno) + 1,
    ]


def write(name, value):
    with open(OUT + name + ".json", "w") as file:
        json.dump(value, file, indent=1, ensure_ascii=False)
        file.write("\n")


def samples():
    result = {}
    for path in sorted(glob.glob(SAMPLES + "**/*.py", recursive=True)):
        text, failed = run(path)
        if failed:
            raise Exception(f"{path} raises {failed!r}") from failed
        result[path.removeprefix(SAMPLES)] = text.split("\n")
    return result


def mistakes():
    result = {}
    for path in sorted(glob.glob(MISTAKES + "**/*.py", recursive=True)):
        _, failed = run(path)
        result[path.removeprefix(MISTAKES)] = failed and {
            "type": type(failed).__name__.lstrip("_"),
            "message": without_path(failed.msg if isinstance(failed, SyntaxError) else str(failed)),
            "place": place(path, failed),
        }
    return result


def programs():
    """The programs of the site, but for those that train for ten thousand iterations."""
    result = {}
    for path in sorted(glob.glob(PROGRAMS + "*.py")):
        name = path.removeprefix(PROGRAMS)
        if name in ["notebook.py", "mlp.py"]:
            continue
        text, failed = run(path)
        if failed:
            raise failed
        result[name] = text.split("\n")
    return result


def grads():
    """What the passes of micrograd's programs end with. Its set of parents has another order in every run of CPython,
    and with it the sums: the last digits differ."""
    result = {}
    for name, leaves in [
        ("micrograd-expressions.py", "[*neuron.w, neuron.b, *inputs]"),
        ("micrograd-moons.py", "network.parameters()"),
    ]:
        names = {}
        _, failed = run(PROGRAMS + name, names)
        if failed:
            raise failed
        result[name] = [{"data": leaf.data, "grad": leaf.grad} for leaf in eval(leaves, names)]
    return result


def losses():
    text, failed = run(NOTEBOOK)
    if failed:
        raise failed
    return {"numpy": numpy.__version__, "seed": 0, "lines": text.rstrip("\n").split("\n")}


if __name__ == "__main__":
    stand_in_for_pyplot()
    module_backstep()
    only = sys.argv[1:]
    makers = {"samples": samples, "mistakes": mistakes, "programs": programs, "grads": grads, "losses": losses}
    for name, make in makers.items():
        if not only or name in only:
            write(name, make())
