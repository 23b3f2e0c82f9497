"""What the sample notebooks print in CPython, with IPython as the judge of what is a magic.

    python3 scripts/golden/notebooks.py     (needs NumPy and IPython)

Writes one .txt beside every .ipynb of src/python/notebook/samples. Magics do nothing, but for those whose
body is Python that runs in the notebook.
"""

import contextlib
import io
import json
import pathlib
import sys

import numpy
from IPython.core.inputtransformer2 import TransformerManager

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "static"))
BODY_RUNS = ("time", "timeit", "capture", "prun")


class Shell:
    """Stands for IPython: what it is asked for is not done."""

    def __init__(self, names):
        self.names = names

    def run_cell_magic(self, name, line, body):
        if name in BODY_RUNS:
            run(body, self.names)

    def __getattr__(self, name):
        return lambda *args: None


def run(source, names):
    exec(TransformerManager().transform_cell(source), names)


for path in sorted((ROOT / "src/python/notebook/samples").glob("*.ipynb")):
    names = {"__name__": "__main__"}
    names["get_ipython"] = lambda: Shell(names)
    numpy.random.seed(0)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        for cell in json.loads(path.read_text())["cells"]:
            if cell["cell_type"] == "code":
                run("".join(cell["source"]).replace("\r\n", "\n"), names)
    path.with_suffix(".txt").write_text(printed.getvalue())
