"""Makes src/python/golden/expressions.json: 2,000 generated programs over arrays, and what NumPy makes of each.

Run from the top folder with NumPy 2: OPENBLAS_NUM_THREADS=1 python3 scripts/golden/expressions.py
The programs are drawn from a grammar by a fixed seed, so that the file comes out the same. A program makes arrays of
literal numbers and leaves its answer in `r`. One line of the file is one program:
  group  which part of the grammar it is of
  text   the program
  sums   true where the answer went through sums or products of many entries, which NumPy adds up in another order
  r      the answer: {s: shape, d: dtype, v: values} for an array, {n: dtype, v} for a number of NumPy, {py, v} for one of
         Python, {t: tuple or list, i: items}
  error  [type, message] where NumPy refuses
Nothing is left out for how it ends: a program that NumPy refuses stays in, up to the share that its group allows. What
is left out is drawn again: a program that was drawn before, and one whose answer is larger than 60 entries.
"""

import itertools
import json
import random
import warnings

import numpy as np

OUT = "src/python/golden/expressions.json"
COUNT = 2000
MOST = 60
g = random.Random(4787)
warnings.simplefilter("ignore")
np.seterr(all="ignore")

SHAPES = [(), (1,), (2,), (3,), (4,), (2, 3), (3, 2), (1, 3), (3, 1), (2, 2), (3, 3), (1, 1), (2, 1, 3), (2, 3, 2), (1, 2, 2), (3, 4), (0,), (2, 0)]
FULL = [shape for shape in SHAPES if 0 not in shape and shape != ()]
pick = g.choice


def sometimes(p):
    return g.random() < p


def number(kind):
    if kind == "b":
        return pick(["True", "False"])
    if kind == "i":
        return str(g.randint(-5, 9))
    if kind == "p":
        return repr(round(g.uniform(0.1, 4), 2))
    return repr(round(g.uniform(-3, 3), pick([1, 2, 2, 3])))


def nested(shape, kind):
    if shape == ():
        return number(kind)
    return "[" + ", ".join(nested(shape[1:], kind) for _ in range(shape[0])) + "]"


def literal(shape, kind):
    """An array of the shape: i int64, f float64, b bool, s float32, p positive float64."""
    if 0 in shape:
        return f"np.zeros({shape}" + {"i": ", dtype=int)", "b": ", dtype=bool)", "s": ", dtype=np.float32)"}.get(kind, ")")
    size = int(np.prod(shape))
    if kind == "i" and sometimes(0.15) and len(shape) > 0:
        made = f"np.arange({pick(['', '1, ', '-3, '])}{size})".replace("1, " + str(size), f"1, {size + 1}").replace("-3, " + str(size), f"-3, {size - 3}")
        return made if len(shape) == 1 else f"{made}.reshape{shape}"
    if kind == "s":
        return f"np.array({nested(shape, 'f')}, dtype=np.float32)"
    return f"np.array({nested(shape, kind)})"


def kind(kinds="ffffiibs"):
    return pick(kinds)


def array(kinds="ffffiibs", shapes=FULL):
    return literal(pick(shapes), kind(kinds))


def fitting(shape):
    """A shape that broadcasts with another, most often."""
    if sometimes(0.08):
        return pick(SHAPES)
    cut = shape[g.randint(0, len(shape)) if sometimes(0.4) else 0 :]
    return tuple(1 if sometimes(0.25) else n for n in cut)


def scalar():
    return pick(["2", "3", "-1", "0", "1", "0.5", "2.0", "-1.5", "True", "1e-3", "np.float64(1.5)", "np.int64(3)", "np.float32(0.1)"])


BINARY = ["+", "-", "*", "/", "+", "-", "*", "//", "%", "**", "<", ">", "<=", ">=", "==", "!=", "&", "|", "^"]
ARITHMETIC = ["+", "-", "*", "/", "+", "*"]


def operands(kinds="ffffiibs"):
    shape = pick(SHAPES if sometimes(0.3) else FULL)
    lines = [f"a = {literal(shape, kind(kinds))}", f"b = {literal(fitting(shape), kind(kinds))}"]
    return shape, lines


def tree(names, depth, operators):
    if depth == 0 or sometimes(0.2):
        return pick(names) if sometimes(0.75) else scalar()
    left, right = tree(names, depth - 1, operators), tree(names, depth - 1, operators)
    if sometimes(0.12):
        return f"(-{left})" if sometimes(0.7) else f"abs({left})"
    return f"({left} {pick(operators)} {right})"


def arithmetic():
    _, lines = operands()
    names = ["a", "b"]
    if sometimes(0.3):
        lines.append(f"c = {array()}")
        names.append("c")
    expression = tree(names, g.randint(1, 3), BINARY if sometimes(0.6) else ARITHMETIC)
    if expression[0] != "(":
        expression = f"(a {pick(BINARY)} b)"
    return lines + [f"r = {expression}"], False


# Indices


def one_index(n):
    at = g.random()
    if at < 0.3:
        return str(g.randint(-n - (1 if sometimes(0.06) else 0), max(n - 1, 0)))
    if at < 0.75:
        part = lambda: pick(["", "", str(g.randint(-n - 1, n + 1))])
        return f"{part()}:{part()}" + (f":{pick(['', '2', '-1', '-2', '1'])}" if sometimes(0.4) else "")
    if at < 0.9:
        count = g.randint(1, 3)
        values = ", ".join(str(g.randint(-n, n - 1 + (1 if sometimes(0.05) else 0))) for _ in range(count))
        return f"[{values}]" if sometimes(0.6) else f"np.array([{values}])"
    if at < 0.95:
        return "np.array([" + ", ".join(pick(["True", "False"]) for _ in range(n if sometimes(0.9) else n + 1)) + "])"
    return f"np.array([[{g.randint(0, n - 1)}], [{g.randint(-n, n - 1)}]])" if n > 0 else "[]"


def index(shape):
    if sometimes(0.12):
        return pick(["a > 0", "a != 1", "a % 2 == 0", "~(a > 1)", "(a > -1) & (a < 2)", "np.abs(a) > 1"])
    parts = [one_index(n) for n in shape[: g.randint(1, len(shape))]]
    if sometimes(0.05):
        parts.append(one_index(2))
    if sometimes(0.25):
        parts.insert(g.randint(0, len(parts)), pick(["None", "np.newaxis"]))
    if sometimes(0.25):
        parts.insert(g.randint(0, len(parts)), "...")
        if sometimes(0.03):
            parts.append("...")
    return ", ".join(parts)


def indexing():
    shape = pick(FULL)
    lines = [f"a = {literal(shape, kind())}"]
    text = f"a[{index(shape)}]"
    if sometimes(0.15):
        text += f"[{pick(['0', '-1', ':1', '...', 'None', '::-1'])}]"
    return lines + [f"r = {text}"], False


def value():
    if sometimes(0.45):
        return pick(["0", "7", "-1.5", "2.5", "True", "9"])
    return array(shapes=[(1,), (2,), (3,), (2, 2), (3, 1), (1, 3), (2, 3), ()])


def assignment():
    shape = pick(FULL)
    lines = [f"a = {literal(shape, kind())}"]
    operator = pick(["=", "=", "=", "+=", "*=", "-="])
    return lines + [f"a[{index(shape)}] {operator} {value()}", "r = a"], False


VIEWS = ["a.T", "a.reshape(-1)", "a.ravel()", "a[...]", "a[None]", "a[::-1]", "a[:1]", "a.flatten()", "a.copy()", "np.transpose(a)", "np.squeeze(a)",
         "np.expand_dims(a, 0)", "np.swapaxes(a, 0, -1)", "np.flip(a, 0)", "np.asarray(a)", "np.array(a)", "np.broadcast_to(a, (2,) + a.shape)", "a.view()", "np.atleast_2d(a)", "a[[0]]"]


def views():
    shape = pick(FULL)
    lines = [f"a = {literal(shape, kind('fffiibs'))}", f"b = {pick(VIEWS)}"]
    change = g.random()
    if change < 0.35:
        lines.append(f"b {pick(['+=', '-=', '*=', '/=', '//=', '**=', '%=', '&=', '|='])} {pick(['1', '2', '0.5', 'True', 'a', 'b'])}")
    elif change < 0.55:
        lines.append(f"b {pick(['+=', '*=', '-='])} {literal(fitting(shape), kind())}")
    elif change < 0.8:
        lines.append(f"b[{pick(['0', '...', ':', '-1', ':1', '0, ...', '..., 0', '::2'])}] {pick(['=', '+=', '*='])} {pick(['5', '0', '2.5', '-1'])}")
    else:
        lines.append(pick(["b.fill(3)", "b.sort()", "np.add(b, 1, out=b)", "np.multiply(a, 2, out=a)", "a[0], a[-1] = a[-1], a[0]", "b[:] = b[::-1]", "a += a[::-1]", "a[:] = a.T", "np.add.at(b, [0, 0], 1)", "a.shape = (-1,)", "np.copyto(b, 4)", "np.fill_diagonal(a, 9)", "np.put(a, [0, -1], [8, 7])"]))
    lines.append(pick(["r = (a, b)", "r = (a, b)", "r = (a, np.shares_memory(a, b))", "r = (a, b.base is a)"]))
    return lines, False


UNARY = ["exp", "log", "sqrt", "sin", "cos", "tan", "tanh", "sinh", "cosh", "arctan", "arcsin", "arccos", "arcsinh", "log1p", "expm1", "log2", "log10", "exp2",
         "abs", "absolute", "fabs", "sign", "negative", "positive", "square", "reciprocal", "floor", "ceil", "rint", "trunc", "fix", "isnan", "isfinite", "isinf", "logical_not",
         "cbrt", "deg2rad", "degrees", "signbit", "round", "nan_to_num", "invert"]
BINARIES = ["add", "subtract", "multiply", "divide", "true_divide", "floor_divide", "remainder", "mod", "fmod", "power", "float_power", "maximum", "minimum", "fmax", "fmin",
            "arctan2", "hypot", "logaddexp", "greater", "less_equal", "equal", "not_equal", "logical_and", "logical_or", "logical_xor", "bitwise_and", "bitwise_or", "bitwise_xor",
            "left_shift", "right_shift", "copysign", "heaviside", "gcd", "lcm", "nextafter", "isclose", "divmod"]


def ufuncs():
    _, lines = operands()
    if sometimes(0.5):
        text = f"np.{pick(UNARY)}(a)"
        if sometimes(0.3):
            text = f"np.{pick(UNARY)}({text})"
    else:
        text = f"np.{pick(BINARIES)}({pick(['a, b', 'a, b', 'a, 2', '2.0, b', 'a, a', 'b, 0.5'])})"
    extra = g.random()
    if extra < 0.06:
        text = text[:-1] + ", out=np.zeros(a.shape))"
    elif extra < 0.1:
        text = text[:-1] + ", dtype=np.float64)"
    elif extra < 0.14:
        text = text[:-1] + ", out=np.zeros(a.shape), where=a > 0)"
    return lines + [f"r = {text}"], False


def axis(ndim, several=True):
    choice = g.random()
    if choice < 0.2:
        return ""
    if choice < 0.25:
        return "axis=None"
    if several and choice < 0.45 and ndim >= 2:
        axes = g.sample(range(ndim), 2)
        return f"axis=({', '.join(str(x if sometimes(0.6) else x - ndim) for x in axes)})"
    bad = 1 if sometimes(0.06) else 0
    return f"axis={g.randint(-ndim - bad, max(ndim - 1, 0) + bad)}"


def call(name, *arguments):
    return f"{name}({', '.join(each for each in arguments if each)})"


def reductions():
    shape = pick(SHAPES if sometimes(0.25) else FULL + [(2, 3, 2), (2, 1, 3)])
    lines = [f"a = {literal(shape, kind())}"]
    name = pick(["sum", "mean", "max", "min", "prod", "any", "all", "std", "var", "argmax", "argmin", "count_nonzero", "ptp", "median", "nansum", "nanmean", "nanmax", "average", "amax", "add.reduce", "maximum.reduce", "logical_and.reduce", "multiply.reduce"])
    single = name in ["argmax", "argmin"]
    where = axis(len(shape), not single)
    options = [where, "keepdims=True" if sometimes(0.35) else ""]
    if name in ["std", "var"] and sometimes(0.3):
        options.append("ddof=1")
    if name in ["sum", "prod", "mean"] and sometimes(0.12):
        options.append(pick(["dtype=float", "dtype=int", "dtype=np.float32"]))
    if name in ["sum", "max", "min", "prod", "any"] and sometimes(0.12):
        options.append(pick(["where=a > 0, initial=0", "initial=2", "where=a > 0"]))
    methods = ["sum", "mean", "max", "min", "prod", "any", "all", "std", "var", "argmax", "argmin"]
    text = call(f"a.{name}", *options) if name in methods and sometimes(0.4) else call(f"np.{name}", "a", *options)
    if sometimes(0.1):
        text = f"a {pick(['-', '/', '+'])} {text}"
    return lines + [f"r = {text}"], True


EINSUM = [("ij,jk->ik", (2, 3), (3, 2)), ("ij,ij->", (2, 3), (2, 3)), ("i,j->ij", (2,), (3,)), ("ii->i", (3, 3), None), ("ii", (3, 3), None), ("ij->ji", (2, 3), None), ("ij->i", (2, 3), None),
          ("bij,bjk->bik", (2, 2, 3), (2, 3, 2)), ("ij,j", (2, 3), (3,)), ("ij,jk", (2, 3), (2, 3)), ("i,i->", (3,), (3,)), ("...j,j->...", (2, 2, 3), (3,)), ("ij,kj->ik", (2, 3), (4, 3)), ("ijk->k", (2, 3, 2), None),
          ("ij->ij", (2, 3), None), ("ij,ik->jk", (3, 2), (3, 3)), ("abc->cab", (2, 1, 3), None), ("ij->k", (2, 2), None), ("ij", (3,), None)]
PRODUCTS = [((2, 3), (3, 2)), ((3,), (3,)), ((2, 3), (3,)), ((2,), (2, 3)), ((2, 2, 3), (3, 2)), ((2, 2, 3), (2, 3, 2)), ((2, 3), (2, 3)), ((3,), (2,)), ((1, 3), (3, 1)), ((), (3,)), ((2, 2), ()), ((4, 1, 2, 3), (2, 3, 2)), ((2, 3), (4, 2)), ((3, 1), (1, 3)), ((0, 3), (3, 2)), ((2, 0), (0, 3))]


def products():
    if sometimes(0.3):
        subscripts, first, second = pick(EINSUM)
        lines = [f"a = {literal(first, kind())}"]
        if second is None:
            return lines + [f"r = np.einsum('{subscripts}', a)"], True
        return lines + [f"b = {literal(second, kind())}", f"r = np.einsum('{subscripts}', a, b)"], True
    first, second = pick(PRODUCTS)
    lines = [f"a = {literal(first, kind())}", f"b = {literal(second, kind())}"]
    text = pick(["a @ b", "a @ b", "a @ b", "np.matmul(a, b)", "np.dot(a, b)", "a.dot(b)", "np.outer(a, b)", "np.inner(a, b)", "np.vdot(a, b)", "np.tensordot(a, b, axes=1)", "np.kron(a, b)", "np.multiply.outer(a, b)",
                 "(a @ b).sum()", "b.T @ a.T", "np.trace(a @ b)", "np.cross(a, b)", "np.tensordot(a, b, axes=([0], [0]))", "np.subtract.outer(a, b)"])
    return lines + [f"r = {text}"], True


def rearranging():
    shape = pick(SHAPES if sometimes(0.2) else FULL)
    size = int(np.prod(shape))
    lines = [f"a = {literal(shape, kind('fffiibs'))}"]
    if sometimes(0.5):
        other = shape if sometimes(0.75) else pick(FULL)
        lines.append(f"b = {literal(other, kind('fffiibs'))}")
        where = pick(["", "axis=0", "axis=1", "axis=-1", "axis=None"])
        options = [call("np.concatenate", "(a, b)", where), call("np.stack", "[a, b]", where.replace("axis=None", "")), "np.vstack((a, b))", "np.hstack([a, b])", "np.column_stack((a, b))", "np.dstack((a, b))", call("np.append", "a", "b", where), "np.array([a, b])", "np.block([[a, b]])", "np.broadcast_arrays(a, b)[1]"]
        return lines + [f"r = {pick(options)}"], False
    target = pick([(-1,), (size,), (size, 1), (1, size), (2, -1), (-1, 3), (3, -1, 1), (size + 1,), (2, 2), (-1, -1), shape[::-1]])
    order = list(range(len(shape)))
    g.shuffle(order)
    if sometimes(0.1):
        order = order[1:] + [0]
    where = pick(["0", "1", "-1", "2", "(0, 1)", "-2"])
    parts = pick(["2", "3", "[1]", "[1, 2]", "1"])
    along = pick(["", "axis=0", "axis=1", "axis=-1"])
    options = [f"a.reshape{target}" if len(target) > 1 else f"a.reshape({target[0]})", f"np.reshape(a, {target})", "a.T", f"a.transpose({', '.join(map(str, order))})", f"np.transpose(a, {tuple(order)})", f"np.expand_dims(a, {where})",
               f"np.squeeze(a)", f"np.squeeze(a, {where})", f"np.swapaxes(a, 0, {where})", f"np.moveaxis(a, 0, {where})", f"np.flip(a, {where})", f"np.roll(a, {pick(['1', '-1', '2'])}{pick(['', ', axis=0', ', axis=-1'])})", call("np.split", "a", parts, along), call("np.array_split", "a", parts, along),
               f"np.tile(a, {pick(['2', '(2, 1)', '(1, 2)', '(2, 1, 2)'])})", call("np.repeat", "a", pick(["2", "3", "[1, 2]", "0"]), along), "a.flatten()", "np.ravel(a)", f"np.broadcast_to(a, {pick([(2, 3), (3,), (2, 2, 3), (3, 3), (2, 3, 2)])})",
               "np.rot90(a)", "np.fliplr(a)", "np.flipud(a)", f"np.pad(a, {pick(['1', '(1, 0)', '((1, 0), (0, 2))'])})", f"np.pad(a, 1, mode='{pick(['edge', 'reflect', 'wrap', 'constant'])}')", "np.hsplit(a, 2)", "np.vsplit(a, 2)", f"np.delete(a, {pick(['0', '[0, 1]', '-1'])}{pick(['', ', axis=0'])})",
               f"np.insert(a, {pick(['0', '1'])}, 5{pick(['', ', axis=0'])})", f"np.resize(a, {pick(['(2, 2)', '(5,)'])})", f"np.diagonal(a)", "np.diag(a)", f"np.triu(a{pick(['', ', 1', ', -1'])})", f"np.tril(a{pick(['', ', 1', ', -1'])})", "np.atleast_2d(a)", "np.atleast_1d(a)", "np.rollaxis(a, 1)", "np.unstack(a)"]
    return lines + [f"r = {pick(options)}"], False


def sorting():
    shape = pick(FULL)
    lines = [f"a = {literal(shape, kind())}"]
    along = pick(["", "", "axis=0", "axis=-1", "axis=None", "axis=1"])
    last = shape[-1]
    options = [call("np.sort", "a", along), call("np.argsort", "a", along, "kind='stable'"), "np.unique(a)", "np.unique(a, return_counts=True)", "np.unique(a, return_inverse=True)", "np.unique(a, return_index=True)", "np.where(a > 0, a, 0)", "np.where(a > 0)", "np.where(a > 0, 1, -1)", "np.where(a > a.mean(), a, -a)", "np.nonzero(a)", "np.argwhere(a > 0)", "np.flatnonzero(a)",
               "np.searchsorted(np.sort(a.ravel()), 0.5)", "np.searchsorted(np.sort(a.ravel()), [0, 1, 2], side='right')", "np.searchsorted(a, 0.5)", "np.clip(a, -1, 1)", "a.clip(0)", "np.clip(a, None, 0.5)", "np.clip(a, 0, a.max())", "np.isin(a, [1, 2, 3])", "np.take(a, [0, -1])", call("np.take", "a", "[0]", along), "np.compress([True, False], a, axis=0)", "np.choose([0, 1], [[1, 2], [3, 4]])",
               "np.extract(a > 0, a)", "np.select([a > 1, a > 0], [a, -a], 9)", "np.bincount(np.abs(a).astype(int).ravel())", "np.bincount(a)", "np.digitize(a, [0, 1, 2])", "np.partition(a, 1)", call("np.take_along_axis", "a", "np.argsort(a, axis=-1)", "axis=-1"), "a.argsort()", "np.lexsort((a, a))", "np.argmax(a)", "np.array_equal(a, np.sort(a))", "np.allclose(a, a + 1e-9)", "np.isclose(a, 1)",
               "np.union1d(a, [1, 2])", "np.intersect1d(a, [1, 2, 3])", "np.setdiff1d(a, [1])", f"np.piecewise(a, [a < 0, a >= 0], [-1, 1])", "np.interp([0.5, 1.5], [0, 1, 2], [3, 1, 2])", "np.count_nonzero(a > 0)", "a.nonzero()", "np.unravel_index(a.argmax(), a.shape)", "np.ravel_multi_index((0,), (3,))", "np.histogram(a, bins=3)", "np.ediff1d(a)", "a[np.argsort(a.ravel())[0]] if a.ndim == 1 else a.min()"]
    return lines + [f"r = {pick(options)}"], False


def cumulative():
    shape = pick(FULL)
    lines = [f"a = {literal(shape, kind())}"]
    along = pick(["", "axis=0", "axis=-1", "axis=1", "axis=None"])
    options = [call("np.cumsum", "a", along), call("a.cumsum", along), call("np.cumprod", "a", along), call("np.diff", "a", along.replace("axis=None", "n=2")), call("np.add.accumulate", "a", along.replace("axis=None", "")), call("np.maximum.accumulate", "a", along.replace("axis=None", "")), call("np.multiply.accumulate", "a", along.replace("axis=None", "")), "np.diff(a, n=2)", call("np.gradient", "a"), "np.trapezoid(a)", "np.convolve(a, [1, 2])", "np.convolve(a, [1.0, 0.5], mode='same')", "np.cumsum(a)[::-1]", "np.cumsum(a, dtype=float)", "np.correlate(a, [1, 2])", "np.nancumsum(a)"]
    return lines + [f"r = {pick(options)}"], True


def square(n=None):
    n = n or pick([2, 3])
    base = literal((n, n), kind("fffi"))
    return f"{base} + {pick(['3', '4', '5'])} * np.eye({n})", n


def linalg():
    if sometimes(0.35):
        shape = pick(FULL)
        lines = [f"a = {literal(shape, kind())}"]
        options = ["", "ord=1", "ord=2", "ord=np.inf", "ord=-np.inf", "ord='fro'", "ord=0", "ord='nuc'", "ord=3"]
        return lines + [f"r = {call('np.linalg.norm', 'a', pick(options), pick(['', axis(len(shape))]), pick(['', 'keepdims=True']))}"], True
    text, n = square()
    lines = [f"a = {text}"]
    right = literal(pick([(n,), (n, 1), (n, 2), (n + 1,)]), kind("ffi"))
    options = [f"np.linalg.solve(a, {right})", f"np.linalg.solve(a, {right})", "np.linalg.inv(a)", "np.linalg.det(a)", f"np.linalg.matrix_power(a, {pick(['0', '1', '2', '3', '-1', '-2'])})", "np.linalg.inv(a) @ a", "np.linalg.cholesky(a @ a.T)", "np.linalg.eigvalsh(a + a.T)", "np.linalg.matrix_rank(a)", "np.linalg.pinv(a)", "np.abs(np.linalg.qr(a)[1])", "np.linalg.svd(a, compute_uv=False)",
               "np.linalg.inv(np.zeros((2, 2)))", "np.linalg.solve(np.ones((2, 2)), [1, 2])", "np.linalg.det(np.stack([a, 2 * a]))", "np.linalg.inv(a[:1])", "np.linalg.cholesky(-a @ a.T)", "np.linalg.eigh(a + a.T)[0]", "np.linalg.inv(np.array([a, a]))", "np.linalg.det(a[0])", "np.trace(a)", "np.linalg.slogdet(a)[1]", "np.linalg.cond(a)", "np.linalg.lstsq(a, np.ones(len(a)), rcond=None)[0]", "np.linalg.multi_dot([a, a, a])", "np.linalg.eigvals(a @ a.T).real", "np.linalg.det(a.T)"]
    return lines + [f"r = {pick(options)}"], True


def creation():
    shape = pick(SHAPES)
    dtype = pick(["", "", "dtype=int", "dtype=bool", "dtype=np.float32", "dtype=float", "dtype='float32'", "dtype=np.int64"])
    n = g.randint(0, 6)
    start, stop, step = pick(["0", "1", "-2", "0.5"]), pick(["5", "3", "2.5", "-4"]), pick(["1", "2", "-1", "0.5", "0.25", "0"])
    lines = [f"a = {array()}"] if sometimes(0.3) else []
    like = "a" if lines else array()
    options = [call("np.zeros", str(shape), dtype), call("np.ones", str(shape), dtype), call("np.full", str(shape), pick(["3", "2.5", "True", "-1"]), dtype), call("np.arange", str(n), dtype), call("np.arange", start, stop, step), call("np.arange", start, stop, step, dtype), call("np.linspace", start, stop, str(n)), call("np.linspace", start, stop, str(n), "endpoint=False"), call("np.eye", pick(["2", "3"]), pick(["", "4"]), pick(["", "k=1", "k=-1"])), call("np.identity", "3", dtype),
               call("np.zeros_like", like, dtype), call("np.ones_like", like, dtype), call("np.full_like", like, pick(["2", "1.5"]), dtype), call("np.array", nested(pick(FULL), pick("fib")), dtype), call("np.asarray", nested(pick(FULL), pick("fib")), dtype), f"{like}.astype({pick(['int', 'float', 'bool', 'np.float32', 'np.int64'])})", f"{like}.astype({pick(['int', 'float', 'bool', 'np.float32'])}).dtype.name", "np.tri(3)", f"np.diag({nested(pick([(3,), (2, 2)]), 'f')}{pick(['', ', k=1', ', k=-1'])})", "np.meshgrid([1, 2], [3, 4, 5])", "np.indices((2, 2))", f"np.logspace(0, 2, {n})", f"np.geomspace(1, 8, {n})",
               f"np.array([{number('f')}, {number('i')}, {number('b')}])", f"np.array([[1, 2], [3{pick(['', ', 4', ', 4, 5'])}]])", f"np.array({number('f')})", "np.array([[], []])", f"np.array([np.float32(1.5), {pick(['1', 'np.float32(2)', 'np.float64(2)', 'True'])}])", "np.array([1, 2, 3], ndmin=2)", f"np.fromfunction(lambda i, j: i + j, (2, 3){pick(['', ', dtype=int'])})", "np.vander([1, 2, 3])", "np.array(range(4))", "np.array((1, 2.5))", f"np.array([{array(shapes=[(2,)])}, {array(shapes=[(2,)])}])", "np.empty((0, 3))", "np.r_[1:4, 7]", "np.c_[[1, 2], [3, 4]]", "np.ix_([0, 1], [0, 2])", f"{like}.tolist()", f"{like}.item()", f"np.shape({like})", f"np.size({like})", f"len({like})", f"{like}.shape", f"float({like})", f"int({like})", f"bool({like})", f"sum({like})", f"max({like})"]
    return lines + [f"r = {pick(options)}"], False


MISTAKES = ["a[5]", "a['x']", "a[1.0]", "a[0][0][0][0]", "a[[0.5]]", "a[0, 0, 0, 0]", "a[None, ..., ...]", "a.reshape(7)", "a.reshape(2, 3, 4)", "a.sum(axis=5)", "a.sum(axis=(0, 0))", "np.sum(a, axis='x')", "np.concatenate([a, np.zeros((7, 7))])", "np.stack([a, np.zeros(9)])", "a + np.zeros(7)", "a @ np.zeros((7, 7))", "a @ 2", "np.dot(a, np.zeros((7, 7)))", "np.zeros(-1)", "np.zeros('x')", "np.zeros(2.5)", "np.arange()", "np.array()", "np.ones((2, 'x'))", "a.transpose(0, 0)",
            "a.transpose(5)", "np.transpose(a, (0, 1, 2, 3))", "np.squeeze(a, 0)", "np.expand_dims(a, 9)", "np.swapaxes(a, 0, 7)", "np.broadcast_to(a, (7,))", "np.split(a, 4)", "if_a = bool(a)", "float(a)", "int(a)", "a and a", "not a", "np.linalg.inv(a)", "np.linalg.solve(a, a)", "np.linalg.det(a)", "np.argmax(np.zeros(0))", "np.max(np.zeros((0, 2)))", "np.zeros((0,)).min()", "np.min([])", "a.foo", "np.foo", "np.sum()", "np.sum(a, foo=1)", "a.mean(foo=2)", "np.exp()", "np.exp(a, a, a)", "np.add(a)", "np.add(a, a, a, a)", "np.where(a)", "np.where(a, a)",
            "a[a]", "a[np.zeros((9,), dtype=bool)]", "a[:, :, :, :, 0]", "a[::0]", "a['b':]", "a[0:1.5]", "np.array([1, 2]) + 'x'", "np.array([1, 2]) + [1, 2, 3]", "a + None", "a - 'x'", "np.eye('x')", "np.eye(2.5)", "np.linspace(0, 1, -3)", "np.linspace(0, 1, 2.5)", "np.repeat(a, -1)", "np.tile(a)", "np.clip(a)", "np.einsum('ij,jk', a, a, a)", "np.einsum('i->ij', np.ones(2))", "np.einsum('iz,jz->ij', np.ones((2, 2)), np.ones((3, 3)))", "np.einsum('i.j', a)", "np.einsum('i,i', np.ones(2), np.ones(3))", "np.outer(a)", "np.cross([1, 2, 3, 4], [1, 2, 3, 4])", "np.dot(a, a, a)",
            "np.var(a, axis=9)", "np.cumsum(a, axis=9)", "np.sort(a, axis=9)", "np.argsort(a, axis=9)", "np.diff(a, n=-1)", "np.moveaxis(a, 9, 0)", "np.roll(a, 1, axis=9)", "np.flip(a, 9)", "np.take(a, 99)", "np.diag(np.zeros((2, 2, 2)))", "np.trace(np.zeros(3))", "np.pad(a, -1)", "np.histogram(a, bins=0)", "np.percentile(a, 150)", "np.average(a, weights=[1, 2, 3, 4, 5, 6, 7])", "np.unique(a, axis=0)", "np.searchsorted(np.zeros((2, 2)), 1)", "np.matmul(a, a, a, a)", "np.full((2, 2))", "np.random.choice(a, 3, p=[1])", "a()", "a.shape[9]", "a.T()", "len(np.array(3))", "np.array(3)[0]", "for_x = [x for x in np.array(3)]", "np.float64('x')", "np.float64(1.5)[0]", "a.item()", "a.reshape((2, -1, -1))", "a.reshape(-2)", "a.astype('foo')", "np.zeros(3, dtype='foo')", "np.hstack(3)", "np.vstack([])", "np.concatenate([])", "np.stack([])", "np.concatenate(a, a)", "np.hstack([a, np.zeros((9, 9))])", "np.vstack([a, np.zeros((9, 9))])", "np.cov(a, a, a)", "np.logical_and(a)", "a.dot()", "np.invert(np.array([1.5]))", "~np.array([1.5])", "-np.array([True])", "np.array([True]) - np.array([False])", "np.array([1.5]) & np.array([1])", "np.array([1.5]) << 1", "np.array([2]) ** -1", "np.array([1, 2]) % 'x'", "a < 'x'", "a == 'x'", "a[0] = 'x'", "np.array([1, 2])[0] = 1"]


EACH_MISTAKE = itertools.cycle(MISTAKES)


def mistakes():
    lines = [f"a = {array(shapes=[(3,), (2, 3), (2, 2), (2, 1, 3)])}"]
    text = next(EACH_MISTAKE)
    if "=" in text.split("(")[0] and "==" not in text.split("(")[0] and not text.split("(")[0].startswith(("if_a", "for_x")):
        left = text.split("=")[0].strip()
        return lines + [text if left.startswith("a[") else f"b = np.array([1, 2])\n{text.replace('np.array([1, 2])[', 'b[')}", "r = a"], False
    text = text.split(" = ", 1)[1] if text.startswith(("if_a", "for_x")) else text
    return lines + [f"r = {text}"], True


def statistics():
    shape = pick(FULL)
    lines = [f"a = {literal(shape, kind('ffis'))}"]
    where = axis(len(shape), False)
    options = [call("np.median", "a", where), call("np.percentile", "a", pick(["50", "[25, 75]", "10", "0", "100"]), where), call("np.quantile", "a", pick(["0.5", "[0.1, 0.9]", "1"]), where), call("np.average", "a", where, pick(["", "weights=np.abs(a) + 1"])), "np.histogram(a, bins=4)", "np.histogram(a, bins=[0, 1, 2, 3])", "np.cov(a)", "np.corrcoef(a)", call("np.ptp", "a", where), call("np.std", "a", where, "ddof=1"), "np.cov(a, rowvar=False)", call("np.nanstd", "a", where), call("np.nanmin", "a", where), "np.bincount([0, 1, 1, 3], weights=[0.5, 1, 2, 3])", "np.histogram(a, range=(0, 2), bins=2, density=True)", call("np.nanargmax", "a")]
    return lines + [f"r = {pick(options)}"], True


MODELS = ["np.exp(a - a.max(axis=-1, keepdims=True)) / np.exp(a - a.max(axis=-1, keepdims=True)).sum(axis=-1, keepdims=True)", "(a - a.mean(axis=0)) / (a.std(axis=0) + 1e-8)", "np.sqrt(((a[:, None] - a[None]) ** 2).sum(axis=-1))", "1 / (1 + np.exp(-a))", "np.maximum(a, 0) * (a > 0)", "np.log(1 + np.exp(a)).mean()", "(a ** 2).sum(axis=-1) ** 0.5", "a / np.linalg.norm(a, axis=-1, keepdims=True)", "np.tanh(a @ a.T).sum(axis=0)", "np.eye(3)[np.array([0, 2, 1])] @ a", "np.mean((a - b) ** 2)", "np.where(a > 0, a, 0.01 * a)",
          "a.reshape(-1, 1) * b.reshape(1, -1)", "np.argmax(a, axis=-1) == np.argmax(b, axis=-1)", "np.cumsum(np.sort(a, axis=None))[-3:]", "np.clip(a, -1, 1).round(1)", "a[np.arange(len(a)), 0]", "a[:, ::-1].T.copy().ravel()[:4]", "-np.log(np.abs(a) + 1e-3).mean(axis=0)", "np.concatenate([a, np.ones((len(a), 1))], axis=1) @ np.ones(a.shape[1] + 1)", "np.outer(a[0], b[0]).trace()", "((a > 0) & (b < 1)).astype(int).sum(axis=0)", "np.stack([a, b]).mean(axis=0) - (a + b) / 2", "np.einsum('ij,ij->i', a, b)", "np.abs(a - b).max() < 1e-6", "a.sum(axis=0, keepdims=True) + b", "np.dot(a[0], b[0]) / (np.linalg.norm(a[0]) * np.linalg.norm(b[0]))", "np.prod(a.shape) * a.mean() - a.sum()"]


def models():
    shape = pick([(2, 3), (3, 2), (3, 3), (3, 4), (4, 2)])
    lines = [f"a = {literal(shape, kind('fffis'))}", f"b = {literal(shape, kind('ffis'))}"]
    text = pick(MODELS)
    if sometimes(0.4):
        text = f"({text}) {pick(['*', '+', '-'])} {pick(['2', '0.5', 'a', 'b', 'a.sum()', 'b[0]'])}"
    return lines + [f"r = {text}"], True


GROUPS = {arithmetic: 230, indexing: 200, assignment: 160, views: 150, ufuncs: 210, reductions: 200, products: 140, rearranging: 170, sorting: 110, cumulative: 50, linalg: 70, creation: 90, mistakes: 140, statistics: 40, models: 40}
# Where NumPy may refuse a larger share.
REFUSED_SHARE = {mistakes: 1.0, assignment: 0.35, views: 0.35, rearranging: 0.35, indexing: 0.3}


def plain(x):
    if isinstance(x, float):
        return "nan" if x != x else ("inf" if x > 0 else "-inf") if x in (np.inf, -np.inf) else x
    return int(x) if isinstance(x, bool) else x


def pack(v):
    if isinstance(v, np.ndarray):
        return {"s": list(v.shape), "d": str(v.dtype), "v": [plain(x) for x in v.ravel().tolist()]}
    if isinstance(v, np.generic):
        return {"n": str(v.dtype), "v": plain(v.item())}
    if isinstance(v, (bool, int, float)):
        return {"py": type(v).__name__, "v": plain(v)}
    if isinstance(v, (tuple, list)):
        return {"t": "list" if isinstance(v, list) else "tuple", "i": [pack(item) for item in v]}
    return {"py": type(v).__name__, "v": str(v)}


def size(v):
    return sum(size(item) for item in v["i"]) + 1 if "i" in v else len(v["v"]) if isinstance(v["v"], list) else 1


def type_name(error):
    for name in ["UFuncTypeError"]:
        if any(cls.__name__ == name for cls in type(error).__mro__):
            return name
    return type(error).__name__.lstrip("_").replace("ArrayMemoryError", "MemoryError")


def run(text):
    names = {"np": np}
    try:
        exec(text, names)
    except Exception as error:
        return {"error": [type_name(error), str(error)]}
    return {"r": pack(names["r"])}


def generate():
    seen, cases = set(), []
    for make, count in GROUPS.items():
        kept, refused = 0, 0
        while kept < count:
            lines, sums = make()
            text = "\n".join(lines)
            if text in seen:
                continue
            seen.add(text)
            outcome = run(text)
            if "r" in outcome and size(outcome["r"]) > MOST:
                continue
            if "error" in outcome:
                if refused >= count * REFUSED_SHARE.get(make, 0.2):
                    continue
                refused += 1
            kept += 1
            cases.append({"group": make.__name__, "text": text, "sums": sums, **outcome})
    return cases


if __name__ == "__main__":
    cases = generate()
    assert len(cases) == COUNT, len(cases)
    with open(OUT, "w") as file:
        file.write("[\n" + ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases) + "\n]\n")
