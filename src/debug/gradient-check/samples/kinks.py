# ReLU at 0, abs at 0, and a kink that the program makes itself; beside it what is only near a kink.
from backstep import Tensor, reverse_autodiff

def bent(t):
    return t * 3.0 if t.value[0] > 1.0 else t + 2.0

zero = Tensor(0.0)
at_zero = Tensor(0.0)
bend = Tensor(1.0)
near = Tensor(1e-6)
far = Tensor(0.5)
h = zero.ReLU() + at_zero.abs() + bent(bend) + near.ReLU() + far.ReLU()
reverse_autodiff(h)
