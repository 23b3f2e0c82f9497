from functools import partial, reduce
import functools


def power(base, exponent=2, *, scale=1):
    return scale * base**exponent


square = partial(power, exponent=2)
cube = functools.partial(power, exponent=3)
print(square(5), cube(2), cube(2, scale=10), partial(power, 2)(5), partial(cube, 3)())
print(square.func is power, square.args, square.keywords, partial(cube, 3).args)
print(partial(max, 3)(1, 5), partial(int, base=2)("101"), list(map(partial(power, scale=2), [1, 2])))
print(reduce(lambda a, b: a * 10 + b, [1, 2, 3]), reduce(max, [3, 9, 2], 5), reduce(lambda a, b: a + b, [], "z"))
try:
    reduce(max, [])
except TypeError as e:
    print(e)
try:
    partial(3)
except TypeError as e:
    print(e)
