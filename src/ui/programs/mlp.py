import numpy
import matplotlib.pyplot as plt
from backstep import CS4787Tensor, ReLU, reverse_autodiff

def gen_data(n):
    xs = numpy.random.rand(1,n)
    ys = numpy.cos(2 * xs + 20 * xs**2) + 0.1 * numpy.random.randn(1,n)
    return (xs,ys)

n = 256
(xs, ys) = gen_data(n)
(xs_test, ys_test) = gen_data(n)

plt.scatter(xs.flatten(), ys.flatten(), label="training", s=8);
plt.scatter(xs_test.flatten(), ys_test.flatten(), label="test", s=8);
plt.legend();
# %%
d1 = 128
d2 = 128

alpha = 0.0001
B = 8

W1 = CS4787Tensor(numpy.sign(numpy.random.randn(d1,1)))
b1 = CS4787Tensor(2 * numpy.random.rand(d1,1) - 1)
W2 = CS4787Tensor(numpy.random.randn(d2,d1))
b2 = CS4787Tensor(numpy.zeros((d2,1)))
W3 = CS4787Tensor(numpy.random.randn(1,d2))
b3 = CS4787Tensor(numpy.zeros((1,1)))

def model(x):
    a1 = ReLU(W1 @ x + b1)
    a2 = ReLU(W2 @ a1 + b2)
    return W3 @ a2 + b3

# average loss over a minibatch
def loss(x, y):
    h = model(x)
    dh = h - y
    return (dh * dh).sum() / h.value.size

for iterno in range(10000):
    idxs = numpy.random.choice(ys.size, size=B, replace=False)
    l = loss(xs[:,idxs], ys[:,idxs])
    if iterno % 1000 == 0:
        print(f"loss: {l.value[0][0]}")
    reverse_autodiff(l)
    for w in [W1,b1,W2,b2,W3,b3]:
        w.value -= alpha * w.dhdx
# %%
plt.scatter(xs.flatten(), ys.flatten(), label="training", s=5);
plt.scatter(xs_test.flatten(), ys_test.flatten(), label="test", s=5);
plt.plot(numpy.sort(xs.flatten()), model(numpy.sort(xs.flatten()).reshape(xs.shape)).value.flatten(), label="predicted", c="g");
plt.legend();

print(f"training loss: {loss(xs,ys).value[0][0]}")
print(f"test loss:     {loss(xs_test,ys_test).value[0][0]}")
