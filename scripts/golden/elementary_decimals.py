"""Elementary functions of decimals, to the precision of the context, from their series."""
from decimal import Decimal, getcontext, localcontext
from functools import lru_cache


@lru_cache(maxsize=None)
def pi(digits):
    """Machin's formula in integers."""
    unit = 10 ** (digits + 15)

    def inverse_arctangent(n):
        total, term, k = 0, unit // n, 1
        while term:
            total += term // k if k % 4 == 1 else -(term // k)
            term //= n * n
            k += 2
        return total

    with localcontext() as context:
        context.prec = digits + 10
        return Decimal(4 * (4 * inverse_arctangent(5) - inverse_arctangent(239))) / Decimal(unit)


def sine_cosine(x):
    """sin and cos of a number of at most about 1: of x / 16 by the series, then four times of twice the angle."""
    with localcontext() as context:
        context.prec += 15
        y = x / 16
        square = y * y
        # 1 - cos keeps its digits where the angle is small.
        sine, term, n = y, y, 1
        while term and abs(term) > abs(y) * Decimal(10) ** -(context.prec + 3):
            term = -term * square / ((n + 1) * (n + 2))
            sine += term
            n += 2
        versine, term, n = square / 2, square / 2, 2
        while term and abs(term) > square * Decimal(10) ** -(context.prec + 3):
            term = -term * square / ((n + 1) * (n + 2))
            versine += term
            n += 2
        for _ in range(4):
            sine, versine = 2 * sine * (1 - versine), 2 * sine * sine
        return sine, 1 - versine


def reduced(x):
    """x less the nearest multiple of π / 2, and that multiple modulo 4."""
    with localcontext() as context:
        more = max(0, x.adjusted())
        context.prec += more + 30
        half = pi(context.prec + 5) / 2
        n = (x / half).to_integral_value()
        return x - n * half, int(n) % 4


def sine(x):
    r, n = reduced(x)
    s, c = sine_cosine(r)
    return (s, c, -s, -c)[n]


def cosine(x):
    r, n = reduced(x)
    s, c = sine_cosine(r)
    return (c, -s, -c, s)[n]


def tangent(x):
    r, n = reduced(x)
    s, c = sine_cosine(r)
    return s / c if n % 2 == 0 else -c / s


def arctangent(x):
    """Halves the angle until the series is short."""
    with localcontext() as context:
        context.prec += 20
        if x == 0:
            return x
        if x < 0:
            return -arctangent(-x)
        if x > 1:
            return pi(context.prec + 5) / 2 - arctangent(1 / x)
        halvings = 0
        while x > Decimal('0.02'):
            x = x / (1 + (1 + x * x).sqrt())
            halvings += 1
        square = x * x
        total, power, n = x, x, 1
        while abs(power) > x * Decimal(10) ** -(context.prec + 3):
            power = -power * square
            n += 2
            total += power / n
        return total * 2**halvings


def log1p(x):
    """log(1 + x); 1 + x is exact with so many digits."""
    with localcontext() as context:
        context.prec += max(0, -x.adjusted()) + 5
        return (1 + x).ln()


def expm1(x):
    with localcontext() as context:
        context.prec += max(0, -x.adjusted()) + 5
        return x.exp() - 1
