from backstep import Tensor, reverse_autodiff

a = Tensor(1.0)
b = a + a
c = b + b
d = c - c + b * a
e = d * d / d
reverse_autodiff(e)
