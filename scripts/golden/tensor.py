"""Makes src/tensor/golden/*.json: what NumPy prints, draws and computes. Run from the top folder."""

import json
import numpy as np

OUT = "src/tensor/golden/"


def data(a):
    a = np.asarray(a)
    flat = [("nan" if x != x else "inf" if x == np.inf else "-inf" if x == -np.inf else x) for x in a.astype(float).ravel().tolist()]
    return {"shape": list(a.shape), "dtype": str(a.dtype), "data": flat}


def write(name, value):
    with open(OUT + name + ".json", "w") as file:
        json.dump(value, file)
        file.write("\n")


def arrays():
    g = np.random.RandomState(7)
    yield from [np.array(x) for x in (1.5, -0.0, 3, True, [], [1], [1.0], [True, False], [[1, 2], [3, 4]], [[]])]
    yield from [np.array([1e10, 1.0]), np.array([1e-5, 1.0]), np.array([1e16]), np.array([1e15, 2.5]), np.array([0.1, 0.25, 100.0])]
    yield from [np.array([np.nan, 1.0, np.inf]), np.array([-np.inf, 2.5]), np.array([np.nan, np.nan]), np.array([np.inf, -1e10])]
    yield from [np.array([1 / 3, 2 / 3]), np.array([1e-300, 1e300]), np.array([123456789.123]), np.array([-1.0, 10.0, 100.0])]
    yield from [np.arange(1001), np.arange(2000.0).reshape(20, 100), np.zeros((3, 3)), np.eye(4), np.ones((2, 3, 4)), np.zeros((2, 0))]
    yield from [np.arange(30), np.arange(30) * 1000, np.arange(40.0) / 7, np.arange(12).reshape(3, 4) * -5, np.arange(25) % 2 == 0]
    yield from [np.full(5, 1e-4), np.full(5, 9.9e-5), np.array([1e8, 1.0]), np.array([99999999.0, 1.0]), np.array([1000.5, 1.0]), np.array([1001.0, 1.0])]
    for k in range(120):
        shape = tuple(g.randint(1, 6, size=g.randint(0, 4)))
        a = np.asarray(g.randn(*shape) * 10.0 ** g.randint(-6, 9))
        kinds = [a, np.round(a, 2), np.round(a), a.astype(int), a > 0, a * 10.0 ** g.randint(-9, 9, size=shape)]
        yield np.asarray(kinds[k % 6])


def printing():
    return [{**data(a), "str": str(a), "repr": repr(a)} for a in arrays()]


def random():
    cases = []
    for seed in [0, 1, 42, 4787, 2**32 - 1]:
        np.random.seed(seed)
        calls = [
            ("rand", [[2, 3]], np.random.rand(2, 3)),
            ("randn", [[5]], np.random.randn(5)),
            ("choice", [256, [8], False], np.random.choice(256, size=8, replace=False)),
            ("choice", [10, [6], True], np.random.choice(10, size=6)),
            ("permutation", [12], np.random.permutation(12)),
            ("randint", [0, 10, [7]], np.random.randint(0, 10, size=7)),
            ("randint", [-5, 2**40, [4]], np.random.randint(-5, 2**40, size=4)),
            ("uniform", [-2, 3, [4]], np.random.uniform(-2, 3, size=4)),
            ("normal", [1, 2, [3]], np.random.normal(1, 2, size=3)),
            ("weighted", [4, [6], True, [0.1, 0.2, 0.3, 0.4]], np.random.choice(4, size=6, p=[0.1, 0.2, 0.3, 0.4])),
            ("weighted", [4, [3], False, [0.1, 0.2, 0.3, 0.4]], np.random.choice(4, size=3, replace=False, p=[0.1, 0.2, 0.3, 0.4])),
            ("randn", [[1000]], np.random.randn(1000)),
            ("rand", [[2]], np.random.rand(2)),
        ]
        cases.append({"seed": seed, "calls": [{"name": n, "args": a, "result": data(r)} for n, a, r in calls]})
    return cases


def generator():
    cases = []
    for seed in [0, 1, 42, 4787, 2**32 + 5, 10**40, [1, 2, 3], [2**70, 0, 5]]:
        rng = np.random.default_rng(seed)
        b = [0.1, 0.2, 0.3, 0.4]
        calls = [
            ("random", [[2, 3]], rng.random((2, 3))),
            ("standardNormal", [[5]], rng.standard_normal(5)),
            ("integers", [0, 9, [7]], rng.integers(0, 10, size=7)),
            ("random", [[3], "float32"], rng.random(3, dtype=np.float32)),
            ("integers", [-5, 2**32 - 6, [3]], rng.integers(-5, 2**32 - 5, size=3)),
            ("integers", [0, 2**32 - 2, [3]], rng.integers(0, 2**32 - 1, size=3)),
            ("integers", [-5, 2**40, [4]], rng.integers(-5, 2**40, size=4, endpoint=True)),
            ("integers", [0, 3 * 2**30, [40]], rng.integers(0, 3 * 2**30, size=40, endpoint=True)),
            ("integers", [0, 2**52 + 2**51, [9]], rng.integers(0, 2**52 + 2**51, size=9, endpoint=True)),
            ("booleans", [0, 1, [70]], rng.integers(0, 2, size=70, dtype=bool)),
            ("uniform", [-2, 3, [4]], rng.uniform(-2, 3, size=4)),
            ("normal", [1, 2, [3]], rng.normal(1, 2, size=3)),
            ("exponential", [3, [4]], rng.exponential(3, size=4)),
            ("permutation", [12], rng.permutation(12)),
            ("choice", [256, [8], False, None, True], rng.choice(256, size=8, replace=False)),
            ("choice", [256, [8], False, None, False], rng.choice(256, size=8, replace=False, shuffle=False)),
            ("choice", [10001, [210], False, None, True], rng.choice(10001, size=210, replace=False)),
            ("choice", [10001, [190], False, None, True], rng.choice(10001, size=190, replace=False)),
            ("choice", [10, [6], True, None, True], rng.choice(10, size=6)),
            ("choice", [4, [6], True, b, True], rng.choice(4, size=6, p=b)),
            ("choice", [4, [3], False, b, True], rng.choice(4, size=3, replace=False, p=b)),
            ("standardExponential", [[400]], rng.standard_exponential(400)),
            ("standardNormal", [[1000]], rng.standard_normal(1000)),
            ("random", [[2]], rng.random(2)),
        ]
        words = [str(n) for n in (seed if isinstance(seed, list) else [seed])]
        cases.append({"seed": words, "calls": [{"name": n, "args": a, "result": data(r)} for n, a, r in calls]})
    return cases


def computing():
    g = np.random.RandomState(3)
    cases = []
    shapes = [(), (1,), (3,), (2, 3), (1, 3), (2, 1), (4, 2, 3), (4, 1, 1), (0, 3)]
    binary = ["add", "subtract", "multiply", "divide", "maximum", "minimum", "greater_equal", "less", "equal", "remainder", "floor_divide", "power"]
    for name in binary:
        for s in shapes:
            for t in shapes:
                a, b = np.round(g.rand(*s) * 4 + 0.5, 2), np.round(g.rand(*t) * 4 + 0.5, 2)
                try:
                    with np.errstate(all="ignore"):
                        cases.append({"name": name, "args": [data(a), data(b)], "result": data(getattr(np, name)(a, b))})
                except ValueError as error:
                    cases.append({"name": name, "args": [data(a), data(b)], "error": str(error)})
    for s, t in [((2, 3), (3, 4)), ((3,), (3,)), ((2, 3), (3,)), ((3,), (3, 2)), ((4, 2, 3), (3, 5)), ((4, 2, 3), (1, 3, 2)), ((2, 3), (4, 2)), ((1, 8), (128, 8)), ((), (3,)), ((5, 7), (7, 9)), ((2, 0), (0, 3))]:
        a, b = g.randn(*s), g.randn(*t)
        try:
            cases.append({"name": "matmul", "args": [data(a), data(b)], "result": data(a @ b)})
        except ValueError as error:
            cases.append({"name": "matmul", "args": [data(a), data(b)], "error": str(error)})
    for name in ["sum", "mean", "max", "min", "prod", "any", "all", "std", "var", "argmax", "argmin", "cumsum"]:
        for s in [(3,), (2, 3), (4, 2, 3)]:
            for axis in [None, 0, -1, (0, 1)]:
                a = np.round(g.randn(*s), 1)
                if isinstance(axis, tuple) and (len(s) < 2 or name in ("argmax", "argmin", "cumsum")):
                    continue
                cases.append({"name": name, "axis": axis, "args": [data(a)], "result": data(getattr(np, name)(a, axis=axis))})
    return cases


write("printing", printing())
write("random", random())
write("generator", generator())
write("computing", computing())
