import math
print(math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.5), math.floor(10 ** 20), math.sqrt(2), math.fabs(-3), math.factorial(20), math.gcd(12, 18), math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1))
print(math.pi, math.e, math.tau, math.log(8, 2), math.log2(8), math.log10(1000), math.exp(0), math.hypot(3, 4), math.atan2(1, 1), math.degrees(math.pi), math.radians(180), math.copysign(1, -0.0), math.fmod(-7, 3))
print(math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1), math.prod([1, 2, 3]), math.comb(5, 2), math.perm(5, 2), math.isqrt(17), math.pow(2, 3), math.modf(2.5), math.atan2(-1, 0))
for f in [lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.log(-1), lambda: math.exp(1000), lambda: math.factorial(-1), lambda: math.floor(float("nan")), lambda: math.floor(float("inf")), lambda: math.sqrt("a"), lambda: math.acos(2), lambda: math.factorial(2.5)]:
    try:
        print(f())
    except (ValueError, OverflowError, TypeError) as e:
        print(type(e).__name__, e)
