import math
inf, nan = math.inf, math.nan
print(math.sqrt(2), math.exp(1), math.log(10), math.log(8, 2), math.log2(8), math.log10(1000), math.log1p(1e-10), math.expm1(1e-10), math.pow(2, 0.5), math.hypot(3, 4), math.hypot(1, 2, 2), math.hypot(), math.pow(1, nan), math.pow(-1, inf))
print(math.floor(-1.5), math.ceil(-1.5), math.trunc(-1.5), math.floor(3), math.fabs(-2), math.fmod(-7, 3), math.modf(-1.25), math.copysign(1, -0.0), math.isqrt(10**20 + 1))
print(math.gcd(12, 18), math.gcd(), math.gcd(8, 12, 6), math.gcd(-4), math.factorial(20), math.factorial(25), math.comb(10, 3), math.perm(5, 2), math.comb(3, 5), math.prod([1, 2, 3]), math.prod([], start=2), math.degrees(math.pi), math.radians(180))
print(math.isnan(nan), math.isinf(-inf), math.isfinite(1), math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1, rel_tol=0.2), math.isclose(0, 1e-12), math.isclose(0, 1e-12, abs_tol=1e-9), math.pi, math.e, math.tau, inf, nan, math.sqrt(10**300))
print(math.sin(0), math.cos(0), math.tan(0.5), math.asin(1), math.acos(1), math.atan(1), math.atan2(-1, -1), math.cosh(0), math.tanh(inf), math.atanh(0.75), math.sqrt(-0.0), math.atan2(0.0, -0.0))
for f in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.log(-1), lambda: math.exp(1000), lambda: math.pow(0, -1), lambda: math.pow(-1, 0.5), lambda: math.factorial(-1), lambda: math.factorial(1.5), lambda: math.floor(inf), lambda: math.ceil(nan), lambda: math.acos(2), lambda: math.gcd(1.5), lambda: math.isqrt(-1), lambda: math.sqrt("a"), lambda: math.fmod(1, 0), lambda: math.log(2, 1), lambda: math.comb(-1, 2), lambda: math.cosh(1000), lambda: math.sin(inf), lambda: math.nope, lambda: math.floor("a"), lambda: math.pow(10, 400), lambda: math.sqrt(None)):
    try:
        print(f())
    except (ValueError, OverflowError, TypeError, ZeroDivisionError, AttributeError) as e:
        print(type(e).__name__, e)
