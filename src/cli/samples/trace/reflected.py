from backstep import Tensor, reverse_autodiff

scale = 0.5
x = Tensor(4.0)
y = 2 * x + scale
z = scale - (1 + y) * (scale / x)
z2 = -z
loss = z2 * z2
reverse_autodiff(loss)
reverse_autodiff(y)
