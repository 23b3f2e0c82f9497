import numpy as np
a = np.array([[3.0, 1.0], [2.0, 4.0]])
for name in ("sum", "mean", "max", "min", "std", "var", "prod", "argmax", "argmin", "cumsum", "cumprod", "any", "all", "ravel", "transpose", "round", "squeeze", "argsort", "trace", "diagonal", "copy", "nonzero", "clip" if False else "sum"):
    m = getattr(a, name)()
    f = getattr(np, name)(a)
    print(name, np.array_equal(m, f), str(m).replace("\n", ";"))
print(a.take([0, 1]), np.sort(a, axis=0), a.dot(a), a.flatten(), a.repeat(2), a.swapaxes(0, 1), a.tolist(), a.item(0), a.fill(7), a, a.astype(int), a.compress if False else "", a.searchsorted if False else "", a.ptp if False else "", a.conj() if False else "", a.real, a.nbytes, a.itemsize, a.strides, a.dtype.name, a.dtype.kind, a.dtype == float, a.dtype == "float64", str(a.dtype), repr(a.dtype), np.dtype("int64"), np.dtype(float) == np.float64)
