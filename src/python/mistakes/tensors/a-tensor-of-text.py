from backstep import Tensor
Tensor("3.0")
# hint: Give a number or an array: Tensor(numpy.array([1.0, 2.0])).
