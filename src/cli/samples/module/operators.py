# Every operator and its reflected form, on numbers.
from backstep import Tensor, CS4787Tensor, ReLU, reverse_autodiff

print(Tensor is CS4787Tensor, Tensor.__name__)

a = Tensor(2.0)
b = Tensor(-3)
total = a + b
difference = a - b
product = a * b
quotient = a / b
negated = -a
gate = ReLU(a)
closed = b.ReLU()
zero = ReLU(Tensor(0.0))

left = 1 + a
below = 10 - a
twice = 2 * a
inverse = 1.5 / b
right = ((a + 1) - 2.5) * 3 / 4

h = total + difference * product - quotient + negated * gate + closed + zero + left + below * twice + inverse - right
reverse_autodiff(h)

orders = [t.order for t in [a, b, total, left, h]]
operands = [t.order for t in twice.depends_on]
print(h.value, h.dhdx, a.dhdx, b.dhdx)
