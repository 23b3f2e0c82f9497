"""Makes src/tensor/random/ziggurat-{normal,exponential}.ts: the tables of NumPy's two ziggurats.

They are read from the static library of NumPy's distributions that NumPy installs (numpy/random/lib/libnpyrandom.a;
their text is ziggurat_constants.h of NumPy, under its BSD licence). To compute them anew would give other last digits
than NumPy's, and so other numbers. Run from the top folder: python3 scripts/golden/ziggurat.py
"""

import os
import struct
import subprocess
import tempfile
import textwrap

import numpy.random

OBJECT = "src_distributions_distributions.c.o"
OUT = "src/tensor/random/"
TABLES = [
    ("normal", "the standard normal distribution", "2 ** 52", "wi_double", "ki_double", "fi_double"),
    ("exponential", "the standard exponential distribution", "2 ** 53", "we_double", "ke_double", "fe_double"),
]


def read():
    """The bytes of the library's constants, and where each begins."""
    library = os.path.join(os.path.dirname(numpy.random.__file__), "lib", "libnpyrandom.a")
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["ar", "x", library, OBJECT], cwd=folder, check=True)
        path = os.path.join(folder, OBJECT)
        sections = subprocess.run(["objdump", "-h", path], capture_output=True, text=True, check=True).stdout
        symbols = subprocess.run(["nm", path], capture_output=True, text=True, check=True).stdout
        with open(path, "rb") as file:
            whole = file.read()
    fields = next(line.split() for line in sections.split("\n") if line.split()[1:2] == [".rodata"])
    size, offset = int(fields[2], 16), int(fields[5], 16)
    starts = {line.split()[2]: int(line.split()[0], 16) for line in symbols.split("\n") if " r " in line}
    return whole[offset : offset + size], starts


def block(name, doc, values):
    lines = textwrap.wrap(" ".join(map(repr, values)), 104, break_on_hyphens=False, break_long_words=False)
    body = "\n".join(f"\t{line}" for line in lines)
    return f"\n/** {doc} */\nexport const {name}: readonly number[] = numbers(`\n{body}\n`);\n"


data, starts = read()
for file, what, unit, widths, bounds, heights in TABLES:
    table = lambda name, kind: struct.unpack(f"<256{kind}", data[starts[name] : starts[name] + 2048])
    with open(f"{OUT}ziggurat-{file}.ts", "w") as out:
        out.write(
            f"/** @file The ziggurat of {what}: NumPy's tables (ziggurat_constants.h), made by scripts/golden/ziggurat.py. */\n"
            "\nconst numbers = (text: string): number[] => text.trim().split(/\\s+/).map(Number);\n"
        )
        out.write(block("WIDTHS", f"What an integer below {unit} is multiplied by in each of the 256 layers.", table(widths, "d")))
        out.write(block("BOUNDS", "Integers below lie under the curve, whatever the height.", table(bounds, "Q")))
        out.write(block("HEIGHTS", "The density at the edge of each layer.", table(heights, "d")))
