from backstep import Tensor, reverse_autodiff

w = Tensor(2.0)
x = Tensor(3.0)
b = Tensor(1.0)
y = Tensor(10.0)

m = w * x
a = m + b
e = a - y
L = e * e

reverse_autodiff(L)
