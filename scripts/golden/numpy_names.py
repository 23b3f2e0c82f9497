"""Makes src/python/runtime/numpy-names.ts: the public names of NumPy, so that a missing one is told from a slip.

Run from the top folder with NumPy 2: python3 scripts/golden/numpy_names.py
"""

import textwrap
import warnings

import numpy

warnings.simplefilter("ignore")
MODULES = ["", "linalg", "random", "testing", "fft", "ma", "polynomial"]
OUT = "src/python/runtime/numpy-names.ts"


def public(of):
    return sorted(name for name in dir(of) if not name.startswith("_"))


def block(key, names):
    lines = textwrap.wrap(" ".join(names), 104)
    body = "\n".join(f"\t\t{line}" for line in lines)
    return f"\t'{key}': `\n{body}\n\t`"


tables = [block("ndarray", public(numpy.ndarray))]
for name in ["Generator", "RandomState"]:
    tables.append(block(name, public(getattr(numpy.random, name))))
for module in MODULES:
    full = f"numpy.{module}".rstrip(".")
    tables.append(block(full, public(getattr(numpy, module) if module else numpy)))

with open(OUT, "w") as file:
    file.write(
        f"""/** @file The public names of NumPy {numpy.__version__}, made by scripts/golden/numpy_names.py. */

const NAMES: Readonly<Record<string, string>> = {{
{(","+chr(10)).join(tables)}
}};

/** Whether a module of NumPy, or a class of its, has the name. */
export const isNumpyName = (owner: string, name: string): boolean =>
	NAMES[owner]?.split(/\\s+/).includes(name) ?? false;
"""
    )
