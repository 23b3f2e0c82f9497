from backstep import Tensor, reverse_autodiff

x = Tensor(3.0)
y = x * x
reverse_autodiff(y)
