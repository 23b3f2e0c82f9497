import numpy as np
a = np.array([1.0, 2.0])
alias = a
a += 1
a *= [2, 3]
a -= np.array([0.5, 0.5])
a /= 2
a **= 2
print(a, alias is a)
def change(x):
    x += 100
    return x
print(change(a) is a, alias)
i = np.array([1, 2, 3])
i += 2
i *= 2
i //= 3
i -= np.array([1, 1, 1])
print(i, i.dtype)
v = np.zeros((2, 3))
v[0] += [1, 2, 3]
v[:, 1] -= 1
v += np.array([10, 20, 30])
v += np.array([[1], [2]])
w = v[1]
w += v[0]
print(v)
s = np.arange(5.0)
s[1:] += s[:-1]
print(s)
n = np.float64(2.0)
m = n
n += 1
print(n, m)
class Holder: pass
h = Holder()
h.g = np.zeros(2)
g = h.g
h.g += 1
h.g = h.g + 1
print(g, h.g)
def attempt(f):
    try:
        f()
        print("fine")
    except Exception as e:
        print(type(e).__name__, e)
def add_float():
    global i
    i += 0.5
def div():
    global i
    i /= 2
def grow():
    global a
    a += np.zeros((2, 2))
def misfit():
    global a
    a += np.zeros(3)
def times():
    global i
    i *= np.array([1.5, 2, 3])
def booleans():
    b = np.array([True, False])
    b += 1
for f in [add_float, div, grow, misfit, times, booleans]:
    attempt(f)
print(a, i)
