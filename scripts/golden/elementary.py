"""Makes src/tensor/golden/elementary.json: values of elementary functions, rounded once from 60 digits or more.

    python3 scripts/golden/elementary.py

Arguments are drawn from intervals of floats, counted by their bits: the test draws the same ones (xorshift128 of
Marsaglia 2003), so that only answers are written down. An answer is 3 bytes: the value in units of 1/256 of the last
place of a float, modulo 2 ** 24. Arguments that no interval has are written as hexadecimal bits.
"""
import base64
import json
import struct
from decimal import ROUND_FLOOR, Context, Decimal, getcontext, setcontext

import elementary_decimals as d

setcontext(Context(prec=60, Emax=10**9, Emin=-(10**9)))
OUT = 'src/tensor/golden/elementary.json'
MAX, MIN = 1.7976931348623157e308, 5e-324
ONE = Decimal(1)


class Draws:
    """xorshift128: 32 bits at a time."""

    def __init__(self):
        self.words = [123456789, 362436069, 521288629, 88675123]

    def next(self):
        x, y, z, w = self.words
        t = (x ^ (x << 11)) & 0xFFFFFFFF
        self.words = [y, z, w, w ^ (w >> 19) ^ t ^ (t >> 8)]
        return self.words[3]

    def between(self, low, high):
        """A float whose bits, as an integer, lie evenly between those of two floats of one sign."""
        a, b = bits(low), bits(high)
        word = self.next() << 32
        n = word | self.next()
        return number(a + n * (b - a) // 2**64)


def bits(x):
    return struct.unpack('>Q', struct.pack('>d', x))[0]


def number(n):
    return struct.unpack('>d', struct.pack('>Q', n))[0]


def answer(x):
    """The value in 1/256 of its last place, modulo 2 ** 24."""
    if x == 0:
        return 0
    size = abs(x)
    exponent = int((size.ln() / Decimal(2).ln()).to_integral_value(ROUND_FLOOR))
    if Decimal(2) ** exponent > size:
        exponent -= 1
    elif Decimal(2) ** (exponent + 1) <= size:
        exponent += 1
    unit = max(exponent - 52, -1074) - 8
    return int((size * Decimal(2) ** -unit).to_integral_value(ROUND_FLOOR)) % 2**24


def cube_root(x):
    return (abs(x).ln() / 3).exp().copy_sign(x)


def hyperbolic(x):
    """e ** x - 1 and e ** -x - 1, with as many digits for small x."""
    return d.expm1(x), d.expm1(-x)


def sinh(x):
    a, b = hyperbolic(x)
    return (a - b) / 2


def cosh(x):
    return (x.exp() + (-x).exp()) / 2


def tanh(x):
    a, b = hyperbolic(x)
    return (a - b) / (a + b + 2)


def arcsinh(x):
    y = abs(x)
    return d.log1p(y + y * y / (1 + (1 + y * y).sqrt())).copy_sign(x)


def arccosh(x):
    y = x - 1
    return d.log1p(y + (y * (y + 2)).sqrt())


def arctanh(x):
    y = abs(x)
    return (d.log1p(2 * y / (1 - y)) / 2).copy_sign(x)


def arcsin(x):
    return x if abs(x) < Decimal('1e-25') else d.arctangent(x / ((1 - x) * (1 + x)).sqrt()) if abs(x) < 1 else d.pi(70) / 2 * x


def arccos(x):
    if x == -1:
        return d.pi(70)
    return 2 * d.arctangent((1 - x).sqrt() / (1 + x).sqrt())


def arctan2(y, x):
    if x == 0:
        return (d.pi(70) / 2).copy_sign(y)
    angle = d.arctangent(y / x)
    return angle if x > 0 else angle + d.pi(70).copy_sign(y)


def logaddexp(x, y):
    return max(x, y) + d.log1p((-abs(x - y)).exp())


def power(x, y):
    return (x.ln() * y).exp()


def near_quarters():
    """The floats nearest to multiples of π / 2, of all sizes, and the one nearest of all (Kahan)."""
    with_digits = d.pi(400)
    found = [6381956970095103.0 * 2.0**797]
    k = 1
    while k < 2**1000:
        found.append(float(with_digits / 2 * k))
        k = k * 3 + (k % 7 == 1)
    return found


P = [(MIN, MAX), (0.5, 1.0), (1.0, 2.0), (0.99, 1.0), (1.0, 1.01), (0.9999999, 1.0000001), (MIN, 1e-307), (1.0, 1e6)]
T = [(1e-9, 0.8), (0.1, 0.8), (0.7, 10.0), (1.0, 1e4), (1e3, 1e7), (1e5, MAX), (MIN, 1e-6)]
H = [(0.2, 0.3), (1e-9, 1.0), (0.2, 4.0), (4.0, 30.0), (MIN, 1e-8)]
UNIT = [(1e-9, 1.0), (0.1, 1.0), (0.9, 1.0), (0.9999999, 1.0), (MIN, 1e-8)]
ALL = [(MIN, MAX), (0.01, 4.0), (0.1, 2.0), (1e-9, 1e9)]
# name: the function, its intervals, whether arguments have signs, and further arguments.
ONE_ARGUMENT = {
    'exp': (Decimal.exp, [(1e-20, 1.0), (0.1, 4.0), (1.0, 709.0), (700.0, 709.78), (1e-3, 1.0)], True, [-708.5, -745.1, -740.25, -709.9, 709.782712893384]),
    'exp2': (lambda x: (x * Decimal(2).ln()).exp(), [(1e-20, 1.0), (0.1, 4.0), (1.0, 1023.9)], True, [-1074.9, -1060.3, -1022.1]),
    'expm1': (d.expm1, [(MIN, 1e-8), (1e-9, 0.3), (0.2, 4.0), (1.0, 709.0)], True, []),
    'log': (Decimal.ln, P, False, []),
    'log2': (lambda x: x.ln() / Decimal(2).ln(), P, False, []),
    'log10': (lambda x: x.ln() / Decimal(10).ln(), P, False, []),
    'log1p': (d.log1p, [(MIN, 1e-8), (1e-9, 0.9), (0.01, 0.999)], True, [1e10, 3e15, 1e17, 1e300, 123.0, 4.5, 5e5]),
    'sin': (d.sine, T, True, near_quarters()),
    'cos': (d.cosine, T, True, near_quarters()),
    'tan': (d.tangent, T, True, near_quarters()),
    'arcsin': (arcsin, UNIT, True, []),
    'arccos': (arccos, UNIT, True, []),
    'arctan': (d.arctangent, ALL, True, []),
    'sinh': (sinh, H, True, [710.4, 709.9, 300.5, -710.25]),
    'cosh': (cosh, H, True, [710.4, 709.9, 300.5, -710.25]),
    'tanh': (tanh, H, True, []),
    'arcsinh': (arcsinh, ALL, True, []),
    'arccosh': (arccosh, [(1.0, MAX), (1.0, 1.01), (1.0, 4.0), (1.0, 1e9), (1.0, 1.0000001)], False, []),
    'arctanh': (arctanh, UNIT[:3] + UNIT[4:], True, [0.9999999999999999]),
    'cbrt': (cube_root, ALL, True, []),
}
TWO_ARGUMENTS = {
    'pow': (power, [((0.1, 10.0), (1.0, 300.0)), ((0.5, 2.0), (1.0, 700.0)), ((1e-3, 1e3), (0.01, 20.0)), ((1.0, 1.001), (1e3, 7e5)), ((0.999, 1.0), (1e3, 7e5)), ((MIN, MAX), (1e-3, 1.0)), ((0.98, 0.99), (48000.0, 49000.0))], 'right'),
    'arctan2': (arctan2, [((1e-3, 1e3), (1e-3, 1e3)), ((1e-200, 1e-180), (1e-200, 1e-180)), ((MIN, 1e-307), (MIN, 1e-307)), ((1e290, MAX), (1e290, MAX))], 'both'),
    'hypot': (lambda x, y: (x * x + y * y).sqrt(), [((1e-3, 1e3), (1e-3, 1e3)), ((0.5, 2.0), (0.5, 2.0)), ((1e-200, 1e-195), (1e-200, 1e-195)), ((MIN, 1e-307), (MIN, 1e-307)), ((1e300, 1e308), (1e300, 1e308))], 'both'),
    'logaddexp': (logaddexp, [((0.01, 10.0), (0.01, 10.0)), ((1.0, 40.0), (1.0, 40.0)), ((0.1, 600.0), (0.1, 600.0))], ''),
}
COUNT = 2500
FEW = 480


def main():
    out = {}
    for name, (f, intervals, signed, more) in ONE_ARGUMENT.items():
        count = (COUNT if name in ('exp', 'log', 'sin', 'cos', 'tanh') else 1800) // len(intervals)
        draws, answers = Draws(), []
        for low, high in intervals:
            for i in range(count):
                x = draws.between(low, high)
                answers.append(answer(f(Decimal(-x if signed and i % 2 else x))))
        answers += [answer(f(Decimal(x))) for x in more]
        out[name] = entry(answers, count, [[hexadecimal(low), hexadecimal(high)] for low, high in intervals], signed, [hexadecimal(x) for x in more])
    for name, (f, intervals, signs) in TWO_ARGUMENTS.items():
        count = (3500 if name == 'pow' else 1800) // len(intervals)
        draws, answers = Draws(), []
        for left, right in intervals:
            for i in range(count):
                x, y = draws.between(*left), draws.between(*right)
                if signs == 'both' and i % 4 > 1:
                    x = -x
                if signs and i % 2:
                    y = -y
                answers.append(answer(f(Decimal(x), Decimal(y))))
        intervals = [[hexadecimal(v) for pair in both for v in pair] for both in intervals]
        out[name] = entry(answers, count, intervals, signs, [])
    with open(OUT, 'w') as file:
        json.dump(out, file)
        file.write('\n')


def hexadecimal(x):
    return f'{bits(x):016x}'


def entry(answers, count, intervals, signed, more):
    text = base64.b64encode(b''.join(n.to_bytes(3, 'big') for n in answers)).decode()
    return {'count': count, 'intervals': intervals, 'signs': signed, 'more': more, 'answers': text}


if __name__ == '__main__':
    main()
