"""Makes the tables of src/tensor/elementary: values in two floats each, from decimals of 120 digits.

    python3 scripts/golden/elementary_tables.py && npx prettier --write src/tensor/elementary/*-table.ts
"""
import struct
from decimal import Decimal, getcontext
from pathlib import Path

from elementary_decimals import arctangent, pi, sine_cosine

getcontext().prec = 120
FOLDER = Path(__file__).parents[2] / 'src' / 'tensor' / 'elementary'


def exact(x):
    return Decimal(x)


def two(x):
    """The nearest float, and the nearest float of what it leaves."""
    high = float(x)
    return [high, float(x - exact(high))]


def grid(x, bits):
    """A multiple of 2 ** -bits, and the nearest float of what it leaves."""
    unit = Decimal(2) ** -bits
    high = float((x / unit).to_integral_value() * unit)
    return [high, float(x - exact(high))]


def write(file, what, name, numbers, kind='f64'):
    text = ',\n\t'.join(repr(n) for n in numbers)
    lines = [
        f'/** @file {what} Made by scripts/golden/elementary_tables.py. */',
        f'export const {name}: StaticArray<{kind}> = [\n\t{text}\n];',
        '',
    ]
    (FOLDER / file).write_text('\n'.join(lines))


def logarithms():
    numbers = []
    for i in range(128):
        edges = [Decimal(struct.unpack('>d', struct.pack('>Q', (0x3FE60000 + ((i + j) << 13)) << 32))[0]) for j in (0, 1)]
        inverse = (1024 / (edges[0] + edges[1])).to_integral_value() / 512
        if 1 in edges:
            inverse = Decimal(1)
        numbers += [float(inverse), *grid(-inverse.ln(), 42)]
    return numbers


def digits_of_two_over_pi(count):
    getcontext().prec = 600
    n = int((2 / pi(590)) * Decimal(2) ** (24 * count))
    getcontext().prec = 120
    return [(n >> (24 * (count - 1 - i))) & 0xFFFFFF for i in range(count)]


write('exp-table.ts', '2 ** (j / 128) in two floats, for j = 0 … 127.', 'POWERS_OF_TWO',
      [n for j in range(128) for n in two((Decimal(2).ln() * j / 128).exp())])
write('log-table.ts', 'Of each of 128 intervals of [0.6875, 1.375): 1 / c of ten bits, and log c in two floats.',
      'LOGARITHMS', logarithms())
write('sine-table.ts', 'sin and cos of j / 128, in two floats each, for j = 0 … 101.', 'SINES',
      [n for j in range(102) for f in sine_cosine(Decimal(j) / 128) for n in two(f)])
write('arctangent-table.ts', 'arctan(j / 64) in two floats, for j = 0 … 64.', 'ARCTANGENTS',
      [n for j in range(65) for n in two(arctangent(Decimal(j) / 64))])
write('two-over-pi-table.ts', 'The digits of 2 / π to the base 2 ** 24.', 'TWO_OVER_PI', digits_of_two_over_pi(56))

if __name__ == '__main__':
    ln2 = Decimal(2).ln()
    print('LN2', grid(ln2, 42), 'LN2/128', grid(ln2 / 128, 42), '128/ln2', float(128 / ln2))
    print('1/ln2', two(1 / ln2), '1/ln10', two(1 / Decimal(10).ln()), 'ln2', two(ln2))
    p = pi(110)
    print('pi/2', two(p / 2), 'pi', two(p))
    first = grid(p / 2, 32)
    second = grid(p / 2 - exact(first[0]), 65)
    third = grid(p / 2 - exact(first[0]) - exact(second[0]), 98)
    print('pi/2 in parts', first[0], second[0], third)
