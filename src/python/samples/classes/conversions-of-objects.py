class N:
    def __int__(self): return 7
    def __float__(self): return 2.5
    def __abs__(self): return "abs"
    def __round__(self, n=None): return ("round", n)
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "inv"
    def __divmod__(self, o): return "divmod"
    def __pow__(self, o, m=None): return ("pow", o, m)
    def __floordiv__(self, o): return "floordiv"
    def __mod__(self, o): return "mod"
    def __and__(self, o): return "and"
    def __lshift__(self, o): return "lshift"
    def __format__(self, spec): return f"<{spec}>"
n = N()
print(int(n), float(n), abs(n), round(n), round(n, 2), -n, +n, ~n, divmod(n, 3), n ** 2, pow(n, 2), n // 1, n % 1, n & 1, n << 1)
print(f"{n}", f"{n:>5}", format(n, "x"), "{:a}".format(n))
import math
class T:
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
print(math.floor(T()), math.ceil(T()))
