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

import numpy

__all__ = ["Tensor", "CS4787Tensor", "ReLU", "reverse_autodiff", "unbroadcast", "null_backward"]


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


def ReLU(x):
    """max(x, 0), entry by entry."""
    return expect_tensor(x).ReLU()


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
