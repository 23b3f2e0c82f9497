"""Backstep's tensors for CPython and NumPy: reverse-mode automatic differentiation in one file.

    from backstep import Tensor, reverse_autodiff

    x = Tensor(3.0)
    y = x * x
    reverse_autodiff(y)
    print(x.dhdx)  # [6.]

Put this file beside a notebook or a program, and both run as they do in Backstep.

A tensor records how it was made: `depends_on` lists the tensors it was computed from, in order and with
repeats, and `back(t)` adds to each of them what the chain rule says. `reverse_autodiff(h)` calls every `back`,
the tensors that were made last first. Then `t.dhdx` is the derivative of h by t, an array of t's own shape.

The class is the one of the course notebook, with four things put right:
`unbroadcast` works for any number of missing axes; the reflected operators (`2 * x`, `array - x`) return their
result, and NumPy leaves them to this class; `@` also takes vectors and stacks of matrices; collecting the
frontier takes time proportional to the graph.
"""

import copy

import numpy

__all__ = ["Tensor", "CS4787Tensor", "reverse_autodiff", "unbroadcast", "null_backward"]


def null_backward(tensor):
    """The `back` of a tensor that was not computed from others: there is nothing to pass on."""


def unbroadcast(x, like):
    """Sums x over the axes along which an array shaped as `like` was repeated to get the shape of x.

    Broadcasting uses one entry many times, and every use contributes to its derivative. So the reverse of
    repeating is summing. The result is a new array of the shape of `like`.
    """
    missing = x.ndim - like.ndim
    assert missing >= 0
    like_shape = (1,) * missing + like.shape
    axis = ()
    for i in range(x.ndim):
        if x.shape[i] != like_shape[i]:
            assert like_shape[i] == 1
            axis += (i,)
    return x.sum(axis=axis).reshape(like.shape)


class CS4787Tensor:
    """A node of the computation graph: an array, and how it was made.

    value       a float or a NumPy array; a number becomes an array of shape (1,)
    depends_on  the tensors it was computed from
    back        a function back(t) that makes one `+=` on the dhdx of each of them
    order       counts the tensors: whatever a tensor depends on has a smaller order
    dhdx        set by reverse_autodiff: the derivative of h by this tensor, of the shape of value
    """

    next_tensor_order = 0

    # Without this line, `array * tensor` would be NumPy's affair: an array of objects.
    __array_ufunc__ = None

    def __init__(self, value, depends_on=(), back=null_backward):
        if type(value) in [float, int, numpy.float64]:
            value = numpy.array(float(value)).reshape((1,))
        elif type(value) != numpy.ndarray:
            raise Exception(f"expected tensor to be backed by numpy array; got {type(value)} instead")
        self.value = value
        self.order = CS4787Tensor.next_tensor_order
        CS4787Tensor.next_tensor_order += 1
        self.depends_on = [expect_tensor(d) for d in depends_on]
        self.back = back

    # Every operator has the same form: compute the value, and say in `back` how the result's dhdx becomes
    # a contribution to each operand's. `t` is the result.

    def __add__(self, other):
        other = as_tensor(other)
        def back(t):
            self.dhdx += unbroadcast(t.dhdx, self.dhdx)
            other.dhdx += unbroadcast(t.dhdx, other.dhdx)
        return CS4787Tensor(self.value + other.value, [self, other], back)

    def __sub__(self, other):
        other = as_tensor(other)
        def back(t):
            self.dhdx += unbroadcast(t.dhdx, self.dhdx)
            other.dhdx -= unbroadcast(t.dhdx, other.dhdx)
        return CS4787Tensor(self.value - other.value, [self, other], back)

    def __mul__(self, other):
        other = as_tensor(other)
        def back(t):
            self.dhdx += unbroadcast(t.dhdx * other.value, self.dhdx)
            other.dhdx += unbroadcast(t.dhdx * self.value, other.dhdx)
        return CS4787Tensor(self.value * other.value, [self, other], back)

    def __truediv__(self, other):
        other = as_tensor(other)
        def back(t):
            self.dhdx += unbroadcast(t.dhdx / other.value, self.dhdx)
            other.dhdx += unbroadcast(-t.dhdx * self.value / (other.value**2), other.dhdx)
        return CS4787Tensor(self.value / other.value, [self, other], back)

    def __neg__(self):
        def back(t):
            self.dhdx -= unbroadcast(t.dhdx, self.dhdx)
        return CS4787Tensor(-self.value, [self], back)

    def __matmul__(self, other):
        other = as_tensor(other)
        def back(t):
            # For two matrices this is t.dhdx @ other.value.T and self.value.T @ t.dhdx.
            # A vector on the left stands for one row, a vector on the right for one column.
            a, b, g = self.value, other.value, t.dhdx
            if b.ndim == 1:
                b, g = b[:, None], g[..., None]
            if a.ndim == 1:
                a, g = a[None, :], g[..., None, :]
            self.dhdx += unbroadcast(g @ b.swapaxes(-1, -2), a).reshape(self.value.shape)
            other.dhdx += unbroadcast(a.swapaxes(-1, -2) @ g, b).reshape(other.value.shape)
        return CS4787Tensor(self.value @ other.value, [self, other], back)

    # Reflected forms: Python calls them for `2 * x`, where the left side does not know tensors.

    def __radd__(self, other):
        return as_tensor(other) + self

    def __rsub__(self, other):
        return as_tensor(other) - self

    def __rmul__(self, other):
        return as_tensor(other) * self

    def __rtruediv__(self, other):
        return as_tensor(other) / self

    def __rmatmul__(self, other):
        return as_tensor(other) @ self

    def sum(self, axis=None):
        """The sum of all entries, or along axes; the axes stay, with size 1."""
        def back(t):
            # Each entry that was added has the slope 1, so each receives a copy of dhdx.
            self.dhdx += unbroadcast(t.dhdx * numpy.ones_like(self.value), self.dhdx)
        return CS4787Tensor(self.value.sum(axis=axis, keepdims=True), [self], back)

    def reshape(self, newshape, *more):
        """The same entries in row-major order under another shape: reshape((2, 3)) or reshape(2, 3)."""
        def back(t):
            self.dhdx += t.dhdx.reshape(self.value.shape)
        if more:
            newshape = (newshape, *more)
        return CS4787Tensor(self.value.reshape(newshape), [self], back)

    def transpose(self):
        """The axes in reverse order."""
        def back(t):
            self.dhdx += t.dhdx.transpose()
        return CS4787Tensor(self.value.transpose(), [self], back)

    def ReLU(self):
        """Entries that are not negative are kept, the others become 0. The slope at exactly 0 is taken to be 1."""
        def back(t):
            self.dhdx += unbroadcast(t.dhdx * (self.value >= 0), self.dhdx)
        return CS4787Tensor(self.value * (self.value >= 0), [self], back)


Tensor = CS4787Tensor


def expect_tensor(x):
    """x itself, if it is a tensor."""
    if not isinstance(x, CS4787Tensor):
        raise TypeError(f"expected a tensor, got {type(x).__name__}. Make one of it: Tensor(value).")
    return x


def as_tensor(x):
    """x itself, or a new tensor of the number or array beside a tensor."""
    if isinstance(x, CS4787Tensor):
        return x
    if isinstance(x, (int, float, numpy.generic, numpy.ndarray)):
        return CS4787Tensor(x)
    raise TypeError(f"a tensor goes with a tensor, a number or an array, not with {type(x).__name__}")


def as_tensors(*operands):
    """The operands of an op: one of them is a tensor, and numbers and arrays beside it become tensors."""
    if not any(isinstance(x, CS4787Tensor) for x in operands):
        expect_tensor(*operands[:1])
    return [as_tensor(x) for x in operands]


def reverse_autodiff(h):
    """Sets dhdx of every tensor that h depends on to the derivative of h by that tensor.

    h must have one entry: only a number has a derivative by each entry of another tensor.
    """
    size = expect_tensor(h).value.size
    assert size == 1, f"reverse_autodiff needs a tensor with one entry, and this one has {size}"
    # Collect all the tensors that h depends on. A dict keeps their order, and finds one in constant time.
    found = {h: None}
    frontier = [h]
    for t in frontier:
        for d in t.depends_on:
            if d not in found:
                found[d] = None
                frontier.append(d)
    # Sort them: what was made later comes first, so that a dhdx is complete before it is passed on.
    frontier.sort(key=lambda t: -t.order)
    # Zero dhdx of all of them: what an earlier pass has left does not belong to this one.
    for t in frontier:
        t.dhdx = numpy.zeros_like(t.value, dtype=float)
    # The derivative of h by itself is 1.
    h.dhdx = numpy.ones_like(h.value, dtype=float)
    # Call each back.
    for t in frontier:
        t.back(t)


# What follows is written from the ops by scripts/backstep-module.mjs.


def add(self, other):
    """Adds entry by entry. Its back copies dhdx to both operands unchanged."""
    self, other = as_tensors(self, other)
    return self + other


def subtract(self, other):
    """Subtracts entry by entry. Its back copies dhdx to the left operand, and subtracts it from the right one."""
    self, other = as_tensors(self, other)
    return self - other


def multiply(self, other):
    """Multiplies entry by entry. Its back gives each operand dhdx times the other operand."""
    self, other = as_tensors(self, other)
    return self * other


def divide(self, other):
    """Divides entry by entry."""
    self, other = as_tensors(self, other)
    return self / other


def negative(self):
    """Changes the sign. Its back subtracts dhdx."""
    expect_tensor(self)
    return -self


def power(self, other):
    """Raises each entry of the base to an exponent, a number or a tensor."""
    self, other = as_tensors(self, other)
    def back(t):
        slope = other.value * self.value ** numpy.where(other.value == 0, 1, other.value - 1)
        self.dhdx += unbroadcast(t.dhdx * slope, self.dhdx)
        slope = t.value * numpy.log(numpy.where(self.value > 0, self.value, 1))
        other.dhdx += unbroadcast(t.dhdx * slope, other.dhdx)
    return CS4787Tensor(self.value ** other.value, [self, other], back)


def matmul(self, other):
    """Multiplies matrices. Its back multiplies dhdx by the other operand, transposed, on the side where that stood."""
    self, other = as_tensors(self, other)
    return self @ other


def exp(self):
    """Raises e to each entry. It is its own derivative: its back gives dhdx times the result."""
    expect_tensor(self)
    def back(t):
        self.dhdx += unbroadcast(t.dhdx * t.value, self.dhdx)
    return CS4787Tensor(numpy.exp(self.value), [self], back)


def log(self):
    """Takes the natural logarithm of each entry. Its back divides dhdx by the operand."""
    expect_tensor(self)
    def back(t):
        self.dhdx += unbroadcast(t.dhdx * (1 / self.value), self.dhdx)
    return CS4787Tensor(numpy.log(self.value), [self], back)


def sqrt(self):
    """Takes the square root of each entry. Its back divides dhdx by twice the result."""
    expect_tensor(self)
    def back(t):
        self.dhdx += unbroadcast(t.dhdx * (0.5 / t.value), self.dhdx)
    return CS4787Tensor(numpy.sqrt(self.value), [self], back)


def tanh(self):
    """Bends each entry into the range from -1 to 1. Its slope is one minus the square of the result."""
    expect_tensor(self)
    def back(t):
        self.dhdx += unbroadcast(t.dhdx * (1 - t.value * t.value), self.dhdx)
    return CS4787Tensor(numpy.tanh(self.value), [self], back)


def sigmoid(self):
    """Bends each entry into the range from 0 to 1. Its slope is the result times one minus the result."""
    expect_tensor(self)
    def back(t):
        self.dhdx += unbroadcast(t.dhdx * (t.value * (1 - t.value)), self.dhdx)
    return CS4787Tensor(1 / (1 + numpy.exp(-self.value)), [self], back)


def sin(self):
    """Takes the sine of each entry. Its slope is the cosine of the operand."""
    expect_tensor(self)
    def back(t):
        self.dhdx += unbroadcast(t.dhdx * numpy.cos(self.value), self.dhdx)
    return CS4787Tensor(numpy.sin(self.value), [self], back)


def cos(self):
    """Takes the cosine of each entry. Its slope is minus the sine of the operand."""
    expect_tensor(self)
    def back(t):
        self.dhdx += unbroadcast(t.dhdx * -numpy.sin(self.value), self.dhdx)
    return CS4787Tensor(numpy.cos(self.value), [self], back)


def abs(self):
    """Takes the absolute value of each entry. Its back gives dhdx with the sign of the operand."""
    expect_tensor(self)
    def back(t):
        self.dhdx += unbroadcast(t.dhdx * numpy.sign(self.value), self.dhdx)
    return CS4787Tensor(numpy.abs(self.value), [self], back)


def ReLU(self):
    """Keeps entries that are not negative, and makes the others 0. Its back lets dhdx through where the entry was kept."""
    expect_tensor(self)
    return self.ReLU()


def maximum(self, other):
    """Takes the larger of two entries. Its back gives dhdx to the operand that was taken; where both are equal, half to each."""
    self, other = as_tensors(self, other)
    def back(t):
        share = (self.value > other.value) + 0.5 * (self.value == other.value)
        self.dhdx += unbroadcast(t.dhdx * share, self.dhdx)
        other.dhdx += unbroadcast(t.dhdx * (1 - share), other.dhdx)
    return CS4787Tensor(numpy.maximum(self.value, other.value), [self, other], back)


def minimum(self, other):
    """Takes the smaller of two entries. Its back gives dhdx to the operand that was taken; where both are equal, half to each."""
    self, other = as_tensors(self, other)
    def back(t):
        share = (self.value < other.value) + 0.5 * (self.value == other.value)
        self.dhdx += unbroadcast(t.dhdx * share, self.dhdx)
        other.dhdx += unbroadcast(t.dhdx * (1 - share), other.dhdx)
    return CS4787Tensor(numpy.minimum(self.value, other.value), [self, other], back)


def clip(self, min=None, max=None):
    """Moves entries outside of the bounds to the nearest bound. Its back lets dhdx through where the entry was kept."""
    expect_tensor(self)
    def back(t):
        self.dhdx += unbroadcast(t.dhdx * ((self.value >= (-numpy.inf if min is None else min)) & (self.value <= (numpy.inf if max is None else max))), self.dhdx)
    return CS4787Tensor(numpy.clip(self.value, min, max), [self], back)


def where(condition, self, other):
    """Takes the entry of the first operand where the condition holds, and that of the second elsewhere. Its back gives dhdx to the one that was taken."""
    self, other = as_tensors(self, other)
    condition = numpy.array(condition)
    def back(t):
        self.dhdx += unbroadcast(numpy.where(condition, t.dhdx, 0), self.dhdx)
        other.dhdx += unbroadcast(numpy.where(condition, 0, t.dhdx), other.dhdx)
    return CS4787Tensor(numpy.where(condition, self.value, other.value), [self, other], back)


def sum(self, axis=None):
    """Adds up all entries, or those along axes, which stay with size 1. Its back copies dhdx to every entry that was added."""
    expect_tensor(self)
    return self.sum(axis=axis)


def mean(self, axis=None):
    """The mean of all entries, or along axes, which stay with size 1. Its back divides dhdx equally among the entries."""
    expect_tensor(self)
    def back(t):
        count = self.value.size / t.value.size
        self.dhdx += t.dhdx / count
    return CS4787Tensor(self.value.mean(axis=axis, keepdims=True), [self], back)


def var(self, axis=None, ddof=0):
    """The variance of all entries, or along axes, which stay with size 1: the mean of the squared distances from the mean. Its back sends each entry twice its distance from the mean, divided by their number."""
    expect_tensor(self)
    def back(t):
        count = self.value.size / t.value.size
        distance = self.value - self.value.mean(axis=axis, keepdims=True)
        self.dhdx += unbroadcast(t.dhdx * (2 / (count - ddof) * distance), self.dhdx)
    return CS4787Tensor(self.value.var(axis=axis, keepdims=True, ddof=ddof), [self], back)


def max(self, axis=None):
    """The largest of all entries, or along axes, which stay with size 1. Its back gives dhdx to the entry that was largest; equal ones share it equally."""
    expect_tensor(self)
    def back(t):
        largest = self.value == t.value
        share = largest / largest.sum(axis=axis, keepdims=True)
        self.dhdx += unbroadcast(t.dhdx * share, self.dhdx)
    return CS4787Tensor(self.value.max(axis=axis, keepdims=True), [self], back)


def softmax(self, axis=-1):
    """Makes probabilities of scores: e to each entry, divided by the sum along the axis. Its back compares each dhdx with their mean, weighted by the probabilities."""
    expect_tensor(self)
    powers = numpy.exp(self.value - self.value.max(axis=axis, keepdims=True))
    def back(t):
        mean = (t.dhdx * t.value).sum(axis=axis, keepdims=True)
        self.dhdx += t.value * (t.dhdx - mean)
    return CS4787Tensor(powers / powers.sum(axis=axis, keepdims=True), [self], back)


def logsumexp(self, axis=None):
    """The logarithm of the sum of e to each entry, of all entries or along axes, which stay with size 1. Its back gives each entry its part of dhdx: the softmax."""
    expect_tensor(self)
    largest = self.value.max(axis=axis, keepdims=True)
    def back(t):
        self.dhdx += unbroadcast(t.dhdx * numpy.exp(self.value - t.value), self.dhdx)
    return CS4787Tensor(largest + numpy.log(numpy.exp(self.value - largest).sum(axis=axis, keepdims=True)), [self], back)


def reshape(self, newshape):
    """The same entries, in row-major order, under another shape. Its back gives dhdx the old shape."""
    expect_tensor(self)
    return self.reshape(newshape)


def transpose(self):
    """Reverses the axes. Its back reverses them again."""
    expect_tensor(self)
    return self.transpose()


def broadcast_to(self, shape):
    """Repeats entries along axes of size 1 and along new axes in front. Its back sums dhdx over the repeats."""
    expect_tensor(self)
    def back(t):
        self.dhdx += unbroadcast(t.dhdx, self.dhdx)
    return CS4787Tensor(numpy.array(numpy.broadcast_to(self.value, shape)), [self], back)


def squeeze(self, axis=None):
    """Leaves out axes of size 1. Its back gives dhdx the shape of the operand."""
    expect_tensor(self)
    def back(t):
        self.dhdx += t.dhdx.reshape(self.value.shape)
    return CS4787Tensor(self.value.squeeze(axis=axis), [self], back)


def expand_dims(self, axis):
    """Puts in axes of size 1. Its back gives dhdx the shape of the operand."""
    expect_tensor(self)
    def back(t):
        self.dhdx += t.dhdx.reshape(self.value.shape)
    return CS4787Tensor(numpy.expand_dims(self.value, axis), [self], back)


def concatenate(tensors, axis=0):
    """Puts tensors one behind the other along an axis. Its back cuts dhdx at the same places and gives each tensor its part."""
    tensors = as_tensors(*tensors)
    def back(t):
        start = 0
        for x in tensors:
            index = [slice(None)] * t.dhdx.ndim
            index[axis] = slice(start, start + x.value.shape[axis])
            x.dhdx += t.dhdx[tuple(index)]
            start += x.value.shape[axis]
    return CS4787Tensor(numpy.concatenate([x.value for x in tensors], axis=axis), tensors, back)


def stack(tensors, axis=0):
    """Puts tensors of one shape beside each other along a new axis. Its back gives each tensor its own layer of dhdx."""
    tensors = as_tensors(*tensors)
    def back(t):
        for k, x in enumerate(tensors):
            index = [slice(None)] * t.dhdx.ndim
            index[axis] = k
            x.dhdx += t.dhdx[tuple(index)]
    return CS4787Tensor(numpy.stack([x.value for x in tensors], axis=axis), tensors, back)


def getitem(self, key):
    """Picks entries, as in a[0], a[:, 1:] or a[indices]. Its back adds dhdx at the places that were picked; an entry that was picked twice receives both."""
    expect_tensor(self)
    key = copy.deepcopy(key)
    def back(t):
        picked = numpy.zeros_like(self.value)
        numpy.add.at(picked, key, t.dhdx.reshape(picked[key].shape))
        self.dhdx += picked
    return CS4787Tensor(self.value[key], [self], back)


def embedding(self, indices):
    """Looks up the rows of a table with these numbers. Its back adds each row of dhdx to the row it came from; a row that was looked up twice receives both."""
    expect_tensor(self)
    indices = numpy.array(indices)
    def back(t):
        rows = numpy.zeros_like(self.value)
        numpy.add.at(rows, indices, t.dhdx)
        self.dhdx += rows
    return CS4787Tensor(self.value[indices], [self], back)


def cross_entropy(self, labels):
    """The mean of minus the logarithm of the softmax probability of the right class. The scores of a row stand on the last axis, and labels are numbers of classes. Its back is the probabilities, less 1 at the right class, divided by the number of rows."""
    expect_tensor(self)
    labels = numpy.array(labels)
    shifted = self.value - self.value.max(axis=-1, keepdims=True)
    logs = shifted - numpy.log(numpy.exp(shifted).sum(axis=-1, keepdims=True))
    onehot = numpy.eye(self.value.shape[-1])[labels]
    def back(t):
        self.dhdx += t.dhdx * (numpy.exp(logs) - onehot) / labels.size
    return CS4787Tensor(-(onehot * logs).sum() / labels.size, [self], back)


def pad(self, pad_width):
    """Puts zeros around the entries: one number for all sides, or (before, after) for each axis. Its back takes the middle of dhdx."""
    expect_tensor(self)
    pad_width = copy.deepcopy(pad_width)
    def back(t):
        before = numpy.broadcast_to(pad_width, (self.value.ndim, 2))[:, 0]
        middle = tuple(slice(b, b + n) for b, n in zip(before, self.value.shape))
        self.dhdx += t.dhdx[middle]
    return CS4787Tensor(numpy.pad(self.value, pad_width), [self], back)


def conv2d(self, weight, stride=1, padding=0):
    """Slides kernels of shape (filters, channels, height, width) over images of shape (count, channels, height, width) and sums the products, as PyTorch does. Its back sends each dhdx to the entries and weights that made it."""
    self, weight = as_tensors(self, weight)
    sides = (padding, padding)
    padded = numpy.pad(self.value, ((0, 0), (0, 0), sides, sides))
    height, width = weight.value.shape[2:]
    rows = (padded.shape[2] - height) // stride + 1
    columns = (padded.shape[3] - width) // stride + 1
    result = numpy.zeros((len(padded), len(weight.value), rows, columns))
    for i in range(height):
        for j in range(width):
            seen = padded[:, :, i : i + stride * rows : stride, j : j + stride * columns : stride]
            result += numpy.einsum('ncyx,fc->nfyx', seen, weight.value[:, :, i, j])
    def back(t):
        wide = numpy.zeros_like(padded)
        kernels = numpy.zeros_like(weight.value)
        for i in range(height):
            for j in range(width):
                place = (slice(None), slice(None), slice(i, i + stride * rows, stride), slice(j, j + stride * columns, stride))
                wide[place] += numpy.einsum('nfyx,fc->ncyx', t.dhdx, weight.value[:, :, i, j])
                kernels[:, :, i, j] = numpy.einsum('nfyx,ncyx->fc', t.dhdx, padded[place])
        h, w = self.value.shape[2:]
        self.dhdx += wide[:, :, padding : padding + h, padding : padding + w]
        weight.dhdx += kernels
    return CS4787Tensor(result, [self, weight], back)


def layer_norm(self, weight, bias, eps=1e-05):
    """Brings each row, along the last axis, to mean 0 and variance 1, then multiplies by the weight and adds the bias. Its back takes out of dhdx what would only change the mean or the size of the row."""
    self, weight, bias = as_tensors(self, weight, bias)
    centred = self.value - self.value.mean(axis=-1, keepdims=True)
    scale = 1 / numpy.sqrt((centred * centred).mean(axis=-1, keepdims=True) + eps)
    normal = centred * scale
    def back(t):
        g = t.dhdx * weight.value
        along = (g * normal).mean(axis=-1, keepdims=True)
        self.dhdx += scale * (g - g.mean(axis=-1, keepdims=True) - normal * along)
        weight.dhdx += unbroadcast(t.dhdx * normal, weight.dhdx)
        bias.dhdx += unbroadcast(t.dhdx, bias.dhdx)
    return CS4787Tensor(normal * weight.value + bias.value, [self, weight, bias], back)


CS4787Tensor.__pow__ = power
CS4787Tensor.__rpow__ = lambda self, other: power(other, self)
CS4787Tensor.power = power
CS4787Tensor.exp = exp
CS4787Tensor.log = log
CS4787Tensor.sqrt = sqrt
CS4787Tensor.tanh = tanh
CS4787Tensor.sigmoid = sigmoid
CS4787Tensor.sin = sin
CS4787Tensor.cos = cos
CS4787Tensor.abs = abs
CS4787Tensor.__abs__ = abs
CS4787Tensor.maximum = maximum
CS4787Tensor.minimum = minimum
CS4787Tensor.clip = clip
CS4787Tensor.where = lambda self, condition, other: where(condition, self, other)
CS4787Tensor.mean = mean
CS4787Tensor.var = var
CS4787Tensor.max = max
CS4787Tensor.softmax = softmax
CS4787Tensor.logsumexp = logsumexp
CS4787Tensor.broadcast_to = broadcast_to
CS4787Tensor.squeeze = squeeze
CS4787Tensor.expand_dims = expand_dims
CS4787Tensor.concatenate = lambda self, tensors, axis=0: concatenate([self, *tensors], axis)
CS4787Tensor.stack = lambda self, tensors, axis=0: stack([self, *tensors], axis)
CS4787Tensor.__getitem__ = getitem
CS4787Tensor.getitem = getitem
CS4787Tensor.embedding = embedding
CS4787Tensor.cross_entropy = cross_entropy
CS4787Tensor.pad = pad
CS4787Tensor.conv2d = conv2d
CS4787Tensor.layer_norm = layer_norm


# `from backstep import *` leaves Python's own functions alone: abs, sum, max.


__all__ += [
    "add",
    "subtract",
    "multiply",
    "divide",
    "negative",
    "power",
    "matmul",
    "exp",
    "log",
    "sqrt",
    "tanh",
    "sigmoid",
    "sin",
    "cos",
    "ReLU",
    "maximum",
    "minimum",
    "clip",
    "where",
    "mean",
    "var",
    "softmax",
    "logsumexp",
    "reshape",
    "transpose",
    "broadcast_to",
    "squeeze",
    "expand_dims",
    "concatenate",
    "stack",
    "getitem",
    "embedding",
    "cross_entropy",
    "pad",
    "conv2d",
    "layer_norm",
]
