from backstep import Tensor
x = Tensor([1.0, 2.0])
# hint: Give a number or an array: Tensor(numpy.array([1.0, 2.0])).
