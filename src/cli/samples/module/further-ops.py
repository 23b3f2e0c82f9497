import numpy as np
import backstep
from backstep import *

np.random.seed(0)
x = Tensor(np.random.randn(2, 3))
w = Tensor(np.random.rand(3) + 0.5)
b = Tensor(np.random.randn(3))
table = Tensor(np.random.randn(4, 3))
kernel = Tensor(np.random.randn(1, 1, 2, 2))

y = layer_norm(x, w, b)
z = softmax(y, axis=-1)
picked = (z[0] * 2 + z[1, 0]).tanh().sum()
rows = embedding(table, [1, 1, 2])
joined = concatenate([x, rows], axis=0)
layers = stack([x[0], x[1]], axis=1)
parts = [
    picked,
    cross_entropy(joined, np.array([0, 1, 2, 0, 1])),
    (layers**2).mean(),
    backstep.max(x),
    maximum(x, 0.1).sum(),
    minimum(x, -0.1).sum(),
    abs(x).sum(),
    clip(x, -1, 1).sum(),
    where(x.value > 0, x, 2 * x).sum(),
    x.where(x.value > 1, 0).sum(),
    logsumexp(x),
    x.var(ddof=1),
    expand_dims(x, 0).squeeze().broadcast_to((2, 2, 3)).sum(),
    pad(x, ((1, 0), (0, 2))).sum(),
    conv2d(x.reshape(1, 1, 2, 3), kernel).sum(),
    2**w.sum(),
    (w**0.5).log().exp().sqrt().sigmoid().sin().cos().sum(),
    x.concatenate([x], axis=1).sum(axis=(0, -1)),
    x.max(axis=1)[[0, 0, 1]].sum(),
]
h = parts[0]
for part in parts[1:]:
    h = h + part.sum()
reverse_autodiff(h)
