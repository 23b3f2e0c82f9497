"""Makes src/python/golden/gradients.json: 1,000 generated programs of the module backstep, and PyTorch's derivatives.

Run from the top folder with NumPy 2 and PyTorch: python3 scripts/golden/gradients.py
A program makes two to four leaves, applies ops to them and to what came of them, and adds up the last result with
weights; its answer is that sum and the leaves it depends on. Every op of the module is the main one of a program in
turn; the others are drawn by a fixed seed, so that the file comes out the same. Operands repeat, broadcast, and have
axes of size 1.
The rule for kinks: an op is drawn anew where an operand lies within 1e-3 of a point at which it has no derivative (0
for ReLU and abs, a bound for clip, equal entries for maximum, minimum and max), and where a result leaves the range in
which float64 and central differences agree (entries beyond 200, logarithms and roots of less than 0.2, divisors nearer
to 0 than 0.3). Ties are tried by the tests of the ops.
One line of the file is one program:
  ops     the ops in it, the main one first
  text    the program: it leaves the sum in h and the leaves in leaves
  value   the sum
  dhdx    for each leaf PyTorch's float64 derivative, flat
"""

import json
import random
import re

import numpy as np
import torch

OUT = "src/python/golden/gradients.json"
COUNT = 1000
GAP = 1e-3
g = random.Random(4787)
torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)
F = torch.nn.functional
pick = g.choice


class Unfit(Exception):
    """This op does not suit these operands."""


def need(fits):
    if not fits:
        raise Unfit


def sometimes(p):
    return g.random() < p


class Program:
    def __init__(self):
        self.lines, self.values, self.leaves, self.ops = [], {}, {}, []

    def leaf(self, shape, positive=False):
        def number():
            x = round(g.uniform(0.3, 2) if positive else g.uniform(-2, 2), 3)
            return x if abs(x) > 0.05 else 0.7

        size = int(np.prod(shape))
        array = np.array([number() for _ in range(size)]).reshape(shape)
        name = f"x{len(self.leaves)}"
        self.lines.append(f"{name} = Tensor(np.array({array.tolist()}))")
        self.values[name] = self.leaves[name] = torch.tensor(array, requires_grad=True)
        return name

    def any(self):
        """One of the values: later ones are likelier, so that programs grow deep."""
        names = list(self.values)
        return names[-1] if sometimes(0.4) else pick(names)

    def keep(self, op, text, value):
        need(value.ndim > 0 and 0 < value.numel() <= 60)
        need(bool(torch.isfinite(value).all()) and value.abs().max() < 200)
        name = f"t{len(self.values) - len(self.leaves)}"
        self.lines.append(f"{name} = {text}")
        self.values[name] = value
        self.ops.append(op)

    def apply(self, op):
        OPS[op](self, op)


def written(op, name, *arguments):
    """An op as a method or as a free function; those with a sign have no method of their name."""
    rest = ", ".join(arguments)
    if sometimes(0.5) and op not in ["where", "negative", *SIGNS]:
        return f"{name}.{op}({rest})"
    return f"bs.{op}({name}{', ' if rest else ''}{rest})"


def unary(torch_function, fits=lambda x: True):
    def apply(program, op):
        name = program.any()
        x = program.values[name]
        need(fits(x))
        program.keep(op, "-" + name if op == "negative" and sometimes(0.5) else written(op, name), torch_function(x))

    return apply


def partner(program, name):
    """An operand that broadcasts with another: the same one, one that is there, or a new leaf."""
    shape = program.values[name].shape
    if sometimes(0.15):
        return name
    others = [other for other, x in program.values.items() if x.ndim <= 3 and fits_with(x.shape, shape)]
    if others and sometimes(0.5):
        return pick(others)
    need(len(program.leaves) < 4)
    cut = shape[g.randint(0, max(0, len(shape) - 1)) :]
    return program.leaf(tuple(1 if sometimes(0.25) else n for n in cut))


def fits_with(a, b):
    try:
        torch.broadcast_shapes(a, b)
        return True
    except RuntimeError:
        return False


SIGNS = {"add": "+", "subtract": "-", "multiply": "*", "divide": "/"}


def binary(torch_function, fits=lambda x, y: True):
    def apply(program, op):
        a = program.any()
        if op in SIGNS and sometimes(0.15):
            number = pick([2.0, -1.5, 0.5, 3.0])
            x, y = (program.values[a], torch.tensor(number)) if sometimes(0.5) else (torch.tensor(number), program.values[a])
            need(fits(x, y))
            left, right = (a, number) if x.ndim else (number, a)
            return program.keep(op, f"{left} {SIGNS[op]} {right}", torch_function(x, y))
        b = partner(program, a)
        if sometimes(0.3):
            a, b = b, a
        x, y = program.values[a], program.values[b]
        need(a != b or op not in ["maximum", "minimum"])
        need(fits(x, y))
        text = f"{a} {SIGNS[op]} {b}" if op in SIGNS and sometimes(0.6) else written(op, a, b)
        program.keep(op, text, torch_function(x, y))

    return apply


def power(program, op):
    a = program.any()
    x = program.values[a]
    if sometimes(0.6):
        exponent = pick([2, 3, 2.0, 0.5, -1, -2, 1.5, 1])
        need(exponent in [2, 3, 1] or x.min() > 0.2)
        text = f"{a} ** {exponent}" if sometimes(0.7) else written(op, a, str(exponent))
        return program.keep(op, text, x**exponent)
    if sometimes(0.2):
        need(x.abs().max() < 4)
        return program.keep(op, f"2.0 ** {a}", 2.0**x)
    need(x.min() > 0.2)
    b = partner(program, a)
    need(program.values[b].abs().max() < 4)
    program.keep(op, f"{a} ** {b}", x ** program.values[b])


def matmul(program, op):
    a = program.any()
    x = program.values[a]
    need(x.ndim >= 2)
    n = x.shape[-1]
    names = [name for name, y in program.values.items() if y.ndim >= 2 and y.shape[-2] == n and fits_with(y.shape[:-2], x.shape[:-2])]
    if names and sometimes(0.5):
        b = pick(names)
    else:
        need(len(program.leaves) < 4)
        b = program.leaf(pick([(n, 2), (n, 3), (n, 1), (2, n, 2) if x.ndim == 2 or x.shape[0] in [1, 2] else (n, 1)]))
    program.keep(op, f"{a} @ {b}" if sometimes(0.7) else f"bs.matmul({a}, {b})", x @ program.values[b])


def clip(program, op):
    a = program.any()
    x = program.values[a]
    low, high = pick([(-1, 1), (0, None), (None, 0.5), (-0.5, 1.5)])
    need(all(bound is None or (x - bound).abs().min() > GAP for bound in (low, high)))
    program.keep(op, written(op, a, str(low), str(high)), torch.clamp(x, low, high))


def where(program, op):
    a = program.any()
    b = partner(program, a)
    x, y = program.values[a], program.values[b]
    shape = torch.broadcast_shapes(x.shape, y.shape)
    mask = np.array([sometimes(0.5) for _ in range(int(np.prod(shape)))]).reshape(shape)
    program.keep(op, f"bs.where(np.array({mask.tolist()}), {a}, {b})", torch.where(torch.tensor(mask), x, y))


def axes(x):
    """An axis argument, and the axes that it stands for."""
    if sometimes(0.25):
        return None, tuple(range(x.ndim))
    if x.ndim >= 2 and sometimes(0.25):
        chosen = tuple(g.sample(range(x.ndim), 2))
        return tuple(axis if sometimes(0.6) else axis - x.ndim for axis in chosen), chosen
    axis = g.randint(0, x.ndim - 1)
    return (axis if sometimes(0.6) else axis - x.ndim), (axis,)


def reduction(torch_function, fits=lambda x, where: True):
    def apply(program, op):
        a = program.any()
        x = program.values[a]
        given, where = axes(x)
        need(fits(x, where))
        argument = [] if given is None and sometimes(0.5) else [f"axis={given}"]
        program.keep(op, written(op, a, *argument), torch_function(x, where))

    return apply


def apart(x, where):
    """Whether the largest entry along the axes stands alone."""
    kept = [axis for axis in range(x.ndim) if axis not in where]
    rows = x.detach().permute(*kept, *where).reshape(int(np.prod([x.shape[axis] for axis in kept])), -1)
    if rows.shape[1] < 2:
        return True
    top = rows.topk(2, dim=1).values
    return bool((top[:, 0] - top[:, 1]).min() > GAP)


def variance(program, op):
    a = program.any()
    x = program.values[a]
    given, where = axes(x)
    count = int(np.prod([x.shape[axis] for axis in where]))
    ddof = pick([0, 0, 1])
    need(count - ddof > 0)
    arguments = ([] if given is None else [f"axis={given}"]) + ([f"ddof={ddof}"] if ddof or sometimes(0.3) else [])
    program.keep(op, written(op, a, *arguments), x.var(dim=where, correction=ddof, keepdim=True))


def softmax(program, op):
    a = program.any()
    x = program.values[a]
    axis = g.randint(-x.ndim, x.ndim - 1)
    if sometimes(0.4):
        return program.keep(op, written(op, a), torch.softmax(x, -1))
    program.keep(op, written(op, a, f"axis={axis}"), torch.softmax(x, axis))


def cross_entropy(program, op):
    a = program.any()
    x = program.values[a]
    need(x.ndim == 2)
    labels = [g.randint(0, x.shape[1] - 1) for _ in range(x.shape[0])]
    array = f"np.array({labels})" if sometimes(0.5) else f"{labels}"
    program.keep(op, written(op, a, array), F.cross_entropy(x, torch.tensor(labels)).reshape(1))


def concatenate(program, op):
    a = program.any()
    x = program.values[a]
    axis = g.randint(0, x.ndim - 1)
    fitting = [name for name, y in program.values.items() if y.ndim == x.ndim and all(m == n for k, (m, n) in enumerate(zip(y.shape, x.shape)) if k != axis)]
    names = [a] + [pick(fitting) for _ in range(g.randint(1, 2))]
    program.keep(op, f"bs.concatenate([{', '.join(names)}], axis={axis if sometimes(0.6) else axis - x.ndim})", torch.cat([program.values[name] for name in names], axis))


def stack(program, op):
    a = program.any()
    x = program.values[a]
    need(x.ndim < 3)
    fitting = [name for name, y in program.values.items() if y.shape == x.shape]
    names = [a] + [pick(fitting) for _ in range(g.randint(1, 2))]
    axis = g.randint(0, x.ndim)
    program.keep(op, f"bs.stack([{', '.join(names)}], axis={axis if sometimes(0.6) else axis - x.ndim - 1})", torch.stack([program.values[name] for name in names], axis))


def broadcast_to(program, op):
    a = program.any()
    x = program.values[a]
    shape = tuple(pick([2, 3]) if n == 1 else n for n in x.shape)
    if x.ndim < 3 and (shape == tuple(x.shape) or sometimes(0.3)):
        shape = (2, *shape)
    program.keep(op, written(op, a, str(shape)), x.expand(shape))


def reshape(program, op):
    a = program.any()
    x = program.values[a]
    n = x.numel()
    shapes = [(n,), (1, n), (n, 1), (-1, 1), (-1,)] + [(k, n // k) for k in (2, 3) if n % k == 0] + [(2, -1, 1)] * (n % 2 == 0)
    shape = pick(shapes)
    text = f"{a}.reshape({', '.join(map(str, shape))})" if sometimes(0.5) else written(op, a, str(shape))
    program.keep(op, text, x.reshape(shape))


def squeeze(program, op):
    a = program.any()
    x = program.values[a]
    ones = [axis for axis, n in enumerate(x.shape) if n == 1]
    need(ones and len(ones) < x.ndim)
    if sometimes(0.4):
        return program.keep(op, written(op, a), x.squeeze())
    axis = pick(ones)
    program.keep(op, written(op, a, f"axis={axis if sometimes(0.5) else axis - x.ndim}"), x.squeeze(axis))


def expand_dims(program, op):
    a = program.any()
    x = program.values[a]
    need(x.ndim < 3)
    axis = g.randint(-x.ndim - 1, x.ndim)
    program.keep(op, written(op, a, str(axis)), x.unsqueeze(axis))


def getitem(program, op):
    a = program.any()
    x = program.values[a]

    def part(n):
        at = g.random()
        if at < 0.25 and x.ndim > 1:
            return str(g.randint(-n, n - 1))
        if at < 0.75:
            return pick([":", "1:", ":-1", ":2", "..."])
        return str([g.randint(-n, n - 1) for _ in range(g.randint(1, 3))])

    parts = [part(n) for n in x.shape[: g.randint(1, x.ndim)]]
    key = ", ".join(parts)
    need(key.count("...") < 2 and key.count("[") < 2)
    # A number beside a list is one of the indexing arrays in NumPy, and is applied first in PyTorch.
    need("[" not in key or not any(part.lstrip("-").isdigit() for part in parts))
    if sometimes(0.15):
        key = f"None, {key}"
    try:
        value = eval(f"x[{key}]", {"x": x})
    except (IndexError, TypeError):
        raise Unfit from None
    program.keep(op, f"{a}[{key}]", value)


def pad(program, op):
    a = program.any()
    x = program.values[a]
    widths = [(g.randint(0, 2), g.randint(0, 2)) for _ in x.shape] if sometimes(0.6) else [(1, 1)] * x.ndim
    text = "1" if widths == [(1, 1)] * x.ndim else str(tuple(widths))
    program.keep(op, written(op, a, text), F.pad(x, [n for pair in reversed(widths) for n in pair]))


def conv2d(program, op):
    rows, columns = g.randint(3, 4), g.randint(3, 5)
    channels = pick([1, 1, 2])
    x = program.leaf((pick([1, 2]), channels, rows, columns) if channels == 1 else (1, channels, 3, 3))
    w = program.leaf((pick([1, 2]), channels, pick([1, 2]), pick([2, 3])))
    stride, padding = pick([1, 1, 2]), pick([0, 0, 1])
    arguments = ([f"stride={stride}"] if stride != 1 else []) + ([f"padding={padding}"] if padding else [])
    program.keep(op, written(op, x, w, *arguments), F.conv2d(program.values[x], program.values[w], stride=stride, padding=padding))


def layer_norm(program, op):
    a = program.any()
    x = program.values[a]
    n = x.shape[-1]
    need(n > 1 and x.var(-1, correction=0).min() > 0.01)
    need(len(program.leaves) < 3)
    w, b = program.leaf((n,)), program.leaf((n,))
    program.keep(op, written(op, a, w, b), F.layer_norm(x, (n,), program.values[w], program.values[b]))


def embedding(program, op):
    a = program.any()
    x = program.values[a]
    need(x.ndim == 2)
    rows = [g.randint(0, x.shape[0] - 1) for _ in range(g.randint(2, 4))]
    indices = [rows, rows[::-1]] if sometimes(0.4) else rows
    program.keep(op, written(op, a, str(indices)), F.embedding(torch.tensor(indices), x))


def away(x):
    return x.abs().min() > GAP


OPS = {
    "add": binary(torch.add),
    "subtract": binary(torch.subtract),
    "multiply": binary(torch.multiply),
    "divide": binary(torch.divide, lambda x, y: y.abs().min() > 0.3),
    "negative": unary(torch.neg),
    "power": power,
    "matmul": matmul,
    "exp": unary(torch.exp, lambda x: x.max() < 4),
    "log": unary(torch.log, lambda x: x.min() > 0.2),
    "sqrt": unary(torch.sqrt, lambda x: x.min() > 0.2),
    "tanh": unary(torch.tanh),
    "sigmoid": unary(torch.sigmoid),
    "sin": unary(torch.sin),
    "cos": unary(torch.cos),
    "abs": unary(torch.abs, away),
    "ReLU": unary(torch.relu, away),
    "maximum": binary(torch.maximum, lambda x, y: away(x - y)),
    "minimum": binary(torch.minimum, lambda x, y: away(x - y)),
    "clip": clip,
    "where": where,
    "sum": reduction(lambda x, where: x.sum(dim=where, keepdim=True)),
    "mean": reduction(lambda x, where: x.mean(dim=where, keepdim=True)),
    "var": variance,
    "max": reduction(lambda x, where: x.amax(dim=where, keepdim=True), apart),
    "logsumexp": reduction(lambda x, where: x.logsumexp(dim=where, keepdim=True)),
    "softmax": softmax,
    "cross_entropy": cross_entropy,
    "concatenate": concatenate,
    "stack": stack,
    "broadcast_to": broadcast_to,
    "reshape": reshape,
    "transpose": unary(lambda x: x.permute(*reversed(range(x.ndim)))),
    "squeeze": squeeze,
    "expand_dims": expand_dims,
    "getitem": getitem,
    "pad": pad,
    "conv2d": conv2d,
    "layer_norm": layer_norm,
    "embedding": embedding,
}
SHAPES = [(2,), (3,), (2, 3), (3, 2), (1, 3), (3, 1), (2, 2), (1, 1), (2, 1, 3), (1, 2, 2), (4,), (2, 3, 1), (1,)]


def build(main):
    program = Program()
    for _ in range(g.randint(1, 2)):
        program.leaf(pick(SHAPES), positive=main in ["log", "sqrt", "power", "divide"] or sometimes(0.3))
    before, after = g.randint(0, 2), g.randint(0, 3)
    for _ in range(before):
        attempt(program, pick(list(OPS)))
    program.apply(main)
    for _ in range(after):
        attempt(program, pick(list(OPS)))
    return program


def attempt(program, op):
    """Applies an op if it suits; leaves that it made in vain are left out in the end."""
    if op == "conv2d":
        return
    try:
        program.apply(op)
    except Unfit:
        pass


def finish(program, main):
    """The program's text, its value and PyTorch's derivatives, or Unfit."""
    last = list(program.values)[-1]
    need(last.startswith("t"))
    value = program.values[last]
    weights = np.array([round(g.uniform(-1, 1), 2) or 0.5 for _ in range(value.numel())]).reshape(value.shape)
    total = (value * torch.tensor(weights)).sum()
    names = list(program.leaves)
    grads = torch.autograd.grad(total, list(program.leaves.values()), allow_unused=True)
    used = [(name, grad) for name, grad in zip(names, grads) if grad is not None]
    need(used and all(grad.abs().max() < 1e4 for _, grad in used))
    body = [line for line in program.lines if line.split(" = ")[0] in {name for name, _ in used} or line.startswith("t")]
    text = "\n".join(body + [f"h = ({last} * np.array({weights.tolist()})).sum()", f"leaves = [{', '.join(name for name, _ in used)}]"])
    needed = needed_by(last, body)
    lines = [line for line in text.split("\n") if line.split(" = ")[0] in needed or line.startswith(("h = ", "leaves = "))]
    made = {line.split(" = ")[0] for line in lines}
    order = [name for name in program.values if name.startswith("t")]
    kept = [op for name, op in zip(order, program.ops) if name in made]
    need(main in kept)
    return {
        "ops": sorted(kept, key=lambda op: op != main),
        "text": "\n".join(lines),
        "value": total.item(),
        "dhdx": [grad.ravel().tolist() for _, grad in used],
    }


def needed_by(last, lines):
    """The names that a value is made of."""
    made = {line.split(" = ")[0]: line.split(" = ", 1)[1] for line in lines}
    needed, todo = set(), [last]
    while todo:
        name = todo.pop()
        if name in needed or name not in made:
            continue
        needed.add(name)
        todo += re.findall(r"\b[xt]\d+\b", made[name])
    return needed


def generate():
    cases, seen = [], set()
    mains = list(OPS)
    while len(cases) < COUNT:
        main = mains[len(cases) % len(mains)]
        try:
            case = finish(build(main), main)
        except Unfit:
            continue
        if case["text"] not in seen:
            seen.add(case["text"])
            cases.append(case)
    return cases


if __name__ == "__main__":
    cases = generate()
    with open(OUT, "w") as file:
        file.write("[\n" + ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases) + "\n]\n")
